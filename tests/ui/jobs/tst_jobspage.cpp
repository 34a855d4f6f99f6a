// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "pages/jobs/jobspage.h"
#include "style/tokens.h"
#include "support/watchedapplication.h"
#include "widgets/card.h"
#include "widgets/holdbutton.h"

#include <QAction>
#include <QCheckBox>
#include <QElapsedTimer>
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
        Test::WatchedApplication::here().forget();
    }
    void cleanup()
    {
        const QString stalls = Test::WatchedApplication::here().stalls();
        QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
    }
    void showsTheFirstJobsAndHowManyThereAre();
    void filtersByAChip();
    void searchesWhenTypingPauses();
    void saysHowManyFiltersThereAre();
    void sortsByTheHeaderButNotByPictures();
    void sortsByWhatIsOnDisk();
    void saysHowFarSortingHasComeAndStops();
    void endsTheListNearTheBorder();
    void saysThatNothingMatches();
    void saysThatTheDatabaseIsMissing();
    void showsAChangeFromOutsideInItsPlace();
    void leavesRowsInTheirPlaceUnderThePointer();
    void dropsASelectionWhoseJobIsGone();
    void goesByKeyboard();
    void selectsByKeyboard();
    void choosesColumnsInASheetInsideTheWindow();
    void offersEachListByNameAndKey();
    void saysWhyAnActionCannotBeDone();
    void exportsNoListWithoutAJob();
    void hasTheFootOfEachListAtOnePlace_data();
    void hasTheFootOfEachListAtOnePlace();
    void offersWhatCanBeDoneWithOneJobOnce();
    void hasItsFilterInLineWithTheTitle();
    void endsWhereTheOtherPagesDo();
    void keepsItsLastRowOffTheBorder();
    void countsNoJobs();
    void namesEverythingThatActs();
    void findsItsWayThroughAHundredThousandJobs();
    void goesWhileAQueryRuns();
    void keepsASelectionThroughChanges();
    void tellsThatAScatteredSelectionIsGivenUp_data();
    void tellsThatAScatteredSelectionIsGivenUp();
    void selectsTheWholeListAsAFilter();
    void asksForWhatWasShownAndNothingElse();
    void asksAtOnceForEachLongActionThatWasConfirmed();
    void showsNothingOfAnActionThatWasGivenUp();
    void keepsColumnsAsAPersonHasMadeThem();
    void opensAtAPlaceAndComesBackToItsState();
    void leadsToMendingWhatDoesNotFit();
};

namespace {

using Test::JobsFarm;

/// What a `runRequested` asks for.
Cleanup::JobActionRequest confirmedBy(const QList<QVariant> &asked)
{
    return Cleanup::confirmed(asked[0].value<Cleanup::JobActionRequest>(),
                              *asked[1].value<ActionFlow::PlanPointer>());
}

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
        m_page->resize(1600, 760);
        m_page->show();
    }

    JobsPage *operator->() { return m_page.get(); }
    void close() { m_page.reset(); }

    JobsTable *table() const { return m_page->findChild<JobsTable *>(u"jobsTable"_s); }
    JobsModel *model() const { return qobject_cast<JobsModel *>(table()->model()); }
    QLineEdit *search() const { return m_page->findChild<QLineEdit *>(u"jobsSearch"_s); }
    QAbstractButton *chip(const QString &key) const
    {
        return m_page->findChild<QAbstractButton *>(u"chip-"_s + key);
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

} // namespace

void JobsPageTest::showsTheFirstJobsAndHowManyThereAre()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QTRY_VERIFY(page.table()->isVisible());
    QCOMPARE(page.id(0), u"1037"_s);
    QCOMPARE(page.footer(), u"1,037 job(s)"_s);
    QTRY_COMPARE(page.chip(u":all"_s)->accessibleName(), u"All 1,037"_s);
    QCOMPARE(page.chip(u"uploaded"_s)->accessibleName(), u"Uploaded 345"_s);
    QVERIFY(page.chip(u":all"_s)->isChecked());
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
    QTest::mouseClick(page.chip(u":all"_s), Qt::LeftButton);
    QTRY_COMPARE(page.footer(), u"1,037 job(s)"_s);
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
    QTRY_COMPARE(page.footer(), u"1,037 job(s)"_s);
}

void JobsPageTest::saysHowManyFiltersThereAre()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    auto *filters = page.part<Widgets::ChipRow>(u"jobsFilters"_s);
    QVERIFY(!filters->isVisible());
    QTRY_VERIFY(page.chip(u"uploaded"_s));
    page.chip(u"uploaded"_s)->click();
    QVERIFY(filters->isVisible());
    QCOMPARE(filters->items().front().text, u"1 filter(s)"_s);
    QTest::keyClicks(page.search(), u"file-3"_s);
    QTRY_COMPARE(filters->items().front().text, u"2 filter(s)"_s);
    // Two rows and one row are shown like any other number.
    page.search()->setText(u"file-999"_s);
    QTRY_COMPARE(page.footer(), u"1 of 1,037 jobs"_s);
    QVERIFY(page.table()->isVisible());
    filters->findChild<QAbstractButton *>()->click();
    QVERIFY(!filters->isVisible());
    QCOMPARE(page.search()->text(), QString());
    QTRY_COMPARE(page.footer(), u"1,037 job(s)"_s);
}

void JobsPageTest::sortsByTheHeaderButNotByPictures()
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
    click(JobColumn::Picture);
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(JobColumn::Person));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(page.model()->isShown());
    QCOMPARE(page.model()->headerData(static_cast<int>(JobColumn::Person), Qt::Horizontal),
             u"Person ↓"_s);
}

void JobsPageTest::sortsByWhatIsOnDisk()
{
    const JobsFarm farm(30);
    farm.writeFile("Uploaded/file-3.stl", QByteArray(300, 'x'));
    farm.writeFile("Completed/file-4.stl", QByteArray(10, 'x'));
    farm.writeFile("Uploaded/file-6.stl", {});
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QHeaderView *header = page.table()->horizontalHeader();
    const int size = static_cast<int>(JobColumn::Size);
    QVERIFY(!page.model()->headerData(size, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    header->setSortIndicator(size, Qt::AscendingOrder);
    QTRY_COMPARE(page.model()->shape().sort,
                 (JobSort{JobColumn::Size, Jobs::SortOrder::Ascending}));
    QTRY_VERIFY(page.isReady());
    // What is missing comes before what is empty, and equal ones as usual.
    QCOMPARE(page.id(0), u"30"_s);
    QTRY_COMPARE(page.id(27), u"6"_s);
    QCOMPARE(page.id(28), u"4"_s);
    QCOMPARE(page.id(29), u"3"_s);
    header->setSortIndicator(size, Qt::DescendingOrder);
    QTRY_COMPARE(page.id(0), u"3"_s);
    QCOMPARE(page.id(1), u"4"_s);
    QCOMPARE(page.id(3), u"30"_s);
    // What comes finds its place.
    farm.writeFile("Uploaded/file-9.stl", QByteArray(1000, 'x'));
    page->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(page.id(0), u"9"_s, 30000);
    header->setSortIndicator(static_cast<int>(JobColumn::Disk), Qt::AscendingOrder);
    QTRY_COMPARE(page.model()->shape().sort.column, JobColumn::Disk);
    QTRY_COMPARE(page.id(0), u"9"_s); // those that are there, the newest first
}

void JobsPageTest::saysHowFarSortingHasComeAndStops()
{
    constexpr int AllJobs = 100'000;
    const JobsFarm farm(AllJobs);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const JobSort byName{JobColumn::Name, Jobs::SortOrder::Ascending};
    page->listing().setLook({{}, {}, byName});
    QTRY_VERIFY(page.isReady());
    auto *stop = page.part<QAbstractButton>(u"sortingStop"_s);
    QVERIFY(!stop->isVisible());
    QStringList told;
    connect(page.model(), &JobsModel::stateChanged, this, [&page, &told, stop] {
        if (!page.model()->lookUp())
            return;
        told.append(page.footer());
        QVERIFY(stop->isVisible());
        stop->setFocus();
        stop->click();
    });
    page->listing().setLook({{}, {}, JobSort{JobColumn::Size, Jobs::SortOrder::Descending}});
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told[0].endsWith(u" of 100,000"_s), qPrintable(told[0]));
    QVERIFY(!stop->isVisible());
    QCOMPARE(page.model()->look().sort, byName);
    QTRY_VERIFY(page.isReady());
    QCOMPARE(page.model()->shape().sort, byName);
    QCOMPARE(page.footer(), u"100,000 job(s)"_s);
    QVERIFY(page->focusWidget() == page.table()); // where the keyboard was is gone
}

void JobsPageTest::endsTheListNearTheBorder()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const JobsTable *table = page.table();
    const QWidget *card = table->parentWidget();
    while (card && !qobject_cast<const Widgets::Card *>(card))
        card = card->parentWidget();
    QVERIFY(card);
    const int end = table->mapTo(card, QPoint(0, table->height())).y();
    QCOMPARE_LE(card->height() - end, Style::Space::Tiny);
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
    QTRY_COMPARE(page.footer(), u"30 job(s)"_s);
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
    QTRY_COMPARE_WITH_TIMEOUT(page.footer(), u"12 job(s)"_s, 10'000);
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
    QCOMPARE(page.footer(), u"3,002 job(s)"_s);
}

void JobsPageTest::leavesRowsInTheirPlaceUnderThePointer()
{
    const JobsFarm farm(1037);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QElapsedTimer sinceTouch;
    qint64 moved = -1;
    connect(page.model(), &QAbstractItemModel::rowsInserted, this,
            [&] { moved = moved < 0 ? sinceTouch.elapsed() : moved; });
    QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, {}, {300, 100});
    sinceTouch.start();
    farm.database().run(u"UPDATE jobs SET status = 'REJECTED' WHERE id = 1037"_s);
    farm.database().run(
        u"INSERT INTO jobs (id, filename, status) VALUES (2000, 'new', 'UPLOADED')"_s);
    const QModelIndex status = page.model()->index(0, static_cast<int>(JobColumn::Status));
    QTRY_COMPARE(status.data(JobsModel::StatusRole).toString(), u"rejected"_s);
    QCOMPARE(page.id(0), u"1037"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page.id(0), u"2000"_s, 30000);
    // Three seconds, less what a coarse timer may be early.
    QVERIFY2(moved >= 2800, qPrintable(QString::number(moved)));
    QTRY_COMPARE(page.footer(), u"1,038 job(s)"_s);
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
    QTest::keyClick(page.table(), Qt::Key_PageDown);
    const int below = page.table()->currentIndex().row();
    QVERIFY(below > 2);
    QTest::keyClick(page.table(), Qt::Key_PageUp);
    QVERIFY(page.table()->currentIndex().row() < below);

    QTest::keyClick(page.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(page.search()->hasFocus());
}

void JobsPageTest::selectsByKeyboard()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.operator->()));
    JobsTable *table = page.table();
    table->setFocus();
    const auto selected = [table] {
        QList<int> rows;
        for (const QModelIndex &index : table->selectionModel()->selectedRows())
            rows << index.row();
        std::ranges::sort(rows);
        return rows;
    };
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(selected(), QList<int>({0}));
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(table->hasFocus());
    QCOMPARE(page.search()->text(), QString());
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected(), QList<int>({0, 1}));
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(selected(), QList<int>({0, 1, 3}));
    QTest::keyClick(table, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(selected(), QList<int>({0, 1}));
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_G);
    QTRY_VERIFY(page.search()->hasFocus());
    QCOMPARE(page.search()->text(), u"g"_s);
}

void JobsPageTest::choosesColumnsInASheetInsideTheWindow()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QVERIFY(QTest::qWaitForWindowActive(page.operator->()));
    const int size = static_cast<int>(JobColumn::Size);
    QVERIFY(!page.table()->isColumnHidden(size));
    QTest::keyClick(page.search(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *box = page.part<QCheckBox>(u"jobsColumn-size"_s);
    QVERIFY(box && box->isVisible() && box->isChecked());
    QCOMPARE(QApplication::topLevelWidgets().count(page.operator->()), 1);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(box->window(), page.operator->());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(page.table()->isColumnHidden(size));
    page.part<QAbstractButton>(u"jobsColumnsReset"_s)->click();
    QVERIFY(!page.table()->isColumnHidden(size));
    QVERIFY(box->isChecked());
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!page.part(u"jobsColumnSheet"_s));
    Q_EMIT page.table()->horizontalHeader()->customContextMenuRequested({});
    QVERIFY(page.part(u"jobsColumnSheet"_s));
}

void JobsPageTest::offersEachListByNameAndKey()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QVERIFY(QTest::qWaitForWindowActive(page.operator->()));
    QTest::keyClick(page.search(), Qt::Key_R, Qt::AltModifier);
    QVERIFY(page->removed().isVisible());
    QTest::keyClick(page.search(), Qt::Key_1, Qt::AltModifier);
    QVERIFY(page->listing().isVisible());
    const QString first = page.model()->byStatus()->front().key;
    QCOMPARE(page->listing().look().status, first);
    QVERIFY(page->findAction(u"jobs.list.status."_s + first));
    QTest::keyClick(page.search(), Qt::Key_0, Qt::AltModifier);
    QCOMPARE(page->listing().look().status, QString());
    for (const QString &name : {u"missing"_s, u"wrongFolder"_s, u"orphans"_s})
        QVERIFY2(page->findAction(u"jobs.list."_s + name), qPrintable(name));
}

void JobsPageTest::saysWhyAnActionCannotBeDone()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const QAction *archive = page->findAction(u"jobs.archive"_s);
    const QAction *all = page->findAction(u"jobs.export"_s);
    QVERIFY(!archive->isEnabled() && !archive->statusTip().isEmpty());
    QVERIFY(all->isEnabled());
    page->findAction(u"jobs.selectAll"_s)->trigger();
    QVERIFY(archive->isEnabled() && archive->statusTip().isEmpty());
    page->findAction(u"jobs.list.orphans"_s)->trigger();
    QVERIFY(!all->isEnabled());
}

void JobsPageTest::exportsNoListWithoutAJob()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const QAction *action = page->findAction(u"jobs.export"_s);
    const QWidget *button = page.part(u"jobsExport"_s);
    QVERIFY(action->isEnabled() && button->isEnabled());
    page->openAt({{u"search"_s, u"no such job"_s}});
    QTRY_VERIFY(!action->isEnabled() && !button->isEnabled());
    QVERIFY(!action->statusTip().isEmpty());
    page->openAt({{u"search"_s, QString()}});
    QTRY_VERIFY(action->isEnabled() && button->isEnabled());
}

void JobsPageTest::hasTheFootOfEachListAtOnePlace_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("summary");
    QTest::newRow("files without a job") << u"jobs.list.orphans"_s << u"orphansSummary"_s;
    QTest::newRow("removed jobs") << u"jobs.list.removed"_s << u"removedSummary"_s;
}

void JobsPageTest::hasTheFootOfEachListAtOnePlace()
{
    QFETCH(QString, list);
    QFETCH(QString, summary);
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const QWidget *foot = page.part(u"jobsFooter"_s)->parentWidget()->parentWidget();
    QVERIFY(page.part(u"jobsFooter"_s)->isVisible());
    QAction *action = page->findAction(list);
    QVERIFY(action);
    action->trigger();
    QVERIFY(!page.part(u"jobsFooter"_s)->isVisible());
    QVERIFY(page.part(summary)->isVisible());
    QVERIFY(foot->isAncestorOf(page.part(summary)));
    page->findAction(u"jobs.list.all"_s)->trigger();
    QVERIFY(page.part(u"jobsFooter"_s)->isVisible());
}

void JobsPageTest::offersWhatCanBeDoneWithOneJobOnce()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    page.table()->selectRow(2);
    QTRY_VERIFY(page.part(u"removeSelected"_s)->isVisible());
    page->findAction(u"jobs.details"_s)->trigger();
    QTRY_VERIFY(page.part(u"jobRemove"_s)->isVisible());
    QVERIFY(!page.part(u"removeSelected"_s)->isVisible());
    QVERIFY(!page.part(u"archiveSelected"_s)->isVisible());
    QVERIFY(page.part(u"clearSelection"_s)->isVisible());
    // The details are of one job only.
    page.table()->selectAll();
    QVERIFY(page.part(u"removeSelected"_s)->isVisible());
    page.table()->selectRow(3);
    QTRY_VERIFY(!page.part(u"removeSelected"_s)->isVisible());
    page->findAction(u"jobs.details"_s)->trigger();
    QVERIFY(page.part(u"removeSelected"_s)->isVisible());
}

void JobsPageTest::hasItsFilterInLineWithTheTitle()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    page->showStatus(u"uploaded"_s);
    const auto *chip = page.part(u"jobsFilters"_s)->findChild<QAbstractButton *>(u"chip-all"_s);
    QVERIFY(chip);
    const auto middleOf = [&page](const QWidget *widget) {
        return widget->mapTo(page.operator->(), widget->rect().center()).y();
    };
    QTRY_VERIFY(chip->isVisible());
    QTRY_COMPARE_LE(std::abs(middleOf(chip) - middleOf(page.part(u"jobsExport"_s))), 1);
}

void JobsPageTest::endsWhereTheOtherPagesDo()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    const auto *button = page.part(u"jobsDetails"_s);
    const auto edge = [&] {
        return button->mapTo(page.operator->(), QPoint(button->width(), 0)).x();
    };
    QTRY_COMPARE(edge(), 1600 - Style::Space::Wide);
    constexpr int BesideTheRail = 1920 - 184;
    page->resize(BesideTheRail, 760);
    QTRY_COMPARE(edge(), BesideTheRail - Style::Space::Wide);
    page->resize(2400, 760);
    QTRY_COMPARE(edge(), 1760 - Style::Space::Wide);
}

/// The line below a row would make the border of the card thicker.
void JobsPageTest::keepsItsLastRowOffTheBorder()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    const QWidget *card = page.table();
    while (card && !qobject_cast<const Widgets::Card *>(card))
        card = card->parentWidget();
    QVERIFY(card);
    const QWidget *viewport = page.table()->viewport();
    for (const int height : {760, 767, 773}) {
        page->resize(1600, height);
        const int end = viewport->mapTo(card, QPoint(0, viewport->height())).y();
        QTRY_COMPARE_GE(card->height() - end, Style::Space::Tiny);
    }
}

void JobsPageTest::countsNoJobs()
{
    const JobsFarm farm(0);
    ShownPage page(farm);
    const auto *chips = page.part<Widgets::ChipRow>(u"jobChips"_s);
    QTRY_COMPARE(chips->items().front().count, std::optional<qint64>(0));
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

void JobsPageTest::findsItsWayThroughAHundredThousandJobs()
{
    const JobsFarm farm(100'000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QScrollBar *bar = page.table()->verticalScrollBar();
    for (const int place : {bar->maximum(), bar->maximum() / 2, 0, 77'777}) {
        bar->setValue(place);
        QTRY_VERIFY(page.isRead());
        QCOMPARE(page.id(place), QString::number(100'000 - place));
    }
    page.table()->horizontalHeader()->setSortIndicator(static_cast<int>(JobColumn::Updated),
                                                       Qt::AscendingOrder);
    QTRY_COMPARE(page.model()->shape().sort.column, JobColumn::Updated);
    QTRY_VERIFY(page.isReady());
    bar->setValue(bar->maximum());
    QTRY_VERIFY(page.isRead());
    QCOMPARE(page.id(99'999), farm.ids(u"updated_at DESC, id DESC LIMIT 1"_s).front());
    page->showStatus(u"uploaded"_s);
    QTRY_COMPARE(page.footer(), u"33,333 of 100,000 jobs"_s);
}

void JobsPageTest::goesWhileAQueryRuns()
{
    const JobsFarm farm(200'000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QTest::keyClicks(page.search(), u"not to be found"_s);
    QTest::keyClick(page.search(), Qt::Key_Return);
    page.close();
    // Nobody still reads: whoever writes has the database for himself.
    farm.database().run(u"DELETE FROM jobs"_s);
}

void JobsPageTest::keepsASelectionThroughChanges()
{
    const JobsFarm farm(3000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    JobSelection &selection = page->listing().selection();
    page.table()->selectionModel()->select(
        QItemSelection(page.model()->index(1000, 0), page.model()->index(1999, JobColumns - 1)),
        QItemSelectionModel::ClearAndSelect);
    QCOMPARE(selection.count(), 1000);
    QCOMPARE(selection.scope(), JobSelection::Scope::Rows);
    // One above them, one among them that nobody has read, one more at the top.
    farm.database().run(u"DELETE FROM jobs WHERE id IN (2990, 1500)"_s);
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (4000, 'a', 'X')"_s);
    QTRY_COMPARE(page.model()->rowCount(), 2999);
    QCOMPARE(selection.count(), 999);
    const std::vector<RowRange> rows = selection.rows();
    QCOMPARE(rows.front().first, 1000);
    QCOMPARE(page.model()->keyAt(rows.front().first), 2000);
    QCOMPARE(page.model()->keyAt(rows.back().end - 1), 1001);
}

void JobsPageTest::tellsThatAScatteredSelectionIsGivenUp_data()
{
    QTest::addColumn<int>("jobs");
    QTest::newRow("looked for at once") << 13'000;
    QTest::newRow("looked for on another thread") << 30'000;
}

void JobsPageTest::tellsThatAScatteredSelectionIsGivenUp()
{
    QFETCH(int, jobs);
    constexpr int Selected = 6000;
    const JobsFarm farm(jobs);
    farm.database().run(u"DELETE FROM jobs WHERE id % 2 = 1"_s);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QCOMPARE(page.model()->rowCount(), jobs / 2);
    JobSelection &selection = page->listing().selection();
    page.table()->selectionModel()->select(
        QItemSelection(page.model()->index(0, 0),
                       page.model()->index(Selected - 1, JobColumns - 1)),
        QItemSelectionModel::ClearAndSelect);
    QCOMPARE(selection.count(), Selected);
    QSignalSpy given(&selection, &JobSelection::givenUp);
    QSignalSpy said(page.operator->(), &JobsPage::said);
    // While they are looked for nothing is offered to be done with them.
    connect(page.model(), &QAbstractItemModel::modelReset, this, [&page, &selection] {
        QCOMPARE(page.part(u"selectionBar"_s)->isVisible(), selection.count() > 0);
    });
    farm.database().run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 2 FROM n "
                        "WHERE i < ?) INSERT INTO jobs (id, filename, status) "
                        "SELECT i, 'a', 'UPLOADED' FROM n"_s,
                        {jobs - 1});
    QTRY_COMPARE(page.model()->rowCount(), jobs);
    QTRY_COMPARE(given.size(), 1);
    QVERIFY(given[0][0].toString().startsWith(u"6,000 job"_s));
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0][1], given[0][0]);
    QCOMPARE(selection.scope(), JobSelection::Scope::Nothing);
    QVERIFY(!page.part(u"selectionBar"_s)->isVisible());
}

void JobsPageTest::selectsTheWholeListAsAFilter()
{
    const JobsFarm farm(3000);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    page->showStatus(u"uploaded"_s);
    QTRY_COMPARE(page.model()->rowCount(), 1000);
    QTRY_VERIFY(page.isReady());
    page.table()->selectAll();
    JobSelection &selection = page->listing().selection();
    QCOMPARE(selection.scope(), JobSelection::Scope::WholeLook);
    farm.database().run(
        u"INSERT INTO jobs (id, filename, status) VALUES (4000, 'a', 'UPLOADED')"_s);
    QTRY_COMPARE(page.model()->rowCount(), 1001);
    QCOMPARE(selection.count(), 1001);

    QSignalSpy asked(&page->flow(), &ActionFlow::previewRequested);
    QTest::mouseClick(page.part(u"archiveSelected"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    const auto request = asked.front().front().value<Cleanup::JobActionRequest>();
    QVERIFY(request.jobs.isEmpty());
    QVERIFY(request.all.has_value());
    QCOMPARE(request.all->status, u"uploaded"_s);
}

void JobsPageTest::asksForWhatWasShownAndNothingElse()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    ActionFlow &flow = page->flow();
    QSignalSpy asked(&flow, &ActionFlow::previewRequested);
    QSignalSpy run(&flow, &ActionFlow::runRequested);
    page.table()->selectRow(2);
    QTest::mouseClick(page.part(u"removeSelected"_s), Qt::LeftButton);
    QTRY_COMPARE(asked.size(), 1);
    const auto request = asked.front().front().value<Cleanup::JobActionRequest>();
    QCOMPARE(request.kind, Cleanup::JobActionKind::Remove);
    QCOMPARE(request.jobs, QStringList{u"28"_s});
    QVERIFY(!page.part(u"jobActionRun"_s)->isEnabled());

    Cleanup::CleanupReport report;
    report.plan.actions.resize(1);
    report.plan.actions[0].job = Jobs::Job();
    report.plan.actions[0].job->id = Database::Value::integer(28);
    report.plan.skipped.push_back({"/x", u"27"_s, u"Kept"_s});
    flow.showPreview(report);
    QTRY_VERIFY(page.part(u"jobActionTable"_s)->isVisible());
    QTRY_VERIFY(page.part(u"jobActionSkipped"_s)->isVisible());
    // The numbers of the jobs stand under each other, above as below.
    const std::pair<QString, int> figures[] = {{u"jobActionTable"_s, 1},
                                               {u"jobActionSkipped"_s, 0}};
    for (const auto &[name, column] : figures) {
        const auto *table = qobject_cast<QTableView *>(page.part(name));
        const QModelIndex job = table->model()->index(0, column);
        QVERIFY2(job.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight, qPrintable(name));
    }
    // Neither a click nor one Return takes a job away.
    auto *hold = qobject_cast<Widgets::HoldButton *>(page.part(u"jobActionRun"_s));
    QVERIFY(hold && hold->text().contains(u"1 job"_s));
    QTest::mouseClick(hold, Qt::LeftButton);
    hold->setFocus();
    QTest::keyClick(hold, Qt::Key_Return);
    QCOMPARE(run.size(), 0);
    QTest::keyClick(hold, Qt::Key_Return);
    QCOMPARE(run.size(), 1);
    QCOMPARE(confirmedBy(run.front()).jobs, QStringList{u"28"_s});
    QTRY_VERIFY(page.part(u"jobActionSheet"_s) == nullptr);
}

void JobsPageTest::asksAtOnceForEachLongActionThatWasConfirmed()
{
    constexpr qint64 Many = 2000;
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    ActionFlow &flow = page->flow();
    QSignalSpy run(&flow, &ActionFlow::runRequested);
    for (int asked = 1; asked <= 2; ++asked) {
        flow.startWithFilter(Cleanup::JobActionKind::Archive, {});
        Cleanup::CleanupReport report;
        for (qint64 job = 0; job < Many; ++job) {
            Cleanup::CleanupAction action;
            action.job = Jobs::Job();
            action.job->id = Database::Value::integer(asked * Many + job);
            report.plan.actions.push_back(std::move(action));
        }
        flow.showPreview(std::move(report));
        auto *button = page.part<QAbstractButton>(u"jobActionRun"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QCOMPARE(run.size(), asked);
        const Cleanup::JobActionRequest request = confirmedBy(run.back());
        QCOMPARE(request.jobs.size(), Many);
        QCOMPARE(request.jobs.front(), QString::number(asked * Many));
        QTRY_VERIFY(!page.part(u"jobActionSheet"_s));
    }
}

void JobsPageTest::showsNothingOfAnActionThatWasGivenUp()
{
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    ActionFlow &flow = page->flow();
    QSignalSpy asked(&flow, &ActionFlow::previewRequested);
    flow.startWithFilter(Cleanup::JobActionKind::Archive, {});
    QCOMPARE(asked.size(), 1);
    page.part<QAbstractButton>(u"jobActionCancel"_s)->click();
    QTRY_VERIFY(!page.part(u"jobActionSheet"_s));
    page.table()->selectRow(2);
    page.part<QAbstractButton>(u"removeSelected"_s)->click();
    // While the selected job is looked up, the answer comes to what was asked before.
    Cleanup::CleanupReport report;
    report.plan.actions.resize(1);
    report.plan.actions[0].job = Jobs::Job();
    report.plan.actions[0].job->id = Database::Value::integer(28);
    flow.showPreview(report);
    QVERIFY(!page.part(u"jobActionRun"_s)->isEnabled());
    QTRY_COMPARE(asked.size(), 2);
    const auto request = asked.back().front().value<Cleanup::JobActionRequest>();
    QCOMPARE(request.kind, Cleanup::JobActionKind::Remove);
    QVERIFY(!page.part(u"jobActionRun"_s)->isEnabled());
    flow.showPreview(report);
    QTRY_VERIFY(page.part(u"jobActionRun"_s)->isEnabled());
}

void JobsPageTest::leadsToMendingWhatDoesNotFit()
{
    const JobsFarm farm;
    farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'gone.stl', "
                        "'UPLOADED')"_s);
    ShownPage page(farm);
    auto *mend = page.part<QAbstractButton>(u"comparisonMend"_s);
    QVERIFY(!mend->isVisible());
    QSignalSpy place(&*page.operator->(), &JobsPage::placeRequested);
    page->openAt({{u"state"_s, u"missing"_s}});
    QTRY_VERIFY(mend->isVisible());
    QVERIFY(!page.part(u"comparisonStop"_s)->isVisible());
    mend->click();
    QCOMPARE(place.size(), 1);
}

void JobsPageTest::keepsColumnsAsAPersonHasMadeThem()
{
    constexpr int Size = static_cast<int>(JobColumn::Size);
    constexpr int Person = static_cast<int>(JobColumn::Person);
    constexpr int Created = static_cast<int>(JobColumn::Created);
    const JobsFarm farm(30);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    QHeaderView *made = page.table()->horizontalHeader();
    QVERIFY(!made->isSectionHidden(Person) && !made->isSectionHidden(Created));
    const int width = made->sectionSize(Person) + 37;
    made->moveSection(made->visualIndex(Size), 1);
    made->resizeSection(Person, width);
    page.table()->columns().choose(Created, false);

    ShownPage other(farm);
    other->restoreState(page->state());
    QTRY_VERIFY(other.isReady());
    const QHeaderView *kept = other.table()->horizontalHeader();
    QCOMPARE(kept->visualIndex(Size), 1);
    QTRY_COMPARE(kept->sectionSize(Person), width);
    QVERIFY(kept->isSectionHidden(Created));
    QVERIFY(!kept->isSectionHidden(Size));
}

void JobsPageTest::opensAtAPlaceAndComesBackToItsState()
{
    const JobsFarm farm(300);
    ShownPage page(farm);
    QTRY_VERIFY(page.isReady());
    page->openAt({{u"job"_s, u"123"_s}});
    QTRY_COMPARE(page->listing().selection().currentId(), u"123"_s);
    page->openAt({{u"status"_s, u"COMPLETED"_s}, {u"search"_s, u"file-2"_s}});
    QCOMPARE(page.model()->look().status, u"completed"_s);
    QCOMPARE(page.model()->look().search, u"file-2"_s);
    page.table()->reverseSort();
    const QVariantMap state = page->state();

    ShownPage other(farm);
    other->restoreState(state);
    QCOMPARE(other.model()->look(), page.model()->look());
    QCOMPARE(other.search()->text(), u"file-2"_s);
    other->openAt({{u"state"_s, u"missing"_s}});
    QTRY_COMPARE(other.model()->rowCount(), 300);
    QCOMPARE(other.model()->look().problem, FileProblem::Missing);
}

} // namespace Printkeeper::JobsView

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::JobsView::JobsPageTest>(argc, argv);
}
#include "tst_jobspage.moc"
