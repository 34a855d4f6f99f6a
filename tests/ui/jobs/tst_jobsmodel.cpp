// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "pages/jobs/jobsmodel.h"
#include "support/fakeclock.h"
#include "support/hostilenames.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

class JobsModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void hasAllRowsOfTheTable();
    void hasTheOrderOfSql_data();
    void hasTheOrderOfSql();
    void readsTheEndWithoutReadingTheMiddle();
    void keepsOnlySoManyRows();
    void findsWhatWasTyped_data();
    void findsWhatWasTyped();
    void showsOnlyTheNewestLook();
    void keepsItsFirstRowsWhenTheOthersCome();
    void takesOverAChangeWithoutAReset();
    void keepsJobsInTheirRowsWhenOthersComeAndGo();
    void neverGivesTheSelectedRowToAnotherJob();
    void saysWhatIsOnDisk();
    void showsHostileTextOnOneShortLine();
    void showsNamesOfAnyKind_data();
    void showsNamesOfAnyKind();
    void saysThatTheDatabaseIsMissing();
    void recoversWhenTheDatabaseComes();
    void standsAnEmptyTable();
};

namespace {

using Test::JobsFarm;

constexpr int Id = static_cast<int>(JobColumn::Id);

/// A model under the eyes of the tester, all of whose rows can be looked at in turn.
class TestedModel
{
public:
    explicit TestedModel(const JobsSource &source)
        : m_model(source, m_clock)
        , m_tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , m_reset(&m_model, &QAbstractItemModel::modelReset)
    {}

    JobsModel &operator*() { return m_model; }
    JobsModel *operator->() { return &m_model; }
    QSignalSpy &resets() { return m_reset; }

    bool isReady() const { return m_model.isShown() && m_model.isCounted(); }
    bool isRead(RowRange rows) const
    {
        for (int row = rows.first; row < rows.end; ++row) {
            if (!m_model.index(row, 0).data(JobsModel::IsReadRole).toBool())
                return false;
        }
        return true;
    }
    QString text(int row, JobColumn column) const
    {
        return m_model.index(row, static_cast<int>(column)).data().toString();
    }
    QString id(int row) const { return m_model.index(row, Id).data(JobsModel::IdRole).toString(); }

    /// Ids of all rows, read by scrolling down.
    QStringList ids()
    {
        constexpr int Step = 60;
        QStringList ids;
        for (int first = 0; first < m_model.rowCount(); first += Step) {
            const RowRange rows{first, std::min(first + Step, m_model.rowCount())};
            m_model.setVisibleRows(rows);
            if (!QTest::qWaitFor([&] { return isRead(rows); }))
                return {u"not read"_s};
            for (int row = rows.first; row < rows.end; ++row)
                ids.append(id(row));
        }
        return ids;
    }

private:
    Test::FakeClock m_clock;
    JobsModel m_model;
    QAbstractItemModelTester m_tester;
    QSignalSpy m_reset;
};

} // namespace

void JobsModelTest::hasAllRowsOfTheTable()
{
    const JobsFarm farm(1037);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model->rowCount(), 1037);
    QCOMPARE(model.ids(), farm.ids(u"id DESC"_s));
    const std::vector<StatusCount> counts{{u"uploaded"_s, u"Uploaded"_s, 345},
                                          {u"completed"_s, u"Completed"_s, 692}};
    QTRY_VERIFY(model->byStatus().has_value());
    QCOMPARE(*model->byStatus(), counts);
}

void JobsModelTest::hasTheOrderOfSql_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("sql");
    for (const auto &[column, sql] :
         {std::pair(JobColumn::Id, "id"), std::pair(JobColumn::Name, "original_filename"),
          std::pair(JobColumn::Status, "status"), std::pair(JobColumn::Person, "student_name"),
          std::pair(JobColumn::Created, "created_at"), std::pair(JobColumn::Updated, "updated_at")})
        QTest::newRow(sql) << static_cast<int>(column) << QString::fromLatin1(sql);
}

void JobsModelTest::hasTheOrderOfSql()
{
    QFETCH(int, column);
    QFETCH(QString, sql);
    const JobsFarm farm(1037);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    for (const auto order : {Jobs::SortOrder::Ascending, Jobs::SortOrder::Descending}) {
        const JobSort sort{static_cast<JobColumn>(column), order};
        model->setLook({{}, {}, sort});
        QTRY_VERIFY(model.isReady());
        QCOMPARE(model->shape().sort, sort);
        const QString direction = order == Jobs::SortOrder::Ascending ? u" ASC"_s : u" DESC"_s;
        QCOMPARE(model.ids(), farm.ids(sql + direction + u", id"_s + direction));
    }
}

void JobsModelTest::readsTheEndWithoutReadingTheMiddle()
{
    const JobsFarm farm(15037);
    TestedModel model(farm.source());
    model->setLook({{}, {}, JobSort{JobColumn::Person, Jobs::SortOrder::Ascending}});
    QTRY_VERIFY(model.isReady());
    const QStringList expected = farm.ids(u"student_name, id"_s);
    // Pages are larger where reading is slow. To the end, up from there by key, then into the lower
    // and the upper half.
    for (const RowRange rows :
         {RowRange{15007, 15037}, RowRange{14780, 14820}, RowRange{13310, 13340},
          RowRange{1150, 1180}, RowRange{1300, 1410}}) {
        model->setVisibleRows(rows);
        QTRY_VERIFY(model.isRead(rows));
        for (int row = rows.first; row < rows.end; ++row)
            QCOMPARE(model.id(row), expected.at(row));
    }
    QVERIFY(!model.isRead({7000, 7001}));
}

void JobsModelTest::keepsOnlySoManyRows()
{
    const JobsFarm farm(12'000);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.ids().size(), 12'000);
    int read = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        read += model.isRead({row, row + 1}) ? 1 : 0;
    QVERIFY2(read <= static_cast<int>(RowCache::Most), qPrintable(QString::number(read)));
    QVERIFY(model.isRead({11'940, 12'000}));
    QVERIFY(!model.isRead({0, 1}));
}

void JobsModelTest::findsWhatWasTyped_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("a percent sign") << u"50%"_s << QStringList{u"1"_s};
    QTest::newRow("an underscore") << u"a_b"_s << QStringList{u"2"_s};
    QTest::newRow("another case") << u"GEAR"_s << QStringList{u"4"_s};
    QTest::newRow("a person") << u"zoë"_s << QStringList{u"3"_s};
    QTest::newRow("nothing") << u"nowhere"_s << QStringList();
}

void JobsModelTest::findsWhatWasTyped()
{
    QFETCH(QString, search);
    QFETCH(QStringList, ids);
    const JobsFarm farm;
    for (const auto &[id, name, person] :
         {std::tuple(1, u"50%.stl"_s, u"Ada"_s), std::tuple(2, u"a_b.stl"_s, u"Ada"_s),
          std::tuple(3, u"axb.stl"_s, u"Zoë"_s), std::tuple(4, u"Gear 500.stl"_s, u"Ada"_s)})
        farm.database().run(
            u"INSERT INTO jobs (id, filename, student_name, status) VALUES (?, ?, ?, 'Pending')"_s,
            {id, name, person});
    TestedModel model(farm.source());
    QTRY_COMPARE(model->rowCount(), 4);
    model->setLook({{}, search, {}});
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.ids(), ids);
}

void JobsModelTest::showsOnlyTheNewestLook()
{
    const JobsFarm farm(3000);
    TestedModel model(farm.source());
    for (const QString &search : {u"1"_s, u"12"_s, u"123"_s, u"Part 77"_s})
        model->setLook({u"completed"_s, search, {}});
    QTRY_VERIFY(model.isReady());
    const QString where = u"status = 'Completed' AND original_filename LIKE '%Part 77%'"_s;
    QCOMPARE(model.ids(), farm.ids(u"id DESC"_s, where));
    QVERIFY(model->rowCount() > 3);
}

void JobsModelTest::keepsItsFirstRowsWhenTheOthersCome()
{
    const JobsFarm farm(3000);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    QPersistentModelIndex selected;
    QString id;
    int firstRows = 0;
    QObject context;
    QObject::connect(&*model, &QAbstractItemModel::modelReset, &context, [&] {
        firstRows = model->rowCount();
        selected = model->index(20, Id);
        id = model.id(20);
    });
    const int resets = static_cast<int>(model.resets().size());
    model->setLook({{}, {}, JobSort{JobColumn::Person, Jobs::SortOrder::Ascending}});
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.resets().size(), resets + 1);
    QVERIFY2(firstRows < 3000, "all rows came at once");
    QCOMPARE(model->rowCount(), 3000);
    QVERIFY(!id.isEmpty());
    QCOMPARE(selected.row(), 20);
    QCOMPARE(selected.data(JobsModel::IdRole).toString(), id);
    QCOMPARE(model.ids(), farm.ids(u"student_name, id"_s));
}

void JobsModelTest::takesOverAChangeWithoutAReset()
{
    const JobsFarm farm(1037);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    model->setVisibleRows({500, 530});
    QTRY_VERIFY(model.isRead({500, 530}));
    const int resets = static_cast<int>(model.resets().size());
    QSignalSpy moved(&*model, &QAbstractItemModel::rowsInserted);
    const QString id = model.id(510);
    QVERIFY(model.text(510, JobColumn::Person) != u"Grace"_s);

    farm.database().run(u"UPDATE jobs SET student_name = 'Grace' WHERE id = ?"_s, {id});
    model->refresh();
    QTRY_COMPARE(model.text(510, JobColumn::Person), u"Grace"_s);
    QCOMPARE(model.id(510), id);
    QCOMPARE(model.resets().size(), resets);
    QCOMPARE(moved.size(), 0);
}

void JobsModelTest::keepsJobsInTheirRowsWhenOthersComeAndGo()
{
    const JobsFarm farm(1037);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    model->setVisibleRows({500, 530});
    QTRY_VERIFY(model.isRead({500, 530}));
    const int resets = static_cast<int>(model.resets().size());
    const QPersistentModelIndex kept = model->index(510, Id);
    const QPersistentModelIndex gone = model->index(512, Id);
    const QPersistentModelIndex below = model->index(515, Id);
    const QString keptId = model.id(510);
    const QString belowId = model.id(515);

    farm.database().run(u"DELETE FROM jobs WHERE id = ?"_s, {model.id(512)});
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (2000, 'a', 'UPLOADED'), "
                        "(2001, 'b', 'UPLOADED'), (2002, 'c', 'UPLOADED')"_s);
    model->refresh();
    QTRY_COMPARE(model->rowCount(), 1039);
    QCOMPARE(kept.row(), 513);
    QCOMPARE(kept.data(JobsModel::IdRole).toString(), keptId);
    QVERIFY(!gone.isValid());
    QCOMPARE(below.data(JobsModel::IdRole).toString(), belowId);
    QCOMPARE(below.row(), 517);
    QCOMPARE(model.resets().size(), resets);
    QCOMPARE(model.ids(), farm.ids(u"id DESC"_s));
}

void JobsModelTest::neverGivesTheSelectedRowToAnotherJob()
{
    const JobsFarm farm(3000);
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    const QPersistentModelIndex selected = model->index(20, Id);
    const QString id = model.id(20);
    model->setVisibleRows({2000, 2030});
    QTRY_VERIFY(model.isRead({2000, 2030}));

    farm.database().run(
        u"INSERT INTO jobs (id, filename, status) VALUES (5000, 'a', 'UPLOADED')"_s);
    model->refresh();
    QTRY_COMPARE(model->rowCount(), 3001);
    QCOMPARE(selected.row(), 21);
    QCOMPARE(selected.data(JobsModel::IdRole).toString(), id);

    farm.database().run(u"DELETE FROM jobs WHERE id = ?"_s, {id});
    farm.database().run(
        u"INSERT INTO jobs (id, filename, status) VALUES (5001, 'b', 'UPLOADED')"_s);
    model->refresh();
    QTRY_VERIFY(!selected.isValid());
    QCOMPARE(model->rowCount(), 3001);
}

void JobsModelTest::saysWhatIsOnDisk()
{
    const JobsFarm farm;
    farm.writeFile("Uploaded/here.stl", QByteArray(1234, 'x'));
    for (const auto &[id, file, status] :
         {std::tuple(1, u"here.stl"_s, u"UPLOADED"_s), std::tuple(2, u"gone.stl"_s, u"UPLOADED"_s),
          std::tuple(3, u"/etc/passwd"_s, u"UPLOADED"_s), std::tuple(4, u"here.stl"_s, u"Lost"_s)})
        farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (?, ?, ?)"_s,
                            {id, file, status});
    TestedModel model(farm.source());
    QTRY_COMPARE(model.text(3, JobColumn::Disk), u"OK"_s);
    QCOMPARE(model.text(3, JobColumn::Size), u"1.23 kB"_s);
    QTRY_COMPARE(model.text(2, JobColumn::Disk), u"Missing"_s);
    QTRY_COMPARE(model.text(1, JobColumn::Disk), u"Outside the farm"_s);
    QTRY_COMPARE(model.text(0, JobColumn::Disk), u"No folder"_s);
    QCOMPARE(model.text(0, JobColumn::Size), u"–"_s);
}

void JobsModelTest::showsHostileTextOnOneShortLine()
{
    const JobsFarm farm;
    farm.database().run(u"INSERT INTO jobs (id, filename, original_filename, status, student_name) "
                        "VALUES (1, '../<b>x', 'two' || char(10) || 'lines' || char(0x202E), "
                        "'UPLOADED', hex(zeroblob(100000)))"_s);
    TestedModel model(farm.source());
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model.text(0, JobColumn::Name), u"two\\u000alines\\u202e"_s);
    QVERIFY(model.text(0, JobColumn::Person).size() < 400);
    const QModelIndex name = model->index(0, static_cast<int>(JobColumn::Name));
    QCOMPARE(name.data(Qt::ToolTipRole).toString(), u"<span>../&lt;b&gt;x</span>"_s);
}

void JobsModelTest::showsNamesOfAnyKind_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : Test::hostileNames())
        QTest::newRow(name.toPercentEncoding().left(40).constData()) << name;
}

/// Nothing that is shown, or read out, of such a name acts.
void JobsModelTest::showsNamesOfAnyKind()
{
    QFETCH(QByteArray, name);
    const JobsFarm farm;
    farm.database().run(
        u"INSERT INTO jobs (id, filename, original_filename, status, student_name) "
        "VALUES (1, CAST(? AS TEXT), CAST(? AS TEXT), 'UPLOADED', CAST(? AS TEXT))"_s,
        {name, name, name});
    TestedModel model(farm.source());
    QTRY_COMPARE(model->rowCount(), 1);
    QVERIFY(!model.text(0, JobColumn::Name).isEmpty());
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                               int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)}) {
            const QString text = model->index(0, column).data(role).toString();
            QVERIFY2(std::none_of(text.begin(), text.end(), Test::acts), qPrintable(text));
            QVERIFY(text.size() < 1000);
        }
    }
}

void JobsModelTest::saysThatTheDatabaseIsMissing()
{
    const JobsFarm farm;
    JobsSource source = farm.source();
    source.databasePath += ".not";
    TestedModel model(source);
    QTRY_VERIFY(model->error().has_value());
    QCOMPARE(model->error()->kind, ErrorKind::NotFound);
    QVERIFY(model->error()->message.contains(u"app.db.not"_s));
    QCOMPARE(model->rowCount(), 0);
}

void JobsModelTest::recoversWhenTheDatabaseComes()
{
    const JobsFarm farm(10);
    JobsSource source = farm.source();
    source.databasePath += ".later";
    TestedModel model(source);
    QTRY_VERIFY(model->error().has_value());
    farm.database().run(u"VACUUM INTO '%1'"_s.arg(QFile::decodeName(source.databasePath)));
    model->refresh();
    QTRY_COMPARE(model->rowCount(), 10);
    QVERIFY(!model->error().has_value());
}

void JobsModelTest::standsAnEmptyTable()
{
    const JobsFarm farm;
    TestedModel model(farm.source());
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model->rowCount(), 0);
    farm.addJobs(3);
    model->refresh();
    QTRY_COMPARE(model->rowCount(), 3);
    farm.database().run(u"DELETE FROM jobs"_s);
    model->refresh();
    QTRY_COMPARE(model->rowCount(), 0);
}

} // namespace Printkeeper::JobsView

QTEST_GUILESS_MAIN(Printkeeper::JobsView::JobsModelTest)
#include "tst_jobsmodel.moc"
