// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/connection.h"
#include "database/statedatabase.h"

#include <QDir>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Database;
using namespace std::chrono_literals;

namespace {

constexpr uid_t Nobody = 65534;

/// Acts as a user without rights for as long as it lives, also when the tests run as root.
class AsNobody
{
public:
    AsNobody() { m_dropped = ::geteuid() == 0 && ::seteuid(Nobody) == 0; }
    ~AsNobody()
    {
        if (m_dropped && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_dropped = false;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// While it lives, what is opened answers as another SQLite behind Qt's driver would.
class OtherSqlite
{
public:
    OtherSqlite() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&pretend)); }
    ~OtherSqlite() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&pretend)); }
    OtherSqlite(const OtherSqlite &) = delete;
    OtherSqlite &operator=(const OtherSqlite &) = delete;

private:
    static int pretend(sqlite3 *handle, const char **, const sqlite3_api_routines *)
    {
        const auto name = [](sqlite3_context *context, int, sqlite3_value **) {
            sqlite3_result_text(context, "another one", -1, SQLITE_STATIC);
        };
        return sqlite3_create_function(handle, "sqlite_source_id", 0, SQLITE_UTF8, nullptr, name,
                                       nullptr, nullptr);
    }
};

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesADatabaseOnlyWhenAsked();
    void opensAnyName_data();
    void opensAnyName();
    void saysWhatIsWrongAtOnce_data();
    void saysWhatIsWrongAtOnce();
    void neverWritesWhenReadOnly();
    void tellsAFileWithoutRights_data();
    void tellsAFileWithoutRights();
    void explainsAWriteAheadLogThatItMayNotShare();
    void tellsBusyAfterItsTimeout();
    void tellsAFullDisk();
    void tellsABrokenRule();
    void tellsAnInterruption();
    void leavesNoConnectionBehind();
    void keepsTwoConnectionsApart();
    void refusesAnotherSqliteBehindTheDriver();
    void knowsWhetherThereIsATable();
    void namesTheJournalMode_data();
    void namesTheJournalMode();

private:
    QByteArray path(const QByteArray &name) const { return m_folder->path().toUtf8() + '/' + name; }
    void makeDatabase(const QByteArray &file, const QString &journalMode = u"delete"_s) const;
    void write(const QByteArray &file, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ConnectionTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0755), 0);
}

void ConnectionTest::makeDatabase(const QByteArray &file, const QString &journalMode) const
{
    const auto connection = Connection::open(file, OpenMode::ReadWriteCreate);
    QVERIFY(connection);
    QVERIFY((*connection)->execute(u"PRAGMA journal_mode = "_s + journalMode));
    QVERIFY(
        (*connection)->execute(u"CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"_s));
    QVERIFY((*connection)->execute(u"INSERT INTO thing (name) VALUES ('one')"_s));
}

void ConnectionTest::write(const QByteArray &file, const QByteArray &content) const
{
    QFile target(QFile::decodeName(file));
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(content), content.size());
}

void ConnectionTest::makesADatabaseOnlyWhenAsked()
{
    const QByteArray file = path("app.db");
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto missing = Connection::open(file, mode);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(missing.error().message.contains(QString::fromUtf8(file)));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
    }
    makeDatabase(file);
    QVERIFY(Connection::open(file, OpenMode::ReadWrite));
    QVERIFY(Connection::open(file, OpenMode::ReadOnly));
}

void ConnectionTest::opensAnyName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("space") << QByteArray("my app.db");
    QTest::newRow("question mark and hash") << QByteArray("a?mode=ro#b.db");
    QTest::newRow("percent") << QByteArray("100%41.db");
    QTest::newRow("quotes") << QByteArray("it's \"mine\".db");
    QTest::newRow("umlaut") << QByteArray("Drückaufträge.db");
    QTest::newRow("not UTF-8") << QByteArray("dr\xFC"
                                             "cke\xFF.db");
    QTest::newRow("newline") << QByteArray("a\nb.db");
    QTest::newRow("semicolon") << QByteArray("a;QSQLITE_OPEN_READONLY.db");
    QTest::newRow("like memory") << QByteArray(":memory:");
}

void ConnectionTest::opensAnyName()
{
    QFETCH(const QByteArray, name);
    makeDatabase(path(name));
    struct stat status = {};
    QCOMPARE(::stat(path(name).constData(), &status), 0);
    QVERIFY(status.st_size > 0);
    const auto connection = Connection::open(path(name), OpenMode::ReadOnly);
    QVERIFY(connection);
    QSqlQuery query = (*connection)->query();
    QVERIFY(query.exec(u"SELECT name FROM thing"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"one"_s);
    // QTemporaryDir cannot remove a name that is not UTF-8.
    QCOMPARE(::unlink(path(name).constData()), 0);
}

void ConnectionTest::saysWhatIsWrongAtOnce_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("text") << QByteArray("hello") << ErrorKind::Corrupt;
    QTest::newRow("a page of text") << QByteArray(8192, 'x') << ErrorKind::Corrupt;
    QTest::newRow("header only") << QByteArray("SQLite format 3").append('\0').append(4096, 'x')
                                 << ErrorKind::Corrupt;
    QTest::newRow("folder") << QByteArray("(folder)") << ErrorKind::Invalid;
    QTest::newRow("fifo") << QByteArray("(fifo)") << ErrorKind::Invalid;
    QTest::newRow("no name") << QByteArray("(none)") << ErrorKind::Invalid;
    QTest::newRow("folder missing") << QByteArray("(no folder)") << ErrorKind::NotFound;
}

void ConnectionTest::saysWhatIsWrongAtOnce()
{
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorKind, kind);
    QByteArray file = path("app.db");
    if (content == "(folder)")
        QVERIFY(QDir(m_folder->path()).mkdir(u"app.db"_s));
    else if (content == "(fifo)")
        QCOMPARE(::mkfifo(file.constData(), 0600), 0);
    else if (content == "(none)")
        file.clear();
    else if (content == "(no folder)")
        file = path("missing/app.db");
    else
        write(file, content);
    for (const OpenMode mode :
         {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::ReadWriteCreate}) {
        const auto connection = Connection::open(file, mode);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, kind);
        QVERIFY(!connection.error().message.contains(u'%'));
        QVERIFY(connection.error().message.contains(u"farm/database"_s));
        QVERIFY(file.isEmpty() || connection.error().message.contains(QString::fromUtf8(file)));
    }
}

void ConnectionTest::neverWritesWhenReadOnly()
{
    makeDatabase(path("app.db"));
    const auto connection = Connection::open(path("app.db"), OpenMode::ReadOnly);
    QVERIFY(connection);
    const auto written = (*connection)->execute(u"DELETE FROM thing"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::PermissionDenied);
    QVERIFY(written.error().detail.contains(u"DELETE FROM thing"_s));
}

void ConnectionTest::tellsAFileWithoutRights_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<OpenMode>("opened");
    QTest::addColumn<bool>("works");
    QTest::newRow("unreadable") << 0000 << OpenMode::ReadOnly << false;
    QTest::newRow("readable") << 0444 << OpenMode::ReadOnly << true;
    QTest::newRow("unwritable") << 0444 << OpenMode::ReadWrite << false;
    QTest::newRow("unwritable, to create") << 0444 << OpenMode::ReadWriteCreate << false;
}

void ConnectionTest::tellsAFileWithoutRights()
{
    QFETCH(const int, mode);
    QFETCH(const OpenMode, opened);
    QFETCH(const bool, works);
    makeDatabase(path("app.db"));
    QCOMPARE(::chmod(path("app.db").constData(), static_cast<mode_t>(mode)), 0);
    const AsNobody nobody;
    const auto connection = Connection::open(path("app.db"), opened);
    QCOMPARE(connection.has_value(), works);
    if (!works)
        QCOMPARE(connection.error().kind, ErrorKind::PermissionDenied);
}

void ConnectionTest::explainsAWriteAheadLogThatItMayNotShare()
{
    makeDatabase(path("app.db"), u"wal"_s);
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"app.db"_s});
    QCOMPARE(::chmod(path("app.db").constData(), 0444), 0);
    QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0555), 0);
    {
        const AsNobody nobody;
        const auto connection = Connection::open(path("app.db"), OpenMode::ReadOnly);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(connection.error().message.contains(u"write-ahead log"_s));
    }
    QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0755), 0);
}

void ConnectionTest::tellsBusyAfterItsTimeout()
{
    makeDatabase(path("app.db"));
    const auto writer = Connection::open(path("app.db"), OpenMode::ReadWrite);
    const auto second = Connection::open(path("app.db"), OpenMode::ReadWrite, 50ms);
    QVERIFY(writer && second);
    QVERIFY((*writer)->execute(u"BEGIN EXCLUSIVE"_s));
    QElapsedTimer waited;
    waited.start();
    const auto begun = (*second)->execute(u"BEGIN IMMEDIATE"_s);
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::Busy);
    QVERIFY(waited.elapsed() >= 40 && waited.elapsed() < 4000);
    const auto late = Connection::open(path("app.db"), OpenMode::ReadOnly, 20ms);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::Busy);
    QVERIFY((*writer)->execute(u"COMMIT"_s));
    QVERIFY(Connection::open(path("app.db"), OpenMode::ReadOnly, 20ms));
}

void ConnectionTest::tellsAFullDisk()
{
    makeDatabase(path("app.db"));
    const auto connection = Connection::open(path("app.db"), OpenMode::ReadWrite);
    QVERIFY(connection);
    QVERIFY((*connection)->execute(u"PRAGMA max_page_count = 1"_s));
    const auto written =
        (*connection)->execute(u"INSERT INTO thing (name) VALUES (hex(randomblob(100000)))"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NoSpace);
}

void ConnectionTest::tellsABrokenRule()
{
    makeDatabase(path("app.db"));
    const auto connection = Connection::open(path("app.db"), OpenMode::ReadWrite);
    QVERIFY(connection);
    const auto twice = (*connection)->execute(u"INSERT INTO thing (name) VALUES ('one')"_s);
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Invalid);
    QVERIFY(twice.error().detail.contains(u"UNIQUE"_s));
    const auto unknown = (*connection)->execute(u"DELETE FROM nothing"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::System);
}

void ConnectionTest::tellsAnInterruption()
{
    const QSqlError interrupted(u"interrupted"_s, {}, QSqlError::StatementError, u"9"_s);
    const Error error = Connection::errorOf(interrupted, u"It was stopped."_s);
    QCOMPARE(error.kind, ErrorKind::Cancelled);
    QCOMPARE(error.message, u"It was stopped."_s);
    const QSqlError unnumbered(u"driver"_s, {}, QSqlError::StatementError, {});
    QCOMPARE(Connection::errorOf(unnumbered, {}).kind, ErrorKind::System);
}

void ConnectionTest::leavesNoConnectionBehind()
{
    makeDatabase(path("app.db"));
    write(path("text"), "hello");
    const QStringList before = QSqlDatabase::connectionNames();
    {
        const auto connection = Connection::open(path("app.db"), OpenMode::ReadOnly);
        QVERIFY(connection);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
    }
    QVERIFY(!Connection::open(path("text"), OpenMode::ReadOnly));
    QVERIFY(!Connection::open(path("missing"), OpenMode::ReadOnly));
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void ConnectionTest::keepsTwoConnectionsApart()
{
    makeDatabase(path("a.db"));
    makeDatabase(path("b.db"));
    const auto a = Connection::open(path("a.db"), OpenMode::ReadWrite);
    const auto b = Connection::open(path("b.db"), OpenMode::ReadWrite);
    QVERIFY(a && b);
    QVERIFY((*a)->execute(u"DELETE FROM thing"_s));
    QSqlQuery query = (*b)->query();
    QVERIFY(query.exec(u"SELECT count(*) FROM thing"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 1);
    QVERIFY(query.isForwardOnly());
}

/// Its handles would be mere bytes to the one that this program is linked with.
void ConnectionTest::refusesAnotherSqliteBehindTheDriver()
{
    makeDatabase(path("app.db"));
    QVERIFY(openStateDatabase(m_folder->path().toUtf8()));
    {
        const OtherSqlite other;
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto connection = Connection::open(path("app.db"), mode);
            QVERIFY(!connection);
            QCOMPARE(connection.error().code, u"other-sqlite"_s);
        }
        const auto state = openStateDatabase(m_folder->path().toUtf8());
        QVERIFY(!state);
        QCOMPARE(state.error().code, u"other-sqlite"_s);
        QVERIFY(state.error().message.contains(u"another SQLite"_s));
    }
    QVERIFY(openStateDatabaseReadOnly(m_folder->path().toUtf8()));
}

void ConnectionTest::knowsWhetherThereIsATable()
{
    const auto database = Connection::open(path("tables.db"), OpenMode::ReadWriteCreate);
    QVERIFY(database);
    for (const QString &sql :
         {u"CREATE TABLE \"it's\" (a)"_s, u"CREATE INDEX other ON \"it's\" (a)"_s})
        QVERIFY((*database)->execute(sql));
    QVERIFY((*database)->hasTable(u"it's"_s, u"Oh."_s).value());
    QVERIFY(!(*database)->hasTable(u"other"_s, u"Oh."_s).value());
    // A file that has become no database meanwhile.
    write((*database)->path(),
          "nothing that SQLite could read, and long enough for a header of it");
    const auto unknown = (*database)->hasTable(u"it's"_s, u"Oh."_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().message, u"Oh."_s);
}

void ConnectionTest::namesTheJournalMode_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("rollback") << u"delete"_s;
    QTest::newRow("write-ahead") << u"wal"_s;
}

void ConnectionTest::namesTheJournalMode()
{
    QFETCH(const QString, mode);
    makeDatabase(path("app.db"), mode);
    const auto connection = Connection::open(path("app.db"), OpenMode::ReadOnly);
    QVERIFY(connection);
    QCOMPARE((*connection)->journalMode(), mode);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
