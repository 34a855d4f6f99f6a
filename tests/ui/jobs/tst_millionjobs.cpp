// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "pages/jobs/jobspage.h"
#include "support/watchedapplication.h"

#include <QAbstractButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

/// The page over a million jobs: no event may take the GUI thread for long, whatever is selected.
class MillionJobsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_page.reset(); }
    void goesToTheEndAndBack();
    void keepsItsOrderWhereALookAtEachFileTakesTooLong();
    void keepsAllSelectedThroughAChange();
    void keepsManyRowsSelectedThroughAChange();
    void givesUpALookForSelectedRows();
    void previewsAnActionOnAll();
    void previewsAnActionOnManyRows();

private:
    static constexpr int AllJobs = 1'000'000;
    static constexpr int Patience = 60'000; // milliseconds

    JobsTable *table() const { return m_page->findChild<JobsTable *>(u"jobsTable"_s); }
    JobsModel &model() const { return m_page->listing().model(); }
    JobSelection &selection() const { return m_page->listing().selection(); }
    template<typename T = QWidget>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    int top() const { return table()->verticalScrollBar()->value(); }
    QString id(int row) const { return model().index(row, 0).data(JobsModel::IdRole).toString(); }
    bool isReady() const
    {
        return model().isShown() && model().isCounted() && model().byStatus()
               && !id(top()).isEmpty();
    }
    qint64 count(const QString &where = u"1"_s) const
    {
        return m_farm->database()
            .run(u"SELECT count(*) FROM jobs WHERE "_s + where)
            .front()
            .front()
            .toLongLong();
    }
    /// As what a person does is: in one event, which is measured.
    void asEvent(const QString &step, const std::function<void()> &act)
    {
        Test::WatchedApplication::here().enter(step);
        bool isDone = false;
        QMetaObject::invokeMethod(
            m_page.get(),
            [&] {
                act();
                isDone = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(isDone);
    }
    void scrollTo(int row)
    {
        asEvent(u"scroll"_s, [this, row] { table()->verticalScrollBar()->setValue(row); });
        QTRY_VERIFY_WITH_TIMEOUT(!id(top()).isEmpty(), Patience);
    }
    void selectRows(int first, int end)
    {
        asEvent(u"select rows"_s, [this, first, end] {
            const QItemSelection rows(model().index(first, 0),
                                      model().index(end - 1, JobColumns - 1));
            table()->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        });
    }
    void selectAll()
    {
        asEvent(u"select all"_s, [this] { table()->selectAll(); });
    }
    /// Some of three thousand jobs go: in more places than a view takes over one by one.
    void removeSomeFrom(int id)
    {
        Test::WatchedApplication::here().enter(u"change"_s);
        m_farm->database().run(u"DELETE FROM jobs WHERE id BETWEEN ? AND ? AND id % 10 = 5"_s,
                               {id, id + 2999});
        const int left = static_cast<int>(count());
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), left, Patience);
    }

    std::unique_ptr<Test::JobsFarm> m_farm;
    std::unique_ptr<JobsPage> m_page;
};

void MillionJobsTest::initTestCase()
{
    m_farm = std::make_unique<Test::JobsFarm>(AllJobs);
}

void MillionJobsTest::init()
{
    // The offscreen platform says of every window that it has no size hints.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    Test::WatchedApplication::here().forget();
    if (m_page) {
        asEvent(u"begin anew"_s, [this] {
            selection().clear();
            m_page->listing().setLook({});
            table()->scrollToTop();
        });
    } else {
        Test::WatchedApplication::here().enter(u"open"_s);
        m_page = std::make_unique<JobsPage>(m_farm->path(), Settings::JobsSettings(),
                                            m_farm->settings());
        m_page->resize(1600, 760);
        m_page->show();
    }
    QTRY_VERIFY_WITH_TIMEOUT(isReady() && top() == 0, Patience);
}

void MillionJobsTest::cleanup()
{
    const QString stalls = Test::WatchedApplication::here().stalls();
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
}

void MillionJobsTest::goesToTheEndAndBack()
{
    const int rows = model().rowCount();
    QCOMPARE(rows, AllJobs);
    scrollTo(table()->verticalScrollBar()->maximum());
    QCOMPARE(id(rows - 1), u"1"_s);
    asEvent(u"sort"_s, [this] { table()->reverseSort(); });
    QTRY_COMPARE_WITH_TIMEOUT(model().shape().sort.order, Jobs::SortOrder::Ascending, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), Patience);
    QCOMPARE(top(), 0);
    QCOMPARE(id(0), u"1"_s);
}

void MillionJobsTest::keepsItsOrderWhereALookAtEachFileTakesTooLong()
{
    const QString first = id(0);
    asEvent(u"sort by size"_s, [this] {
        const JobSort bySize{JobColumn::Size, Jobs::SortOrder::Descending};
        m_page->listing().setLook({{}, {}, bySize});
    });
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), Patience);
    QCOMPARE(model().shape().sort, (JobSort{JobColumn::Id, Jobs::SortOrder::Descending}));
    QCOMPARE(id(0), first);
}

void MillionJobsTest::keepsAllSelectedThroughAChange()
{
    selectAll();
    QCOMPARE(selection().count(), model().rowCount());
    const QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
    removeSomeFrom(600'000);
    QCOMPARE(resets.size(), 1); // else this says nothing
    QCOMPARE(selection().scope(), JobSelection::Scope::WholeLook);
    QCOMPARE(selection().count(), count());
    // Another look is not what was selected.
    asEvent(u"sort"_s, [this] { table()->reverseSort(); });
    QTRY_COMPARE_WITH_TIMEOUT(model().shape().sort.order, Jobs::SortOrder::Ascending, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), Patience);
    QVERIFY(selection().scope() != JobSelection::Scope::WholeLook);
    QCOMPARE_LE(selection().count(), 1);
    asEvent(u"clear"_s, [this] { selection().clear(); });
    QCOMPARE(selection().scope(), JobSelection::Scope::Nothing);
}

void MillionJobsTest::keepsManyRowsSelectedThroughAChange()
{
    scrollTo(500'000);
    selectRows(100, 900'000);
    QCOMPARE(selection().count(), 899'900);
    const QString selected =
        u"id BETWEEN %1 AND %2"_s.arg(model().keyAt(899'999)).arg(model().keyAt(100));
    const QString topId = id(top());
    removeSomeFrom(700'000); // above what is seen
    const qint64 left = count(selected);
    QTRY_COMPARE_WITH_TIMEOUT(selection().count(), left, Patience);
    QCOMPARE(selection().rows().size(), 1U);
    QCOMPARE(selection().scope(), JobSelection::Scope::Rows);
    // What was seen is still there.
    QTRY_COMPARE_WITH_TIMEOUT(id(top()), topId, Patience);
}

void MillionJobsTest::givesUpALookForSelectedRows()
{
    selectRows(100, 900'000);
    removeSomeFrom(300'000);
    // Whether the rows were found by then or not: what a person does counts.
    selectRows(7, 8);
    QTRY_VERIFY_WITH_TIMEOUT(!id(7).isEmpty(), Patience);
    const QString chosen = id(7);
    removeSomeFrom(400'000);
    QTRY_COMPARE_WITH_TIMEOUT(selection().currentId(), chosen, Patience);
    QCOMPARE(selection().count(), 1);
}

void MillionJobsTest::previewsAnActionOnAll()
{
    selectAll();
    QSignalSpy asked(&m_page->flow(), &ActionFlow::previewRequested);
    asEvent(u"archive"_s, [this] { part<QAbstractButton>(u"archiveSelected"_s)->click(); });
    QCOMPARE(asked.size(), 1);
    const auto request = asked.front().front().value<Cleanup::JobActionRequest>();
    QVERIFY(request.all.has_value() && request.jobs.isEmpty());
    auto report = std::make_shared<Cleanup::CleanupReport>();
    report->plan.actions.resize(100'000);
    for (Cleanup::CleanupAction &action : report->plan.actions)
        action.kind = Cleanup::ActionKind::ArchiveJob;
    asEvent(u"preview"_s, [this, report] { m_page->flow().showPreview(std::move(*report)); });
    auto *run = part<QAbstractButton>(u"jobActionRun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), Patience);
    QVERIFY(run->text().contains(u"100000 job(s)"_s));
    QSignalSpy ran(&m_page->flow(), &ActionFlow::runRequested);
    asEvent(u"cancel"_s, [this] { part<QAbstractButton>(u"jobActionCancel"_s)->click(); });
    QTRY_VERIFY(!part(u"jobActionSheet"_s));
    QCOMPARE(ran.size(), 0);
}

void MillionJobsTest::previewsAnActionOnManyRows()
{
    selectRows(100, 200'100);
    QSignalSpy asked(&m_page->flow(), &ActionFlow::previewRequested);
    asEvent(u"archive"_s, [this] { part<QAbstractButton>(u"archiveSelected"_s)->click(); });
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, Patience);
    const auto request = asked.front().front().value<Cleanup::JobActionRequest>();
    QCOMPARE(request.jobs.size(), 200'000);
    QCOMPARE(request.jobs.front(), QString::number(model().keyAt(100)));
    asEvent(u"cancel"_s, [this] { part<QAbstractButton>(u"jobActionCancel"_s)->click(); });
    QTRY_VERIFY(!part(u"jobActionSheet"_s));
}

} // namespace Printkeeper::JobsView

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::JobsView::MillionJobsTest>(argc, argv);
}
#include "tst_millionjobs.moc"
