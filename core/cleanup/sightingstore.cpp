// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/sightingstore.h"

#include "base/timestamp.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

QString problem()
{
    return QCoreApplication::translate("Printkeeper::Cleanup",
                                       "What is known of files without a job could "
                                       "not be read or written; check farm/state.");
}

Error sightingError(const QSqlQuery &query)
{
    return Database::Connection::errorOf(query.lastError(), problem());
}

Result<void> insertAll(const Database::Connection &state, const std::vector<Sighting> &sightings)
{
    QSqlQuery query = state.query();
    if (!query.exec(u"DELETE FROM seen_orphan"_s))
        return sightingError(query);
    query.prepare(u"INSERT OR REPLACE INTO seen_orphan (path, inode, size, mtime_ns, since) "
                  "VALUES (?, ?, ?, ?, ?)"_s);
    for (const Sighting &sighting : sightings) {
        query.addBindValue(sighting.path);
        // As text: an inode may be larger than SQLite's numbers.
        query.addBindValue(QString::number(sighting.identity.inode));
        query.addBindValue(sighting.identity.size);
        query.addBindValue(sighting.identity.modifiedNs);
        query.addBindValue(isoUtc(sighting.since));
        if (!query.exec())
            return sightingError(query);
    }
    return {};
}

} // namespace

Result<QHash<QByteArray, Sighting>> SightingStore::all() const
{
    QHash<QByteArray, Sighting> sightings;
    const auto isThere = m_state.hasTable(u"seen_orphan"_s, problem());
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return sightings;
    QSqlQuery query = m_state.query();
    if (!query.exec(u"SELECT path, inode, size, mtime_ns, since FROM seen_orphan"_s))
        return sightingError(query);
    while (query.next()) {
        const Sighting sighting{query.value(0).toByteArray(),
                                {0, query.value(1).toString().toULongLong(),
                                 query.value(2).toLongLong(), query.value(3).toLongLong()},
                                parseTimestamp(query.value(4).toString()).value_or(QDateTime())};
        if (sighting.since.isValid())
            sightings.insert(sighting.path, sighting);
    }
    if (query.lastError().isValid())
        return sightingError(query);
    return sightings;
}

Result<void> SightingStore::replace(const std::vector<Sighting> &sightings) const
{
    if (auto begun = m_state.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = insertAll(m_state, sightings);
    if (done)
        done = m_state.execute(u"COMMIT"_s);
    if (!done)
        (void)m_state.execute(u"ROLLBACK"_s);
    return done;
}

} // namespace Printkeeper::Cleanup
