// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/opendescriptors.h"
#include "database/otherusers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Database;

class OtherUsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAWriterThatWaits();
    void doesNotKnowWhatIsNotListed();
    void seesWhoHasItOpenWithoutALock();
    void seesAConnectionOfItsOwnProcess();
    void readsTheListOfTheKernel_data();
    void readsTheListOfTheKernel();

private:
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    bool isListed() const;
    static bool seesWhatIsOpen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_database;
};

void OtherUsersTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = *Connection::open(path().toUtf8(), OpenMode::ReadWriteCreate);
    QVERIFY(m_database->execute(u"PRAGMA journal_mode = WAL"_s));
    QVERIFY(m_database->execute(u"CREATE TABLE t (a)"_s));
}

/// Whether the kernel tells everything: a container hides the locks of others, a long list comes in
/// pieces, and some file systems are named otherwise there.
bool OtherUsersTest::isListed() const
{
    QFile locks(u"/proc/locks"_s);
    const QByteArray list = locks.open(QIODevice::ReadOnly) ? locks.readAll() : QByteArray();
    struct stat status = {};
    const bool isThere = ::stat(QFile::encodeName(path()).constData(), &status) == 0;
    const QString device = u"%1:%2:"_s.arg(major(status.st_dev), 2, 16, QLatin1Char('0'))
                               .arg(minor(status.st_dev), 2, 16, QLatin1Char('0'));
    const QByteArray name = device.toLatin1() + QByteArray::number(quint64(status.st_ino));
    return isThere && list.size() < 3500 && list.contains(' ' + name + ' ')
           && QFileInfo(u"/proc/self/ns/pid"_s).symLinkTarget().endsWith(u"pid:[4026531836]"_s);
}

void OtherUsersTest::findsAWriterThatWaits()
{
    const bool isKnown = isListed();
    QCOMPARE(mayHaveOtherUsers(*m_database), !isKnown);
    QVERIFY(m_database->execute(u"BEGIN IMMEDIATE"_s));
    QProcess writer;
    writer.start(u"python3"_s,
                 {u"-c"_s,
                  u"import sqlite3, sys\n"
                  "c = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)\n"
                  "c.execute('SELECT count(*) FROM t').fetchall()\n"
                  "print('waits', flush=True)\n"
                  "c.execute('BEGIN IMMEDIATE')\n"
                  "c.execute('INSERT INTO t VALUES (1)')\n"
                  "c.execute('COMMIT')\n"_s,
                  path()});
    QVERIFY(writer.waitForReadyRead());

    QVERIFY(mayHaveOtherUsers(*m_database));

    QVERIFY(m_database->execute(u"COMMIT"_s));
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitCode(), 0);
    QCOMPARE(mayHaveOtherUsers(*m_database), !isKnown);
}

/// In rollback mode nobody holds a lock who does nothing.
void OtherUsersTest::doesNotKnowWhatIsNotListed()
{
    QVERIFY(m_database->execute(u"PRAGMA journal_mode = DELETE"_s));

    QVERIFY(mayHaveOtherUsers(*m_database));
}

/// Root in the first container, to whom nothing but init is closed; its temporary folder is on a
/// disk of this machine.
bool OtherUsersTest::seesWhatIsOpen()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const auto effective = QRegularExpression(u"CapEff:\\s*([0-9a-f]+)"_s)
                               .match(QString::fromLatin1(status.readAll()));
    constexpr int MayTrace = 19;
    return (effective.captured(1).toULongLong(nullptr, 16) >> MayTrace & 1) != 0
           && QFileInfo(u"/proc/self/ns/pid"_s).symLinkTarget().endsWith(u"pid:[4026531836]"_s)
           && QStringList{u"ext4"_s, u"xfs"_s, u"btrfs"_s, u"f2fs"_s, u"tmpfs"_s}.contains(
               QString::fromLatin1(QStorageInfo(QDir::tempPath()).fileSystemType()))
           && !QFile::exists(u"/proc/fs/nfsd/exports"_s)
           && std::ranges::all_of(visitOpenDescriptors([](const OpenDescriptor &) { return true; }),
                                  [](qint64 process) { return process == 1; });
}

void OtherUsersTest::seesWhoHasItOpenWithoutALock()
{
    QByteArray seenAt;
    QVERIFY(m_database->execute(u"PRAGMA journal_mode = DELETE"_s));
    const bool isKnown = seesWhatIsOpen();
    QTRY_COMPARE(mayBeOpenElsewhere(*m_database, seenAt), !isKnown);
    QProcess webApp;
    webApp.start(u"python3"_s,
                 {u"-c"_s,
                  u"import sqlite3, sys\n"
                  "c = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)\n"
                  "c.execute('SELECT count(*) FROM t').fetchall()\n"
                  "print('open', flush=True)\n"
                  "sys.stdin.read()\n"_s,
                  path()});
    QVERIFY(webApp.waitForReadyRead());

    QVERIFY(mayBeOpenElsewhere(*m_database, seenAt));
    QVERIFY(!isKnown || seenAt.startsWith("/proc/" + QByteArray::number(webApp.processId()) + '/'));
    QVERIFY(mayBeOpenElsewhere(*m_database, seenAt)); // where it was seen

    webApp.closeWriteChannel();
    QVERIFY(webApp.waitForFinished());
    QCOMPARE(webApp.exitCode(), 0);
    QTRY_COMPARE(mayBeOpenElsewhere(*m_database, seenAt), !isKnown);
}

/// The window reads the table while it cleans up.
void OtherUsersTest::seesAConnectionOfItsOwnProcess()
{
    QByteArray seenAt;
    QVERIFY(m_database->execute(u"PRAGMA journal_mode = DELETE"_s));
    auto second = *Connection::open(path().toUtf8(), OpenMode::ReadOnly);
    QVERIFY(second->execute(u"SELECT 1 FROM t"_s));

    QVERIFY(mayBeOpenElsewhere(*m_database, seenAt));

    second.reset();
    QTRY_COMPARE(mayBeOpenElsewhere(*m_database, seenAt), !seesWhatIsOpen());
}

void OtherUsersTest::readsTheListOfTheKernel_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("isOnly");
    const QByteArray own = "1: POSIX  ADVISORY  READ 7 fe:00:1234 1073741826 1073742335\n";
    QTest::newRow("our own") << own << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("of another file") << own + "2: POSIX  ADVISORY  WRITE 8 fe:00:12345 120 120\n"
                                     << true;
    QTest::newRow("of another disk") << own + "2: POSIX  ADVISORY  WRITE 8 fd:00:1234 120 120\n"
                                     << true;
    QTest::newRow("of another process")
        << own + "2: POSIX  ADVISORY  READ 70 fe:00:1234 1073741826 1073742335\n"
        << false;
    QTest::newRow("only of another process")
        << QByteArray("1: POSIX  ADVISORY  READ 8 fe:00:1234 1073741826 1073742335\n") << false;
    QTest::newRow("of an open file")
        << own + "2: OFDLCK ADVISORY  READ -1 fe:00:1234 1073741826 1073742335\n"
        << false;
    QTest::newRow("of one that waits")
        << own + "1: -> POSIX  ADVISORY  WRITE 8 fe:00:1234 1073741826 1073742335\n"
        << false;
}

void OtherUsersTest::readsTheListOfTheKernel()
{
    QFETCH(QByteArray, list);
    QFETCH(bool, isOnly);

    QCOMPARE(showsLocksOfOnly(7, "fe:00:1234", list), isOnly);
}

QTEST_GUILESS_MAIN(OtherUsersTest)
#include "tst_otherusers.moc"
