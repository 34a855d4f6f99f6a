// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/textfile.h"

#include "files/folder.h"

namespace Printkeeper::Discovery {

std::optional<QByteArray> readText(const QByteArray &path)
{
    constexpr Bytes Most = 256 * 1024;
    const qsizetype slash = path.lastIndexOf('/');
    const auto folder = Files::Folder::openRoot(slash > 0 ? path.first(slash) : QByteArray("/"));
    const auto content = folder ? folder->readFile(path.sliced(slash + 1), Most) : folder.error();
    return content ? std::optional(*content) : std::nullopt;
}

} // namespace Printkeeper::Discovery
