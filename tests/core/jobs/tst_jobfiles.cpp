// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobfiles.h"
#include "jobs/status.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Printkeeper::Database::Value;

namespace Printkeeper::Jobs {

/// A farm whose uploads the web app's container calls /app/uploads, with its archive elsewhere.
class JobFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findsTheModel_data();
    void findsTheModel();
    void refusesPathsThatLeaveTheFarm_data();
    void refusesPathsThatLeaveTheFarm();
    void refusesABareNameWithoutAFolder_data();
    void refusesABareNameWithoutAFolder();
    void findsMetadataBesideTheModel_data();
    void findsMetadataBesideTheModel();
    void findsTheThumbnail_data();
    void findsTheThumbnail();
    void writesPathsInTheirOwnStyle_data();
    void writesPathsInTheirOwnStyle();
    void keepsHostPathsOfAMappedFarm();
    void readsBackWhatItWrites();
    void namesSidecars_data();
    void namesSidecars();

private:
    QByteArray real(const QByteArray &path) const;
    QByteArray shown(const std::optional<FilePlace> &place) const;

    QTemporaryDir m_folder;
    Settings::FarmSettings m_settings;
    std::optional<FarmLayout> m_layout;
    JobSchema m_schema;
    std::optional<JobFiles> m_files;
};

void JobFilesTest::initTestCase()
{
    for (const QString &folder : {u"up/uploaded"_s, u"up/completed"_s, u"up/thumbnails"_s,
                                  u"up/Status.UPLOADED"_s, u"disk/store"_s})
        QVERIFY(QDir(m_folder.path()).mkpath(folder));
    const QByteArray root = m_folder.path().toUtf8();
    m_settings.root = root;
    m_settings.uploads = root + "/up";
    m_settings.archive = root + "/disk/store";
    m_settings.pathMap = {{"/app/uploads", root + "/up"}, {"/app/archive", root + "/disk/store"}};
    auto layout = FarmLayout::find(m_settings);
    QVERIFY(layout);
    m_layout = std::move(layout).value();
    m_files.emplace(m_settings, *m_layout, m_schema);
}

/// UP and DISK stand for the folders of the test.
QByteArray JobFilesTest::real(const QByteArray &path) const
{
    return QByteArray(path)
        .replace("UP/", m_settings.uploads + "/")
        .replace("DISK", m_settings.root + "/disk");
}

QByteArray JobFilesTest::shown(const std::optional<FilePlace> &place) const
{
    if (!place)
        return "none";
    return QByteArray(place->root + " : " + place->relative)
        .replace(m_settings.uploads, "UP")
        .replace(m_settings.root + "/disk", "DISK");
}

void JobFilesTest::findsTheModel_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QByteArray>("place");
    const auto add = [](const char *name, const QByteArray &file, const QString &status,
                        const QByteArray &place) {
        QTest::newRow(name) << file << status << place;
    };
    add("name", "x.stl", u"UPLOADED"_s, "UP/uploaded : x.stl");
    add("name in a folder that is still to be made", "x.stl", u"Pending"_s, "UP/pending : x.stl");
    add("name on the other disk", "x.stl", u"Archived"_s, "DISK/store : x.stl");
    add("container's path", "/app/uploads/completed/x.stl", u"Uploaded"_s, "UP/completed : x.stl");
    add("container's other disk", "/app/archive/x.stl", {}, "DISK/store : x.stl");
    add("path on this machine", "UP/uploaded/x.stl", {}, "UP/uploaded : x.stl");
    add("twin of a folder", "UP/Status.UPLOADED/x.stl", {}, "UP/Status.UPLOADED : x.stl");
    add("deeper", "UP/uploaded/2026/x.stl", {}, "UP/uploaded : 2026/x.stl");
    add("relative", "completed/x.stl", u"Uploaded"_s, "UP/completed : x.stl");
    add("relative to the farm", "static/uploads/completed/x.stl", {}, "UP/completed : x.stl");
    add("relative on the other disk", "store/x.stl", {}, "DISK/store : x.stl");
    add("newline and escape", "a\n\x1B[31m.stl", u"Uploaded"_s, "UP/uploaded : a\n\x1B[31m.stl");
    add("not UTF-8", "\xFF\xFE.stl", u"Uploaded"_s, "UP/uploaded : \xFF\xFE.stl");
    add("dash", "-rf", u"Uploaded"_s, "UP/uploaded : -rf");
    add("hidden", "..x", u"Uploaded"_s, "UP/uploaded : ..x");
    add("longest", QByteArray(255, 'x'), u"Uploaded"_s, "UP/uploaded : " + QByteArray(255, 'x'));
}

void JobFilesTest::findsTheModel()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, status);
    Job job;
    job.file = Value::text(real(file));
    job.status = Value::text(status);
    const auto place = m_files->modelOf(job);
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QTEST(shown(*place), "place");
    QCOMPARE(place->absolute(), place->root + '/' + place->relative);
}

void JobFilesTest::refusesPathsThatLeaveTheFarm_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("dot") << "."_ba;
    QTest::newRow("dots") << ".."_ba;
    QTest::newRow("up and out") << "../../etc/passwd"_ba;
    QTest::newRow("elsewhere") << "/etc/passwd"_ba;
    QTest::newRow("out of its folder") << "uploaded/../../x"_ba;
    QTest::newRow("out and back") << "UP/uploaded/../completed/x"_ba;
    QTest::newRow("out of the container's") << "/app/uploads/../../etc/passwd"_ba;
    QTest::newRow("dot in the middle") << "UP/uploaded/./x"_ba;
    QTest::newRow("doubled slash") << "UP/uploaded//x"_ba;
    QTest::newRow("doubled slash, relative") << "uploaded//x"_ba;
    QTest::newRow("folder itself") << "UP/uploaded"_ba;
    QTest::newRow("folder with a slash") << "UP/uploaded/"_ba;
    QTest::newRow("relative folder") << "uploaded/"_ba;
    QTest::newRow("like a folder") << "UP/uploaded2/x"_ba;
    QTest::newRow("no folder of the layout") << "UP/other/x"_ba;
    QTest::newRow("in uploads itself") << "UP/x"_ba;
    QTest::newRow("relative, no folder") << "other/x"_ba;
    QTest::newRow("relative, too deep") << "uploaded/2026/x"_ba;
    QTest::newRow("pictures") << "UP/thumbnails/x.png"_ba;
    QTest::newRow("pictures, relative") << "thumbnails/x.png"_ba;
    QTest::newRow("NUL") << QByteArray("uploaded/x\0.stl", 15);
    QTest::newRow("NUL in a name") << QByteArray("x\0.stl", 6);
    QTest::newRow("too long") << QByteArray(256, 'x');
    QTest::newRow("too long in a folder") << "UP/uploaded/" + QByteArray(256, 'x');
    QTest::newRow("root") << "/"_ba;
}

void JobFilesTest::refusesPathsThatLeaveTheFarm()
{
    QFETCH(QByteArray, file);
    const auto place = m_files->modelOf(real(file), u"uploaded"_s);
    QVERIFY2(!place, place ? shown(*place).constData() : "");
    QCOMPARE(place.error().kind, ErrorKind::Invalid);
    QCOMPARE(place.error().code, u"unsafe-path"_s);
    QVERIFY(!place.error().message.contains(u'\n'));
}

void JobFilesTest::refusesABareNameWithoutAFolder_data()
{
    QTest::addColumn<QString>("status");
    QTest::newRow("none") << u""_s;
    QTest::newRow("unknown") << u"Lost"_s;
    QTest::newRow("known, but not on this farm") << u"PaidPickedUp"_s;
}

void JobFilesTest::refusesABareNameWithoutAFolder()
{
    QFETCH(QString, status);
    const auto place = m_files->modelOf("x.stl", statusKey(status));
    QVERIFY(!place);
    QCOMPARE(place.error().code, u"unknown-status"_s);
    QCOMPARE(place.error().message.contains(u"layout/"_s), !status.isEmpty());
    QVERIFY(m_files->modelOf("/app/uploads/uploaded/x.stl", statusKey(status)));
}

void JobFilesTest::findsMetadataBesideTheModel_data()
{
    QTest::addColumn<Value>("metadata");
    QTest::addColumn<QByteArray>("place");
    const auto add = [](const char *name, const QByteArray &value, const QByteArray &place) {
        QTest::newRow(name) << Value::text(value) << place;
    };
    QTest::newRow("NULL") << Value() << "none"_ba;
    add("empty", "", "none");
    add("name", "x.json", "UP/uploaded : 2026/x.json");
    add("path", "/app/uploads/completed/x.json", "UP/completed : x.json");
    add("relative", "completed/x.json", "UP/completed : x.json");
    add("outside", "/etc/passwd", "none");
    add("up", "..", "none");
}

void JobFilesTest::findsMetadataBesideTheModel()
{
    QFETCH(Value, metadata);
    Job job;
    job.file = Value::text(QByteArray("/app/uploads/uploaded/2026/x.stl"));
    job.metadata = metadata;
    QTEST(shown(m_files->metadataOf(job)), "place");
}

void JobFilesTest::findsTheThumbnail_data()
{
    QTest::addColumn<Value>("thumbnail");
    QTest::addColumn<QByteArray>("place");
    const auto add = [](const char *name, const QByteArray &value, const QByteArray &place) {
        QTest::newRow(name) << Value::text(value) << place;
    };
    QTest::newRow("NULL") << Value() << "none"_ba;
    add("empty", "", "none");
    add("name", "x.png", "UP/thumbnails : x.png");
    add("path", "/app/uploads/thumbnails/x.png", "UP/thumbnails : x.png");
    add("relative", "static/thumbnails/x.png", "UP/thumbnails : x.png");
    add("beside the model", "/app/uploads/uploaded/x.png", "UP/uploaded : x.png");
    add("outside", "/static/x.png", "none");
    add("up", "../x.png", "none");
}

void JobFilesTest::findsTheThumbnail()
{
    QFETCH(Value, thumbnail);
    Job job;
    job.thumbnail = thumbnail;
    QTEST(shown(m_files->thumbnailOf(job)), "place");
}

void JobFilesTest::writesPathsInTheirOwnStyle_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("written");
    const auto add = [](const char *name, const QByteArray &value, const QByteArray &folder,
                        const QByteArray &written) {
        QTest::newRow(name) << value << folder << written;
    };
    add("name", "a.stl", "UP/completed", "x (2).stl");
    add("container's", "/app/uploads/uploaded/a", "UP/completed",
        "/app/uploads/completed/x (2).stl");
    add("container's other disk", "/app/uploads/uploaded/a", "DISK/store",
        "/app/archive/x (2).stl");
    add("this machine's", "UP/uploaded/a", "UP/completed", "UP/completed/x (2).stl");
    add("relative", "uploaded/a", "UP/completed", "completed/x (2).stl");
    add("relative to the farm", "static/up/uploaded/a", "UP/completed",
        "static/up/completed/x (2).stl");
    add("relative to the other disk", "up/uploaded/a", "DISK/store", "up/store/x (2).stl");
}

void JobFilesTest::writesPathsInTheirOwnStyle()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, folder);
    QFETCH(QByteArray, written);
    const FilePlace place{real(folder), "x (2).stl"};
    QCOMPARE(m_files->columnValueFor(real(value), place), real(written));
}

void JobFilesTest::keepsHostPathsOfAMappedFarm()
{
    // The container knows the other disk only by its mapping; a path that is neither the
    // container's nor this machine's is taken for one of both.
    Settings::FarmSettings settings = m_settings;
    settings.pathMap = {{"/app/archive", m_settings.root + "/disk/store"}};
    const JobFiles files(settings, *m_layout, m_schema);
    const FilePlace place{m_settings.root + "/disk/store", "x"};
    QCOMPARE(files.columnValueFor(real("UP/uploaded/x"), place), "/app/archive/x"_ba);
    QCOMPARE(files.columnValueFor(real("DISK/store/y"), place), real("DISK/store/x"));
}

void JobFilesTest::readsBackWhatItWrites()
{
    for (const QByteArray &value : {"/app/uploads/uploaded/a.stl"_ba, "uploaded/a.stl"_ba,
                                    real("UP/uploaded/a.stl"), "static/uploaded/a.stl"_ba}) {
        for (const LayoutFolder &folder : m_layout->folders()) {
            const FilePlace place{folder.path, "b.stl"};
            const auto read = m_files->modelOf(m_files->columnValueFor(value, place), {});
            QVERIFY(read);
            QCOMPARE(read->absolute(), place.absolute());
        }
    }
}

void JobFilesTest::namesSidecars_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("STL") << "x.stl"_ba
                         << "x.json x.metadata.json x.gcode"_ba;
    QTest::newRow("G-code") << "x.GCODE"_ba
                            << "x.json x.metadata.json"_ba;
    QTest::newRow("dots") << "a.b.3mf"_ba
                          << "a.b.json a.b.metadata.json a.b.gcode"_ba;
    QTest::newRow("no extension") << "x"_ba
                                  << "x.json x.metadata.json x.gcode"_ba;
    QTest::newRow("hidden") << ".stl"_ba
                            << ".stl.json .stl.metadata.json .stl.gcode"_ba;
    QTest::newRow("itself") << "x.json"_ba
                            << "x.metadata.json x.gcode"_ba;
    QTest::newRow("too long for most")
        << QByteArray(249, 'x') + ".stl"
        << QByteArray(249, 'x') + ".json " + QByteArray(249, 'x') + ".gcode";
}

void JobFilesTest::namesSidecars()
{
    QFETCH(QByteArray, model);
    QByteArray names;
    for (const QByteArray &name : sidecarNames(model))
        names += (names.isEmpty() ? "" : " ") + name;
    QTEST(names, "names");
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobFilesTest)
#include "tst_jobfiles.moc"
