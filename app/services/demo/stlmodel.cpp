// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/stlmodel.h"

#include <QtEndian>

#include <charconv>
#include <cstring>

namespace Printkeeper::Demo {
namespace {

// Not printf: a number must not get a comma by the locale.
void appendNumber(QByteArray &text, float number)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::scientific, 6);
    text.append(' ');
    text.append(buffer.data(), end.ptr - buffer.data());
}

void appendPoint(QByteArray &text, const char *keyword, const Point &point)
{
    text.append(keyword);
    appendNumber(text, point.x);
    appendNumber(text, point.y);
    appendNumber(text, point.z);
    text.append('\n');
}

char *put(char *to, const Point &point)
{
    for (const float number : {point.x, point.y, point.z}) {
        const float little = qToLittleEndian(number);
        std::memcpy(to, &little, sizeof little);
        to += sizeof little;
    }
    return to;
}

} // namespace

QByteArray asciiStl(const Solid &solid, const QByteArray &name)
{
    QByteArray text = "solid " + name + '\n';
    text.reserve(static_cast<qsizetype>(solid.triangles.size()) * 280 + 100);
    for (const auto &triangle : solid.triangles) {
        appendPoint(text, "  facet normal", normalOf(solid, triangle));
        text.append("    outer loop\n");
        for (const quint32 corner : triangle)
            appendPoint(text, "      vertex", solid.points[corner]);
        text.append("    endloop\n  endfacet\n");
    }
    return text + "endsolid " + name + '\n';
}

QByteArray binaryStl(const Solid &solid)
{
    const auto count = static_cast<quint32>(solid.triangles.size());
    QByteArray bytes(84 + 50 * static_cast<qsizetype>(count), '\0');
    // A header that begins with "solid" would make readers take the file for ASCII.
    constexpr char Header[] = "Exported binary STL, units: mm";
    std::memcpy(bytes.data(), Header, sizeof Header - 1);
    qToLittleEndian(count, bytes.data() + 80);
    char *to = bytes.data() + 84;
    for (const auto &triangle : solid.triangles) {
        to = put(to, normalOf(solid, triangle));
        for (const quint32 corner : triangle)
            to = put(to, solid.points[corner]);
        to += 2;
    }
    return bytes;
}

} // namespace Printkeeper::Demo
