// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/crc32.h"

#include <array>

namespace Printkeeper::Demo {
namespace {

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

constexpr std::array<quint32, 256> Table = makeTable();

} // namespace

quint32 crc32(QByteArrayView bytes, quint32 previous)
{
    quint32 crc = ~previous;
    for (const char byte : bytes)
        crc = Table[(crc ^ static_cast<quint8>(byte)) & 0xffU] ^ (crc >> 8);
    return ~crc;
}

} // namespace Printkeeper::Demo
