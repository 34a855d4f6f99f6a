// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/folderdevices.h"

#include "files/folder.h"

namespace Printkeeper::Cleanup {

std::optional<quint64> FolderDevices::of(const QByteArray &path)
{
    const auto known = m_devices.constFind(path);
    if (known != m_devices.constEnd())
        return *known;
    auto opened = Files::Folder::openRoot(path);
    if (!opened && opened.error().kind == ErrorKind::NotFound)
        opened = Files::Folder::openRoot(path.first(path.lastIndexOf('/')));
    const auto status = opened ? opened->status() : Result<Files::FileStatus>(opened.error());
    return *m_devices.insert(path, status ? std::optional(status->identity.device) : std::nullopt);
}

} // namespace Printkeeper::Cleanup
