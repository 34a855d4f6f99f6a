// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/configlisting.h"
#include "settings/farmsettings.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

/// Folders of jobs that reach what no job's files may be mixed with.
class FolderProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesFoldersThatEndangerOthers_data();
    void refusesFoldersThatEndangerOthers();
    void takesFoldersThatEndangerNothing_data();
    void takesFoldersThatEndangerNothing();
    void refusesTheArchiveAsWell();
    void saysWhereLinksLead_data();
    void saysWhereLinksLead();
};

namespace {

const QStringList Farm{u"farm/root=/srv/farm"_s, u"farm/state=/var/lib/keeper"_s};

/// Below a temporary folder: a farm/ with uploads/ and instance/, and a disk/.
QStringList farmIn(const QTemporaryDir &folder)
{
    for (const QString &name : {u"farm/uploads"_s, u"farm/instance"_s, u"disk"_s, u"state"_s})
        QDir(folder.path()).mkpath(name);
    return {u"farm/root="_s + folder.filePath(u"farm"_s),
            u"farm/state="_s + folder.filePath(u"state"_s)};
}

} // namespace

void FolderProblemTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void FolderProblemTest::refusesFoldersThatEndangerOthers_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("setting"); // whose files are in danger
    QTest::addColumn<QString>("other");   // set as well
    const auto row = [](const QString &folder, const QString &setting, const QString &other = {}) {
        QTest::newRow(qPrintable(folder + u' ' + other)) << folder << setting << other;
    };
    row(u"/"_s, u"farm/uploads"_s);
    row(u"/srv"_s, u"farm/uploads"_s);
    row(u"/srv/farm/"_s, u"farm/uploads"_s);
    row(u".printkeeper"_s, u"own files"_s);
    row(u".printkeeper/trash"_s, u"own files"_s);
    row(u"/srv/farm/uploads/.printkeeper"_s, u"own files"_s);
    row(u"/mnt/disk/.printkeeper/trash"_s, u"own files"_s);
    row(u"/srv/farm/instance"_s, u"farm/database"_s);
    row(u"done"_s, u"farm/database"_s, u"farm/database=/srv/farm/uploads/done/app.db"_s);
    row(u"/srv/farm/uploads"_s, u"farm/database"_s, u"farm/database=/srv/farm/uploads/app.db"_s);
    row(u"/srv/farm/uploads"_s, u"farm/database"_s, u"farm/database=/srv/farm/uploads/db/a.db"_s);
    row(u"/var/lib/keeper"_s, u"farm/state"_s);
    row(u"/var/lib"_s, u"farm/state"_s);
    row(u"/var/lib/keeper/old"_s, u"farm/state"_s);
    row(u"/srv/farm/uploads"_s, u"farm/state"_s, u"farm/state=/srv/farm/uploads"_s);
    row(u"/srv/farm/uploads/state/x"_s, u"farm/state"_s, u"farm/state=/srv/farm/uploads/state"_s);
    row(u"/srv/farm/logs"_s, u"farm/logs"_s);
    row(u"/srv/farm/logs/old"_s, u"farm/logs"_s);
    row(u"done"_s, u"farm/logs"_s, u"farm/logs=/srv/farm/uploads/done/logs"_s);
    row(u"/srv/farm/backups"_s, u"backup/directory"_s);
    row(u"/mnt/disk"_s, u"backup/directory"_s, u"backup/directory=/mnt/disk/backups"_s);
    row(u"/etc"_s, u"farm/crontab"_s);
}

void FolderProblemTest::refusesFoldersThatEndangerOthers()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, setting);
    QFETCH(const QString, other);
    QStringList set = Farm + QStringList{u"layout/archived="_s + folder};
    if (!other.isEmpty())
        set += other;

    const auto farm = FarmSettings::load(valuesOf(set));

    QVERIFY(!farm);
    QCOMPARE(farm.error().kind, ErrorKind::Invalid);
    QCOMPARE(farm.error().code, u"bad-setting"_s);
    const QString &message = farm.error().message;
    QVERIFY2(message.startsWith(u"layout/archived is /"_s), qPrintable(message));
    QVERIFY2(message.contains(setting + u')'), qPrintable(message));
    QVERIFY2(message.contains(u"--set"_s) && !message.contains(u'%'), qPrintable(message));
    const auto problems = checkSettings(valuesOf(set));
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems.front().message, message);
}

void FolderProblemTest::takesFoldersThatEndangerNothing_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("other");
    const auto row = [](const QString &folder, const QString &other = {}) {
        QTest::newRow(qPrintable(folder + u' ' + other)) << folder << other;
    };
    row(u"done"_s);
    row(u"uploaded/late"_s);
    row(u"/srv/farm/uploads"_s);
    row(u"/srv/farm/uploads/done"_s);
    row(u"/srv/farm/archive"_s);
    row(u"/srv/farm/instance2"_s);
    row(u"/srv/farm/instance/old"_s);
    row(u"/srv/farm/backups/old"_s);
    row(u"/mnt/archive"_s);
    row(u"done"_s, u"farm/database=/srv/farm/uploads/db/app.db"_s);
    row(u"done"_s, u"farm/database=/srv/farm/uploads/app.db"_s);
    row(u"/srv/farm/archive"_s, u"farm/database=postgresql://db/farm"_s);
    row(u"/srv/farm/archive"_s, u"farm/logs=/srv/farm"_s);
    row(u"done"_s, u"farm/logs=/srv/farm/uploads/logs"_s);
    row(u"/srv/farm/archive"_s, u"farm/state=/srv/farm"_s);
    row(u"done"_s, u"farm/state=/srv/farm/uploads"_s);
    row(u"done"_s, u"farm/uploads=/home/x/.printkeeper/uploads"_s);
    row(u"/home/x/.printkeeper/archive"_s, u"farm/uploads=/home/x/.printkeeper/uploads"_s);
}

void FolderProblemTest::takesFoldersThatEndangerNothing()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, other);
    QStringList set = Farm + QStringList{u"layout/archived="_s + folder};
    if (!other.isEmpty())
        set += other;

    const auto problems = checkSettings(valuesOf(set));

    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().message));
}

void FolderProblemTest::refusesTheArchiveAsWell()
{
    const auto farm =
        FarmSettings::load(valuesOf(Farm + QStringList{u"farm/archive=/srv/farm/instance"_s}));
    QVERIFY(!farm);
    QVERIFY2(farm.error().message.startsWith(u"farm/archive is "_s),
             qPrintable(farm.error().message));
    QVERIFY(FarmSettings::load(valuesOf(Farm + QStringList{u"farm/archive=/mnt/archive"_s})));
}

void FolderProblemTest::saysWhereLinksLead_data()
{
    QTest::addColumn<QString>("link"); // below the folder, and where it leads
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isWell");
    QTest::newRow("to the database")
        << u"farm/uploads/old"_s << u"farm/instance"_s << u"farm/uploads/old"_s << false;
    QTest::newRow("into the state")
        << u"disk/there"_s << u"state"_s << u"disk/there/not/yet"_s << false;
    QTest::newRow("round the uploads") << u"disk/farm"_s << u"farm"_s << u"disk/farm"_s << false;
    QTest::newRow("to another disk")
        << u"farm/uploads/old"_s << u"disk"_s << u"farm/uploads/old"_s << true;
    QTest::newRow("to nowhere") << u"farm/uploads/old"_s << u"gone"_s << u"farm/uploads/old"_s
                                << true;
}

void FolderProblemTest::saysWhereLinksLead()
{
    QFETCH(const QString, link);
    QFETCH(const QString, target);
    QFETCH(const QString, folder);
    QFETCH(const bool, isWell);
    const QTemporaryDir here;
    const QStringList farm = farmIn(here);
    QVERIFY(QFile::link(here.filePath(target), here.filePath(link)));

    const auto values = valuesOf(farm + QStringList{u"layout/archived="_s + here.filePath(folder)});

    QVERIFY(FarmSettings::load(values)); // looks at nothing
    QCOMPARE(checkSettings(values).empty(), isWell);
}

QTEST_GUILESS_MAIN(FolderProblemTest)
#include "tst_folderproblem.moc"
