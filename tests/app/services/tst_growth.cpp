// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "base/timestamp.h"
#include "storage/disksample.h"
#include "tasks/runstore.h"

#include <QtTest>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;
using Storage::AmountKind;

namespace {

/// What was noted of one thing, oldest first.
std::vector<Storage::AmountSample> noted(const SmallFarm &farm, AmountKind kind,
                                         const QByteArray &name)
{
    const auto opened = farm.open();
    return *Storage::amountSamples(*opened->state, kind, name,
                                   QDateTime({2000, 1, 1}, {0, 0}, Qt::UTC));
}

const Services::PersonGrowth *personOf(const Services::GrowthReport &report, const QString &name)
{
    const auto found = std::ranges::find(report.people, name, &Services::PersonGrowth::person);
    return found == report.people.end() ? nullptr : &*found;
}

/// 30 days of checks, one each day, with so many gigabytes more each time.
void addHistory(const SmallFarm &farm, const QByteArray &path, qint64 total, qint64 gigabytesADay)
{
    constexpr qint64 Gigabyte = 1'000'000'000;
    const auto opened = farm.open();
    for (int day = 30; day > 0; --day) {
        QSqlQuery query = opened->state->query();
        query.prepare(u"INSERT INTO disk_sample VALUES (?, ?, ?, ?, ?, 0, 0, 0)"_s);
        const qint64 used = total / 2 - day * gigabytesADay * Gigabyte;
        for (const QVariant &value :
             {QVariant(farm.clock.now().addDays(-day).toString(Qt::ISODate)),
              QVariant(QString::fromUtf8(path)), QVariant(total), QVariant(used),
              QVariant(total - used)})
            query.addBindValue(value);
        QVERIFY(query.exec());
    }
}

} // namespace

class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesPlacesAtEachCheckAndFoldersOnceADay();
    void notesFoldersAsOfTheLastScan();
    void saysWhenACheckCannotBeNoted_data();
    void saysWhenACheckCannotBeNoted();
    void tellsWhatHasGrownByFolderAndPerson();
    void saysWhenTheTableTellsNothing();
    void foretellsFromTheHistory();
    void watchesEveryFolderOfTheLayout();
    void tellsWhyAVolumeIsFullerThanItLooks();
};

void GrowthTest::notesPlacesAtEachCheckAndFoldersOnceADay()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "one.stl", 1);
    farm.addFile("uploaded/one.stl", 1, QByteArray(100'000, 'x'));
    const QByteArray uploaded = farm.uploads() + "/uploaded";
    QVERIFY(openFarm(farm)->checkDisk({}));
    QCOMPARE(noted(farm, AmountKind::Folder, uploaded).size(), 1U);
    QCOMPARE_GE(noted(farm, AmountKind::Folder, uploaded).front().bytes.value_or(0), 100'000);
    QCOMPARE(noted(farm, AmountKind::Folder, uploaded).front().count, std::optional<qint64>(1));
    const auto status = noted(farm, AmountKind::Status, "Uploaded");
    QCOMPARE(status.size(), 1U);
    QCOMPARE(status.front().count, std::optional<qint64>(1));
    QCOMPARE_GE(status.front().bytes.value_or(0), 100'000);
    QCOMPARE_GT(noted(farm, AmountKind::Place, "database").front().bytes.value_or(0), 0);
    QCOMPARE(noted(farm, AmountKind::Place, "trash").front().bytes, std::optional<Bytes>(0));
    const auto opened = farm.open();
    const auto system = Storage::systemSamples(*opened->state, farm.clock.now());
    QCOMPARE(system->size(), 1U);
    QVERIFY(system->front().load);
    QVERIFY(system->front().databaseQuery);

    farm.clock.advance(std::chrono::hours(6));
    QVERIFY(openFarm(farm)->checkDisk({}));
    for (const char *place : {"database", "trash"})
        QCOMPARE(noted(farm, AmountKind::Place, place).size(), 2U);
    QCOMPARE(noted(farm, AmountKind::Folder, uploaded).size(), 1U);
    const auto counts = noted(farm, AmountKind::Status, "Uploaded");
    QCOMPARE(counts.size(), 2U);
    QCOMPARE(counts.back().count, std::optional<qint64>(1));
    QVERIFY(!counts.back().bytes); // nobody has looked since
    farm.clock.advance(std::chrono::hours(18));
    QVERIFY(openFarm(farm)->checkDisk({}));
    QCOMPARE(noted(farm, AmountKind::Folder, uploaded).size(), 2U);
    const auto history = openFarm(farm)->storageHistory(farm.clock.now().addDays(-1));
    QVERIFY(history);
    QCOMPARE(history->volumes.size(), 1U);
    QCOMPARE(history->volumes.front().path, farm.uploads());
    QCOMPARE(history->volumes.front().samples.size(), 3U);
    QCOMPARE(history->system.size(), 3U);
    QVERIFY(std::ranges::any_of(history->amounts, [&uploaded](const auto &amount) {
        return amount.name == uploaded && amount.samples.size() == 2U;
    }));
    // A clock that was put back stops nothing.
    farm.clock.advance(-std::chrono::hours(24 * 400));
    QVERIFY(openFarm(farm)->checkDisk({}));
    QCOMPARE(noted(farm, AmountKind::Folder, uploaded).size(), 3U);
}

void GrowthTest::notesFoldersAsOfTheLastScan()
{
    SmallFarm farm;
    farm.addFile("uploaded/one.stl", 1, QByteArray(100'000, 'x'));
    const QByteArray uploaded = farm.uploads() + "/uploaded";
    QVERIFY(openFarm(farm)->checkDisk({}));
    QCOMPARE(noted(farm, AmountKind::Folder, uploaded).size(), 1U);

    farm.clock.advance(std::chrono::hours(2));
    farm.addFile("uploaded/two.stl", 1, QByteArray(300'000, 'x'));
    const QDateTime scanned = farm.clock.now();
    QVERIFY(openFarm(farm)->scan({}));
    for (int check = 0; check < 2; ++check) {
        farm.clock.advance(std::chrono::hours(2));
        QVERIFY(openFarm(farm)->checkDisk({}));
        const auto found = noted(farm, AmountKind::Folder, uploaded);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(isoUtc(found.back().time), isoUtc(scanned));
        QCOMPARE(found.back().count, std::optional<qint64>(2));
        QCOMPARE_GE(found.back().bytes.value_or(0), 400'000);
    }
}

void GrowthTest::saysWhenACheckCannotBeNoted_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("no room for a sample") << u"disk_sample"_s;
    QTest::newRow("no room for the run") << u"run"_s;
    QTest::newRow("no state folder") << QString();
}

void GrowthTest::saysWhenACheckCannotBeNoted()
{
    QFETCH(QString, table);
    SmallFarm farm;
    QVERIFY(!openFarm(farm)->checkDisk({})->notNoted);
    if (table.isEmpty()) {
        QFile inTheWay(QString::fromUtf8(farm.settings().root + "/file"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        farm.useState(farm.settings().root + "/file");
    } else {
        QVERIFY(
            farm.open()->state->execute(u"CREATE TRIGGER full BEFORE INSERT ON %1 BEGIN "
                                        "SELECT RAISE(ABORT, 'disk is full'); END"_s.arg(table)));
    }

    const auto report = openFarm(farm)->checkDisk({});

    QVERIFY(report);
    QVERIFY(report->notNoted);
    QVERIFY(!report->notNoted->message.isEmpty());
    QCOMPARE_GT(report->main.volume.total, 0);
}

void GrowthTest::tellsWhatHasGrownByFolderAndPerson()
{
    SmallFarm farm;
    farm.addJob(1, u"Uploaded"_s, "old.stl", 40);
    farm.addFile("uploaded/old.stl", 40, QByteArray(50'000, 'x'));
    QVERIFY(openFarm(farm)->checkDisk({}));
    farm.clock.advance(std::chrono::hours(48));
    farm.addJob(2, u"Uploaded"_s, "new.stl", 1);
    farm.addJob(3, u"Uploaded"_s, "gone.stl", 1);
    farm.addJob(4, u"Completed"_s, "other.stl", 1);
    farm.addFile("uploaded/new.stl", 1, QByteArray(70'000, 'x'));
    farm.addFile("completed/other.stl", 1, QByteArray(20'000, 'x'));
    farm.database().run(u"UPDATE jobs SET student_name = 'Grace' WHERE id = 4"_s, {});
    QVERIFY(openFarm(farm)->checkDisk({}));

    const auto report = openFarm(farm)->growth(farm.clock.now().addDays(-2));
    QVERIFY(report);
    const QByteArray folder = farm.uploads() + "/uploaded";
    const auto uploaded = std::ranges::find(report->amounts, folder, &Storage::AmountGrowth::name);
    QVERIFY(uploaded != report->amounts.end());
    QCOMPARE_GE(uploaded->bytes().value_or(0), 70'000);
    QCOMPARE(uploaded->count(), std::optional<qint64>(1));
    QVERIFY(report->arePeopleKnown);
    QCOMPARE(report->people.size(), 2U);
    QCOMPARE(report->people.front().person, u"Ada"_s);
    QCOMPARE(personOf(*report, u"Ada"_s)->jobs, 2);
    QCOMPARE(personOf(*report, u"Ada"_s)->withoutFile, 1);
    QCOMPARE_GE(personOf(*report, u"Ada"_s)->bytes, 70'000);
    QCOMPARE_LT(personOf(*report, u"Ada"_s)->bytes, 90'000);
    QCOMPARE(personOf(*report, u"Grace"_s)->withoutFile, 0);
    QCOMPARE(openFarm(farm)->growth(farm.clock.now().addDays(-60))->people.front().jobs, 3);
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(openFarm(farm)->growth(farm.clock.now(), cancel).error().kind, ErrorKind::Cancelled);
}

void GrowthTest::saysWhenTheTableTellsNothing()
{
    SmallFarm farm;
    farm.database().run(u"ALTER TABLE jobs DROP COLUMN created_at"_s, {});
    const auto report = openFarm(farm)->growth(farm.clock.now().addDays(-2));
    QVERIFY(report);
    QVERIFY(!report->arePeopleKnown);
    QVERIFY(report->people.empty());
}

void GrowthTest::foretellsFromTheHistory()
{
    SmallFarm farm;
    const auto first = openFarm(farm)->checkDisk({});
    QVERIFY(first);
    QCOMPARE(first->forecast->bytes.withoutCleanups.trend, Storage::Trend::NotEnoughData);
    // Of the same disk: it takes a history that this machine cannot have.
    const Storage::Volume &volume = first->main.volume;
    const qint64 day = std::max<qint64>(1, volume.total / 1'000'000'000 / 200);
    addHistory(farm, volume.path, volume.total, day);
    const auto status = openFarm(farm)->status();
    QVERIFY(status.forecast);
    QCOMPARE(status.forecast->bytes.withoutCleanups.trend,
             volume.available > 0 ? Storage::Trend::Growing : Storage::Trend::Full);
    QVERIFY(status.forecast->bytes.withoutCleanups.days);
    QVERIFY(!status.forecast->bytes.withCleanups);
    const auto opened = farm.open();
    const Tasks::RunStore runs(*opened->state);
    for (const int ago : {20, 10}) {
        const QDateTime time = farm.clock.now().addDays(-ago);
        const auto run = runs.start(u"cleanup"_s, Tasks::RunSource::Cron, time);
        QVERIFY(runs.finish(*run, {Tasks::RunResult::Ok, 1, 1'000'000, {}}, time));
    }
    QVERIFY(openFarm(farm)->status().forecast->bytes.withCleanups);
}

void GrowthTest::watchesEveryFolderOfTheLayout()
{
    SmallFarm farm;
    const auto report = openFarm(farm)->checkDisk({});
    QStringList roles;
    for (const Storage::VolumeFigures &figures : report->volumes)
        roles += figures.roles;
    for (const QString &role : {u"uploads"_s, u"archive"_s, u"thumbnails"_s, u"database"_s,
                                u"logs"_s, u"backups"_s, u"state"_s})
        QVERIFY2(roles.contains(role), qPrintable(role));
}

void GrowthTest::tellsWhyAVolumeIsFullerThanItLooks()
{
    const SmallFarm farm;
    const auto gap = openFarm(farm)->spaceGap({farm.uploads(), 4096, 2});
    QVERIFY(gap);
    QCOMPARE(gap->lines.front().bytes, std::optional<Bytes>(4096));
    Bytes sum = 0;
    for (const Storage::GapLine &line : gap->lines)
        sum += line.part == Storage::GapPart::Reserved ? 0 : line.bytes.value_or(0);
    QCOMPARE(sum, gap->volume.used);
    QVERIFY(!openFarm(farm)->spaceGap({"", 0, 0}));
}

QTEST_GUILESS_MAIN(GrowthTest)

#include "tst_growth.moc"
