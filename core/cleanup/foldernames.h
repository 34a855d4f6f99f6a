// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "cleanup/hashcounts.h"

#include <QHash>

namespace Printkeeper::Cleanup {

/// Tells of names that are mostly not there that they are not, without a look at the disk for each:
/// a folder that is asked about often is listed once, unless it has far more names than there are
/// questions. Keeps 8 bytes a name. What has come since the list was made is not seen.
class FolderNames
{
public:
    /// So many questions are to be expected in all.
    explicit FolderNames(std::size_t questions)
        : m_questions(questions)
    {}

    /// False only when nothing of that name was there. `files` opens the folder.
    bool mayHave(const Jobs::FilePlace &place, FileMover &files);

private:
    struct Listing
    {
        HashCounts names;
        std::size_t asked = 0;
        bool isListed = false;
    };

    void list(const Files::Folder &folder, Listing &listing) const;

    std::size_t m_questions;
    QHash<QByteArray, Listing> m_folders; ///< by path
};

} // namespace Printkeeper::Cleanup
