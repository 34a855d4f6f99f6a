// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/rowrun.h"

#include <algorithm>
#include <array>

namespace Printkeeper::Jobs {
namespace {

constexpr int Bits = 7; // of a number in each byte; the highest one says that there are more
constexpr quint64 More = 1U << Bits;
constexpr std::size_t MostBytes = 10;
constexpr int SignBit = 63;

/// Small where the difference is, in both directions.
quint64 folded(quint64 difference)
{
    return (difference << 1U) ^ (difference >> SignBit != 0 ? ~quint64(0) : 0);
}

quint64 unfolded(quint64 number)
{
    return (number >> 1U) ^ ((number & 1U) != 0 ? ~quint64(0) : 0);
}

} // namespace

void RowRun::appendNumber(quint64 number)
{
    std::array<char, MostBytes> bytes{};
    std::size_t size = 0;
    for (; number >= More; number >>= Bits)
        bytes.at(size++) = static_cast<char>(number | More);
    bytes.at(size++) = static_cast<char>(number);
    m_bytes.append({bytes.data(), static_cast<qsizetype>(size)});
}

quint64 RowRun::readNumber()
{
    quint64 number = 0;
    for (int shift = 0;; shift += Bits) {
        const quint64 byte = m_bytes.readByte();
        number |= (byte & (More - 1)) << shift;
        if (byte < More)
            return number;
    }
}

void RowRun::appendKey(QByteArrayView key, QByteArray &last)
{
    const auto differs = std::mismatch(key.begin(), key.end(), last.cbegin(), last.cend());
    const qsizetype shared = differs.first - key.begin();
    const QByteArrayView rest = key.sliced(shared);
    appendNumber(static_cast<quint64>(shared));
    appendNumber(static_cast<quint64>(rest.size()));
    m_bytes.append(rest);
    last.truncate(shared);
    last.append(rest);
}

void RowRun::append(const SortedRow &row)
{
    appendKey(row.value, m_last.value);
    if (m_hasIds)
        appendKey(row.id, m_last.id);
    appendNumber(folded(static_cast<quint64>(row.number) - static_cast<quint64>(m_last.number)));
    m_last.number = row.number;
}

void RowRun::readKey(QByteArray &key)
{
    const auto shared = static_cast<qsizetype>(readNumber());
    const auto rest = static_cast<qsizetype>(readNumber());
    key.resize(shared + rest);
    m_bytes.read(key.data() + shared, rest);
}

bool RowRun::next()
{
    if (m_bytes.isEmpty())
        return false;
    readKey(m_row.value);
    if (m_hasIds)
        readKey(m_row.id);
    m_row.number = static_cast<qint64>(static_cast<quint64>(m_row.number) + unfolded(readNumber()));
    return true;
}

} // namespace Printkeeper::Jobs
