// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "pages/jobs/jobspage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

class JobsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window that it has no size hints.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void showsTheFirstJobsAndHowManyThereAre();
    void filtersByAChip();
    void searchesWhenTypingPauses();
    void sortsByTheHeaderButNotByWhatSqlDoesNotKnow();
    void saysThatNothingMatches();
    void saysThatTheDatabaseIsMissing();
    void showsAChangeFromOutsideInItsPlace();
    void dropsASelectionWhoseJobIsGone();
    void goesByKeyboard();
    void namesEverythingThatActs();
    void neverHoldsUpTheWindow();
    void goesAtOnceWhileAQueryRuns();
};

namespace {

using Test::JobsFarm;

/// The page as a person meets it.
class ShownPage
{
public:
    explicit ShownPage(const JobsFarm &farm)
        : ShownPage(farm.path(), farm)
    {}
    ShownPage(const QByteArray &databasePath, const JobsFarm &farm)
        : m_page(
            std::make_unique<JobsPage>(databasePath, Settings::JobsSettings(), farm.settings()))
    {
        m_page->resize(1060, 760);
        m_page->show();
    }

    JobsPage *operator->() { return m_page.get(); }
    void close() { m_page.reset(); }

    JobsTable *table() const { return m_page->findChild<JobsTable *>(u"jobsTable"_s); }
    JobsModel *model() const { return qobject_cast<JobsModel *>(table()->model()); }
    QLineEdit *search() const { return m_page->findChild<QLineEdit *>(u"jobsSearch"_s); }
    QAbstractButton *chip(const QString &key) const
    {
        return m_page->findChild<QAbstractButton *>(u"statusChip-"_s + key);
    }
    template<typename T = QWidget>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QString footer() const { return part<QLabel>(u"jobsFooter"_s)->text(); }

    /// All rows of the look are there, and those that are visible are read.
    bool isReady() const
    {
        return model()->isShown() && model()->isCounted() && model()->byStatus() && isRead();
    }
    bool isRead() const
    {
        const int top = table()->verticalScrollBar()->value();
        for (int row = top; row < std::min(top + 10, model()->rowCount()); ++row) {
            if (!model()->index(row, 0).data(JobsModel::IsReadRole).toBool())
                return false;
        }
        return true;
    }
    QString id(int row) const { return model()->index(row, 0).data(JobsModel::IdRole).toString(); }
    int top() const { return table()->verticalScrollBar()->value(); }

private:
    std::unique_ptr<JobsPage> m_page;
};

/// The longest time that the event loop was away, without the time in which this thread could have
/// gone on but had no processor.
class StallDetector : public QObject
{
public:
    StallDetector()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(10);
        connect(&m_timer, &QTimer::timeout, this, &StallDetector::note);
        restart();
        m_timer.start();
    }

    void note()
    {
        const qint64 waited = waitedForProcessor();
        m_worst = std::max(m_worst, m_since.restart() - (waited - m_waited));
        m_waited = waited;
    }
    /// Forgets the time since the last note.
    void restart()
    {
        m_waited = waitedForProcessor();
        m_since.start();
    }
    qint64 worst() const { return m_worst; }

private:
    static qint64 waitedForProcessor()
    {
        QFile file(u"/proc/thread-self/schedstat"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() / 1'000'000;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_waited = 0;
    qint64 m_worst = 0;
};

#ifdef __SANITIZE_ADDRESS__
constexpr int LongestStall = 400; // ms
#else
constexpr int LongestStall = 100;
#endif

} // namespace

void JobsPageTest::showsTheFirstJobsAndHowManyThereAre()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QTRY_VERIFY(page.table()->isVisible());
    QCOMPARE(page.id(0), u"1037"_s);
    QCOMPARE(page.footer(), u"1,037 of 1,037 jobs"_s);
    QCOMPARE(page.chip(u"all"_s)->text(), u"All  1,037"_s);
    QCOMPARE(page.chip(u"uploaded"_s)->text(), u"Uploaded  345"_s);
    QVERIFY(page.chip(u"all"_s)->isChecked());
}

void JobsPageTest::filtersByAChip()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.chip(u"uploaded"_s) != nullptr);
    QTest::mouseClick(page.chip(u"uploaded"_s), Qt::LeftButton);
    QTRY_COMPARE(page.footer(), u"345 of 1,037 jobs"_s);
    QVERIFY(page.isReady());
    QCOMPARE(page.model()->index(0, static_cast<int>(JobColumn::Status)).data().toString(),
             u"Uploaded"_s);
    QTest::mouseClick(page.chip(u"uploaded"_s), Qt::LeftButton);
    QVERIFY(page.chip(u"uploaded"_s)->isChecked());
    QTest::mouseClick(page.chip(u"all"_s), Qt::LeftButton);
    QTRY_COMPARE(page.footer(), u"1,037 of 1,037 jobs"_s);
}

void JobsPageTest::searchesWhenTypingPauses()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const QSignalSpy resets(page.model(), &QAbstractItemModel::modelReset);
    QTest::keyClicks(page.search(), u"file-999"_s);
    QCOMPARE(page.model()->look().search, QString());
    QTRY_COMPARE(page.footer(), u"1 of 1,037 jobs"_s);
    QCOMPARE(page.id(0), u"999"_s);
    QCOMPARE(resets.size(), 1);
    QTest::keyClick(page.search(), Qt::Key_Escape);
    QTRY_COMPARE(page.footer(), u"1,037 of 1,037 jobs"_s);
}

void JobsPageTest::sortsByTheHeaderButNotByWhatSqlDoesNotKnow()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QHeaderView *header = page.table()->horizontalHeader();
    const auto click = [&](JobColumn column) {
        const int section = static_cast<int>(column);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(section) + 20, header->height() / 2});
    };
    click(JobColumn::Person);
    QTRY_COMPARE(page.model()->shape().sort,
                 (JobSort{JobColumn::Person, Jobs::SortOrder::Ascending}));
    QTRY_VERIFY(page.isReady());
    QCOMPARE(page.id(0), farm.ids(u"student_name, id"_s).front());
    click(JobColumn::Person);
    QTRY_COMPARE(page.id(0), farm.ids(u"student_name DESC, id DESC"_s).front());
    click(JobColumn::Size);
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(JobColumn::Person));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(page.model()->isShown());
    QCOMPARE(page.model()->headerData(static_cast<int>(JobColumn::Person), Qt::Horizontal),
             u"Person ↓"_s);
}

void JobsPageTest::saysThatNothingMatches()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QTest::keyClicks(page.search(), u"nowhere"_s);
    QTest::keyClick(page.search(), Qt::Key_Return);
    QTRY_VERIFY(page.part(u"jobsEmpty"_s)->isVisible());
    QCOMPARE(page.part(u"jobsEmpty"_s)->accessibleName(), u"No jobs match “nowhere”"_s);
    QTest::mouseClick(page.part(u"jobsShowAll"_s), Qt::LeftButton);
    QTRY_VERIFY(page.table()->isVisible());
    QCOMPARE(page.search()->text(), QString());
    QTRY_COMPARE(page.footer(), u"30 of 30 jobs"_s);
}

void JobsPageTest::saysThatTheDatabaseIsMissing()
{
    const JobsFarm farm(12);
    const QByteArray missing = farm.path() + ".not";
    ShownPage page(missing, farm);
    QTRY_VERIFY(page.part(u"jobsFailed"_s)->isVisible());
    const QString sentence = page.part(u"jobsFailed"_s)->accessibleDescription();
    QVERIFY2(sentence.contains(u"app.db.not"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"farm/database"_s), qPrintable(sentence));
    QVERIFY(!page.table()->isVisible());
    // It is noticed when it comes.
    farm.database().run(u"VACUUM INTO '%1'"_s.arg(QString::fromUtf8(missing)));
    QTRY_COMPARE_WITH_TIMEOUT(page.footer(), u"12 of 12 jobs"_s, 10'000);
    QVERIFY(page.table()->isVisible());
}

void JobsPageTest::showsAChangeFromOutsideInItsPlace()
{
    const JobsFarm farm(3000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    page.table()->verticalScrollBar()->setValue(1000);
    QTRY_VERIFY(page.isRead());
    page.table()->selectRow(1005);
    const QString topId = page.id(1000);
    const QString selectedId = page.id(1005);
    const QSignalSpy resets(page.model(), &QAbstractItemModel::modelReset);
    QSignalSpy selections(page.operator->(), &JobsPage::jobSelected);

    farm.database().run(u"UPDATE jobs SET student_name = 'Grace' WHERE id = ?"_s, {selectedId});
    const QModelIndex person = page.model()->index(1005, static_cast<int>(JobColumn::Person));
    QTRY_COMPARE(person.data().toString(), u"Grace"_s);
    QCOMPARE(page.top(), 1000);

    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (4000, 'a', 'UPLOADED'), "
                        "(4001, 'b', 'UPLOADED')"_s);
    QTRY_COMPARE(page.model()->rowCount(), 3002);
    QCOMPARE(page.top(), 1002);
    QCOMPARE(page.id(1002), topId);
    const QModelIndexList selected = page.table()->selectionModel()->selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.front().data(JobsModel::IdRole).toString(), selectedId);
    QCOMPARE(selections.size(), 0);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(page.footer(), u"3,002 of 3,002 jobs"_s);
}

void JobsPageTest::dropsASelectionWhoseJobIsGone()
{
    const JobsFarm farm(50);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QSignalSpy selections(page.operator->(), &JobsPage::jobSelected);
    page.table()->selectRow(5);
    QCOMPARE(selections.size(), 1);
    QCOMPARE(selections.takeFirst().front().toString(), u"45"_s);

    farm.database().run(u"DELETE FROM jobs WHERE id = 45"_s);
    QTRY_COMPARE(page.model()->rowCount(), 49);
    QCOMPARE(selections.size(), 1);
    QCOMPARE(selections.takeFirst().front().toString(), QString());
    QVERIFY(!page.table()->selectionModel()->hasSelection());
}

void JobsPageTest::goesByKeyboard()
{
    const JobsFarm farm(3000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QSignalSpy activations(page.operator->(), &JobsPage::jobActivated);
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.operator->()));
    page.table()->setFocus();

    QTest::keyClick(page.table(), Qt::Key_End);
    QCOMPARE(page.table()->currentIndex().row(), 2999);
    QTRY_VERIFY(page.isRead());
    QTest::keyClick(page.table(), Qt::Key_Return);
    QTRY_COMPARE(activations.size(), 1);
    QCOMPARE(activations.takeFirst().front().toString(), u"1"_s);
    QTest::keyClick(page.table(), Qt::Key_Home);
    QTest::keyClick(page.table(), Qt::Key_Down);
    QCOMPARE(page.table()->currentIndex().row(), 1);
    QTRY_VERIFY(page.isRead());
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(activations.takeFirst().front().toString(), u"2999"_s);

    QTest::keyClick(page.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(page.search()->hasFocus());
}

void JobsPageTest::namesEverythingThatActs()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    int found = 0;
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        const bool isOurs = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
                            && !widget->objectName().startsWith(u"qt_"_s)
                            && !qobject_cast<QHeaderView *>(widget);
        if (!isOurs || !widget->parentWidget() || qobject_cast<QHeaderView *>(widget->parent()))
            continue;
        const QString name = QString::fromLatin1(widget->metaObject()->className());
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name + widget->objectName()));
        ++found;
    }
    QVERIFY(found >= 5); // the search, the table, three chips
}

void JobsPageTest::neverHoldsUpTheWindow()
{
    const JobsFarm farm(100'000);
    StallDetector stall;
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QScrollBar *bar = page.table()->verticalScrollBar();
    for (const int place : {bar->maximum(), bar->maximum() / 2, 0, 77'777}) {
        bar->setValue(place);
        QTRY_VERIFY(page.isRead());
    }
    for (const JobColumn column : {JobColumn::Name, JobColumn::Updated, JobColumn::Id}) {
        page.table()->horizontalHeader()->setSortIndicator(static_cast<int>(column),
                                                           Qt::AscendingOrder);
        QTRY_COMPARE(page.model()->shape().sort.column, column);
        QTRY_VERIFY(page.isReady());
        bar->setValue(bar->maximum());
        QTRY_VERIFY(page.isRead());
    }
    page->showStatus(u"uploaded"_s);
    QTRY_COMPARE(page.footer(), u"33,333 of 100,000 jobs"_s);
    page->showStatus({});
    QTRY_VERIFY(page.isReady());
    stall.note();
    farm.database().run(u"DELETE FROM jobs WHERE id % 10 = 0"_s); // takes its time on this thread
    stall.restart();
    QTRY_COMPARE(page.footer(), u"90,000 of 90,000 jobs"_s);
    page.close();
    stall.note();
    const qint64 worst = stall.worst();
    qInfo("longest time away from the event loop: %lld ms", static_cast<long long>(worst));
    QVERIFY2(worst <= LongestStall, qPrintable(QString::number(worst)));
}

void JobsPageTest::goesAtOnceWhileAQueryRuns()
{
    const JobsFarm farm(200'000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QTest::keyClicks(page.search(), u"not to be found"_s);
    QTest::keyClick(page.search(), Qt::Key_Return);
    QElapsedTimer taken;
    taken.start();
    page.close();
    QVERIFY2(taken.elapsed() < 200, qPrintable(QString::number(taken.elapsed())));
}

} // namespace Printkeeper::JobsView

QTEST_MAIN(Printkeeper::JobsView::JobsPageTest)
#include "tst_jobspage.moc"
