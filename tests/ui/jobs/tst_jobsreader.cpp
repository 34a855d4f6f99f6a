// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Printkeeper::JobsView {

class JobsReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void tellsTheFirstJobsOfAnOrderBeforeAllOfThem_data();
    void tellsTheFirstJobsOfAnOrderBeforeAllOfThem();
    void findsAllJobsWhereNoneHasATime();
    void knowsWhetherAnIndexHasTheOrder();
    void restsBetweenTheFirstJobsAndAllOfThemWhereWritersWait();
    void takesOverWhatChangedBetweenTheFirstJobsAndAllOfThem();
    void readsAgainWhereSomebodyWroteMeanwhile();
    void tellsHowManyFilesItHasLookedAt();
    void looksAtNoMoreFilesForAnOlderLook();
    void tellsAnothersFileFromAMisplacedOne_data();
    void tellsAnothersFileFromAMisplacedOne();
    void keepsItsListWhereAFewFilesCannotBeSettled();
};

namespace {

using Test::JobsFarm;

constexpr int Jobs = 1037;
constexpr ReaderPace Usual{};

/// A reader on this thread, all of whose answers are kept.
class HeardReader
{
public:
    explicit HeardReader(const JobsFarm &farm, ReaderPace pace = Usual)
        : m_box(std::make_shared<RequestBox>())
        , m_reader(farm.source(), m_box, pace)
    {
        QObject::connect(&m_reader, &JobsReader::answered, &m_reader,
                         [this](const JobsAnswer &answer) { m_answers.push_back(answer); });
        QObject::connect(
            &m_reader, &JobsReader::lookUpProgressed, &m_reader,
            [this](const LookUpProgress &progress) { m_progress.push_back(progress); });
        QObject::connect(&m_reader, &JobsReader::filesLookedAt, &m_reader,
                         [this](const FilesAnswer &answer) {
                             for (const FoundFile &found : answer.files)
                                 m_files[found.key].append(found.state.disk);
                         });
    }

    void ask(const JobsLook &look, quint64 change = 1)
    {
        put(look, change);
        m_reader.work();
    }
    void put(const JobsLook &look, quint64 change, quint64 number = 1)
    {
        JobsRequest request;
        request.look = number;
        request.change = change;
        request.filter = look;
        request.order = Want::Now;
        m_box->put(request);
    }

    /// Called when it is told how many files it has looked at.
    void atProgress(const std::function<void()> &call)
    {
        QObject::connect(&m_reader, &JobsReader::lookUpProgressed, &m_reader, call);
    }
    const std::vector<LookUpProgress> &progress() const { return m_progress; }
    /// All that was told of the file of a job.
    QList<DiskState> told(qint64 key) const { return m_files.value(key); }

    /// Called when the first jobs of an order are told.
    void atBeginning(const std::function<void()> &call)
    {
        QObject::connect(&m_reader, &JobsReader::answered, &m_reader,
                         [call](const JobsAnswer &answer) {
                             if (answer.order && answer.order->part == Part::Beginning)
                                 call();
                         });
    }

    /// Called when a whole order is told.
    void atOrder(const std::function<void()> &call)
    {
        QObject::connect(&m_reader, &JobsReader::answered, &m_reader,
                         [call](const JobsAnswer &answer) {
                             if (answer.order && answer.order->part == Part::Whole)
                                 call();
                         });
    }
    /// What was told that could not be done.
    QStringList errors() const
    {
        QStringList errors;
        for (const JobsAnswer &answer : m_answers) {
            if (answer.error)
                errors.append(answer.error->message);
        }
        return errors;
    }

    /// The answers that have an order.
    std::vector<JobsAnswer> orders() const
    {
        std::vector<JobsAnswer> orders;
        for (const JobsAnswer &answer : m_answers) {
            if (answer.order)
                orders.push_back(answer);
        }
        return orders;
    }

private:
    std::shared_ptr<RequestBox> m_box;
    JobsReader m_reader;
    std::vector<JobsAnswer> m_answers;
    std::vector<LookUpProgress> m_progress;
    QHash<qint64, QList<DiskState>> m_files;
};

QStringList idsOf(const JobsAnswer &answer)
{
    QStringList ids;
    for (const qint64 key : answer.order->order->keys())
        ids.append(QString::number(key));
    return ids;
}

} // namespace

void JobsReaderTest::tellsTheFirstJobsOfAnOrderBeforeAllOfThem_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("rises");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("sql");
    const std::pair<JobColumn, const char *> columns[] = {
        {JobColumn::Id, "id"},
        {JobColumn::Name, "original_filename"},
        {JobColumn::Status, "status"},
        {JobColumn::Person, "student_name"},
        {JobColumn::Created, "created_at"},
        {JobColumn::Updated, "updated_at"},
    };
    for (const auto &[column, sql] : columns) {
        for (const bool rises : {true, false}) {
            for (const QString &status : {u""_s, u"uploaded"_s})
                QTest::addRow("%s %s %s", sql, rises ? "up" : "down", qPrintable(status))
                    << static_cast<int>(column) << rises << status << QString::fromLatin1(sql);
        }
    }
}

void JobsReaderTest::tellsTheFirstJobsOfAnOrderBeforeAllOfThem()
{
    QFETCH(int, column);
    QFETCH(bool, rises);
    QFETCH(QString, status);
    QFETCH(QString, sql);
    const JobsFarm farm(Jobs);
    HeardReader reader(farm);
    const auto order = rises ? Jobs::SortOrder::Ascending : Jobs::SortOrder::Descending;
    reader.ask({status, {}, JobSort{static_cast<JobColumn>(column), order}});
    const auto orders = reader.orders();
    QCOMPARE(orders.size(), 2U);
    const JobsAnswer &beginning = orders.front();
    const JobsAnswer &all = orders.back();
    QVERIFY(beginning.order->part == Part::Beginning);
    QVERIFY(all.order->part == Part::Whole);

    const QString direction = rises ? u" ASC"_s : u" DESC"_s;
    const QStringList expected =
        farm.ids(sql + direction + u", id"_s + direction,
                 status.isEmpty() ? u"1"_s : u"lower(status) = '%1'"_s.arg(status));
    QCOMPARE(idsOf(all), expected);
    QCOMPARE(idsOf(beginning), expected.first(200));
    // With what stands in the rows, and as a part that the others only come to.
    QCOMPARE(beginning.rows.front().rows.size(), 200U);
    QCOMPARE(beginning.rows.front().rows.front().id, expected.front());
    QVERIFY(all.order->changes.has_value());
    QCOMPARE(all.order->changes->size(), 1U);
}

void JobsReaderTest::findsAllJobsWhereNoneHasATime()
{
    const JobsFarm farm(Jobs);
    farm.database().run(u"UPDATE jobs SET created_at = NULL"_s);
    HeardReader reader(farm);
    reader.ask({{}, {}, JobSort{JobColumn::Created, Jobs::SortOrder::Descending}});
    // The newest jobs have no time, so none is known to be among the first before all are read.
    const auto orders = reader.orders();
    QVERIFY(!orders.empty());
    QCOMPARE(idsOf(orders.back()), farm.ids(u"created_at DESC, id DESC"_s));
}

void JobsReaderTest::knowsWhetherAnIndexHasTheOrder()
{
    const JobsFarm farm(Jobs);
    const auto mustSort = [&](const QString &column) {
        const auto store = Jobs::JobStore::open(farm.path(), {});
        return store ? (*store)->mustSort({{}, {}, column, Jobs::SortOrder::Descending})
                     : Result<bool>(store.error());
    };
    QVERIFY(!mustSort(u"id"_s).value());
    QVERIFY(mustSort(u"updated_at"_s).value());
    farm.database().run(u"CREATE INDEX changed ON jobs (updated_at)"_s);
    QVERIFY(!mustSort(u"updated_at"_s).value());
    QVERIFY(!mustSort(u"no_such_column"_s));
}

void JobsReaderTest::restsBetweenTheFirstJobsAndAllOfThemWhereWritersWait()
{
    const JobsFarm farm(Jobs);
    farm.database().run(u"PRAGMA journal_mode = DELETE"_s);
    HeardReader reader(farm, {0ms, 1000ms});
    reader.ask({{}, {}, JobSort{JobColumn::Name, Jobs::SortOrder::Ascending}});
    QCOMPARE(reader.orders().size(), 1U);
    QVERIFY(reader.orders().front().order->part == Part::Beginning);
    QTRY_COMPARE(reader.orders().size(), 2U);
    QCOMPARE(idsOf(reader.orders().back()), farm.ids(u"original_filename, id"_s));
}

void JobsReaderTest::takesOverWhatChangedBetweenTheFirstJobsAndAllOfThem()
{
    const JobsFarm farm(Jobs);
    farm.database().run(u"PRAGMA journal_mode = DELETE"_s);
    HeardReader reader(farm, {0ms, 1000ms});
    const JobsLook look{{}, {}, JobSort{JobColumn::Name, Jobs::SortOrder::Descending}};
    reader.ask(look);
    QCOMPARE(reader.orders().size(), 1U);
    const QStringList before = idsOf(reader.orders().front());
    farm.database().run(u"DELETE FROM jobs WHERE id = ?"_s, {before.at(3)});
    farm.database().run(u"INSERT INTO jobs (id, filename, original_filename, status) "
                        "VALUES (5000, 'z', 'zzz', 'UPLOADED')"_s);
    reader.ask(look, 2);
    QTRY_COMPARE(reader.orders().size(), 2U);
    const JobsAnswer all = reader.orders().back();
    QCOMPARE(idsOf(all), farm.ids(u"original_filename DESC, id DESC"_s));
    QCOMPARE(idsOf(all).first(3), (QStringList{u"5000"_s, before.at(0), before.at(1)}));
    // One job came, one went, the others came behind: nothing for which a view must begin anew.
    QVERIFY(all.order->changes.has_value());
    QCOMPARE(all.order->changes->size(), 3U);
}

void JobsReaderTest::readsAgainWhereSomebodyWroteMeanwhile()
{
    const JobsFarm farm(Jobs);
    farm.database().run(u"PRAGMA journal_mode = DELETE"_s);
    HeardReader reader(farm, {0ms, 300ms});
    reader.atBeginning([&farm] {
        farm.database().run(u"INSERT INTO jobs (id, filename, status) "
                            "VALUES (5000, 'z', 'UPLOADED')"_s);
    });
    reader.ask({});
    QTRY_COMPARE(reader.orders().size(), 3U);
    const auto orders = reader.orders();
    // Of before the change, as far as is known: not what was asked for.
    QCOMPARE(orders.at(1).change, 0U);
    QCOMPARE(orders.at(2).change, 1U);
    QCOMPARE(idsOf(orders.at(2)), farm.ids(u"id DESC"_s));
    QCOMPARE(idsOf(orders.at(2)).front(), u"5000"_s);
}

void JobsReaderTest::tellsHowManyFilesItHasLookedAt()
{
    const JobsFarm farm(Jobs);
    HeardReader reader(farm, {50ms, 2000ms, 0ms});
    reader.ask({{}, {}, JobSort{JobColumn::Size, Jobs::SortOrder::Descending}});
    QCOMPARE(reader.orders().size(), 1U);
    std::vector<qint64> done;
    for (const LookUpProgress &progress : reader.progress()) {
        QCOMPARE(progress.look, 1U);
        QCOMPARE(progress.all, Jobs);
        done.push_back(progress.done);
    }
    QCOMPARE(done, (std::vector<qint64>{200, 400, 600, 800, 1000}));
}

void JobsReaderTest::looksAtNoMoreFilesForAnOlderLook()
{
    const JobsFarm farm(Jobs);
    HeardReader reader(farm, {50ms, 2000ms, 0ms});
    const JobsLook byName{{}, {}, JobSort{JobColumn::Name, Jobs::SortOrder::Ascending}};
    reader.atProgress([&] { reader.put(byName, 1, 2); });
    reader.ask({{}, {}, JobSort{JobColumn::Disk, Jobs::SortOrder::Descending}});
    QCOMPARE(reader.progress().size(), 1U);
    QVERIFY(!reader.orders().empty());
    for (const JobsAnswer &answer : reader.orders())
        QCOMPARE(answer.look, 2U);
    QCOMPARE(idsOf(reader.orders().back()), farm.ids(u"original_filename, id"_s));
}

void JobsReaderTest::tellsAnothersFileFromAMisplacedOne_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("write-ahead log") << u"WAL"_s;
    QTest::newRow("rollback") << u"DELETE"_s;
}

void JobsReaderTest::tellsAnothersFileFromAMisplacedOne()
{
    QFETCH(QString, journal);
    const JobsFarm farm;
    farm.database().run(u"PRAGMA journal_mode = "_s + journal);
    farm.writeFile("Completed/a.stl", "x");
    farm.writeFile("Completed/b.stl", "x");
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'b.stl', 'UPLOADED'), "
                        "(2, 'a.stl', 'UPLOADED'), (3, 'a.stl', 'Completed')"_s);
    HeardReader reader(farm);
    reader.ask({{}, {}, JobSort{JobColumn::Disk, Jobs::SortOrder::Ascending}});
    QCOMPARE(reader.orders().size(), 1U);
    QCOMPARE(idsOf(reader.orders().back()), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    // Nothing is told before it is known, and nothing twice.
    QTRY_COMPARE(reader.told(1), QList{DiskState::WrongFolder});
    QCOMPARE(reader.told(2), QList{DiskState::Missing});
    QCOMPARE(reader.told(3), QList{DiskState::Present});
}

void JobsReaderTest::keepsItsListWhereAFewFilesCannotBeSettled()
{
    constexpr ReaderPace NeverRests{1h};
    const JobsFarm farm;
    farm.writeFile("Completed/a.stl", "x");
    farm.writeFile("Completed/b.stl", "x");
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'b.stl', 'UPLOADED'), "
                        "(3, 'a.stl', 'Completed')"_s);
    HeardReader reader(farm, NeverRests);
    bool isGone = false;
    reader.atOrder([&] {
        if (!std::exchange(isGone, true))
            farm.database().run(u"ALTER TABLE jobs RENAME TO gone"_s);
    });
    reader.ask({});
    QVERIFY(isGone);
    QCOMPARE(reader.orders().size(), 1U);
    QCOMPARE(reader.errors(), QStringList());
    QCOMPARE(reader.told(3), QList{DiskState::Present});
    QCOMPARE(reader.told(1), QList<DiskState>());
    farm.database().run(u"ALTER TABLE gone RENAME TO jobs"_s);
    reader.ask({}, 2);
    QCOMPARE(reader.orders().size(), 2U);
    QCOMPARE(reader.told(1), QList{DiskState::WrongFolder});
    QCOMPARE(reader.errors(), QStringList());
}

} // namespace Printkeeper::JobsView

QTEST_GUILESS_MAIN(Printkeeper::JobsView::JobsReaderTest)
#include "tst_jobsreader.moc"
