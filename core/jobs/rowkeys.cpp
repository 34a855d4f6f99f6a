// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/rowkeys.h"

#include "database/sqlitehandle.h"

#include <QtEndian>

#include <bit>
#include <limits>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// What comes before what, whatever it holds.
enum Rank : char { Null, Number, Text, Blob };

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

void appendKey(QByteArray &bytes, const ValueView &value, Collation collation)
{
    switch (value.type) {
    case ValueView::Type::Null:
        bytes.append(char(Null));
        break;
    case ValueView::Type::Integer:
        appendInteger(bytes, value.integer);
        break;
    case ValueView::Type::Real:
        appendNumber(bytes, value.real, 0);
        break;
    case ValueView::Type::Text:
        appendText(bytes, value.bytes, collation);
        break;
    case ValueView::Type::Blob:
        bytes.append(char(Blob));
        bytes.append(value.bytes);
        break;
    }
}

bool isNullKey(QByteArrayView key)
{
    return key.front() == Null;
}

} // namespace Printkeeper::Jobs
