// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A farm whose uploads belong to another user, cleaned by root: whatever was touched, made or
/// logged belongs to that user afterwards.
class FarmOwnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allBelongsToTheFarmsUserAfterwards_data();
    void allBelongsToTheFarmsUserAfterwards();
    void rootsOwnFilesAreOutOfReach();
    void aFolderOfRootsIsGivenToTheFarm();
    void aFolderThatKeepsTheFarmOutIsToldAndGiven();
    void aFolderThatMayOnlyBeReadIsPlannedAround();

private:
    static void giveTo(const passwd &user, const DemoTestFarm &farm);
    static QStringList notOwnedBy(uid_t user, const QString &folder);

    const passwd *m_user = nullptr;
};

void FarmOwnerTest::initTestCase()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user.");
    m_user = ::getpwnam("nobody");
    QVERIFY(m_user);
}

void FarmOwnerTest::giveTo(const passwd &user, const DemoTestFarm &farm)
{
    const QString folder = farm.path(u"demo"_s);
    QCOMPARE(::chmod(QFile::encodeName(farm.path(u"."_s)).constData(), 0755), 0);
    QCOMPARE(QProcess::execute(u"chown"_s,
                               {u"-R"_s, u"%1:%2"_s.arg(user.pw_uid).arg(user.pw_gid), folder}),
             0);
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0755), 0);
}

QStringList FarmOwnerTest::notOwnedBy(uid_t user, const QString &folder)
{
    QProcess find;
    find.start(u"find"_s, {folder, u"!"_s, u"-uid"_s, QString::number(user)});
    if (!find.waitForFinished())
        return {u"find did not end"_s};
    return QString::fromUtf8(find.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void FarmOwnerTest::allBelongsToTheFarmsUserAfterwards_data()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::newRow("WAL") << Demo::DemoShape::Jobs;
    QTest::newRow("rollback, no archive folder") << Demo::DemoShape::PrintJob;
}

void FarmOwnerTest::allBelongsToTheFarmsUserAfterwards()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, 200);
    QVERIFY(farm.isValid());
    giveTo(*m_user, farm);

    for (const QStringList &command : {QStringList{u"cleanup"_s},
                                       {u"undo"_s},
                                       {u"cleanup"_s},
                                       {u"check-disk"_s},
                                       {u"run"_s, u"check-disk"_s},
                                       {u"layout"_s}}) {
        const CtlResult result = farm.ctl(command);
        QVERIFY2(result.exitCode == 0 || result.exitCode == 1, result.out + result.err);
    }

    QCOMPARE(notOwnedBy(m_user->pw_uid, farm.path(u"demo"_s)), QStringList());
    QProcess writer;
    writer.start(u"setpriv"_s,
                 {u"--reuid"_s, QString::number(m_user->pw_uid), u"--regid"_s,
                  QString::number(m_user->pw_gid), u"--clear-groups"_s, u"/usr/bin/python3"_s,
                  u"-c"_s,
                  u"import sqlite3, sys; db = sqlite3.connect(sys.argv[1], timeout=5); "
                  "t = [r[0] for r in db.execute(\"SELECT name FROM sqlite_master\") "
                  "if r[0] in ('jobs', 'print_job')][0]; "
                  "db.execute(f'UPDATE {t} SET status = status'); db.commit()"_s,
                  QString::fromUtf8(farm.report().database)});
    QVERIFY(writer.waitForFinished(60000));
    QVERIFY2(writer.exitCode() == 0, writer.readAllStandardError());
}

void FarmOwnerTest::rootsOwnFilesAreOutOfReach()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs, 200);
    giveTo(*m_user, farm);
    // What a stranger could plant: a log that leads to a file of root's.
    const QString canary = farm.path(u"canary"_s);
    QFile file(canary);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("root's");
    file.close();
    QVERIFY(QFile::setPermissions(canary, QFile::ReadOwner | QFile::WriteOwner));
    const QString log = farm.path(u"demo/farm/logs/maintenance.log"_s);
    QVERIFY(QFile::remove(log));
    QVERIFY(QFile::link(canary, log));

    const CtlResult result = farm.ctl({u"cleanup"_s, u"--json"_s});

    QVERIFY2(result.exitCode == 0, result.out + result.err);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "root's"_ba);
}

/// All that stays root's is the gift; a link that the farm's user has planted leads nowhere.
void FarmOwnerTest::aFolderOfRootsIsGivenToTheFarm()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs, 60);
    giveTo(*m_user, farm);
    const QByteArray pending = farm.report().uploads + "/pending";
    const QByteArray printing = farm.report().uploads + "/printing";
    const QByteArray canary = QFile::encodeName(farm.path(u"roots"_s));
    QCOMPARE(::mkdir(canary.constData(), 0755), 0);
    QCOMPARE(::rename(printing.constData(), (printing + "-away").constData()), 0);
    QCOMPARE(::symlink(canary.constData(), printing.constData()), 0);
    QCOMPARE(::chown(pending.constData(), 0, 0), 0);
    const auto ownerOf = [](const QByteArray &path) {
        struct stat status = {};
        return ::stat(path.constData(), &status) == 0 ? status.st_uid : ~0U;
    };

    const CtlResult preview = farm.ctl({u"layout"_s, u"--json"_s});
    QVERIFY2(preview.out.contains("Started by root"), preview.out);
    QCOMPARE(ownerOf(pending), 0U);
    const CtlResult repaired = farm.ctl({u"layout"_s, u"--repair"_s, u"--json"_s});

    QVERIFY2(repaired.exitCode == 0 || repaired.exitCode == 1, repaired.out + repaired.err);
    QCOMPARE(ownerOf(pending), m_user->pw_uid);
    QCOMPARE(ownerOf(canary), 0U);
    QCOMPARE(notOwnedBy(m_user->pw_uid, QString::fromUtf8(pending)), QStringList());
    const CtlResult undone = farm.ctl({u"undo"_s, u"--json"_s});
    QCOMPARE(undone.exitCode, 1);
    QVERIFY2(undone.out.contains("as root: chown 0:0"), undone.out);
}

/// It is told, planned around, and given back by root's hand.
void FarmOwnerTest::aFolderThatKeepsTheFarmOutIsToldAndGiven()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs, 200);
    giveTo(*m_user, farm);
    const QByteArray archive = farm.report().uploads + "/archive";
    QCOMPARE(::chown(archive.constData(), 0, 0), 0);
    QCOMPARE(::chmod(archive.constData(), 0700), 0);
    // Its own mode may keep the user out, too.
    const QByteArray pending = farm.report().uploads + "/pending";
    QCOMPARE(::chmod(pending.constData(), 0), 0);
    const QStringList plan{u"cleanup"_s, u"--dry-run"_s, u"--json"_s, u"--only"_s, u"archive"_s};

    const CtlResult status = farm.ctl({u"status"_s, u"--json"_s});
    QStringList codes;
    for (const QJsonValue attention : status.json()[u"attention"_s].toArray())
        codes << attention[u"code"_s].toString();
    QVERIFY2(codes.contains(u"layout-broken"_s), status.out);
    QCOMPARE(status.json()[u"due_completed"_s].toInteger(-1), 0);
    const QJsonObject closed = farm.ctl(plan).json();
    QVERIFY(closed[u"actions"_s].toArray().isEmpty());
    qsizetype left = 0;
    for (const QJsonValue skipped : closed[u"skipped"_s].toArray())
        left += skipped[u"reason"_s].toString().contains(u"layout --repair"_s) ? 1 : 0;
    QCOMPARE_GT(left, 0);

    const CtlResult repaired = farm.ctl({u"layout"_s, u"--repair"_s, u"--json"_s});
    QVERIFY2(repaired.exitCode == 0 || repaired.exitCode == 1, repaired.out + repaired.err);

    struct stat now = {};
    QCOMPARE(::stat(archive.constData(), &now), 0);
    QCOMPARE(now.st_uid, m_user->pw_uid);
    QCOMPARE(::stat(pending.constData(), &now), 0);
    QCOMPARE(now.st_mode & 07777U, 0755U);
    QCOMPARE(farm.ctl(plan).json()[u"actions"_s].toArray().size(), left);
}

void FarmOwnerTest::aFolderThatMayOnlyBeReadIsPlannedAround()
{
    const DemoTestFarm farm(Demo::DemoShape::Jobs, 200);
    giveTo(*m_user, farm);
    const QStringList clean{u"cleanup"_s, u"--json"_s, u"--only"_s, u"remove-uploads"_s};
    const QStringList plan = clean + QStringList{u"--dry-run"_s};
    const qsizetype due = farm.ctl(plan).json()[u"actions"_s].toArray().size();
    QCOMPARE_GT(due, 1);
    const QByteArray uploaded = farm.report().uploads + "/uploaded";
    QCOMPARE(::chown(uploaded.constData(), 0, 0), 0);
    QCOMPARE(::chmod(uploaded.constData(), 0755), 0);

    for (const QStringList &command : {plan, clean}) {
        const CtlResult result = farm.ctl(command);
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.json()[u"actions"_s].toArray().isEmpty(), result.out);
        qsizetype told = 0;
        for (const QJsonValue skipped : result.json()[u"skipped"_s].toArray())
            told += skipped[u"path"_s] == u"uploaded"_s ? 1 : 0;
        QCOMPARE(told, 1);
    }
}

QTEST_GUILESS_MAIN(FarmOwnerTest)

#include "tst_farmowner.moc"
