// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/filemover.h"
#include "cleanup/foldernames.h"

#include <QSet>

namespace Printkeeper::Cleanup {

/// `name (2).stl` for number 2, `name.stl` for 1: the number goes behind `stem`, which several
/// files of one job share, and the stem is cut at a character so that the name fits 255 bytes.
QByteArray numberedName(const QByteArray &name, const QByteArray &stem, int number);

/// Finds names that are free in the folders that files go to, so that nothing is ever overwritten
/// and the files of one job keep one stem. Remembers the names that it has given away.
class FreeNames
{
public:
    /// With `listed`, which must outlive it, a name that was not in its folder then is free.
    explicit FreeNames(FileMover &files, FolderNames *listed = nullptr)
        : m_files(files)
        , m_listed(listed)
    {}

    /// Gives all of `places` (of one job, the model first) names that are free, with one number.
    void settle(std::vector<Jobs::FilePlace> &places);
    /// Gives these away as they are; nothing, and false, unless all of them are free.
    bool take(const std::vector<Jobs::FilePlace> &places);
    /// A name that was not used after all.
    void giveBack(const Jobs::FilePlace &place) { m_given.remove(place.absolute()); }

private:
    bool areFree(const std::vector<Jobs::FilePlace> &places);

    FileMover &m_files;
    FolderNames *m_listed;
    QSet<QByteArray> m_given; ///< absolute
};

} // namespace Printkeeper::Cleanup
