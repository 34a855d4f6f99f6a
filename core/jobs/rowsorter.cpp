// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/rowsorter.h"

#include "database/sqlitehandle.h"

#include <QHashFunctions>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// What comes before what, whatever it holds.
enum Rank : char { Null, Number, Text, Blob };

using Length = quint32;

bool isStoredAsUtf8(const Database::Connection &connection)
{
    QSqlQuery query = connection.query();
    return query.exec(u"PRAGMA encoding"_s) && query.next()
           && query.value(0).toString() == "UTF-8"_L1;
}

template<typename Integer>
void appendBigEndian(QByteArray &bytes, Integer number)
{
    const Integer swapped = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

/// The bits of a number, so that they rise as it does.
quint64 risingBits(double number)
{
    constexpr quint64 Sign = quint64(1) << 63;
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number); // there is but one zero
    return (bits & Sign) != 0 ? ~bits : bits | Sign;
}

/// A whole number is the nearest real one and what that differs by: an exact order of both kinds.
void appendNumber(QByteArray &bytes, double nearest, qint64 rest)
{
    constexpr int Middle = 1 << 15; // the rest is some hundreds at most
    bytes.append(char(Number));
    appendBigEndian(bytes, risingBits(nearest));
    appendBigEndian(bytes, static_cast<quint16>(rest + Middle));
}

void appendInteger(QByteArray &bytes, qint64 integer)
{
    constexpr double BehindLast = 9223372036854775808.0; // what the largest integers are rounded to
    const auto nearest = static_cast<double>(integer);
    const qint64 rest = nearest >= BehindLast ? integer - std::numeric_limits<qint64>::max() - 1
                                              : integer - static_cast<qint64>(nearest);
    appendNumber(bytes, nearest, rest);
}

/// Without the case of ASCII. For SQLite such a text ends at its first NUL, but for its length.
void appendFolded(QByteArray &bytes, QByteArrayView text)
{
    const qsizetype end = text.indexOf('\0');
    for (const char sign : end < 0 ? text : text.first(end + 1))
        bytes.append(sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign);
    if (end >= 0)
        appendBigEndian(bytes, static_cast<quint64>(text.size()));
}

void appendText(QByteArray &bytes, QByteArrayView text, Collation collation)
{
    bytes.append(char(Text));
    if (collation == Collation::NoCase) {
        appendFolded(bytes, text);
        return;
    }
    if (collation == Collation::RightTrim) {
        while (text.endsWith(' '))
            text.chop(1);
    }
    bytes.append(text);
}

} // namespace

std::optional<Collation> collationOf(const Database::Connection &connection, const QString &table,
                                     const QString &column)
{
    const char *name = nullptr;
    const int found = sqlite3_table_column_metadata(
        Database::sqliteHandle(connection), "main", table.toUtf8().constData(),
        column.toUtf8().constData(), nullptr, &name, nullptr, nullptr, nullptr);
    if (found != SQLITE_OK)
        return std::nullopt;
    if (!name || qstricmp(name, "BINARY") == 0)
        return Collation::Binary;
    if (!isStoredAsUtf8(connection))
        return std::nullopt;
    if (qstricmp(name, "NOCASE") == 0)
        return Collation::NoCase;
    return qstricmp(name, "RTRIM") == 0 ? std::optional(Collation::RightTrim) : std::nullopt;
}

RowSorter::RowSorter(Order order)
    : m_order(order)
    , m_runs{0}
    , m_bytes(sizeof(Length), '\0') // the key that is none
{}

quint32 RowSorter::append(const ValueView &value, Collation collation)
{
    const qsizetype place = m_bytes.size();
    m_bytes.append(sizeof(Length), '\0');
    switch (value.type) {
    case ValueView::Type::Null:
        m_bytes.append(char(Null));
        break;
    case ValueView::Type::Integer:
        appendInteger(m_bytes, value.integer);
        break;
    case ValueView::Type::Real:
        appendNumber(m_bytes, value.real, 0);
        break;
    case ValueView::Type::Text:
        appendText(m_bytes, value.bytes, collation);
        break;
    case ValueView::Type::Blob:
        m_bytes.append(char(Blob));
        m_bytes.append(value.bytes);
        break;
    }
    const auto length = static_cast<Length>(m_bytes.size() - place - qsizetype(sizeof(Length)));
    std::memcpy(m_bytes.data() + place, &length, sizeof length);
    return static_cast<quint32>(place);
}

/// One that was there not long ago, as a status or a person, is not written again.
quint32 RowSorter::appendValue(const ValueView &value)
{
    const qsizetype before = m_bytes.size();
    const quint32 place = append(value, m_order.value);
    const QByteArrayView key = keyAt(place);
    quint32 &recent =
        m_recent[qHashBits(key.data(), static_cast<std::size_t>(key.size())) % Remembered];
    if (keyAt(recent) != key) {
        recent = place;
        return place;
    }
    m_bytes.truncate(before);
    return recent;
}

void RowSorter::add(qint64 rowNumber, const ValueView &value)
{
    m_rows.push_back({rowNumber, appendValue(value), 0});
}

void RowSorter::add(qint64 rowNumber, const ValueView &value, const ValueView &id)
{
    const quint32 place = appendValue(value);
    m_rows.push_back({rowNumber, place, append(id, m_order.id)});
}

QByteArrayView RowSorter::keyAt(quint32 place) const
{
    Length length = 0;
    std::memcpy(&length, m_bytes.constData() + place, sizeof length);
    return {m_bytes.constData() + place + sizeof length, qsizetype(length)};
}

bool RowSorter::isLastNull() const
{
    return keyAt(m_rows.back().value).front() == Null;
}

qsizetype RowSorter::usedBytes() const
{
    return m_bytes.size() + static_cast<qsizetype>(m_rows.size() * sizeof(Row));
}

bool RowSorter::isBefore(const Row &left, const Row &right) const
{
    for (const auto place : {&Row::value, &Row::id}) {
        if (left.*place == right.*place)
            continue;
        const QByteArrayView a = keyAt(left.*place);
        const QByteArrayView b = keyAt(right.*place);
        const auto common = static_cast<std::size_t>(std::min(a.size(), b.size()));
        int order = std::memcmp(a.data(), b.data(), common);
        if (order == 0)
            order = a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
        if (order != 0)
            return (order < 0) == (m_order.byValue == SortOrder::Ascending);
    }
    return m_order.byNumber == SortOrder::Ascending ? left.number < right.number
                                                    : left.number > right.number;
}

/// Times rise with the row numbers, so that a run often is in order, or is when turned.
void RowSorter::endRun()
{
    const auto begin = m_rows.begin() + static_cast<qsizetype>(m_runs.back());
    const auto before = [this](const Row &left, const Row &right) { return isBefore(left, right); };
    const auto behind = [this](const Row &left, const Row &right) { return isBefore(right, left); };
    if (begin == m_rows.end())
        return;
    if (std::is_sorted(begin, m_rows.end(), behind))
        std::reverse(begin, m_rows.end());
    else if (!std::is_sorted(begin, m_rows.end(), before))
        std::sort(begin, m_rows.end(), before);
    m_runs.push_back(m_rows.size());
}

/// The run at that index and the one behind it become one.
void RowSorter::merge(std::size_t run)
{
    const auto at = [&](std::size_t index) {
        return m_rows.begin() + static_cast<qsizetype>(m_runs[index]);
    };
    const auto begin = at(run);
    const auto middle = at(run + 1);
    const auto end = at(run + 2);
    const auto before = [this](const Row &left, const Row &right) { return isBefore(left, right); };
    if (before(*std::prev(end), *begin))
        std::rotate(begin, middle, end);
    else if (before(*middle, *std::prev(middle)))
        std::inplace_merge(begin, middle, end, before);
}

void RowSorter::mergeAll(const CancelToken &cancel)
{
    while (m_runs.size() > 2) {
        std::vector<std::size_t> runs{0};
        for (std::size_t run = 0; run + 1 < m_runs.size(); run += 2) {
            if (cancel.isCancelled())
                return;
            if (run + 2 < m_runs.size())
                merge(run);
            runs.push_back(m_runs[std::min(run + 2, m_runs.size() - 1)]);
        }
        m_runs = std::move(runs);
    }
}

void RowSorter::keepFirst(std::size_t most)
{
    mergeAll({});
    if (m_rows.size() <= most)
        return;
    m_rows.resize(most);
    m_runs = {0, most};
}

std::vector<qint64> RowSorter::take(const CancelToken &cancel)
{
    mergeAll(cancel);
    m_bytes.clear();
    m_bytes.squeeze();
    std::vector<qint64> numbers;
    numbers.reserve(m_rows.size());
    for (const Row &row : m_rows)
        numbers.push_back(row.number);
    m_rows = {};
    m_runs = {0};
    return numbers;
}

} // namespace Printkeeper::Jobs
