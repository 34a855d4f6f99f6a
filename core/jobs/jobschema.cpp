// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobschema.h"

#include "base/escape.h"
#include "jobs/schemaroles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

Error unknown(const QString &message)
{
    return {ErrorKind::Invalid, message, {}, u"schema-unknown"_s};
}

/// A column that a setting can name.
struct NamedColumn
{
    const char *setting;
    QString Settings::JobsSettings::*name;
    QString JobSchema::*place;
    ColumnRole role;
};
constexpr std::array NamedColumns{
    NamedColumn{"jobs/id", &Settings::JobsSettings::id, &JobSchema::id, ColumnRole::Id},
    NamedColumn{"jobs/status", &Settings::JobsSettings::status, &JobSchema::status,
                ColumnRole::Status},
    NamedColumn{"jobs/file", &Settings::JobsSettings::file, &JobSchema::file, ColumnRole::File},
    NamedColumn{"jobs/created", &Settings::JobsSettings::created, &JobSchema::created,
                ColumnRole::Created},
    NamedColumn{"jobs/updated", &Settings::JobsSettings::updated, &JobSchema::updated,
                ColumnRole::Updated},
};

/// A table that could hold the jobs, and how much speaks for it.
struct Candidate
{
    const TableFacts *table = nullptr;
    JobSchema schema;
    int score = 0;
};

/// Names of tables for a sentence; in a strange database there can be hundreds.
QString listed(const QStringList &names)
{
    constexpr qsizetype Most = 20;
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), Most)))
        shown.append(escaped(name));
    return shown.join(u", "_s) + (names.size() > Most ? u" …"_s : QString());
}

QStringList namesOf(const std::vector<TableFacts> &tables)
{
    QStringList names;
    for (const TableFacts &table : tables)
        names.append(table.name);
    return names;
}

/// The table with each column that a setting names or its name gives away.
Candidate candidateOf(const TableFacts &table, const Settings::JobsSettings &settings)
{
    Candidate candidate{&table, {}, 0};
    candidate.schema.table = table.name;
    for (const NamedColumn &named : NamedColumns) {
        const QString &wanted = settings.*named.name;
        RoleMatch match;
        if (wanted.isEmpty())
            match = findRole(table, named.role);
        else if (const TableColumn *column = table.find(wanted))
            match = {column->name, 2};
        // Any single primary key is an id, whatever it is called.
        if (named.role == ColumnRole::Id && wanted.isEmpty())
            match = {table.keyColumn(), std::max(match.score, 1)};
        candidate.schema.*named.place = match.column;
        candidate.score += match.column.isEmpty() ? 0 : match.score;
    }
    return candidate;
}

bool isComplete(const Candidate &candidate, const Settings::JobsSettings &settings)
{
    const auto isMissing = [&](const NamedColumn &named) {
        const bool needed = named.role == ColumnRole::Id || named.role == ColumnRole::Status
                            || named.role == ColumnRole::File || !(settings.*named.name).isEmpty();
        return needed && (candidate.schema.*named.place).isEmpty();
    };
    return std::ranges::none_of(NamedColumns, isMissing);
}

/// Whether the rows of `table` belong to those of another candidate, as events of a job do.
bool isChild(const Candidate &candidate, const std::vector<Candidate> &all)
{
    return std::ranges::any_of(candidate.table->foreignKeys, [&](const ForeignKey &key) {
        return std::ranges::any_of(all, [&](const Candidate &other) {
            return other.table != candidate.table && isSameName(other.table->name, key.table);
        });
    });
}

Error noCandidate(const std::vector<TableFacts> &tables)
{
    if (tables.empty())
        return unknown(QCoreApplication::translate(
            "Printkeeper::JobSchema",
            "The database has no tables, so there are no jobs in it; check "
            "farm/database."));
    return unknown(QCoreApplication::translate(
                       "Printkeeper::JobSchema",
                       "No job table was recognised: none of the tables %1 has a primary "
                       "key, a status and a file name. Name it with the setting jobs/table "
                       "and its columns with jobs/id, jobs/status and jobs/file.")
                       .arg(listed(namesOf(tables))));
}

/// The one table that most speaks for.
Result<Candidate> bestOf(std::vector<Candidate> candidates)
{
    const std::vector<Candidate> all = candidates;
    std::erase_if(candidates, [&](const Candidate &candidate) { return isChild(candidate, all); });
    if (candidates.empty()) // two tables that point at each other
        candidates = all;
    const int most =
        std::ranges::max(candidates, {}, [](const Candidate &c) { return c.score; }).score;
    std::erase_if(candidates, [&](const Candidate &candidate) { return candidate.score < most; });
    if (candidates.size() == 1)
        return candidates.front();
    QStringList names;
    for (const Candidate &candidate : candidates)
        names.append(candidate.table->name);
    return unknown(QCoreApplication::translate(
                       "Printkeeper::JobSchema",
                       "More than one table could hold the jobs: %1. Say which one it is "
                       "with the setting jobs/table.")
                       .arg(listed(names)));
}

Result<Candidate> namedTable(const std::vector<TableFacts> &tables,
                             const Settings::JobsSettings &settings)
{
    const auto table = std::ranges::find_if(
        tables, [&](const TableFacts &facts) { return isSameName(facts.name, settings.table); });
    if (table == tables.end())
        return unknown(QCoreApplication::translate(
                           "Printkeeper::JobSchema",
                           "The setting jobs/table names %1, but the database has no such "
                           "table; it has %2.")
                           .arg(escaped(settings.table), listed(namesOf(tables))));
    Candidate candidate = candidateOf(*table, settings);
    for (const NamedColumn &named : NamedColumns) {
        if (!(settings.*named.name).isEmpty() && (candidate.schema.*named.place).isEmpty())
            return unknown(
                QCoreApplication::translate("Printkeeper::JobSchema",
                                            "The setting %1 names %2, but the table %3 has no such "
                                            "column.")
                    .arg(QString::fromLatin1(named.setting), escaped(settings.*named.name),
                         escaped(table->name)));
    }
    if (!isComplete(candidate, settings))
        return unknown(QCoreApplication::translate(
                           "Printkeeper::JobSchema",
                           "The table %1 has no primary key, status or file name that can "
                           "be recognised; name its columns with the settings jobs/id, "
                           "jobs/status and jobs/file.")
                           .arg(escaped(table->name)));
    return candidate;
}

Result<Candidate> recognisedTable(const std::vector<TableFacts> &tables,
                                  const Settings::JobsSettings &settings)
{
    for (const NamedColumn &named : NamedColumns) {
        const QString &wanted = settings.*named.name;
        const bool found =
            wanted.isEmpty() || std::ranges::any_of(tables, [&](const TableFacts &table) {
                return table.find(wanted) != nullptr;
            });
        if (!found)
            return unknown(QCoreApplication::translate(
                               "Printkeeper::JobSchema",
                               "The setting %1 names %2, but no table of the database has "
                               "such a column.")
                               .arg(QString::fromLatin1(named.setting), escaped(wanted)));
    }
    std::vector<Candidate> candidates;
    for (const TableFacts &table : tables) {
        Candidate candidate = candidateOf(table, settings);
        if (isComplete(candidate, settings))
            candidates.push_back(std::move(candidate));
    }
    if (candidates.empty())
        return noCandidate(tables);
    return bestOf(std::move(candidates));
}

/// Fills in what is not needed to recognise the table.
void complete(JobSchema &schema, const TableFacts &table, const std::vector<TableFacts> &tables)
{
    schema.idIsRowNumber = table.isRowNumber(schema.id);
    const TableColumn *id = table.find(schema.id);
    schema.idIsUnique =
        schema.idIsRowNumber || (id && id->isNotNull && isSameName(table.keyColumn(), schema.id));
    schema.original = findRole(table, ColumnRole::Original).column;
    schema.thumbnail = findRole(table, ColumnRole::Thumbnail).column;
    schema.metadata = findRole(table, ColumnRole::Metadata).column;
    const PersonColumns person = findPerson(table, tables);
    schema.person = person.column;
    schema.personTable = person.table;
    schema.personKey = person.key;
    schema.personName = person.name;
    for (const TableColumn &column : table.columns)
        schema.columns.append(column.name);
    for (const QString &path : {schema.file, schema.metadata, schema.thumbnail}) {
        if (!path.isEmpty() && !schema.pathColumns.contains(path))
            schema.pathColumns.append(path);
    }
    const QString key = table.keyColumn();
    for (const TableFacts &other : tables) {
        for (const ForeignKey &foreign : other.foreignKeys) {
            if (isSameName(foreign.table, table.name)
                && isSameName(foreign.to.isEmpty() ? key : foreign.to, schema.id))
                schema.references.push_back({other.name, foreign.column});
        }
    }
}

} // namespace

Result<JobSchema> recogniseSchema(const Database::Connection &connection,
                                  const Settings::JobsSettings &settings)
{
    auto tables = readTables(connection);
    if (!tables)
        return tables.error();
    auto candidate = settings.table.isEmpty() ? recognisedTable(*tables, settings)
                                              : namedTable(*tables, settings);
    if (!candidate)
        return candidate.error();
    JobSchema schema = candidate->schema;
    complete(schema, *candidate->table, *tables);
    return schema;
}

} // namespace Printkeeper::Jobs
