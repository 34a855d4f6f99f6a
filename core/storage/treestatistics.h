// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"

#include <QDateTime>

#include <span>
#include <vector>

namespace Printkeeper::Storage {

/// What files of one kind take. Of a file with several names only the counted one is in the bytes.
struct ExtensionUse
{
    QByteArray extension; ///< in lower case, without its dot; empty for files that have none
    qint64 files = 0;
    Bytes allocated = 0;
    Bytes apparent = 0;
};

/// What files of one age take: changed less than `days` ago and not less than the next smaller one.
struct AgeUse
{
    int days = 0; ///< 0 for all that is older
    qint64 files = 0;
    Bytes allocated = 0;
    Bytes apparent = 0;
};

/// At most `most` regular files, the longest first; of equal ones that with the first path.
std::vector<NodeIndex> largestFiles(const DiskTree &tree, qsizetype most);

/// By the extensions of all regular files, the one with the most bytes (apparent) first.
std::vector<ExtensionUse> usageByExtension(const DiskTree &tree);

/// By the ages of all regular files; `days` are rising, and one more entry is for what is older.
std::vector<AgeUse> usageByAge(const DiskTree &tree, const QDateTime &now,
                               std::span<const int> days);

/// What stands behind the last dot of a name, in its own case; nothing for a name that only begins
/// with a dot, and for what is too long to be a kind of file.
QByteArrayView extensionOf(QByteArrayView name);

} // namespace Printkeeper::Storage
