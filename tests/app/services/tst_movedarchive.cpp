// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "base/escape.h"

#include <QTest>

#include <algorithm>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

using Cleanup::FindingKind;

/// An archive that a person takes to another disk, as an emergency advises, while the rows hold the
/// absolute paths of its files.
class MovedArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
    }

    void keepsWhatRowsNameAtTheOldPlace();
    void advisesTheMapThatTheRowsNeed_data();
    void advisesTheMapThatTheRowsNeed();
    void findsAllByTheMapThatIsAdvised_data();
    void findsAllByTheMapThatIsAdvised();

private:
    QByteArray newPlace() const { return m_farm->settings().root + "/disk/archive"; }
    /// Archived and old, with sidecars; their rows have them in `folder`.
    void addArchived(const QByteArray &folder) const
    {
        m_farm->addJob(1, u"Archived"_s, folder + "old.stl", 90);
        for (const char *name : {"old.stl", "old.json", "old.metadata.json"})
            m_farm->addFile(QByteArray("archive/") + name, 90, QByteArray(20000, 'o'));
    }
    void moveArchive() const
    {
        QVERIFY(QDir().mkpath(QString::fromUtf8(m_farm->settings().root + "/disk")));
        QVERIFY(QDir().rename(QString::fromUtf8(m_farm->uploads() + "/archive"),
                              QString::fromUtf8(newPlace())));
        m_farm->useFolder(u"archived"_s, newPlace());
    }
    bool isArchived(const char *name) const
    {
        return QFile::exists(QString::fromUtf8(newPlace() + '/' + name));
    }
    Cleanup::FixReport fix() const
    {
        Cleanup::LiftedGuards lifted;
        lifted.root = true;
        const auto fixed = openFarm(*m_farm)->fixFindings({lifted});
        if (!fixed)
            qFatal("%s", qPrintable(fixed.error().message));
        return *fixed;
    }
    QByteArray fileOf(int job) const
    {
        const auto rows =
            m_farm->database().run(u"SELECT filename FROM jobs WHERE id = ?"_s, {job});
        return rows.front().front().toByteArray();
    }

    std::unique_ptr<SmallFarm> m_farm;
};

void MovedArchiveTest::keepsWhatRowsNameAtTheOldPlace()
{
    const QByteArray folder = m_farm->uploads() + "/archive/";
    addArchived(folder);
    m_farm->addFile("archive/nobodys.stl", 90);
    moveArchive();
    QCOMPARE(fix().report.plan.actions.size(), 0U);
    m_farm->clock.advance(std::chrono::hours(2));

    const Cleanup::FixReport fixed = fix();

    QCOMPARE(fixed.report.plan.actions.size(), 1U);
    QCOMPARE(fixed.report.plan.actions.front().result, Cleanup::ActionResult::Done);
    QVERIFY(!isArchived("nobodys.stl"));
    for (const char *name : {"old.stl", "old.json", "old.metadata.json"})
        QVERIFY2(isArchived(name), name);
    int told = 0;
    for (const Cleanup::Finding &finding : fixed.findings) {
        if (finding.kind != FindingKind::OrphanFile || finding.path.endsWith("/nobodys.stl"))
            continue;
        ++told;
        QVERIFY(finding.fix.isEmpty());
        QCOMPARE(finding.job, u"1"_s);
        for (const QString &part : {escaped(folder + "old.stl"), u"farm/path_map"_s})
            QVERIFY2(finding.message.contains(part), qPrintable(finding.message));
    }
    QCOMPARE(told, 3);
}

void MovedArchiveTest::advisesTheMapThatTheRowsNeed_data()
{
    QTest::addColumn<QByteArray>("folder"); // UPLOADS stands for their path
    QTest::addColumn<QByteArray>("map");    // empty: none
    QTest::newRow("names") << QByteArray() << QByteArray();
    QTest::newRow("relative paths") << "archive/"_ba << QByteArray();
    QTest::newRow("paths of this machine") << "UPLOADS/archive/"_ba
                                           << "UPLOADS/archive=NEW_PLACE"_ba;
    QTest::newRow("paths of a container") << "/app/uploads/archive/"_ba
                                          << "/app/uploads/archive=NEW_PLACE"_ba;
}

void MovedArchiveTest::advisesTheMapThatTheRowsNeed()
{
    QFETCH(QByteArray, folder);
    QFETCH(QByteArray, map);
    folder.replace("UPLOADS", m_farm->uploads());
    map.replace("UPLOADS", m_farm->uploads());
    m_farm->mapPath("/app/uploads", m_farm->uploads());
    addArchived(folder);

    const auto planned = openFarm(*m_farm)->previewEmergency({});

    QVERIFY(planned);
    const auto archive = std::ranges::find_if(planned->advice, [](const auto &advice) {
        return advice.action.contains(u"layout/archived"_s);
    });
    QVERIFY(archive != planned->advice.end());
    QCOMPARE(archive->action.contains(u"farm/path_map"_s), !map.isEmpty());
    QVERIFY2(archive->action.contains(escaped(map)), qPrintable(archive->action));
    // A window names the setting as its page of settings does.
    QCOMPARE(archive->sentence.contains(u"“Paths of the container”"_s), !map.isEmpty());
    QVERIFY2(!archive->sentence.contains(u'/'), qPrintable(archive->sentence));
}

void MovedArchiveTest::findsAllByTheMapThatIsAdvised_data()
{
    QTest::addColumn<bool>("isContainer");
    QTest::newRow("paths of this machine") << false;
    QTest::newRow("paths of a container") << true;
}

void MovedArchiveTest::findsAllByTheMapThatIsAdvised()
{
    QFETCH(bool, isContainer);
    const QByteArray uploads = isContainer ? QByteArray("/app/uploads") : m_farm->uploads();
    if (isContainer)
        m_farm->mapPath(uploads, m_farm->uploads());
    addArchived(uploads + "/archive/");
    m_farm->addJob(2, u"Completed"_s, uploads + "/completed/done.stl", 40);
    m_farm->addFile("completed/done.stl", 40);
    moveArchive();
    m_farm->mapPath(uploads + "/archive", newPlace());
    const auto farm = openFarm(*m_farm);
    QCOMPARE(farm->reconcile()->size(), 0U);

    const auto done =
        farm->cleanUp({{}, {Cleanup::ActionKind::ArchiveJob}, {}}, CleanupCaller::Person);

    QVERIFY(done);
    QCOMPARE(Cleanup::totalsOf(*done).actions, 1);
    QVERIFY(isArchived("done.stl"));
    QCOMPARE(fileOf(2), uploads + "/archive/done.stl");
    QCOMPARE(farm->reconcile()->size(), 0U);
    QCOMPARE(farm->undo({})->undone, 1);
    QVERIFY(m_farm->hasFile("completed/done.stl"));
    QCOMPARE(fileOf(2), uploads + "/completed/done.stl");
}

QTEST_GUILESS_MAIN(MovedArchiveTest)
#include "tst_movedarchive.moc"
