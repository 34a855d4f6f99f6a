// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/escape.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {
namespace {

/// Length of the well-formed UTF-8 sequence that starts at `at` and its code point; 0 if none does.
int decodeAt(const QByteArray &bytes, qsizetype at, char32_t &codePoint)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(bytes.at(i)); };
    const unsigned char lead = byte(at);
    const int length = lead < 0x80   ? 1
                       : lead < 0xC2 ? 0
                       : lead < 0xE0 ? 2
                       : lead < 0xF0 ? 3
                       : lead < 0xF5 ? 4
                                     : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    char32_t value = length == 1 ? lead : lead & (0x7FU >> length);
    for (int i = 1; i < length; ++i) {
        const unsigned char next = byte(at + i);
        if ((next & 0xC0U) != 0x80U)
            return 0;
        value = (value << 6U) | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    codePoint = value;
    return length;
}

/// First and last of the characters that change the line, the terminal or the reading direction, or
/// that nobody can see.
struct Range
{
    char32_t first;
    char32_t last;
};
constexpr std::array UnsafeRanges{
    Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0xAD, 0xAD},       Range{0x61C, 0x61C},
    Range{0x180E, 0x180E}, Range{0x200B, 0x200F}, Range{0x2028, 0x202E},   Range{0x2060, 0x206F},
    Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE0FFF},
};

bool isUnsafe(char32_t c)
{
    return std::any_of(UnsafeRanges.cbegin(), UnsafeRanges.cend(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

QString hex(uint value, int width)
{
    return QString::number(value, 16).rightJustified(width, u'0');
}

/// Most names are: what is shown as it is.
bool isPlain(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '\\'; });
}

} // namespace

QString escaped(const QByteArray &bytes)
{
    if (isPlain(bytes))
        return QString::fromLatin1(bytes);
    QString line;
    line.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        char32_t c = 0;
        const int length = decodeAt(bytes, at, c);
        if (length == 0)
            line += "\\x"_L1 + hex(static_cast<unsigned char>(bytes.at(at)), 2);
        else if (isUnsafe(c))
            line += c > 0xFFFF ? "\\U"_L1 + hex(c, 8) : "\\u"_L1 + hex(c, 4);
        else if (c == U'\\')
            line += "\\\\"_L1;
        else
            line += QString::fromUcs4(&c, 1);
        at += length == 0 ? 1 : length;
    }
    return line;
}

QString escaped(const QString &text)
{
    return escaped(text.toUtf8());
}

bool isUtf8(const QByteArray &bytes)
{
    char32_t c = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = decodeAt(bytes, at, c);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace Printkeeper
