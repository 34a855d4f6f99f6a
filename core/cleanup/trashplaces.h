// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "jobs/farmlayout.h"

#include <QHash>

namespace Printkeeper::Cleanup {

/// Our own folder in uploads, and where removed files wait below it.
inline constexpr QByteArrayView PrivateFolder = ".printkeeper";
inline constexpr QByteArrayView TrashPrefix = ".printkeeper/trash/";

/// Where removed files of a run wait: `.printkeeper/trash/RUN/FOLDER/NAME` below uploads, or below
/// the status folder itself when that lies on another file system, so that a removal is always one
/// rename. Looks at each folder once.
class TrashPlaces
{
public:
    explicit TrashPlaces(QByteArray uploads)
        : m_uploads(std::move(uploads))
    {}

    /// The place in the trash of `run` for the file at `place`; its name may be taken already.
    Result<Jobs::FilePlace> placeFor(const Jobs::FilePlace &place, qint64 run);

private:
    Result<QByteArray> baseFor(const QByteArray &root);

    QByteArray m_uploads;
    QHash<QByteArray, QByteArray> m_bases;
};

} // namespace Printkeeper::Cleanup
