// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"

#include <QByteArrayView>

#include <vector>

namespace Printkeeper::Files {

/// As Folder::writeFile(), replacing in one step, but without fsync: for what can be made again.
/// After a power cut the file may be older, empty or gone, so whoever reads it looks whether it is
/// whole.
Result<void> writeCacheFile(const Folder &folder, const QByteArray &name, const QByteArray &content,
                            quint32 mode);

/// The same for content that lies in pieces, which are not put together in memory.
Result<void> writeCacheFile(const Folder &folder, const QByteArray &name,
                            const std::vector<QByteArrayView> &pieces, quint32 mode);

} // namespace Printkeeper::Files
