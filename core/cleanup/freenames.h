// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/claims.h"
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
    /// With `listed`, a name that was not in its folder then is free. With `claims`, none is that
    /// a row means, though its file is missing: two rows would mean one file. Both must outlive it.
    explicit FreeNames(FileMover &files, FolderNames *listed = nullptr,
                       const Claims *claims = nullptr)
        : m_files(files)
        , m_listed(listed)
        , m_claims(claims)
    {}

    /// Gives all of `places` (of one job, the model first) names that are free, with one number.
    void settle(std::vector<Jobs::FilePlace> &places);
    /// Gives these away as they are; nothing, and false, unless all of them are free.
    bool take(const std::vector<Jobs::FilePlace> &places);
    /// From now on also none that a row means; null: whatever rows mean.
    void avoid(const Claims *claims) { m_claims = claims; }
    /// From now on at each place, whatever was listed.
    void lookAtEach() { m_listed = nullptr; }
    bool areFree(const std::vector<Jobs::FilePlace> &places);
    /// A name that was not used after all.
    void giveBack(const Jobs::FilePlace &place) { m_given.remove(place.absolute()); }

private:
    FileMover &m_files;
    FolderNames *m_listed;
    const Claims *m_claims;
    QSet<QByteArray> m_given; ///< absolute
};

} // namespace Printkeeper::Cleanup
