// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobschema.h"
#include "support/jobdatabase.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

class JobSchemaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recognisesTheTableByItsColumns_data();
    void recognisesTheTableByItsColumns();
    void refusesWhatItCannotTell_data();
    void refusesWhatItCannotTell();
    void obeysTheSettings();
    void refusesSettingsThatNameNothing_data();
    void refusesSettingsThatNameNothing();
    void findsThePerson_data();
    void findsThePerson();
    void findsAllThatPointsAtAJob();
    void knowsTheOtherColumns();
    void knowsWhetherAnIdIsUnique_data();
    void knowsWhetherAnIdIsUnique();

private:
    Result<JobSchema> schemaOf(const QStringList &statements,
                               const Settings::JobsSettings &settings = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

void JobSchemaTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<JobSchema> JobSchemaTest::schemaOf(const QStringList &statements,
                                          const Settings::JobsSettings &settings)
{
    const Test::JobDatabase database(m_folder->path());
    for (const QString &statement : statements)
        database.run(statement);
    const auto connection =
        Database::Connection::open(database.path(), Database::OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    return recogniseSchema(**connection, settings);
}

void JobSchemaTest::recognisesTheTableByItsColumns_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>("expected"); // table, id, status, file, created, updated
    const auto add = [](const char *name, const QStringList &statements,
                        const QStringList &expected) {
        QTest::newRow(name) << statements << expected;
    };
    add("jobs",
        {u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, filename VARCHAR(9), status VARCHAR(9), "
         "original_filename TEXT, created_at DATETIME, updated_at DATETIME, thumbnail_path TEXT)"_s},
        {u"jobs"_s, u"id"_s, u"status"_s, u"filename"_s, u"created_at"_s, u"updated_at"_s});
    add("job and its events",
        {u"CREATE TABLE event (id INTEGER PRIMARY KEY, job_id TEXT REFERENCES JOB, status TEXT, "
         "file TEXT, created_at DATETIME, updated_at DATETIME)"_s,
         u"CREATE TABLE job (id TEXT PRIMARY KEY, file_path TEXT, metadata_path TEXT, "
         "display_name TEXT, status TEXT, created_at DATETIME, updated_at DATETIME)"_s},
        {u"job"_s, u"id"_s, u"status"_s, u"file_path"_s, u"created_at"_s, u"updated_at"_s});
    add("print_job",
        {u"CREATE TABLE print_job (id INTEGER PRIMARY KEY, filename TEXT, status TEXT, "
         "submitted DATETIME)"_s},
        {u"print_job"_s, u"id"_s, u"status"_s, u"filename"_s, u"submitted"_s, u""_s});
    add("quite other names",
        {u"CREATE TABLE \"Aufträge \"\"3D\"\"\" (\"OrderUUID\" BLOB PRIMARY KEY, \"print_state\" "
         "TEXT, \"storedName\" TEXT, \"uploadedAt\" TEXT, \"lastModified\" TEXT)"_s},
        {u"Aufträge \"3D\""_s, u"OrderUUID"_s, u"print_state"_s, u"storedName"_s, u"uploadedAt"_s,
         u"lastModified"_s});
    add("no types", {u"CREATE TABLE t (key PRIMARY KEY, state, path)"_s},
        {u"t"_s, u"key"_s, u"state"_s, u"path"_s, u""_s, u""_s});
    add("without rowid",
        {u"CREATE TABLE t (uuid TEXT PRIMARY KEY, status TEXT, model_path TEXT) WITHOUT ROWID"_s},
        {u"t"_s, u"uuid"_s, u"status"_s, u"model_path"_s, u""_s, u""_s});
    add("a view is none",
        {u"CREATE TABLE t (id INTEGER PRIMARY KEY, status TEXT, file TEXT)"_s,
         u"CREATE VIEW jobs AS SELECT id, status, file, '' AS created_at, '' AS updated_at FROM t"_s},
        {u"t"_s, u"id"_s, u"status"_s, u"file"_s, u""_s, u""_s});
    add("tables of other things",
        {u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT, created_at TEXT)"_s,
         u"CREATE TABLE printer (id INTEGER PRIMARY KEY, name TEXT, status TEXT)"_s,
         u"CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, avatar_path TEXT, state TEXT)"_s,
         u"CREATE TABLE invoice (id INTEGER PRIMARY KEY, payment_status TEXT, pdf_file TEXT)"_s},
        {u"jobs"_s, u"id"_s, u"status"_s, u"filename"_s, u"created_at"_s, u""_s});
    add("a status that is a number is none",
        {u"CREATE TABLE a (id INTEGER PRIMARY KEY, status INTEGER, filename TEXT)"_s,
         u"CREATE TABLE b (id INTEGER PRIMARY KEY, status TEXT, filename TEXT)"_s},
        {u"b"_s, u"id"_s, u"status"_s, u"filename"_s, u""_s, u""_s});
    add("the place of the file before its name",
        {u"CREATE TABLE t (id INTEGER PRIMARY KEY, filename TEXT, file_path TEXT, status TEXT, "
         "original_filename TEXT)"_s},
        {u"t"_s, u"id"_s, u"status"_s, u"file_path"_s, u""_s, u""_s});
}

void JobSchemaTest::recognisesTheTableByItsColumns()
{
    QFETCH(QStringList, statements);
    const auto schema = schemaOf(statements);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    const QStringList found{schema->table,
                            schema->id,
                            schema->status,
                            schema->file,
                            schema->created.isNull() ? u""_s : schema->created,
                            schema->updated.isNull() ? u""_s : schema->updated};
    QTEST(found, "expected");
}

void JobSchemaTest::refusesWhatItCannotTell_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("no table") << QStringList() << QStringList{u"no tables"_s};
    QTest::newRow("none fits")
        << QStringList{u"CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)"_s,
                       u"CREATE TABLE tags (id INTEGER PRIMARY KEY, tag TEXT)"_s}
        << QStringList{u"notes"_s, u"tags"_s, u"jobs/table"_s, u"jobs/status"_s};
    QTest::newRow("no primary key")
        << QStringList{u"CREATE TABLE t (id INTEGER, status TEXT, file TEXT)"_s}
        << QStringList{u"jobs/id"_s};
    QTest::newRow("two parts in one key")
        << QStringList{u"CREATE TABLE t (id INTEGER, n INTEGER, status TEXT, file TEXT, "
                       "PRIMARY KEY (id, n))"_s}
        << QStringList{u"jobs/id"_s};
    QTest::newRow("two fit") << QStringList{u"CREATE TABLE a_jobs (id INTEGER PRIMARY KEY, status "
                                            "TEXT, file TEXT)"_s,
                                            u"CREATE TABLE b_jobs (id INTEGER PRIMARY KEY, status "
                                            "TEXT, file TEXT)"_s}
                             << QStringList{u"a_jobs"_s, u"b_jobs"_s, u"jobs/table"_s};
    QTest::newRow("a name that lies")
        << QStringList{u"CREATE TABLE \"x\ny\" (id INTEGER PRIMARY KEY)"_s}
        << QStringList{u"x\\u000ay"_s};
}

void JobSchemaTest::refusesWhatItCannotTell()
{
    QFETCH(QStringList, statements);
    QFETCH(QStringList, named);
    const auto schema = schemaOf(statements);
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, ErrorKind::Invalid);
    QCOMPARE(schema.error().code, u"schema-unknown"_s);
    for (const QString &name : named)
        QVERIFY2(schema.error().message.contains(name), qPrintable(schema.error().message));
}

void JobSchemaTest::obeysTheSettings()
{
    Settings::JobsSettings settings;
    settings.table = u"WORK"_s;
    settings.id = u"number"_s;
    settings.status = u"phase"_s;
    settings.file = u"blurb"_s;
    settings.created = u"born"_s;
    settings.updated = u"Touched"_s;
    const auto schema =
        schemaOf({u"CREATE TABLE work (number INTEGER, phase INTEGER, blurb TEXT, born, touched)"_s,
                  u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT)"_s},
                 settings);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().message));
    QCOMPARE(schema->table, u"work"_s);
    QCOMPARE(schema->id, u"number"_s);
    QCOMPARE(schema->status, u"phase"_s);
    QCOMPARE(schema->file, u"blurb"_s);
    QCOMPARE(schema->created, u"born"_s);
    QCOMPARE(schema->updated, u"touched"_s);
    QVERIFY(!schema->idIsUnique);
}

void JobSchemaTest::refusesSettingsThatNameNothing_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("table") << u"work"_s << u""_s << QStringList{u"jobs/table"_s, u"work"_s};
    QTest::newRow("column") << u""_s << u"blurb"_s << QStringList{u"jobs/file"_s, u"blurb"_s};
    QTest::newRow("column of a table")
        << u"jobs"_s << u"blurb"_s << QStringList{u"jobs/file"_s, u"blurb"_s, u"jobs"_s};
    QTest::newRow("a table that is none")
        << u"notes"_s << u""_s << QStringList{u"notes"_s, u"jobs/status"_s};
}

void JobSchemaTest::refusesSettingsThatNameNothing()
{
    QFETCH(QStringList, named);
    QFETCH(QString, table);
    QFETCH(QString, file);
    Settings::JobsSettings settings;
    settings.table = table;
    settings.file = file;
    const auto schema =
        schemaOf({u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT)"_s,
                  u"CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)"_s},
                 settings);
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, ErrorKind::Invalid);
    for (const QString &name : named)
        QVERIFY2(schema.error().message.contains(name), qPrintable(schema.error().message));
}

void JobSchemaTest::findsThePerson_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QStringList>("expected"); // column, table, key, name
    const QString nothing = u""_s;
    const auto add = [](const char *name, const QString &columns, const QStringList &expected) {
        QTest::newRow(name) << columns << expected;
    };
    add("student", u"student_name TEXT, email TEXT"_s, {u"student_name"_s, {}, {}, {}});
    add("submitter", u"submitter_name TEXT"_s, {u"submitter_name"_s, {}, {}, {}});
    add("user", u"user_id INTEGER REFERENCES Users"_s,
        {u"user_id"_s, u"users"_s, u"id"_s, u"username"_s});
    add("user by another key", u"owner TEXT REFERENCES users(email)"_s,
        {u"owner"_s, u"users"_s, u"email"_s, u"username"_s});
    add("name before user", u"user_id INTEGER REFERENCES users, student_name TEXT"_s,
        {u"student_name"_s, {}, {}, {}});
    add("a printer is nobody", u"printer_id INTEGER REFERENCES printers"_s, {{}, {}, {}, {}});
    add("email", u"student_email TEXT"_s, {u"student_email"_s, {}, {}, {}});
    add("name beside an address", u"name TEXT, email TEXT"_s, {u"name"_s, {}, {}, {}});
    add("name of the thing", u"name TEXT"_s, {{}, {}, {}, {}});
    add("nobody", u"weight REAL"_s, {{}, {}, {}, {}});
}

void JobSchemaTest::findsThePerson()
{
    QFETCH(QString, columns);
    const auto schema = schemaOf(
        {u"CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT, email TEXT)"_s,
         u"CREATE TABLE printers (id INTEGER PRIMARY KEY, name TEXT)"_s,
         u"CREATE TABLE jobs (id INTEGER PRIMARY KEY, status TEXT, filename TEXT, %1)"_s.arg(
             columns)});
    QVERIFY(schema);
    const QStringList found{schema->person, schema->personTable, schema->personKey,
                            schema->personName};
    QTEST(found, "expected");
}

void JobSchemaTest::findsAllThatPointsAtAJob()
{
    const auto schema = schemaOf(
        {u"CREATE TABLE job (id TEXT PRIMARY KEY, code TEXT UNIQUE, status TEXT, file_path TEXT)"_s,
         u"CREATE TABLE event (id INTEGER PRIMARY KEY, job_id TEXT REFERENCES JOB (ID))"_s,
         u"CREATE TABLE note (id INTEGER PRIMARY KEY, about TEXT REFERENCES job)"_s,
         u"CREATE TABLE label (id INTEGER PRIMARY KEY, code TEXT REFERENCES job (code))"_s,
         u"CREATE TABLE other (id INTEGER PRIMARY KEY, event_id INTEGER REFERENCES event)"_s});
    QVERIFY(schema);
    QStringList found;
    for (const Reference &reference : schema->references)
        found.append(reference.table + u'.' + reference.column);
    QCOMPARE(found, (QStringList{u"event.job_id"_s, u"note.about"_s}));
}

void JobSchemaTest::knowsTheOtherColumns()
{
    const auto schema = schemaOf(
        {u"CREATE TABLE job (id TEXT PRIMARY KEY, display_name TEXT, status TEXT, file_path TEXT, "
         "metadata_path TEXT, thumbnail TEXT, shout TEXT AS (upper(status)))"_s});
    QVERIFY(schema);
    QCOMPARE(schema->original, u"display_name"_s);
    QCOMPARE(schema->metadata, u"metadata_path"_s);
    QCOMPARE(schema->thumbnail, u"thumbnail"_s);
    QCOMPARE(schema->pathColumns,
             (QStringList{u"file_path"_s, u"metadata_path"_s, u"thumbnail"_s}));
    QCOMPARE(schema->columns, (QStringList{u"id"_s, u"display_name"_s, u"status"_s, u"file_path"_s,
                                           u"metadata_path"_s, u"thumbnail"_s}));
}

void JobSchemaTest::knowsWhetherAnIdIsUnique_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("rowNumber");
    QTest::addColumn<bool>("unique");
    const QString rest = u", status TEXT, file TEXT"_s;
    QTest::newRow("row number") << u"(id INTEGER PRIMARY KEY"_s + rest + u')' << true << true;
    QTest::newRow("integer") << u"(id INT PRIMARY KEY"_s + rest + u')' << false << false;
    QTest::newRow("backwards") << u"(id INTEGER PRIMARY KEY DESC"_s + rest + u')' << false << false;
    QTest::newRow("text") << u"(id TEXT PRIMARY KEY"_s + rest + u')' << false << false;
    QTest::newRow("not null") << u"(id TEXT NOT NULL PRIMARY KEY"_s + rest + u')' << false << true;
    QTest::newRow("without rowid")
        << u"(id TEXT PRIMARY KEY"_s + rest + u") WITHOUT ROWID"_s << false << true;
}

void JobSchemaTest::knowsWhetherAnIdIsUnique()
{
    QFETCH(QString, table);
    const auto schema = schemaOf({u"CREATE TABLE t "_s + table});
    QVERIFY(schema);
    QTEST(schema->idIsRowNumber, "rowNumber");
    QTEST(schema->idIsUnique, "unique");
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobSchemaTest)
#include "tst_jobschema.moc"
