// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/temporaryname.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Printkeeper::Files {
namespace {

constexpr qsizetype LongestName = 255;
// A number of 64 bits to the base of 36.
constexpr qsizetype LongestTail = 13;
constexpr auto TemporaryMark = ".tmp-";

/// What the names of all its temporaries begin with.
QByteArray temporaryPrefix(const QByteArray &name)
{
    const qsizetype fits = LongestName - 1 - qsizetype(qstrlen(TemporaryMark)) - LongestTail;
    return '.' + name.first(std::min(name.size(), fits)) + TemporaryMark;
}

} // namespace

QByteArray temporaryName(const QByteArray &name)
{
    return temporaryPrefix(name) + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
}

bool isTemporaryOf(const QByteArray &candidate, const QByteArray &name)
{
    const QByteArray prefix = temporaryPrefix(name);
    const QByteArray tail = candidate.mid(prefix.size());
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    return candidate.startsWith(prefix) && !tail.isEmpty() && tail.size() <= LongestTail
           && std::all_of(tail.begin(), tail.end(), isDigit);
}

} // namespace Printkeeper::Files
