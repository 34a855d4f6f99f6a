// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Printkeeper::Demo {

/// The CRC-32 of PNG and zip (ISO 3309, polynomial 0xedb88320). A file's checksum is that of its
/// parts in order: `crc32(second, crc32(first))`.
quint32 crc32(QByteArrayView bytes, quint32 previous = 0);

} // namespace Printkeeper::Demo
