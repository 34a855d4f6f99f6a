// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/farmsettings.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

class FarmSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hangsEveryPlaceOnTheRoot_data();
    void hangsEveryPlaceOnTheRoot();
    void takesEachPlaceByItself();
    void keepsTheBytesOfAPath_data();
    void keepsTheBytesOfAPath();
    void cleansPaths_data();
    void cleansPaths();
    void refusesAPlaceThatIsNotAbsolute_data();
    void refusesAPlaceThatIsNotAbsolute();
    void readsThePathMap_data();
    void readsThePathMap();
    void readsTheLayout();
    void keepsADatabaseServer();
    void takesTheSystemsStateForRoot();
    void takesTheUsersStateForAUser_data();
    void takesTheUsersStateForAUser();
    void readsTheTimeZone();
};

void FarmSettingsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void FarmSettingsTest::hangsEveryPlaceOnTheRoot_data()
{
    QTest::addColumn<QStringList>("set");
    QTest::addColumn<QByteArray>("root");
    QTest::addColumn<QByteArray>("below");
    QTest::newRow("default") << QStringList() << QByteArray("/app") << QByteArray("/app");
    QTest::newRow("set") << QStringList{u"farm/root=/srv/farm/"_s} << QByteArray("/srv/farm")
                         << QByteArray("/srv/farm");
    QTest::newRow("the root of all")
        << QStringList{u"farm/root=/"_s} << QByteArray("/") << QByteArray();
    QTest::newRow("called root") << QStringList{u"farm/root=/root"_s} << QByteArray("/root")
                                 << QByteArray("/root");
}

void FarmSettingsTest::hangsEveryPlaceOnTheRoot()
{
    QFETCH(const QStringList, set);
    QFETCH(const QByteArray, root);
    QFETCH(const QByteArray, below);
    const auto farm = FarmSettings::load(valuesOf(set));
    QVERIFY(farm);
    QCOMPARE(farm->root, root);
    QCOMPARE(farm->uploads, below + "/uploads");
    QCOMPARE(farm->database, QString::fromUtf8(below) + u"/instance/app.db"_s);
    QCOMPARE(farm->logs, below + "/logs");
    QCOMPARE(farm->crontab, QByteArray("/etc/cron.d/maintenance-cron"));
    QVERIFY(farm->thumbnails.isEmpty());
    QVERIFY(farm->archive.isEmpty());
    QVERIFY(farm->pathMap.empty());
    QVERIFY(farm->layout.isEmpty());
    QCOMPARE(farm->timezone, QTimeZone::systemTimeZone());
}

void FarmSettingsTest::takesEachPlaceByItself()
{
    const auto farm = FarmSettings::load(valuesOf(
        {u"farm/uploads=/a"_s, u"farm/database=/b/app.db"_s, u"farm/logs=/c"_s,
         u"farm/crontab=/d"_s, u"farm/thumbnails=/e"_s, u"farm/archive=/f"_s, u"farm/state=/g"_s}));
    QVERIFY(farm);
    QCOMPARE(farm->root, QByteArray("/app"));
    QCOMPARE(farm->uploads, QByteArray("/a"));
    QCOMPARE(farm->database, u"/b/app.db"_s);
    QCOMPARE(farm->logs, QByteArray("/c"));
    QCOMPARE(farm->crontab, QByteArray("/d"));
    QCOMPARE(farm->thumbnails, QByteArray("/e"));
    QCOMPARE(farm->archive, QByteArray("/f"));
    QCOMPARE(farm->state, QByteArray("/g"));
}

void FarmSettingsTest::keepsTheBytesOfAPath_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("space") << QByteArray("/srv/my farm") << QByteArray("/srv/my farm");
    QTest::newRow("umlaut") << QByteArray("/srv/Drückerei") << QByteArray("/srv/Drückerei");
    QTest::newRow("decomposed umlaut")
        << QByteArray("/srv/u\xCC\x88") << QByteArray("/srv/u\xCC\x88");
    QTest::newRow("quotes") << QByteArray("\"/srv/\\\"x\\\" y\"") << QByteArray("/srv/\"x\" y");
    QTest::newRow("comma and semicolon")
        << QByteArray("\"/srv/a, b;c\"") << QByteArray("/srv/a, b;c");
    QTest::newRow("trailing space in quotes") << QByteArray("\"/srv/a \"") << QByteArray("/srv/a ");
}

void FarmSettingsTest::keepsTheBytesOfAPath()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, path);
    const auto values = SettingsFile("[farm]\nuploads=" + written + "\ndatabase=" + written).load();
    QVERIFY(values);
    const auto farm = FarmSettings::load(*values);
    QVERIFY(farm);
    QCOMPARE(farm->uploads, path);
    QCOMPARE(farm->database.toUtf8(), path);
}

void FarmSettingsTest::cleansPaths_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("trailing slash") << u"/srv/a/"_s << QByteArray("/srv/a");
    QTest::newRow("trailing slashes") << u"/srv/a///"_s << QByteArray("/srv/a");
    QTest::newRow("doubled slashes") << u"//srv//a"_s << QByteArray("/srv/a");
    QTest::newRow("dots") << u"/srv/./a/."_s << QByteArray("/srv/a");
    QTest::newRow("only slashes") << u"//"_s << QByteArray("/");
}

void FarmSettingsTest::cleansPaths()
{
    QFETCH(const QString, written);
    QFETCH(const QByteArray, path);
    const auto farm = FarmSettings::load(valuesOf({u"farm/uploads="_s + written}));
    QVERIFY(farm);
    QCOMPARE(farm->uploads, path);
}

void FarmSettingsTest::refusesAPlaceThatIsNotAbsolute_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key :
         {u"farm/root"_s, u"farm/uploads"_s, u"farm/database"_s, u"farm/logs"_s, u"farm/crontab"_s,
          u"farm/thumbnails"_s, u"farm/archive"_s, u"farm/state"_s})
        QTest::newRow(qPrintable(key)) << key;
}

void FarmSettingsTest::refusesAPlaceThatIsNotAbsolute()
{
    QFETCH(const QString, key);
    for (const QString &path : {u"srv/farm"_s, u"./farm"_s, u"~/farm"_s, u"/srv/../farm"_s}) {
        const auto farm = FarmSettings::load(valuesOf({key + u'=' + path}));
        QVERIFY(!farm);
        QCOMPARE(farm.error().kind, ErrorKind::Invalid);
        QCOMPARE(farm.error().code, u"bad-setting"_s);
        QVERIFY(farm.error().message.contains(key) && farm.error().message.contains(path));
    }
}

void FarmSettingsTest::readsThePathMap_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArrayList>("pairs");
    QTest::newRow("one") << u"/app/uploads=/srv/uploads"_s
                         << QByteArrayList{"/app/uploads", "/srv/uploads"};
    QTest::newRow("two") << u"/a=/b | /c/=/d/"_s << QByteArrayList{"/a", "/b", "/c", "/d"};
    QTest::newRow("equals signs in names") << u"/a=b=/c=d"_s << QByteArrayList{"/a=b", "/c=d"};
    QTest::newRow("umlauts") << u"/ä ö=/ü"_s << QByteArrayList{"/ä ö", "/ü"};
}

void FarmSettingsTest::readsThePathMap()
{
    QFETCH(const QString, written);
    QFETCH(const QByteArrayList, pairs);
    const auto values = SettingsFile("[farm]\npath_map=" + written.toUtf8() + "\n").load();
    QVERIFY(values);
    const auto farm = FarmSettings::load(*values);
    QVERIFY(farm);
    QByteArrayList read;
    for (const PathMapping &mapping : farm->pathMap)
        read << mapping.there << mapping.here;
    QCOMPARE(read, pairs);
}

void FarmSettingsTest::readsTheLayout()
{
    const auto values =
        SettingsFile("[layout]\nCompleted=Fertig gedruckt/\nArchived=/mnt/archive/\n").load();
    QVERIFY(values);
    const auto farm = FarmSettings::load(*values);
    QVERIFY(farm);
    const QMap<QString, QByteArray> wanted{{u"Completed"_s, "Fertig gedruckt"},
                                           {u"Archived"_s, "/mnt/archive"}};
    QCOMPARE(farm->layout, wanted);
    const auto outside = FarmSettings::load(valuesOf({u"layout/Completed=../x"_s}));
    QVERIFY(!outside);
    QVERIFY(outside.error().message.contains(u"layout/Completed"_s));
}

void FarmSettingsTest::keepsADatabaseServer()
{
    const QString url = u"postgresql://farm@db.example.org:5432/app?sslmode=require"_s;
    const auto farm = FarmSettings::load(valuesOf({u"farm/database="_s + url}));
    QVERIFY(farm);
    QCOMPARE(farm->database, url);
}

void FarmSettingsTest::takesTheSystemsStateForRoot()
{
    if (::geteuid() != 0)
        QSKIP("only root gets the system's state folder");
    QCOMPARE(FarmSettings::load(valuesOf({}))->state, QByteArray("/var/lib/printkeeper"));
}

void FarmSettingsTest::takesTheUsersStateForAUser_data()
{
    QTest::addColumn<QByteArray>("stateHome");
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("from the environment")
        << QByteArray("/home/x/state") << QByteArray("/home/x/state/printkeeper");
    QTest::newRow("from home") << QByteArray() << QByteArray("/home/x/.local/state/printkeeper");
    QTest::newRow("a relative one does not count")
        << QByteArray("state") << QByteArray("/home/x/.local/state/printkeeper");
}

void FarmSettingsTest::takesTheUsersStateForAUser()
{
    QFETCH(const QByteArray, stateHome);
    QFETCH(const QByteArray, state);
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", "/home/x");
    qputenv("XDG_STATE_HOME", stateHome);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    struct stat status = {};
    const bool ownsTheSystems =
        ::lstat("/var/lib/printkeeper", &status) == 0 && status.st_uid == ::geteuid();
    const QByteArray read = defaultStateFolder();
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    qputenv("HOME", home);
    qunsetenv("XDG_STATE_HOME");
    if (ownsTheSystems)
        QCOMPARE(read, QByteArray("/var/lib/printkeeper"));
    else
        QCOMPARE(read, state);
}

void FarmSettingsTest::readsTheTimeZone()
{
    const auto farm = FarmSettings::load(valuesOf({u"farm/timezone=Europe/Berlin"_s}));
    QVERIFY(farm);
    QCOMPARE(farm->timezone.id(), QByteArray("Europe/Berlin"));
    const auto wrong = FarmSettings::load(valuesOf({u"farm/timezone=Europe/Nowhere"_s}));
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(u"farm/timezone is Europe/Nowhere"_s));
}

QTEST_GUILESS_MAIN(FarmSettingsTest)
#include "tst_farmsettings.moc"
