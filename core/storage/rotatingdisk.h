// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Printkeeper::Storage {

/// Whether the disk behind a device number rotates, as far as the system tells; of a volume made of
/// several disks, whether one of them does. The disk of a virtual machine does not: its driver says
/// that it rotates when nobody has said that it does not. `sysfs` is another place of it for tests.
bool isRotating(quint64 device, const QByteArray &sysfs = "/sys");

} // namespace Printkeeper::Storage
