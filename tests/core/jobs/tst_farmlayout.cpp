// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/farmlayout.h"
#include "jobs/farmlayouttwins.h"
#include "support/jobdatabase.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

class FarmLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheFoldersOfAFarm_data();
    void findsTheFoldersOfAFarm();
    void obeysTheSettings();
    void letsALayoutSettingWinOverTheArchive();
    void takesASymlinkedFolderForOne();
    void refusesFoldersThatEndangerOthers_data();
    void refusesFoldersThatEndangerOthers();
    void tellsStrangersFromItsOwn();
    void findsThumbnails_data();
    void findsThumbnails();
    void saysWhenUploadsCannotBeRead();
    void placesPathsBelowItsFolders_data();
    void placesPathsBelowItsFolders();
    void prefersTheTwinThatHoldsTheFiles_data();
    void prefersTheTwinThatHoldsTheFiles();

private:
    void make(const QStringList &folders, const QStringList &files = {});
    QStringList shown(const std::vector<LayoutFolder> &folders) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Settings::FarmSettings m_settings;
};

void FarmLayoutTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.root = m_folder->path().toUtf8();
    m_settings.uploads = m_settings.root + "/up";
    make({u"up"_s});
}

void FarmLayoutTest::make(const QStringList &folders, const QStringList &files)
{
    for (const QString &folder : folders)
        QVERIFY(QDir(m_folder->path()).mkpath(folder));
    for (const QString &name : files) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

/// "status=path", below the farm's root, with a question mark for what does not exist.
QStringList FarmLayoutTest::shown(const std::vector<LayoutFolder> &folders) const
{
    QStringList all;
    for (const LayoutFolder &folder : folders)
        all.append(folder.status + u'='
                   + QString::fromUtf8(folder.path.mid(m_settings.root.size() + 1))
                   + (folder.exists ? u""_s : u"?"_s));
    return all;
}

void FarmLayoutTest::findsTheFoldersOfAFarm_data()
{
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QStringList>("twins");
    QTest::newRow("usual") << QStringList{u"uploaded"_s, u"pending"_s, u"printing"_s,
                                          u"completed"_s, u"archive"_s}
                           << QStringList{u"uploaded=up/uploaded"_s, u"pending=up/pending"_s,
                                          u"printing=up/printing"_s, u"completed=up/completed"_s,
                                          u"archived=up/archive"_s}
                           << QStringList();
    QTest::newRow("camel case, no archive yet")
        << QStringList{u"Uploaded"_s, u"Pending"_s,   u"Rejected"_s,    u"ReadyToPrint"_s,
                       u"Printing"_s, u"Completed"_s, u"PaidPickedUp"_s}
        << QStringList{u"uploaded=up/Uploaded"_s,         u"pending=up/Pending"_s,
                       u"rejected=up/Rejected"_s,         u"readytoprint=up/ReadyToPrint"_s,
                       u"printing=up/Printing"_s,         u"completed=up/Completed"_s,
                       u"paidpickedup=up/PaidPickedUp"_s, u"archived=up/Archived?"_s}
        << QStringList();
    QTest::newRow("enum printed") << QStringList{u"Status.UPLOADED"_s, u"Status.COMPLETED"_s}
                                  << QStringList{u"uploaded=up/Status.UPLOADED"_s,
                                                 u"pending=up/Status.PENDING?"_s,
                                                 u"printing=up/Status.PRINTING?"_s,
                                                 u"completed=up/Status.COMPLETED"_s,
                                                 u"archived=up/Status.ARCHIVED?"_s}
                                  << QStringList();
    QTest::newRow("lower case, no archive yet")
        << QStringList{u"uploaded"_s, u"completed"_s}
        << QStringList{u"uploaded=up/uploaded"_s, u"pending=up/pending?"_s,
                       u"printing=up/printing?"_s, u"completed=up/completed"_s,
                       u"archived=up/archive?"_s}
        << QStringList();
    QTest::newRow("nothing at all")
        << QStringList()
        << QStringList{u"uploaded=up/uploaded?"_s, u"pending=up/pending?"_s,
                       u"printing=up/printing?"_s, u"completed=up/completed?"_s,
                       u"archived=up/archive?"_s}
        << QStringList();
    QTest::newRow("twins") << QStringList{u"Status.UPLOADED"_s, u"Uploaded"_s, u"uploaded"_s,
                                          u"Pending"_s,         u"Printing"_s, u"Completed"_s,
                                          u"Archived"_s,        u"archive"_s}
                           << QStringList{u"uploaded=up/Uploaded"_s, u"pending=up/Pending"_s,
                                          u"printing=up/Printing"_s, u"completed=up/Completed"_s,
                                          u"archived=up/Archived"_s}
                           << QStringList{u"archived=up/archive"_s, u"uploaded=up/uploaded"_s,
                                          u"uploaded=up/Status.UPLOADED"_s};
}

void FarmLayoutTest::findsTheFoldersOfAFarm()
{
    QFETCH(QStringList, present);
    for (const QString &folder : present)
        make({u"up/"_s + folder});
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QTEST(shown(layout->folders()), "folders");
    QTEST(shown(layout->twins()), "twins");
    QVERIFY(layout->strangers().empty());
}

void FarmLayoutTest::obeysTheSettings()
{
    make(
        {u"up/uploaded"_s, u"up/incoming"_s, u"up/archive"_s, u"up/deep/waiting"_s, u"disk/old"_s});
    m_settings.archive = m_settings.root + "/disk/old/";
    m_settings.layout = {
        {u"Uploaded"_s, "incoming"}, {u"queued"_s, "deep/waiting"}, {u"completed"_s, "done"}};
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QCOMPARE(shown(layout->folders()),
             (QStringList{u"uploaded=up/incoming"_s, u"pending=up/pending?"_s,
                          u"printing=up/printing?"_s, u"completed=up/done?"_s,
                          u"archived=disk/old"_s, u"queued=up/deep/waiting"_s}));
    QCOMPARE(shown(layout->twins()),
             (QStringList{u"archived=up/archive"_s, u"uploaded=up/uploaded"_s}));
    QVERIFY(layout->strangers().empty());
}

void FarmLayoutTest::letsALayoutSettingWinOverTheArchive()
{
    make({u"up/old"_s, u"disk"_s});
    m_settings.archive = m_settings.root + "/disk";
    m_settings.layout = {{u"archive"_s, "old"}};
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QCOMPARE(layout->folderOf(u"archived"_s)->path, m_settings.uploads + "/old");
}

void FarmLayoutTest::takesASymlinkedFolderForOne()
{
    make({u"disk/old"_s, u"up/uploaded"_s}, {u"disk/file"_s});
    QVERIFY(QFile::link(m_folder->filePath(u"disk/old"_s), m_folder->filePath(u"up/archive"_s)));
    QVERIFY(QFile::link(u"uploaded"_s, m_folder->filePath(u"up/Uploaded"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"disk/file"_s), m_folder->filePath(u"up/Pending"_s)));
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QCOMPARE(layout->folderOf(u"archived"_s)->path, m_settings.uploads + "/archive");
    QVERIFY(layout->folderOf(u"archived"_s)->exists);
    // Two names of one folder are no twins, and a link to a file is no folder.
    QVERIFY(layout->twins().empty());
    QVERIFY(!layout->folderOf(u"pending"_s)->exists);
    QCOMPARE(layout->strangers(), std::vector<QByteArray>{"Pending"});
}

void FarmLayoutTest::refusesFoldersThatEndangerOthers_data()
{
    QTest::addColumn<QString>("link"); // in uploads, and where it leads; none when it is empty
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("set"); // layout/completed
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("named"); // in the error; empty when all is well
    const QString usual = u"instance/app.db"_s;
    const auto row = [](const char *name, const QString &link, const QString &target,
                        const QByteArray &set, const QString &database, const QString &named) {
        QTest::newRow(name) << link << target << set << database << named;
    };
    row("usual", {}, {}, {}, usual, {});
    row("link to another disk", u"archive"_s, u"disk"_s, {}, usual, {});
    row("link to the database", u"archive"_s, u"instance"_s, {}, usual, u"farm/database"_s);
    row("link around the uploads", u"archive"_s, u"."_s, {}, usual, u"farm/uploads"_s);
    row("link into the state", u"archive"_s, u"state/deep"_s, {}, usual, u"farm/state"_s);
    row("link to the logs", u"archive"_s, u"logs"_s, {}, usual, u"farm/logs"_s);
    row("link to our own folder", u"archive"_s, u"up/.printkeeper"_s, {}, usual, u"own files"_s);
    row("second folder", u"Uploaded"_s, u"instance"_s, {}, usual, u"farm/database"_s);
    row("database among jobs", {}, {}, {}, u"up/uploaded/app.db"_s, u"farm/database"_s);
    row("set behind a link", u"in"_s, u"instance"_s, "in", usual, u"farm/database"_s);
    row("set", {}, {}, ".printkeeper/trash", usual, u"own files"_s);
    row("uploads for a folder", {}, {}, "up", usual, {});
    row("database of a server", u"archive"_s, u"instance"_s, {}, u"postgresql://db/app"_s, {});
}

void FarmLayoutTest::refusesFoldersThatEndangerOthers()
{
    QFETCH(QString, link);
    QFETCH(QString, target);
    QFETCH(QByteArray, set);
    QFETCH(QString, database);
    QFETCH(QString, named);
    make({u"up/uploaded"_s, u"up/.printkeeper/trash"_s, u"instance"_s, u"state/deep"_s, u"logs"_s,
          u"disk"_s});
    m_settings.database = database.contains(u"://"_s) ? database : m_folder->filePath(database);
    m_settings.state = m_settings.root + "/state";
    m_settings.logs = m_settings.root + "/logs";
    if (!link.isEmpty())
        QVERIFY(QFile::link(m_folder->filePath(target), m_folder->filePath(u"up/"_s + link)));
    if (!set.isEmpty())
        m_settings.layout = {{u"completed"_s, set == "up" ? m_settings.uploads : set}};

    const auto layout = FarmLayout::find(m_settings);

    QCOMPARE(layout.has_value(), named.isEmpty());
    if (layout)
        return;
    QCOMPARE(layout.error().kind, ErrorKind::Invalid);
    QCOMPARE(layout.error().code, u"bad-setting"_s);
    QVERIFY2(layout.error().message.contains(named + u')'), qPrintable(layout.error().message));
}

void FarmLayoutTest::tellsStrangersFromItsOwn()
{
    make({u"up/uploaded"_s, u"up/thumbnails"_s, u"up/pictures"_s, u"up/.printkeeper"_s,
          u"up/misc"_s},
         {u"up/.queue.lock"_s, u"up/app.lock"_s, u"up/keep"_s, u"up/notes.txt"_s, u"up/archive"_s});
    m_settings.thumbnails = m_settings.uploads + "/pictures";
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QCOMPARE(layout->strangers(), (std::vector<QByteArray>{"archive", "misc", "notes.txt"}));
    QVERIFY(!layout->folderOf(u"archived"_s)->exists);
}

void FarmLayoutTest::findsThumbnails_data()
{
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QByteArray>("thumbnails");
    QTest::newRow("none") << QStringList() << ""_ba;
    QTest::newRow("in uploads") << QStringList{u"up/thumbnails"_s, u"thumbnails"_s}
                                << "/up/thumbnails"_ba;
    QTest::newRow("in the root") << QStringList{u"thumbnails"_s} << "/thumbnails"_ba;
    QTest::newRow("set") << QStringList{u"up/thumbnails"_s, u"pics"_s} << "/pics"_ba;
}

void FarmLayoutTest::findsThumbnails()
{
    QFETCH(QStringList, present);
    QFETCH(QByteArray, thumbnails);
    make(present);
    m_settings.thumbnails = m_settings.root + "/pics";
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QCOMPARE(layout->thumbnails(), thumbnails.isEmpty() ? ""_ba : m_settings.root + thumbnails);
}

void FarmLayoutTest::saysWhenUploadsCannotBeRead()
{
    m_settings.uploads = m_settings.root + "/missing";
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, ErrorKind::NotFound);
}

void FarmLayoutTest::placesPathsBelowItsFolders_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("folder"); // of the place; "-" when there is none
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("file") << "/up/uploaded/x"_ba
                          << ""_ba
                          << "x"_ba;
    QTest::newRow("deeper") << "/up/uploaded/a/b/x"_ba
                            << "a/b"_ba
                            << "x"_ba;
    QTest::newRow("twin") << "/up/Uploaded/x"_ba
                          << ""_ba
                          << "x"_ba;
    QTest::newRow("thumbnail") << "/up/thumbnails/x"_ba
                               << ""_ba
                               << "x"_ba;
    QTest::newRow("folder of its own within another") << "/up/uploaded/late/x"_ba
                                                      << ""_ba
                                                      << "x"_ba;
    QTest::newRow("folder") << "/up/uploaded"_ba
                            << "-"_ba
                            << ""_ba;
    QTest::newRow("folder and slash") << "/up/uploaded/"_ba
                                      << "-"_ba
                                      << ""_ba;
    QTest::newRow("dots") << "/up/uploaded/../x"_ba
                          << "-"_ba
                          << ""_ba;
    QTest::newRow("stranger") << "/up/misc/x"_ba
                              << "-"_ba
                              << ""_ba;
    QTest::newRow("longer name") << "/up/uploaded2/x"_ba
                                 << "-"_ba
                                 << ""_ba;
}

void FarmLayoutTest::placesPathsBelowItsFolders()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, folder);
    make({u"up/uploaded"_s, u"up/Uploaded"_s, u"up/thumbnails"_s, u"up/misc"_s});
    m_settings.layout = {{u"pending"_s, "uploaded/late"}};
    const auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    const auto place = layout->placeOf(m_settings.root + path);
    QCOMPARE(place.has_value(), folder != "-");
    if (place) {
        QCOMPARE(place->folder(), folder);
        QTEST(place->name(), "name");
        QCOMPARE(place->absolute(), m_settings.root + path);
    }
}

void FarmLayoutTest::prefersTheTwinThatHoldsTheFiles_data()
{
    QTest::addColumn<QString>("prefix"); // of the paths in the rows
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QByteArray>("winner");
    QTest::newRow("no files") << u""_s << QStringList() << "Uploaded"_ba;
    QTest::newRow("most in the twin")
        << u""_s << QStringList{u"Uploaded/1"_s, u"Status.UPLOADED/2"_s, u"Status.UPLOADED/3"_s}
        << "Status.UPLOADED"_ba;
    QTest::newRow("most in the first")
        << u""_s << QStringList{u"Uploaded/1"_s, u"Uploaded/2"_s, u"Status.UPLOADED/3"_s}
        << "Uploaded"_ba;
    QTest::newRow("files of nobody do not count")
        << u""_s << QStringList{u"Uploaded/1"_s, u"Status.UPLOADED/x"_s, u"Status.UPLOADED/y"_s}
        << "Uploaded"_ba;
    QTest::newRow("rows say where")
        << u"Status.UPLOADED/"_s
        << QStringList{u"Uploaded/1"_s, u"Uploaded/2"_s, u"Status.UPLOADED/3"_s}
        << "Status.UPLOADED"_ba;
}

void FarmLayoutTest::prefersTheTwinThatHoldsTheFiles()
{
    QFETCH(QString, prefix);
    QFETCH(QStringList, files);
    QFETCH(QByteArray, winner);
    make({u"up/Uploaded"_s, u"up/Status.UPLOADED"_s});
    for (const QString &file : files)
        make({}, {u"up/"_s + file});
    const Test::JobDatabase database(m_folder->path());
    database.makeJobs();
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s})
        database.run(u"INSERT INTO jobs (status, filename) VALUES ('UPLOADED', ?)"_s,
                     {QString(prefix + name)});
    const auto store = JobStore::open(database.path(), {});
    QVERIFY(store);
    auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    QVERIFY(settleTwins(*layout, m_settings, **store));
    QCOMPARE(layout->folderOf(u"uploaded"_s)->name, winner);
    QCOMPARE(layout->twins().size(), std::size_t(1));
    QVERIFY(layout->twins().front().name != winner);
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::FarmLayoutTest)
#include "tst_farmlayout.moc"
