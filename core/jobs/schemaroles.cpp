// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/schemaroles.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// Names without case and underscores, the likeliest first, and endings that will do.
struct RoleNames
{
    QStringList names;
    QStringList endings;
    QStringList excluded; ///< what a name must not contain for its ending to count
};

RoleNames namesOf(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Id:
        return {{u"id"_s, u"uuid"_s, u"guid"_s}, {u"id"_s}, {}};
    case ColumnRole::Status:
        return {{u"status"_s, u"state"_s, u"jobstatus"_s, u"jobstate"_s, u"printstatus"_s,
                 u"currentstatus"_s},
                {u"status"_s, u"state"_s},
                {}};
    case ColumnRole::File:
        return {{u"filepath"_s, u"modelpath"_s, u"storedpath"_s, u"filename"_s, u"file"_s,
                 u"path"_s, u"storedname"_s, u"storedfilename"_s, u"storedfile"_s, u"modelfile"_s,
                 u"modelfilename"_s, u"stlpath"_s, u"stlfile"_s, u"gcodepath"_s, u"gcodefile"_s,
                 u"storagepath"_s, u"location"_s},
                {u"filepath"_s, u"filename"_s, u"path"_s, u"file"_s},
                {u"thumb"_s, u"preview"_s, u"image"_s, u"picture"_s, u"photo"_s, u"icon"_s,
                 u"avatar"_s, u"meta"_s, u"orig"_s, u"profile"_s, u"log"_s}};
    case ColumnRole::Created:
        return {{u"createdat"_s, u"created"_s, u"createdon"_s, u"datecreated"_s, u"submittedat"_s,
                 u"submitted"_s, u"submittedon"_s, u"submissiondate"_s, u"datesubmitted"_s,
                 u"uploadedat"_s, u"uploaded"_s, u"uploadedon"_s, u"uploaddate"_s, u"uploadtime"_s,
                 u"dateuploaded"_s, u"addedat"_s, u"added"_s, u"timestamp"_s},
                {u"createdat"_s, u"submittedat"_s, u"uploadedat"_s},
                {}};
    case ColumnRole::Updated:
        return {
            {u"updatedat"_s,       u"updated"_s,       u"updatedon"_s,       u"dateupdated"_s,
             u"lastupdated"_s,     u"lastupdate"_s,    u"lastupdatedat"_s,   u"modifiedat"_s,
             u"modified"_s,        u"modifiedon"_s,    u"datemodified"_s,    u"lastmodified"_s,
             u"lastmodifiedat"_s,  u"changedat"_s,     u"changed"_s,         u"lastchanged"_s,
             u"statuschangedat"_s, u"statuschanged"_s, u"statusupdatedat"_s, u"statusupdated"_s},
            {u"updatedat"_s, u"modifiedat"_s, u"changedat"_s},
            {}};
    case ColumnRole::Original:
        return {{u"originalfilename"_s, u"originalname"_s, u"originalfile"_s, u"origfilename"_s,
                 u"origname"_s, u"original"_s, u"displayname"_s, u"uploadname"_s, u"title"_s,
                 u"jobname"_s},
                {},
                {}};
    case ColumnRole::Thumbnail:
        return {{u"thumbnailpath"_s, u"thumbnail"_s, u"thumbnailfile"_s, u"thumbpath"_s, u"thumb"_s,
                 u"previewpath"_s, u"preview"_s},
                {},
                {}};
    case ColumnRole::Metadata:
        return {{u"metadatapath"_s, u"metadatafile"_s, u"metapath"_s, u"metafile"_s}, {}, {}};
    }
    return {};
}

QString plain(const QString &name)
{
    return QString(name).remove(u'_').toLower();
}

bool typeHasAnyOf(const TableColumn &column, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        return column.type.contains(word, Qt::CaseInsensitive);
    });
}

/// Whether the declared type lets a column play the role at all; SQLite itself would let anything.
bool hasTypeFor(const TableColumn &column, ColumnRole role)
{
    static const QStringList numbers{u"INT"_s,     u"REAL"_s, u"FLOA"_s, u"DOUB"_s, u"NUMERIC"_s,
                                     u"DECIMAL"_s, u"BOOL"_s, u"DATE"_s, u"TIME"_s};
    switch (role) {
    case ColumnRole::Status:
        return !typeHasAnyOf(column, numbers) && !typeHasAnyOf(column, {u"BLOB"_s});
    case ColumnRole::File:
    case ColumnRole::Original:
    case ColumnRole::Thumbnail:
    case ColumnRole::Metadata:
        return !typeHasAnyOf(column, numbers);
    case ColumnRole::Created:
    case ColumnRole::Updated:
        return !typeHasAnyOf(column, {u"BOOL"_s});
    case ColumnRole::Id:
        return column.isKey;
    }
    return false;
}

bool endsAsOneOf(const QString &name, const RoleNames &role)
{
    const auto isIn = [&](const QString &word) { return name.contains(word); };
    return std::ranges::none_of(role.excluded, isIn)
           && std::ranges::any_of(role.endings,
                                  [&](const QString &ending) { return name.endsWith(ending); });
}

/// The first of `names` that is a column of `table`.
QString firstOf(const TableFacts &table, const QStringList &names)
{
    for (const QString &name : names) {
        for (const TableColumn &column : table.columns) {
            if (plain(column.name) == name)
                return column.name;
        }
    }
    return {};
}

const TableFacts *tableNamed(const QString &name, const std::vector<TableFacts> &tables)
{
    const auto found = std::ranges::find_if(
        tables, [&](const TableFacts &table) { return isSameName(table.name, name); });
    return found == tables.end() ? nullptr : &*found;
}

bool meansPerson(const QString &name)
{
    static const QStringList words{u"user"_s,      u"student"_s,   u"person"_s,    u"people"_s,
                                   u"customer"_s,  u"client"_s,    u"submitter"_s, u"submittedby"_s,
                                   u"createdby"_s, u"owner"_s,     u"account"_s,   u"member"_s,
                                   u"patron"_s,    u"requester"_s, u"author"_s};
    return std::ranges::any_of(words,
                               [&](const QString &word) { return plain(name).contains(word); });
}

PersonColumns findReferredPerson(const TableFacts &table, const std::vector<TableFacts> &tables)
{
    for (const ForeignKey &key : table.foreignKeys) {
        const TableFacts *people = tableNamed(key.table, tables);
        if (!people || people == &table || !(meansPerson(key.column) || meansPerson(key.table)))
            continue;
        const TableColumn *column = people->find(key.to.isEmpty() ? people->keyColumn() : key.to);
        const QString name = firstOf(*people, {u"name"_s, u"fullname"_s, u"displayname"_s,
                                               u"username"_s, u"login"_s, u"email"_s});
        if (column && !name.isEmpty())
            return {key.column, people->name, column->name, name};
    }
    return {};
}

} // namespace

RoleMatch findRole(const TableFacts &table, ColumnRole role)
{
    const RoleNames names = namesOf(role);
    for (const QString &name : names.names) {
        for (const TableColumn &column : table.columns) {
            if (plain(column.name) == name && hasTypeFor(column, role))
                return {column.name, 2};
        }
    }
    for (const TableColumn &column : table.columns) {
        if (hasTypeFor(column, role) && endsAsOneOf(plain(column.name), names))
            return {column.name, 1};
    }
    return {};
}

PersonColumns findPerson(const TableFacts &table, const std::vector<TableFacts> &tables)
{
    const QString own =
        firstOf(table, {u"studentname"_s, u"submittername"_s, u"person"_s, u"personname"_s,
                        u"customername"_s, u"customer"_s, u"username"_s, u"fullname"_s,
                        u"clientname"_s, u"ownername"_s, u"owner"_s, u"submittedby"_s,
                        u"requestername"_s, u"requester"_s, u"student"_s, u"author"_s});
    const bool isKey = std::ranges::any_of(
        table.foreignKeys, [&](const ForeignKey &key) { return isSameName(key.column, own); });
    if (!own.isEmpty() && !isKey)
        return {own, {}, {}, {}};
    if (const PersonColumns referred = findReferredPerson(table, tables);
        !referred.column.isEmpty())
        return referred;
    const QString email = firstOf(table, {u"studentemail"_s, u"submitteremail"_s, u"email"_s,
                                          u"useremail"_s, u"customeremail"_s, u"contactemail"_s});
    // Beside an email address a name is the sender's; alone it would be the object's.
    const QString name = firstOf(table, {u"name"_s});
    return {!email.isEmpty() && !name.isEmpty() ? name : email, {}, {}, {}};
}

} // namespace Printkeeper::Jobs
