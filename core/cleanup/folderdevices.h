// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/farmlayout.h"

#include <QHash>

namespace Printkeeper::Cleanup {

/// On which file system folders lie: only within one can a file be moved by a rename. Looks at each
/// folder once.
class FolderDevices
{
public:
    /// The device of a folder, or of the one that it will be made in; empty when nobody can know.
    std::optional<quint64> of(const QByteArray &path);

private:
    QHash<QByteArray, std::optional<quint64>> m_devices;
};

} // namespace Printkeeper::Cleanup
