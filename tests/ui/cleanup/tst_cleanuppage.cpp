// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/cleanup/cleanuppage.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/planlist.h"
#include "pages/cleanup/plantable.h"
#include "pages/cleanup/rulecard.h"
#include "style/style.h"
#include "style/tokens.h"
#include "support/watchedapplication.h"
#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/fieldremark.h"
#include "widgets/figurelabel.h"
#include "widgets/holdbutton.h"
#include "widgets/label.h"
#include "widgets/sheet.h"
#include "widgets/statusglyph.h"
#include "widgets/whatifslider.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::CleanupView;
using Widgets::Button;

namespace {

/// What a `cleanupRequested` asks for.
Cleanup::CleanupRequest confirmedBy(const QList<QVariant> &asked)
{
    const auto shown = asked[1].value<Cleanup::ShownPlan>();
    return Cleanup::confirmed(asked[0].value<Cleanup::CleanupRequest>(), *shown.plan,
                              shown.isTicked);
}

} // namespace

class CleanupPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void cleanup() { m_page.reset(); }

    void asksForAPlanWhenItIsShown();
    void asksForNothingWhileItIsHidden();
    void saysHowManyJobsTheButtonTakes();
    void runsExactlyWhatIsTicked();
    void tellsTheSpaceOfWhatIsTicked();
    void tellsUsedSpaceInWholePercents();
    void tellsWhatOfTheSpaceWaitsInTheTrash();
    void liftsOnlyTheGuardThatIsShown_data();
    void liftsOnlyTheGuardThatIsShown();
    void tellsOtherPagesWhatStandsAboveAllElse();
    void tellsOtherPagesNothingOfAnotherDay();
    void offersNoWayAroundAnUnknownTable();
    void claimsNothingOfJobsThatNobodyCouldLookAt();
    void offersNothingForAnEmptyPlan();
    void calmsNobodyAboutWhatIsLeftAlone();
    void saysWhyThereIsNoPlan();
    void answersQuestionsWithoutAHistory();
    void comesBackFromADayThatCannotBePlanned();
    void tellsThatTheFirstCleanupWaits();
    void plansForAnotherDayWithoutRunningIt();
    void takesADayToComeOnly_data();
    void takesADayToComeOnly();
    void slidersAnswerWithArithmetic();
    void slidersMoveByHandOnly();
    void slidersGoBackWhenARunIsAsked();
    void slidersAnswerWithin100MsAtAMillionJobs();
    void ticksAnswerWithin100MsAtManyActions();
    void keepsAnAgeAsTheSetting();
    void plansAnewWhenOtherJobsAreDue();
    void leavesTicksWhenOtherJobsAreDue();
    void undoesARunAfterAQuestion();
    void asksNothingAboutARunThatIsUndone();
    void saysWhatTakingAnUndoBackDoes();
    void offersNoUndoOfWhatIsGoneForGood();
    void listsOnlyRunsThatChangeTheFarm();
    void namesEachCommandInWords_data();
    void namesEachCommandInWords();
    void showsTheTrashAndPutsAJobBack();
    void emptiesTheTrashOnlyWhenHeld();
    void keepsAJobFromThePlan();
    void keepsByReturn();
    void saysInTheSheetWhyNothingIsKept();
    void takesSomethingOffTheKeepList();
    void saysThatNothingIsKept();
    void makesAListNoHigherThanItsRows();
    void pausesAndResumesTheSchedule();
    void claimsOfTheScheduleOnlyWhatWasRead();
    void keepsTheSuffixOfALongFileName();
    void saysWhyAJobIsTaken();
    void offersWhatACheckAdvises_data();
    void offersWhatACheckAdvises();
    void opensASheetForWhatACheckAdvises_data();
    void opensASheetForWhatACheckAdvises();
    void saysWhyNothingHasHappened();
    void startsNothingWhileSomethingRuns();
    void tellsSpaceHonestly_data();
    void tellsSpaceHonestly();
    void promisesNothingThatIsGone();
    void givesEachRuleTheRoomOfItsCard();
    void namesTheAmountThatGoesToTheTrash();
    void letsAnOldPlanGoOnAnotherThread();
    void tellsTemporaryFilesFromUploads();
    void alignsTheChipsWithTheSearch();
    void endsItsListWithAWholeRow();
    void givesNamesOfPeopleTheRoomThereIs();
    void leavesTheFileWhatNamesOfPeopleDoNotNeed();
    void searchesWhereThereIsSomethingOnly();
    void showsAllWhereNoneOfTheChosenKindIsLeft();
    void endsBelowItsHeadWhetherItScrollsOrNot();
    void breaksTheWordsBelowThePlanInANarrowWindow();

private:
    template<typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = part<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->click();
    }
    void act(const QString &name) const
    {
        QAction *action = m_page->findAction(name);
        QVERIFY(action && action->isEnabled());
        action->trigger();
    }
    QString textOf(const QString &label) const { return part<QLabel>(label)->text(); }
    void showSample(int uploads, int completed)
    {
        m_page->showStatus(Test::sampleStatus(uploads, completed));
        m_page->showPlan(Test::shared(Test::samplePlan(uploads, completed)));
        m_page->showRest(Test::sampleRest());
    }

    Test::SampleClock m_clock;
    std::unique_ptr<CleanupPage> m_page;
};

void CleanupPageTest::init()
{
    qRegisterMetaType<std::optional<QDateTime>>();
    m_page = std::make_unique<CleanupPage>(Settings::CleanupSettings());
    m_page->setClock(m_clock);
    m_page->resize(1096, 800);
}

void CleanupPageTest::asksForAPlanWhenItIsShown()
{
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    QSignalSpy curves(m_page.get(), &CleanupPage::curvesWanted);
    QSignalSpy rest(m_page.get(), &CleanupPage::restWanted);
    QCOMPARE(plan.size(), 0);
    m_page->show();
    QCOMPARE(plan.size(), 1);
    QCOMPARE(curves.size(), 1);
    QCOMPARE(rest.size(), 1);
    QVERIFY(!part<Button>(u"cleanupRun"_s)->isEnabled());
    m_page->hide();
    m_page->show();
    QCOMPARE(plan.size(), 1); // the answer is still to come
}

void CleanupPageTest::asksForNothingWhileItIsHidden()
{
    m_page->show();
    showSample(2, 1);
    m_page->hide();
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    m_page->refresh();
    QCOMPARE(plan.size(), 0);
    m_page->show();
    QCOMPARE(plan.size(), 1);
}

void CleanupPageTest::saysHowManyJobsTheButtonTakes()
{
    m_page->show();
    showSample(12, 29);
    const auto *run = part<Button>(u"cleanupRun"_s);
    QVERIFY(run->isEnabled());
    QCOMPARE(run->text(), u"Clean up now · 41 job(s)"_s);
    QCOMPARE(run->kind(), Widgets::ButtonKind::Primary);
    QCOMPARE(part<Widgets::FigureLabel>(u"uploadsFigure"_s)->figure(), u"12"_s);
    QCOMPARE(part<Widgets::FigureLabel>(u"completedFigure"_s)->figure(), u"29"_s);
    QCOMPARE(part<QWidget>(u"uploadsFigure"_s)->accessibleName(), u"12 upload(s)"_s);
    QCOMPARE(part<QWidget>(u"completedFigure"_s)->accessibleName(), u"29 job(s)"_s);
}

void CleanupPageTest::runsExactlyWhatIsTicked()
{
    m_page->show();
    showSample(3, 1);
    QSignalSpy asked(m_page.get(), &CleanupPage::cleanupRequested);
    part<PlanList>(u"planCard"_s)->model().setTicked({1}, false);
    click(u"cleanupRun"_s);
    QCOMPARE(asked.size(), 1);
    const Cleanup::CleanupRequest request = confirmedBy(asked.front());
    QVERIFY(request.confirmed);
    QStringList jobs = request.confirmed->jobs.keys();
    jobs.sort();
    QCOMPARE(jobs, (QStringList{u"0"_s, u"2"_s, u"3"_s}));
    QVERIFY(!request.confirmed->isWhole);
    QVERIFY(!request.lifted.share && !request.lifted.clock && !request.lifted.root);
    QVERIFY(!request.at);
}

void CleanupPageTest::tellsTheSpaceOfWhatIsTicked()
{
    m_page->show();
    showSample(3, 2);
    QVERIFY(textOf(u"spaceLater"_s).contains(u"3.00 kB"_s));
    QVERIFY(textOf(u"spaceMoved"_s).contains(u"4.00 kB"_s));
    QCOMPARE(part<Widgets::FigureLabel>(u"spaceFigure"_s)->figure(), u"0"_s);
    part<PlanList>(u"planCard"_s)->model().setTicked({0}, false);
    QVERIFY(textOf(u"spaceLater"_s).contains(u"2.00 kB"_s));
    QVERIFY(part<Button>(u"cleanupRun"_s)->text().contains(u"4"_s));
    act(u"cleanup.tickNone"_s);
    QVERIFY(!part<Button>(u"cleanupRun"_s)->isEnabled());
    act(u"cleanup.tickAll"_s);
    QVERIFY(part<Button>(u"cleanupRun"_s)->isEnabled());
}

/// As every other page, which take them from the status.
void CleanupPageTest::tellsUsedSpaceInWholePercents()
{
    m_page->show();
    Tasks::FarmStatus status = Test::sampleStatus(3, 0);
    status.volume->used = 63'200; // of 100,000
    status.volume->available = 36'800;
    status.volume->usedPercent = 64;
    m_page->showStatus(status);
    m_page->showPlan(Test::shared(Test::samplePlan(0, 1)));
    QCOMPARE(textOf(u"spaceUsed"_s), u"64 % of the disk used"_s);
    m_page->showPlan(Test::shared(Test::samplePlan(3, 0)));
    QCOMPARE(textOf(u"spaceUsed"_s), u"64 % of the disk used now, 61 % when all of it is free"_s);
}

void CleanupPageTest::tellsWhatOfTheSpaceWaitsInTheTrash()
{
    m_page->show();
    Cleanup::CleanupPlan plan = Test::samplePlan(3, 0);
    m_page->showPlan(Test::shared(plan));
    QVERIFY(!part<QWidget>(u"spaceFromTrash"_s)->isVisible());
    plan.expiredTrash = 5000;
    m_page->showPlan(Test::shared(plan));
    QVERIFY(part<QWidget>(u"spaceFromTrash"_s)->isVisible());
    QVERIFY(textOf(u"spaceFromTrash"_s).contains(u"5.00 kB"_s));
    QCOMPARE(part<Widgets::FigureLabel>(u"spaceFigure"_s)->figure(), u"5.00"_s);
}

void CleanupPageTest::liftsOnlyTheGuardThatIsShown_data()
{
    QTest::addColumn<QString>("guard");
    QTest::addColumn<bool>("share");
    QTest::addColumn<bool>("clock");
    QTest::addColumn<bool>("root");
    QTest::newRow("share") << u"share"_s << true << false << false;
    QTest::newRow("clock") << u"clock"_s << false << true << false;
    QTest::newRow("root") << u"root"_s << false << false << true;
}

void CleanupPageTest::liftsOnlyTheGuardThatIsShown()
{
    QFETCH(QString, guard);
    m_page->show();
    Cleanup::CleanupPlan plan = Test::samplePlan(30, 0);
    plan.refused = Cleanup::Refusal{guard, u"Stopped by a guard."_s, u"--some-flag"_s};
    m_page->showPlan(Test::shared(plan));
    const auto *run = part<Button>(u"cleanupRun"_s);
    QVERIFY(part<QWidget>(u"cleanupNotice"_s)->isVisible());
    QVERIFY(run->text().startsWith(u"Run once anyway"_s));
    QCOMPARE(run->kind(), Widgets::ButtonKind::Secondary); // nothing invites to it
    QSignalSpy asked(m_page.get(), &CleanupPage::cleanupRequested);
    click(u"cleanupRun"_s);
    const auto request = asked.front().front().value<Cleanup::CleanupRequest>();
    QTEST(request.lifted.share, "share");
    QTEST(request.lifted.clock, "clock");
    QTEST(request.lifted.root, "root");
}

void CleanupPageTest::tellsOtherPagesWhatStandsAboveAllElse()
{
    std::vector<std::pair<std::optional<Widgets::Glyph>, QString>> told;
    connect(m_page.get(), &CleanupPage::noticeChanged, this,
            [&told](std::optional<Widgets::Glyph> glyph, const QString &title) {
                told.emplace_back(glyph, title);
            });
    m_page->show();
    showSample(2, 0);
    QVERIFY(told.empty());
    Cleanup::CleanupPlan plan = Test::samplePlan(2, 0);
    plan.refused = Cleanup::Refusal{u"clock"_s, u"Stopped. It is too early."_s, u"--flag"_s};
    m_page->showPlan(Test::shared(plan));
    QCOMPARE(told.size(), 1U);
    QCOMPARE(told.back().first, std::optional(Widgets::Glyph::Critical));
    QVERIFY(!told.back().second.contains(u"stopped"_s, Qt::CaseInsensitive)); // it is said below
    m_page->showPlan(Test::shared(plan));
    QCOMPARE(told.size(), 1U);
    m_page->showPlan(Test::shared(Test::samplePlan(2, 0)));
    QCOMPARE(told.size(), 2U);
    QCOMPARE(told.back().first, std::optional<Widgets::Glyph>());
}

void CleanupPageTest::tellsOtherPagesNothingOfAnotherDay()
{
    QStringList told;
    connect(m_page.get(), &CleanupPage::noticeChanged, this,
            [&told](std::optional<Widgets::Glyph>, const QString &title) { told << title; });
    m_page->show();
    showSample(2, 0);
    Cleanup::CleanupPlan plan = Test::samplePlan(2, 0);
    plan.refused = Cleanup::Refusal{u"clock"_s, u"Stopped. It is too early."_s, u"--flag"_s};
    m_page->showPlan(Test::shared(plan));
    QCOMPARE(told.size(), 1);
    m_page->openAt({{u"day"_s, u"2026-03-06"_s}});
    m_page->showPlan(Test::shared(Test::samplePlan(2, 0)));
    click(u"cleanupRun"_s); // back to now, of which there is no plan yet
    m_page->showStatus(Test::sampleStatus(2, 0));
    QCOMPARE(told.size(), 1); // the clock is as wrong as before
    m_page->showPlan(Test::shared(Test::samplePlan(2, 0)));
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.back(), QString());
}

void CleanupPageTest::offersNoWayAroundAnUnknownTable()
{
    m_page->show();
    Cleanup::CleanupPlan plan = Test::samplePlan(3, 0);
    plan.refused = Cleanup::Refusal{u"schema"_s, u"No job table was found."_s, {}};
    m_page->showPlan(Test::shared(plan));
    QVERIFY(!part<Button>(u"cleanupRun"_s)->isEnabled());
    QVERIFY(!m_page->findAction(u"cleanup.run"_s)->isEnabled());
}

void CleanupPageTest::claimsNothingOfJobsThatNobodyCouldLookAt()
{
    m_page->show();
    Cleanup::CleanupPlan plan;
    plan.refused = Cleanup::Refusal{u"schema"_s, u"No job table was found."_s, {}};
    m_page->showPlan(Test::shared(plan));
    QStringList said;
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            said << label->text();
    }
    for (const QString &word : {u"Nothing to clean up"_s, u"0"_s, u"None has"_s, u"planned"_s})
        QVERIFY2(said.filter(QRegularExpression(u"^"_s + word)).isEmpty(), qPrintable(word));
    QVERIFY(said.contains(u"The jobs cannot be looked at"_s));
    QVERIFY(!part<Button>(u"cleanupRun"_s)->text().contains(u"anyway"_s));
}

void CleanupPageTest::offersNothingForAnEmptyPlan()
{
    m_page->show();
    showSample(0, 0);
    QVERIFY(!part<Button>(u"cleanupRun"_s)->isEnabled());
    QVERIFY(part<QWidget>(u"planEmpty"_s)->isVisible());
    QVERIFY(!part<QTableView>(u"planTable"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"planSearch"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"cleanupNotice"_s)->isVisible());
}

void CleanupPageTest::calmsNobodyAboutWhatIsLeftAlone()
{
    const auto shows = [this](const QString &title, Widgets::Glyph glyph) {
        const auto *empty = part<Widgets::EmptyState>(u"planEmpty"_s);
        const QList<Widgets::StatusGlyph *> signs = empty->findChildren<Widgets::StatusGlyph *>();
        return empty->isVisible() && empty->accessibleName() == title
               && std::ranges::any_of(signs, [&](const Widgets::StatusGlyph *sign) {
                      return sign->isVisible() && sign->glyph() == glyph;
                  });
    };
    m_page->show();
    Cleanup::CleanupPlan plan = Test::samplePlan(0, 0);
    m_page->showPlan(Test::shared(plan));
    QTRY_VERIFY(shows(u"Nothing to clean up"_s, Widgets::Glyph::Good));
    plan.skipped.push_back({"/srv/farm/uploads/uploaded/a.stl", u"1"_s, u"Its file is gone."_s});
    m_page->showPlan(Test::shared(plan));
    QTRY_VERIFY(shows(u"Nothing can go now"_s, Widgets::Glyph::Warning));
}

void CleanupPageTest::saysWhyThereIsNoPlan()
{
    m_page->show();
    m_page->showPlanError({ErrorKind::Busy, u"The database is locked."_s, {}, {}});
    QVERIFY(part<QWidget>(u"cleanupNotice"_s)->isVisible());
    bool isSaid = false;
    for (const auto *label : part<QWidget>(u"cleanupNotice"_s)->findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(u"The database is locked."_s);
    QVERIFY(isSaid);
    QVERIFY(part<QWidget>(u"planEmpty"_s)->isVisible());
    QVERIFY(!part<Button>(u"cleanupRun"_s)->isEnabled());
    QVERIFY(!part<Button>(u"cleanupRun"_s)->toolTip().contains(u"still"_s));
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    act(u"cleanup.again"_s);
    QCOMPARE(plan.size(), 1);
    QVERIFY(!part<QWidget>(u"planEmpty"_s)->isVisible());
    showSample(2, 0);
    QVERIFY(part<Button>(u"cleanupRun"_s)->isEnabled());
    QVERIFY(!part<QWidget>(u"cleanupNotice"_s)->isVisible());
}

void CleanupPageTest::answersQuestionsWithoutAHistory()
{
    m_page->show();
    m_page->showRestError({ErrorKind::PermissionDenied, u"The history is closed."_s, {}, {}});
    QVERIFY(part<Button>(u"checkButton"_s)->isEnabled());
    QVERIFY(part<Button>(u"compareButton"_s)->isEnabled());
    for (const QString &button : {u"keepsButton"_s, u"trashButton"_s, u"scheduleButton"_s})
        QVERIFY2(!part<Button>(button)->isEnabled(), qPrintable(button));
    QVERIFY(textOf(u"trashText"_s).contains(u"cannot be read"_s));
    QCOMPARE(m_page->findAction(u"cleanup.keeps"_s)->statusTip(), u"The history is closed."_s);
    m_page->showRest(Test::sampleRest());
    for (const QString &button : {u"keepsButton"_s, u"scheduleButton"_s})
        QVERIFY2(part<Button>(button)->isEnabled(), qPrintable(button));
}

/// The one that is shown is of now, and the page says that it is of that day.
void CleanupPageTest::comesBackFromADayThatCannotBePlanned()
{
    m_page->show();
    showSample(2, 0);
    click(u"cleanupDay"_s);
    click(u"dayPlan"_s);
    m_page->showPlanError({ErrorKind::Busy, u"The database is locked."_s, {}, {}});
    QVERIFY(part<QWidget>(u"planEmpty"_s)->isVisible());
    const auto *run = part<Button>(u"cleanupRun"_s);
    QCOMPARE(run->text(), u"Back to now"_s);
    QVERIFY(run->isEnabled());
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    click(u"cleanupRun"_s);
    QCOMPARE(plan.size(), 1);
    QVERIFY(!plan.front().front().value<std::optional<QDateTime>>());
}

void CleanupPageTest::tellsThatTheFirstCleanupWaits()
{
    m_page->show();
    showSample(2, 0);
    QVERIFY(!part<QWidget>(u"cleanupNotice"_s)->isVisible());
    Tasks::FarmStatus status = Test::sampleStatus(2, 0);
    status.awaitsApproval = true;
    m_page->showStatus(status);
    QVERIFY(part<QWidget>(u"cleanupNotice"_s)->isVisible());
    QVERIFY(part<Button>(u"cleanupRun"_s)->isEnabled());
    const auto tells = [this](const QString &words) {
        const QList<QLabel *> labels = part<QWidget>(u"cleanupNotice"_s)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QTRY_VERIFY(tells(u"from then on it does so by itself"_s));
    status.tasks.front().next.reset(); // nothing will do so
    m_page->showStatus(status);
    QVERIFY(part<QWidget>(u"cleanupNotice"_s)->isVisible());
    QTRY_VERIFY(tells(u"No schedule changes anything"_s));
    QVERIFY(!tells(u"by itself"_s));
}

void CleanupPageTest::plansForAnotherDayWithoutRunningIt()
{
    m_page->show();
    showSample(2, 0);
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    QSignalSpy asked(m_page.get(), &CleanupPage::cleanupRequested);
    click(u"cleanupDay"_s);
    click(u"dayPlan"_s);
    QCOMPARE(plan.size(), 1);
    const auto at = plan.front().front().value<std::optional<QDateTime>>();
    QVERIFY(at);
    QCOMPARE(at->toLocalTime().date(), m_clock.now().toLocalTime().date().addDays(1));
    QCOMPARE(at->time(), QTime(2, 0)); // as the schedule
    m_page->showPlan(Test::shared(Test::samplePlan(5, 0)));
    const auto *run = part<Button>(u"cleanupRun"_s);
    QCOMPARE(run->text(), u"Back to now"_s);
    click(u"cleanupRun"_s);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(plan.size(), 2);
    QVERIFY(!plan.back().front().value<std::optional<QDateTime>>());
}

void CleanupPageTest::takesADayToComeOnly_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("to come") << u"2026-03-06"_s << true;
    QTest::newRow("as it is shown") << u"6 Mar 2026"_s << true;
    QTest::newRow("in full") << u"6 March 2026"_s << true;
    QTest::newRow("as it is shown, over") << u"1 Mar 2026"_s << false;
    QTest::newRow("today") << u"2026-03-02"_s << false;
    QTest::newRow("over") << u"2025-12-24"_s << false;
    QTest::newRow("no day") << u"2026-02-30"_s << false;
    QTest::newRow("no date") << u"Friday"_s << false;
}

void CleanupPageTest::takesADayToComeOnly()
{
    QFETCH(QString, typed);
    m_page->show();
    showSample(2, 0);
    click(u"cleanupDay"_s);
    auto *field = part<QLineEdit>(u"planDate"_s);
    QCOMPARE(field->text(), u"3 Mar 2026"_s); // tomorrow, as days stand everywhere
    field->selectAll();
    QTest::keyClicks(field, typed);
    QTEST(part<Button>(u"dayPlan"_s)->isEnabled(), "isTaken");
}

void CleanupPageTest::slidersAnswerWithArithmetic()
{
    m_page->show();
    showSample(2, 0);
    m_page->showCurves({Test::sampleCurve(20, 1000), Test::sampleCurve(50, 2000)});
    auto *slider = part<Widgets::WhatIfSlider>(u"uploadsSlider"_s);
    const auto *use = part<Button>(u"uploadsUse"_s);
    QCOMPARE(slider->value(), 7);
    QVERIFY(!use->isVisible());
    slider->setValue(5);
    QVERIFY(textOf(u"uploadsWhatIf"_s).contains(u"up to 15"_s));
    QVERIFY(textOf(u"uploadsWhatIf"_s).contains(u"15.0 kB"_s));
    QVERIFY(use->isVisible());
    slider->setValue(20);
    QVERIFY(textOf(u"uploadsWhatIf"_s).contains(u"nothing"_s));
    auto *completed = part<Widgets::WhatIfSlider>(u"completedSlider"_s);
    completed->setValue(40);
    QVERIFY(textOf(u"completedWhatIf"_s).contains(u"up to 10"_s));
}

void CleanupPageTest::slidersMoveByHandOnly()
{
    m_page->show();
    showSample(2, 0);
    m_page->showCurves({Test::sampleCurve(40, 1000), Test::sampleCurve(50, 2000)});
    auto *slider = part<Widgets::WhatIfSlider>(u"uploadsSlider"_s);
    slider->setValue(22);
    m_page->showCurves({Test::sampleCurve(5, 1000), Test::sampleCurve(50, 2000)});
    QCOMPARE(slider->value(), 22);
}

void CleanupPageTest::slidersGoBackWhenARunIsAsked()
{
    m_page->show();
    showSample(2, 0);
    m_page->showCurves({Test::sampleCurve(40, 1000), Test::sampleCurve(50, 2000)});
    auto *slider = part<Widgets::WhatIfSlider>(u"uploadsSlider"_s);
    slider->setValue(22);
    click(u"cleanupRun"_s);
    QCOMPARE(slider->value(), 7);
    QVERIFY(!part<Button>(u"uploadsUse"_s)->isVisible());
}

void CleanupPageTest::slidersAnswerWithin100MsAtAMillionJobs()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    showSample(2, 0);
    Cleanup::AgeCurve curve = Test::sampleCurve(365, 40'000'000);
    for (qint64 &jobs : curve.jobs)
        jobs *= 2740;
    QVERIFY(curve.jobsAt(0) > 1'000'000);
    m_page->showCurves({curve, curve});
    auto *slider = part<Widgets::WhatIfSlider>(u"uploadsSlider"_s);
    qint64 slowest = 0;
    for (int days = 1; days < 60; ++days) {
        QElapsedTimer timer;
        timer.start();
        slider->setValue(days);
        m_page->repaint();
        slowest = std::max(slowest, timer.elapsed());
    }
    QCOMPARE_LT(slowest, 100);
}

void CleanupPageTest::ticksAnswerWithin100MsAtManyActions()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->showPlan(Test::shared(Test::samplePlan(50'000, 50'000)));
    PlanModel &model = part<PlanList>(u"planCard"_s)->model();
    qint64 slowest = 0;
    for (int row = 0; row < 10; ++row) {
        QElapsedTimer timer;
        timer.start();
        model.setTicked({row}, false);
        m_page->repaint();
        slowest = std::max(slowest, timer.elapsed());
    }
    QVERIFY(part<Button>(u"cleanupRun"_s)->text().contains(u"99"_s));
    QCOMPARE_LT(slowest, Test::WatchedApplication::LongestBusy.count());
}

void CleanupPageTest::keepsAnAgeAsTheSetting()
{
    m_page->show();
    QSignalSpy saved(m_page.get(), &CleanupPage::saveRequested);
    part<Widgets::WhatIfSlider>(u"uploadsSlider"_s)->setValue(5);
    click(u"uploadsUse"_s);
    part<Widgets::WhatIfSlider>(u"completedSlider"_s)->setValue(14);
    click(u"completedUse"_s);
    QCOMPARE(saved.size(), 2);
    using Changes = std::vector<Settings::SettingChange>;
    QCOMPARE(saved.front().front().value<Changes>(),
             (Changes{{u"cleanup/stale_upload_days"_s, u"5"_s}}));
    QCOMPARE(saved.back().front().value<Changes>(),
             (Changes{{u"cleanup/completed_days"_s, u"14"_s}}));
}

void CleanupPageTest::plansAnewWhenOtherJobsAreDue()
{
    m_page->show();
    showSample(2, 1);
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    m_page->showStatus(Test::sampleStatus(2, 1));
    QCOMPARE(plan.size(), 0);
    m_page->showStatus(Test::sampleStatus(3, 1));
    QCOMPARE(plan.size(), 1);
    m_page->showStatus(Test::sampleStatus(4, 1));
    QCOMPARE(plan.size(), 1); // one at a time
}

void CleanupPageTest::leavesTicksWhenOtherJobsAreDue()
{
    m_page->show();
    showSample(2, 1);
    part<PlanList>(u"planCard"_s)->model().setTicked({0}, false);
    QSignalSpy plan(m_page.get(), &CleanupPage::planWanted);
    m_page->showStatus(Test::sampleStatus(3, 1));
    QCOMPARE(plan.size(), 0);
    QVERIFY(part<Widgets::ElidedLabel>(u"cleanupLine"_s)->text().contains(u"changed"_s));
}

void CleanupPageTest::undoesARunAfterAQuestion()
{
    m_page->show();
    showSample(2, 1);
    QSignalSpy undone(m_page.get(), &CleanupPage::undoRequested);
    QVERIFY(part<Button>(u"undoRun3"_s));
    QVERIFY(!part<Button>(u"undoRun2"_s)); // it is undone already
    QVERIFY(!part<Button>(u"undoRun1"_s)); // it did nothing
    click(u"undoRun3"_s);
    QCOMPARE(undone.size(), 0);
    click(u"undoDo"_s);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(undone.front().front().toLongLong(), 3);
    act(u"cleanup.undo"_s);
    click(u"sheetClose"_s);
    QCOMPARE(undone.size(), 1);
}

/// Somebody else may have undone it while the question is open.
void CleanupPageTest::asksNothingAboutARunThatIsUndone()
{
    m_page->show();
    showSample(2, 1);
    click(u"undoRun3"_s);
    QPointer<QWidget> sheet = part<QWidget>(u"undoSheet"_s);
    CleanupRest rest = Test::sampleRest();
    m_page->showRest(rest);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(sheet);
    rest.runs.front().undoneBy = 10;
    m_page->showRest(rest);
    QTRY_VERIFY(!sheet);
}

void CleanupPageTest::saysWhatTakingAnUndoBackDoes()
{
    Tasks::Run run = Test::sampleRest().runs.front();
    const QString title = undoTitle(run, run.started);
    QVERIFY(!undoText(run).contains(u"trash"_s));
    run.command = u"undo"_s;
    QVERIFY(undoTitle(run, run.started) != title);
    QVERIFY(undoText(run).contains(u"the trash or the archive again"_s));
    run.command = u"restore-job"_s;
    QVERIFY(undoText(run).contains(u"archive again"_s));
}

void CleanupPageTest::offersNoUndoOfWhatIsGoneForGood()
{
    m_page->show();
    showSample(2, 1);
    CleanupRest rest = Test::sampleRest();
    QVERIFY(part<Button>(u"undoRun3"_s));
    QVERIFY(m_page->findAction(u"cleanup.undo"_s)->isEnabled());
    rest.runs.front().isSpent = true;
    m_page->showRest(rest);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!part<Button>(u"undoRun3"_s));
    QVERIFY(!m_page->findAction(u"cleanup.undo"_s)->isEnabled());
}

void CleanupPageTest::listsOnlyRunsThatChangeTheFarm()
{
    m_page->show();
    CleanupRest rest = Test::sampleRest();
    Tasks::Run run = rest.runs.back();
    run.command = u"check-disk"_s;
    rest.runs = {run};
    m_page->showRest(rest);
    const auto *link = part<QWidget>(u"runsCard"_s)->findChild<Button *>(u"cardLink"_s);
    QVERIFY(link->isHidden());
    QVERIFY(!m_page->findAction(u"cleanup.runs"_s)->isEnabled());
    for (const QString &command : {u"cleanup"_s, u"recover"_s}) {
        run.command = command;
        rest.runs.push_back(run);
    }
    m_page->showRest(rest);
    QVERIFY(!link->isHidden());
    act(u"cleanup.runs"_s);
    QCOMPARE(part<QTableView>(u"runsTable"_s)->model()->rowCount(), 2);
}

void CleanupPageTest::namesEachCommandInWords_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         {"cleanup", "archive-job", "restore-job", "remove-job", "undo", "emergency", "reconcile",
          "layout", "recover", "empty-trash", "check-disk"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void CleanupPageTest::namesEachCommandInWords()
{
    QFETCH(QString, command);
    Tasks::Run run = Test::sampleRest().runs.front();
    run.command = command;
    QVERIFY(!runDetail(run).contains(command));
    QVERIFY(runDetail(run).contains(u"41"_s));
}

void CleanupPageTest::showsTheTrashAndPutsAJobBack()
{
    m_page->show();
    showSample(0, 0);
    QSignalSpy undone(m_page.get(), &CleanupPage::undoRequested);
    act(u"cleanup.trash"_s);
    auto *table = part<QTableView>(u"trashTable"_s);
    QCOMPARE(table->model()->headerData(4, Qt::Horizontal).toString(), u"On disk"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(part<Button>(u"trashPutBack"_s)->isEnabled()); // the first is chosen
    QVERIFY(textOf(u"trashNote"_s).isEmpty());
    table->selectRow(1); // no job: it comes back with all of its run, and that is said
    QVERIFY(textOf(u"trashNote"_s).contains(u"2 thing"_s));
    QCOMPARE(part<Button>(u"trashPutBack"_s)->text(), u"Put its whole run back"_s);
    click(u"trashPutBack"_s);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(undone.takeFirst().at(1).toString(), QString());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    act(u"cleanup.trash"_s);
    click(u"trashPutBack"_s);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(undone.front().at(0).toLongLong(), 3);
    QCOMPARE(undone.front().at(1).toString(), u"7"_s);
}

void CleanupPageTest::emptiesTheTrashOnlyWhenHeld()
{
    m_page->show();
    showSample(0, 0);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QSignalSpy emptied(m_page.get(), &CleanupPage::emptyTrashRequested);
    act(u"cleanup.trash"_s);
    auto *hold = part<Widgets::HoldButton>(u"trashEmpty"_s);
    hold->setHoldTime(std::chrono::milliseconds(60));
    QTest::mouseClick(hold, Qt::LeftButton);
    QCOMPARE(emptied.size(), 0);
    QTest::mousePress(hold, Qt::LeftButton);
    QTRY_COMPARE(emptied.size(), 1);
}

void CleanupPageTest::keepsAJobFromThePlan()
{
    m_page->show();
    showSample(3, 0);
    QSignalSpy kept(m_page.get(), &CleanupPage::keepRequested);
    part<QTableView>(u"planTable"_s)->selectRow(1);
    click(u"planKeep"_s);
    QCOMPARE(part<QLineEdit>(u"keepName"_s)->text(), u"1"_s);
    part<QLineEdit>(u"keepBecause"_s)->setText(u"thesis"_s);
    click(u"keepDo"_s);
    QCOMPARE(kept.size(), 1);
    const auto keep = kept.front().front().value<Cleanup::Keep>();
    QCOMPARE(keep.kind, Cleanup::KeepKind::Job);
    QCOMPARE(keep.name, "1");
    QCOMPARE(keep.because, u"thesis"_s);
    QVERIFY(keep.until);
    QCOMPARE(keep.until->toLocalTime().date(), m_clock.now().toLocalTime().date().addDays(30));
}

void CleanupPageTest::keepsByReturn()
{
    m_page->show();
    showSample(3, 0);
    QSignalSpy kept(m_page.get(), &CleanupPage::keepRequested);
    part<QTableView>(u"planTable"_s)->selectRow(1);
    click(u"planKeep"_s);
    auto *name = part<QLineEdit>(u"keepName"_s);
    name->clear();
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(kept.size(), 0); // nothing is named
    QTest::keyClicks(name, u"12"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.front().front().value<Cleanup::Keep>().name, "12");
}

void CleanupPageTest::saysInTheSheetWhyNothingIsKept()
{
    m_page->show();
    showSample(3, 0);
    const Error refused{ErrorKind::NotFound, u"There is no job 4711."_s, {}, u"no-such-job"_s};
    QVERIFY(!m_page->showKeepAnswer(refused)); // nobody has asked
    part<QTableView>(u"planTable"_s)->selectRow(1);
    click(u"planKeep"_s);
    auto *name = part<QLineEdit>(u"keepName"_s);
    name->setText(u"4711"_s);
    click(u"keepDo"_s);
    QVERIFY(m_page->showKeepAnswer(refused));
    auto *refusal = part<Widgets::FieldRemark>(u"keepRefusal"_s);
    QVERIFY(refusal->isVisible());
    QCOMPARE(refusal->text(), refused.message);
    QCOMPARE(name->text(), u"4711"_s); // what was typed stays
    name->setText(u"47"_s);
    QVERIFY(!refusal->isVisible());
    QVERIFY(!m_page->showKeepAnswer(true)); // the sheet closes, the page's owner says it
    QTRY_VERIFY(!m_page->findChild<QLineEdit *>(u"keepName"_s));
}

void CleanupPageTest::takesSomethingOffTheKeepList()
{
    m_page->show();
    showSample(0, 0);
    QSignalSpy removed(m_page.get(), &CleanupPage::unkeepRequested);
    act(u"cleanup.keeps"_s);
    click(u"keepsRemove"_s);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.front().front().value<Cleanup::Keep>().name, "12");
}

void CleanupPageTest::saysThatNothingIsKept()
{
    m_page->show();
    showSample(0, 0);
    CleanupRest rest = Test::sampleRest();
    rest.keeps.clear();
    m_page->showRest(rest);
    act(u"cleanup.keeps"_s);
    QVERIFY(part<Widgets::EmptyState>(u"keepsEmpty"_s)->isVisible());
    QVERIFY(!m_page->findChild<QTableView *>(u"keepsTable"_s));
    click(u"keepsAdd"_s);
    QTRY_VERIFY(m_page->findChild<QLineEdit *>(u"keepName"_s));
    QVERIFY(part<QLineEdit>(u"keepName"_s)->isVisible());
}

void CleanupPageTest::makesAListNoHigherThanItsRows()
{
    m_page->show();
    m_page->resize(1000, 900);
    showSample(0, 0);
    act(u"cleanup.keeps"_s); // one row
    const auto *panel = part<Widgets::Sheet>(u"keepsSheet"_s)->findChild<QFrame *>(u"sheetPanel"_s);
    QTRY_COMPARE_LT(panel->height(), 400);
    const auto *table = part<QTableView>(u"keepsTable"_s);
    QTRY_COMPARE_GE(table->viewport()->height(), table->rowHeight(0));
}

void CleanupPageTest::pausesAndResumesTheSchedule()
{
    m_page->show();
    showSample(0, 0);
    QSignalSpy paused(m_page.get(), &CleanupPage::pauseRequested);
    QSignalSpy resumed(m_page.get(), &CleanupPage::resumeRequested);
    click(u"scheduleButton"_s);
    click(u"pauseDo"_s);
    QCOMPARE(paused.size(), 1);
    QVERIFY(paused.front().front().toDateTime() > m_clock.now());
    CleanupRest rest = Test::sampleRest();
    rest.pause = Tasks::Pause{u"cleanup"_s, m_clock.now(), m_clock.now().addDays(2)};
    m_page->showRest(rest);
    QVERIFY(textOf(u"scheduleText"_s).contains(u"rests"_s));
    click(u"scheduleButton"_s);
    QCOMPARE(resumed.size(), 1);
}

void CleanupPageTest::claimsOfTheScheduleOnlyWhatWasRead()
{
    const QString none = u"No schedule cleans up by itself."_s;
    m_page->show();
    QCOMPARE(textOf(u"scheduleText"_s), QString()); // nobody has looked
    Tasks::FarmStatus status = Test::sampleStatus(0, 0);
    m_page->showStatus(status);
    QVERIFY(textOf(u"scheduleText"_s).startsWith(u"The schedule cleans up next"_s));
    status.tasks.front().next.reset();
    m_page->showStatus(status);
    QCOMPARE(textOf(u"scheduleText"_s), none);
    QVERIFY(part<Button>(u"scheduleButton"_s)->isHidden()); // there is nothing to pause
    status.scheduleFaults = {{3, u"There is no user."_s, "0 2 * * * x", {}}};
    m_page->showStatus(status);
    QVERIFY(textOf(u"scheduleText"_s).contains(u"has a mistake"_s));
    QVERIFY(part<Button>(u"scheduleButton"_s)->isHidden());
    status.scheduleFaults.clear();
    status.tasks.front().isNextUnknown = true; // for its file cannot be read
    m_page->showStatus(status);
    QVERIFY(textOf(u"scheduleText"_s).contains(u"cannot be read"_s));
    QVERIFY(!part<Button>(u"scheduleButton"_s)->isHidden());
    m_page->showStatus(Test::sampleStatus(0, 0));
    QVERIFY(textOf(u"scheduleText"_s).startsWith(u"The schedule cleans up next"_s));
    status.tasks.clear();
    m_page->showStatus(status);
    QVERIFY(textOf(u"scheduleText"_s).contains(u"cannot be read"_s));
    m_page->showRest(Test::sampleRest());
    QVERIFY(textOf(u"scheduleText"_s).contains(u"cannot be read"_s));
    m_page->showStatus(Test::sampleStatus(0, 0));
    m_page->showRestError({ErrorKind::PermissionDenied, u"The history is closed."_s, {}, {}});
    QVERIFY(textOf(u"scheduleText"_s).contains(u"paused cannot be read"_s));
    m_page->showRest(Test::sampleRest());
    QVERIFY(textOf(u"scheduleText"_s).startsWith(u"The schedule cleans up next"_s));
}

void CleanupPageTest::keepsTheSuffixOfALongFileName()
{
    m_page->show();
    QList<QImage> cells;
    for (const char *suffix : {".stl", ".3mf"}) {
        Cleanup::CleanupPlan plan = Test::samplePlan(1, 0);
        const QByteArray name = QByteArray(200, 'm') + suffix;
        plan.actions.front().job->file = Database::Value::text(QString::fromLatin1(name));
        plan.actions.front().files.front().place.relative = name;
        m_page->showPlan(Test::shared(std::move(plan)));
        const auto *table = part<QTableView>(u"planTable"_s);
        const QModelIndex file = table->model()->index(0, PlanModel::FileColumn);
        QVERIFY(file.data().toString().endsWith(QLatin1String(suffix)));
        cells << table->viewport()->grab(table->visualRect(file)).toImage();
    }
    QVERIFY(!cells[0].isNull());
    QVERIFY(cells[0] != cells[1]);
}

void CleanupPageTest::saysWhyAJobIsTaken()
{
    m_page->show();
    showSample(3, 0);
    QSignalSpy wanted(m_page.get(), &CleanupPage::checkWanted);
    part<QTableView>(u"planTable"_s)->selectRow(2);
    click(u"planCheck"_s);
    QCOMPARE(wanted.front().front().toString(), u"2"_s);
    m_page->showCheck(u"1"_s, {{true, u"Another job"_s, {}}}); // an answer that comes late
    QVERIFY(!part<QWidget>(u"checkThings"_s));
    m_page->showCheck(u"2"_s, {{true, u"It has its file."_s, {}},
                               {false, u"It is kept."_s, u"printkeeperctl unkeep 2"_s}});
    const auto *things = part<QWidget>(u"checkThings"_s);
    QVERIFY(things);
    QStringList said;
    for (const auto *label : things->findChildren<QLabel *>())
        said << label->text();
    QVERIFY(said.contains(u"It has its file."_s));
    // What the window can do has a button instead of a command.
    QVERIFY(!said.contains(u"printkeeperctl unkeep 2"_s));
    click(u"checkRemedy1"_s);
    QVERIFY(part<QWidget>(u"keepsSheet"_s));
}

void CleanupPageTest::offersWhatACheckAdvises_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<CheckRemedy>("remedy");
    const auto row = [](const char *command, CheckRemedy remedy) {
        QTest::newRow(command) << QString::fromLatin1(command) << remedy;
    };
    row("printkeeperctl cleanup", CheckRemedy::ShowPlan);
    row("printkeeperctl cleanup --dry-run", CheckRemedy::ShowPlan);
    row("printkeeperctl runs", CheckRemedy::ShowRuns);
    row("printkeeperctl unkeep 2", CheckRemedy::ShowKeeps);
    row("printkeeperctl resume cleanup", CheckRemedy::Resume);
    row("printkeeperctl config-check", CheckRemedy::Settings);
    row("printkeeperctl layout --repair", CheckRemedy::Overview);
    row("printkeeperctl status", CheckRemedy::Overview);
    row("printkeeperctl tasks", CheckRemedy::Nothing);
    row("cleanup", CheckRemedy::Nothing);
    QTest::newRow("no command") << QString() << CheckRemedy::Nothing;
}

void CleanupPageTest::offersWhatACheckAdvises()
{
    QFETCH(QString, command);
    QFETCH(CheckRemedy, remedy);
    QCOMPARE(remedyOf(command), remedy);
    m_page->show();
    showSample(1, 0);
    act(u"cleanup.checkFarm"_s);
    m_page->showCheck({}, {{false, u"Look at this."_s, command}});
    const auto *button = part<Button>(u"checkRemedy0"_s);
    QCOMPARE(button != nullptr, remedy != CheckRemedy::Nothing);
    QSignalSpy resumed(m_page.get(), &CleanupPage::resumeRequested);
    QSignalSpy placed(m_page.get(), &CleanupPage::placeRequested);
    if (!button)
        return;
    QCOMPARE(button->text(), remedyText(remedy));
    click(u"checkRemedy0"_s);
    QCOMPARE(resumed.size(), remedy == CheckRemedy::Resume ? 1 : 0);
    const bool leaves = remedy == CheckRemedy::Settings || remedy == CheckRemedy::Overview;
    QCOMPARE(placed.size(), leaves ? 1 : 0);
}

void CleanupPageTest::opensASheetForWhatACheckAdvises_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("sheet");
    QTest::newRow("runs") << u"printkeeperctl runs"_s << u"runsSheet"_s;
    QTest::newRow("keeps") << u"printkeeperctl unkeep 2"_s << u"keepsSheet"_s;
}

/// Also where there is nothing in it, and where nobody could look.
void CleanupPageTest::opensASheetForWhatACheckAdvises()
{
    QFETCH(QString, command);
    QFETCH(QString, sheet);
    const QString closed = u"The history is closed."_s;
    m_page->show();
    const auto follow = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // sheets of before
        act(u"cleanup.checkFarm"_s);
        m_page->showCheck({}, {{false, u"Look at this."_s, command}});
        click(u"checkRemedy0"_s);
        const auto *opened = part<Widgets::Sheet>(sheet);
        QStringList said;
        if (!opened || !opened->isVisible())
            return said;
        for (const auto *label : opened->findChildren<QLabel *>())
            said << label->text();
        opened->findChild<QAbstractButton *>(u"sheetClose"_s)->click();
        return said;
    };
    QVERIFY(follow().contains(u"The farm is still being read."_s));
    m_page->showRestError({ErrorKind::PermissionDenied, closed, {}, {}});
    QVERIFY(follow().contains(closed));
    m_page->showRest({});
    const QStringList none = follow();
    QVERIFY(!none.isEmpty());
    QVERIFY(!none.contains(closed));
}

void CleanupPageTest::saysWhyNothingHasHappened()
{
    m_page->show();
    showSample(0, 0);
    QSignalSpy wanted(m_page.get(), &CleanupPage::checkWanted);
    click(u"checkButton"_s);
    QCOMPARE(wanted.front().front().toString(), QString());
    m_page->showCheck({}, {{false, u"Nothing in the schedule runs it."_s, {}}});
    const auto *things = part<QWidget>(u"checkThings"_s);
    QVERIFY(things);
    QCOMPARE(things->findChild<QLabel *>()->text(), u"Nothing in the schedule runs it."_s);
}

void CleanupPageTest::startsNothingWhileSomethingRuns()
{
    m_page->show();
    showSample(2, 1);
    m_page->showBusy(u"Cleaning up…"_s);
    QVERIFY(!part<Button>(u"cleanupRun"_s)->isEnabled());
    QVERIFY(!part<Button>(u"undoRun3"_s)->isEnabled());
    QVERIFY(m_page->findAction(u"cleanup.run"_s)->statusTip().contains(u"Cleaning up…"_s));
    m_page->showIdle();
    QVERIFY(part<Button>(u"cleanupRun"_s)->isEnabled());
}

void CleanupPageTest::tellsSpaceHonestly_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("later");
    QTest::addColumn<qint64>("moved");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << 0LL << 0LL << 0LL << QString();
    QTest::newRow("now") << 2000LL << 0LL << 0LL << u"2.00 kB are free now."_s;
    QTest::newRow("later") << 0LL << 3000LL << 0LL
                           << u"Nothing is free yet: 3.00 kB when the trash is emptied."_s;
    QTest::newRow("moves") << 0LL << 0LL << 4000LL
                           << u"4.00 kB moved to the archive, which frees nothing on this disk."_s;
    QTest::newRow("all") << 2000LL << 3000LL << 4000LL
                         << u"2.00 kB are free now · 3.00 kB more when the trash is emptied · "
                            "4.00 kB moved to the archive, which frees nothing on this disk."_s;
}

void CleanupPageTest::tellsSpaceHonestly()
{
    QFETCH(qint64, now);
    QFETCH(qint64, later);
    QFETCH(qint64, moved);
    Cleanup::CleanupTotals totals;
    totals.freesNow = now;
    totals.freesLater = later;
    totals.moved = moved;
    QTEST(spaceSentence(totals), "sentence");
}

void CleanupPageTest::promisesNothingThatIsGone()
{
    Cleanup::CleanupTotals totals;
    totals.freesNow = 2000;
    totals.forGood = 2000;
    QCOMPARE(spaceSentence(totals),
             u"2.00 kB are free now · 2.00 kB are gone for good, which cannot be undone."_s);
}

void CleanupPageTest::givesEachRuleTheRoomOfItsCard()
{
    constexpr int NarrowestCurve = 165;
    m_page->show();
    showSample(41, 429);
    m_page->showCurves({Test::sampleCurve(60, 1000), Test::sampleCurve(200, 1000)});
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto *uploads = part<QWidget>(u"uploadsCard"_s);
    const auto *completed = part<QWidget>(u"completedCard"_s);
    QTRY_COMPARE_LE(std::abs(uploads->width() - completed->width()), 1);
    for (const QString &rule : {u"uploads"_s, u"completed"_s}) {
        auto *card = part<RuleCard>(rule + u"Card"_s);
        const auto *words = part<QWidget>(rule + u"WhatIf"_s);
        const auto *use = part<QWidget>(rule + u"Use"_s);
        QCOMPARE_GE(card->slider().width(), NarrowestCurve);
        QVERIFY(!use->isVisible());
        QCOMPARE(words->width(), card->body()->geometry().width());
        const int height = card->height();
        card->slider().setValue(card->slider().value() + 1);
        QTRY_COMPARE_LT(words->width(), card->body()->geometry().width());
        QVERIFY(use->isVisible());
        QCOMPARE(card->height(), height); // nothing jumps
    }
}

void CleanupPageTest::namesTheAmountThatGoesToTheTrash()
{
    m_page->show();
    showSample(41, 429);
    QVERIFY2(textOf(u"uploadsFate"_s).contains(u"41.0\u00a0kB are free on"_s),
             qPrintable(textOf(u"uploadsFate"_s)));
    part<PlanList>(u"planCard"_s)->model().setTicked({0}, false);
    QVERIFY2(textOf(u"uploadsFate"_s).contains(u"40.0\u00a0kB are free on"_s),
             qPrintable(textOf(u"uploadsFate"_s)));
    QVERIFY(textOf(u"uploadsUnit"_s).startsWith(u"upload"_s));
}

/// A million actions are a second's work to take down.
void CleanupPageTest::letsAnOldPlanGoOnAnotherThread()
{
    const auto freedBy = std::make_shared<std::atomic<QThread *>>(nullptr);
    const auto noteThread = [freedBy](const Cleanup::CleanupPlan *plan) {
        std::default_delete<const Cleanup::CleanupPlan>()(plan);
        *freedBy = QThread::currentThread();
    };
    m_page->show();
    m_page->showPlan(PlanPointer(new Cleanup::CleanupPlan(Test::samplePlan(2, 2)), noteThread));
    QVERIFY(!*freedBy);
    m_page->showPlan(Test::shared(Test::samplePlan(1, 1)));
    QTRY_VERIFY(*freedBy);
    QVERIFY(*freedBy != QThread::currentThread());
}

/// Else two figures beside each other seem to contradict each other.
void CleanupPageTest::tellsTemporaryFilesFromUploads()
{
    m_page->show();
    m_page->showPlan(Test::shared(Test::samplePlan(2, 3, 1)));
    QVERIFY(textOf(u"uploadsFate"_s).contains(u"2.00\u00a0kB are free on"_s));
    QCOMPARE(textOf(u"spaceLater"_s),
             u"2.50 kB more after 30 day(s) in the trash, 500 B of it temporary files."_s);
    part<PlanList>(u"planCard"_s)->model().setTicked({5}, false);
    QCOMPARE(textOf(u"spaceLater"_s), u"2.00 kB more after 30 day(s) in the trash."_s);
}

void CleanupPageTest::alignsTheChipsWithTheSearch()
{
    m_page->show();
    showSample(41, 429);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto middleOf = [this](const QString &name) {
        const auto *widget = part<QWidget>(name);
        return widget->mapTo(m_page.get(), widget->rect().center()).y();
    };
    QTRY_COMPARE_LE(std::abs(middleOf(u"chip-all"_s) - middleOf(u"planSearch"_s)), 1);
}

/// Each row has a line below it: another one at the foot would look like a row without anything.
void CleanupPageTest::endsItsListWithAWholeRow()
{
    m_page->show();
    showSample(41, 429);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto *table = part<QTableView>(u"planTable"_s);
    QTRY_COMPARE_GT(table->viewport()->height(), table->rowHeight(0));
    for (const int height : {767, 773}) { // one of them leaves a part of a row
        m_page->resize(1000, height);
        const QSize viewport = table->viewport()->size();
        const int cut = viewport.height() % table->rowHeight(0);
        QCOMPARE(table->viewport()->mask().boundingRect().size(),
                 cut > 0 ? viewport - QSize(0, cut) : QSize(0, 0));
    }
    QVERIFY(!part<QWidget>(u"planFoot"_s)->findChild<QFrame *>(u"rule"_s));
}

void CleanupPageTest::givesNamesOfPeopleTheRoomThereIs()
{
    Cleanup::CleanupPlan plan = Test::samplePlan(2, 0);
    plan.actions[1].job->person = u"Bartholomew Featherstonehaugh"_s;
    PlanModel model;
    model.setPlan(Test::shared(plan));
    PlanTable table(model);
    table.resize(1600, 300);
    table.show();
    QTRY_COMPARE(table.columnWidth(PlanModel::PersonColumn), 160);
    QTRY_COMPARE_GT(table.columnWidth(PlanModel::FileColumn), 200);
    QVERIFY(!table.isColumnHidden(PlanModel::JobColumn));
    const auto makeFileTooNarrow = [&table] {
        QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        const int more = table.columnWidth(PlanModel::FileColumn) - 200;
        table.resize(table.width() - more - 4, 300);
    };
    makeFileTooNarrow(); // the job's number goes before a name is cut
    QTRY_VERIFY(table.isColumnHidden(PlanModel::JobColumn));
    QCOMPARE(table.columnWidth(PlanModel::PersonColumn), 160);
    QTRY_COMPARE_GT(table.columnWidth(PlanModel::FileColumn), 200);
    makeFileTooNarrow();
    QTRY_COMPARE_LT(table.columnWidth(PlanModel::PersonColumn), 160);
    QTRY_COMPARE_LE(std::abs(table.columnWidth(PlanModel::FileColumn) - 200), 2);
    QVERIFY(!table.isColumnHidden(PlanModel::PersonColumn));
}

void CleanupPageTest::leavesTheFileWhatNamesOfPeopleDoNotNeed()
{
    Cleanup::CleanupPlan plan = Test::samplePlan(2, 0);
    plan.actions[0].job->person = u"Al B"_s;
    PlanModel model;
    model.setPlan(Test::shared(plan));
    PlanTable table(model);
    table.resize(1600, 300);
    table.show();
    QTRY_COMPARE_LT(table.columnWidth(PlanModel::PersonColumn), 120);
    QTRY_COMPARE_GT(table.columnWidth(PlanModel::FileColumn), 800);
    const int file = table.columnWidth(PlanModel::FileColumn);
    QCOMPARE_GE(table.columnWidth(PlanModel::PersonColumn),
                table.fontMetrics().horizontalAdvance(u"Al B"_s) + 2 * Style::Space::Small);
    plan.actions[1].job->person = u"Bartholomew Featherstonehaugh"_s;
    model.setPlan(Test::shared(plan));
    QCOMPARE(table.columnWidth(PlanModel::PersonColumn), 160);
    QTRY_COMPARE_LT(table.columnWidth(PlanModel::FileColumn), file);
    model.setFilter({}, u"al b"_s); // one row less, and nothing moves
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(table.columnWidth(PlanModel::PersonColumn), 160);
}

void CleanupPageTest::searchesWhereThereIsSomethingOnly()
{
    m_page->show();
    Cleanup::CleanupPlan plan;
    plan.at = m_clock.now();
    plan.skipped.resize(1);
    m_page->showPlan(Test::shared(plan));
    const auto *search = part<QLineEdit>(u"planSearch"_s);
    QVERIFY(search->isVisible());
    QVERIFY(!search->isEnabled());
    QVERIFY(!m_page->findAction(u"cleanup.search"_s)->isEnabled());
    QVERIFY(!m_page->findAction(u"cleanup.tickAll"_s)->isEnabled());
    click(u"chip-left"_s);
    QVERIFY(search->isEnabled());
    QVERIFY(m_page->findAction(u"cleanup.search"_s)->isEnabled());
    m_page->showPlan(Test::shared(Test::samplePlan(2, 0))); // which leaves none alone: all is shown
    QVERIFY(search->isEnabled());
    QVERIFY(m_page->findAction(u"cleanup.tickAll"_s)->isEnabled());
}

void CleanupPageTest::showsAllWhereNoneOfTheChosenKindIsLeft()
{
    m_page->show();
    m_page->showPlan(Test::shared(Test::samplePlan(2, 3)));
    auto &list = *part<PlanList>(u"planCard"_s);
    const QString archived = Cleanup::actionKindName(Cleanup::ActionKind::ArchiveJob);
    click(u"chip-"_s + archived);
    QCOMPARE(list.model().rowCount(), 3);
    m_page->showPlan(Test::shared(Test::samplePlan(1, 1)));
    QCOMPARE(list.model().rowCount(), 1); // still those
    m_page->showPlan(Test::shared(Test::samplePlan(2, 0)));
    QCOMPARE(list.model().rowCount(), 2);
    QVERIFY(part<QTableView>(u"planTable"_s)->isVisible());
    const auto *chip = part<QWidget>(u"chip-"_s + archived);
    QVERIFY(!chip || !chip->isVisible());
}

void CleanupPageTest::endsBelowItsHeadWhetherItScrollsOrNot()
{
    m_page->show();
    showSample(41, 429);
    const auto *bar = m_page->findChild<QScrollArea *>()->verticalScrollBar();
    const auto edgeOf = [this](const QString &name) {
        const auto *widget = part<QWidget>(name);
        return widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x();
    };
    m_page->resize(940, 420);
    QTRY_COMPARE_GT(bar->maximum(), 0);
    QTRY_COMPARE(edgeOf(u"planCard"_s), edgeOf(u"cleanupRun"_s));
    m_page->resize(940, 2400);
    QTRY_COMPARE(bar->maximum(), 0);
    QTRY_COMPARE(edgeOf(u"planCard"_s), edgeOf(u"cleanupRun"_s));
}

void CleanupPageTest::breaksTheWordsBelowThePlanInANarrowWindow()
{
    m_page->show();
    showSample(41, 429);
    m_page->resize(1400, 800);
    auto *words = part<QLabel>(u"planSummary"_s);
    QTRY_VERIFY(words->isVisible());
    const int inOneLine = words->fontMetrics().horizontalAdvance(words->text());
    QVERIFY(inOneLine > 0);
    QCOMPARE_LT(words->minimumSizeHint().width(), inOneLine / 2);
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<CleanupPageTest>(argc, argv);
}
#include "tst_cleanuppage.moc"
