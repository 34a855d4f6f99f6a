// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/keepstore.h"

#include "base/timestamp.h"

#include <QCoreApplication>
#include <QSqlError>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

struct NamedKind
{
    KeepKind kind;
    const char16_t *name;
};

constexpr std::array<NamedKind, 3> Kinds{
    {{KeepKind::Job, u"job"}, {KeepKind::Person, u"person"}, {KeepKind::Folder, u"folder"}}};

QString failureText()
{
    return QCoreApplication::translate("Printkeeper::Cleanup",
                                       "The keep list could not be read or written; check "
                                       "farm/state.");
}

Error keepError(const QSqlQuery &query)
{
    return Database::Connection::errorOf(query.lastError(), failureText());
}

Keep keepAt(const QSqlQuery &query)
{
    const QString kind = query.value(0).toString();
    const auto *found = std::find_if(Kinds.begin(), Kinds.end(), [&](const NamedKind &each) {
        return kind == QStringView(each.name);
    });
    Keep keep;
    keep.kind = found == Kinds.end() ? KeepKind::Job : found->kind;
    keep.name = query.value(1).toByteArray();
    keep.since = parseTimestamp(query.value(2).toString()).value_or(QDateTime());
    keep.until = parseTimestamp(query.value(3).toString());
    keep.because = query.value(4).toString();
    return keep;
}

} // namespace

QString keepKindName(KeepKind kind)
{
    for (const NamedKind &each : Kinds) {
        if (each.kind == kind)
            return QString::fromUtf16(each.name);
    }
    Q_UNREACHABLE();
}

Result<void> KeepStore::add(const Keep &keep) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"INSERT INTO keep (kind, name, since, until, because) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (kind, name) DO UPDATE SET since = excluded.since, "
                  "until = excluded.until, because = excluded.because"_s);
    query.addBindValue(keepKindName(keep.kind));
    query.addBindValue(keep.name);
    query.addBindValue(isoUtc(keep.since));
    query.addBindValue(keep.until ? QVariant(isoUtc(*keep.until)) : QVariant());
    query.addBindValue(keep.because.isNull() ? u""_s : keep.because);
    if (!query.exec())
        return keepError(query);
    return {};
}

Result<bool> KeepStore::remove(KeepKind kind, const QByteArray &name) const
{
    QSqlQuery query = m_state.query();
    query.prepare(u"DELETE FROM keep WHERE kind = ? AND name = ?"_s);
    query.addBindValue(keepKindName(kind));
    query.addBindValue(name);
    if (!query.exec())
        return keepError(query);
    return query.numRowsAffected() > 0;
}

Result<std::vector<Keep>> KeepStore::all() const
{
    const auto isThere = m_state.hasTable(u"keep"_s, failureText());
    if (!isThere)
        return isThere.error();
    std::vector<Keep> keeps;
    if (!*isThere)
        return keeps;
    QSqlQuery query = m_state.query();
    if (!query.exec(u"SELECT kind, name, since, until, because FROM keep ORDER BY kind, name"_s))
        return keepError(query);
    while (query.next())
        keeps.push_back(keepAt(query));
    if (query.lastError().isValid())
        return keepError(query);
    return keeps;
}

} // namespace Printkeeper::Cleanup
