// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "pages/overview/overviewpage.h"
#include "pages/overview/wellfacts.h"
#include "style/style.h"
#include "widgets/noticerow.h"
#include "widgets/sheet.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Overview;
using namespace Printkeeper::Widgets;

/// What the page says and does about each thing that can need a person, and what it claims when
/// nothing does.
class TestAttention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init()
    {
        m_page = std::make_unique<OverviewPage>("/srv/farm");
        m_page->setClock(m_clock);
        m_page->resize(1096, 800);
        m_page->show();
    }
    void hasAButtonThatDoesSomethingForEveryCode_data();
    void hasAButtonThatDoesSomethingForEveryCode();
    void cleansOnlyADiskThatACleanupHelps_data();
    void cleansOnlyADiskThatACleanupHelps();
    void leadsFromADiskThatNoCleanupHelpsToWhatTakesItsRoom();
    void repairsTheLayoutAfterShowingIt();
    void copiesTheCorrectedSchedule();
    void showsWhyTheScheduleCannotBeRead();
    void checksAgainFromTheDetails();
    void showsTheWayToTheFirstCleanup();
    void showsTheWayToAFirstCleanupWithoutJobs();
    void reviewsTheFirstCleanupFromEachRow();
    void keepsTheKeyboardWhereItIs();
    void waitsWithWhatChangesTheFarm();
    void claimsOnlyWhatWasChecked_data();
    void claimsOnlyWhatWasChecked();
    void saysAllIsWellOnlyWhenEverythingRunsByItself();
    void tellsTheLastCleanupByItsNumbers();

private:
    Button *button(const QString &name) const { return m_page->findChild<Button *>(name); }
    Sheet *sheet(const QString &name) const { return m_page->findChild<Sheet *>(name); }

    Test::SampleClock m_clock;
    std::unique_ptr<OverviewPage> m_page;
};

void TestAttention::hasAButtonThatDoesSomethingForEveryCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("signal"); // or
    QTest::addColumn<QString>("sheet");
    const QByteArray cleanup = "cleanupRequested(Printkeeper::Cleanup::CleanupRequest)";
    const QByteArray review = "cleanupReviewRequested()";
    const QByteArray place = "placeRequested(Printkeeper::Pages::PagePlace)";
    QTest::newRow("disk-critical") << u"Clean up now · 41 job(s)"_s << cleanup << QString();
    QTest::newRow("disk-warning") << u"Clean up now · 41 job(s)"_s << cleanup << QString();
    QTest::newRow("cleanup-stale") << u"Clean up now · 41 job(s)"_s << cleanup << QString();
    QTest::newRow("cleanup-failed") << u"Look…"_s << review << QString();
    QTest::newRow("cleanup-awaiting-approval")
        << u"Review the first cleanup…"_s << review << QString();
    QTest::newRow("run-interrupted") << u"Finish it"_s << "recoveryRequested()"_ba << QString();
    QTest::newRow("jobs-unsafe") << u"Show jobs"_s << place << QString();
    QTest::newRow("jobs-missing-file") << u"Show jobs"_s << place << QString();
    QTest::newRow("layout-broken") << u"Repair…"_s << QByteArray() << u"layoutSheet"_s;
    QTest::newRow("schedule-error") << u"Show how…"_s << QByteArray() << u"detailsSheet"_s;
    QTest::newRow("database-unreadable") << u"Open settings"_s << place << QString();
    QTest::newRow("schema-unknown") << u"Open settings"_s << place << QString();
    QTest::newRow("other-farm") << u"Details…"_s << QByteArray() << u"detailsSheet"_s;
    QTest::newRow("a code of a later version")
        << u"Details…"_s << QByteArray() << u"detailsSheet"_s;
}

void TestAttention::hasAButtonThatDoesSomethingForEveryCode()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, signal);
    QFETCH(QString, sheet);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    Tasks::FarmStatus status = Test::statusWith(code);
    if (code == "layout-broken"_L1)
        status.missingFolders = {"/srv/farm/uploads/printing"};
    status.awaitsApproval = code == "cleanup-awaiting-approval"_L1;
    m_page->showStatus(status);

    Button *fix = button(u"remedy-"_s + code);
    QVERIFY(fix && fix->isVisible() && fix->isEnabled());
    QCOMPARE(fix->text(), text);
    QCOMPARE(fix->kind(), ButtonKind::Primary);
    QVERIFY(fix->focusPolicy() & Qt::TabFocus);
    if (!signal.isEmpty()) {
        const int index = m_page->metaObject()->indexOfSignal(signal.constData());
        QVERIFY(index >= 0);
        QSignalSpy spy(m_page.get(), m_page->metaObject()->method(index));
        fix->setFocus();
        QTest::keyClick(fix, Qt::Key_Space);
        QCOMPARE(spy.size(), 1);
    } else {
        fix->click();
        QVERIFY(this->sheet(sheet) && this->sheet(sheet)->isVisible());
        const auto *panel = this->sheet(sheet)->findChild<QFrame *>(u"sheetPanel"_s);
        QCOMPARE_GE(panel->height(), panel->minimumSizeHint().height());
        QCOMPARE_GT(panel->height(), 120);
    }
}

void TestAttention::cleansOnlyADiskThatACleanupHelps_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<int>("due");
    QTest::addColumn<bool>("awaits");
    QTest::addColumn<Remedy>("remedy");
    const QByteArray uploads("/srv/farm/uploads");
    QTest::newRow("uploads, jobs due") << uploads << 3 << false << Remedy::CleanUp;
    QTest::newRow("not allowed yet") << uploads << 3 << true << Remedy::Review;
    QTest::newRow("nothing due") << uploads << 0 << false << Remedy::ShowSpace;
    QTest::newRow("another disk") << QByteArray("/var/log") << 3 << false << Remedy::ShowSpace;
}

void TestAttention::cleansOnlyADiskThatACleanupHelps()
{
    QFETCH(QByteArray, place);
    QFETCH(int, due);
    QFETCH(bool, awaits);
    Tasks::FarmStatus status = Test::statusWith(u"disk-critical"_s);
    status.attention.front().place = place;
    status.dueUploads = due;
    status.dueCompleted = 0;
    status.awaitsApproval = awaits;
    QTEST(remedyFor(status.attention.front(), status), "remedy");
}

void TestAttention::leadsFromADiskThatNoCleanupHelpsToWhatTakesItsRoom()
{
    Tasks::FarmStatus status = Test::statusWith(u"disk-critical"_s);
    status.attention.front().place = "/var/log";
    m_page->showStatus(status);
    QSignalSpy places(m_page.get(), &OverviewPage::placeRequested);
    auto *remedy = button(u"remedy-disk-critical"_s);
    QCOMPARE(remedy->text(), u"Show what takes room"_s);
    remedy->click();
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.front().front().value<Pages::PagePlace>(), spaceOnDisks());
}

void TestAttention::repairsTheLayoutAfterShowingIt()
{
    m_page->showStatus(Test::troubledStatus());
    QSignalSpy repair(m_page.get(), &OverviewPage::repairRequested);
    button(u"remedy-layout-broken"_s)->click();
    bool namesIt = false;
    for (const Label *label : sheet(u"layoutSheet"_s)->findChildren<Label *>())
        namesIt |= label->text() == "/srv/farm/uploads/printing"_L1;
    QVERIFY(namesIt);
    QCOMPARE(repair.size(), 0);
    button(u"layoutRepair"_s)->click();
    QCOMPARE(repair.size(), 1);
    QTRY_VERIFY(!sheet(u"layoutSheet"_s));
}

void TestAttention::copiesTheCorrectedSchedule()
{
    Tasks::FarmStatus status = Test::statusWith(u"schedule-error"_s);
    status.scheduleFaults = {{3, u"There is no user."_s, "0 2 * * * x", "0 2 * * * root x"}};
    status.mendedCrontab = "0 2 * * * root x\n";
    m_page->showStatus(status);
    button(u"remedy-schedule-error"_s)->click();
    QStringList said;
    for (const Label *label : sheet(u"detailsSheet"_s)->findChildren<Label *>())
        said << label->text();
    QVERIFY(said.contains(u"There is no user."_s));
    QVERIFY(said.contains(u"0 2 * * * x"_s));
    QVERIFY(said.contains(u"0 2 * * * root x"_s));
    button(u"detailsCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"0 2 * * * root x\n"_s);
    QTest::keyClick(sheet(u"detailsSheet"_s), Qt::Key_Escape);
    QTRY_VERIFY(!sheet(u"detailsSheet"_s));
}

/// There are no lines to be put right.
void TestAttention::showsWhyTheScheduleCannotBeRead()
{
    Tasks::FarmStatus status = Test::statusWith(u"schedule-error"_s);
    status.isScheduleUnreadable = true;
    m_page->showStatus(status);

    QCOMPARE(button(u"remedy-schedule-error"_s)->text(), u"Details…"_s);
}

void TestAttention::checksAgainFromTheDetails()
{
    m_page->showStatus(Test::statusWith(u"other-farm"_s));
    QSignalSpy refresh(m_page.get(), &OverviewPage::refreshRequested);
    button(u"remedy-other-farm"_s)->click();
    button(u"detailsAgain"_s)->click();
    QCOMPARE(refresh.size(), 1);
}

void TestAttention::showsTheWayToTheFirstCleanup()
{
    m_page->showStatus(Test::waitingStatus());
    const auto *title = m_page->findChild<Label *>(u"approvalTitle"_s);
    QVERIFY(title && title->text().contains(u"41"_s));
    const QWidget *view = m_page->findChild<QWidget *>(u"attention-cleanup-awaiting-approval"_s);
    const QString said = view->accessibleDescription();
    QVERIFY(said.contains(u"12 upload"_s) && said.contains(u"29 completed"_s));
    QVERIFY(said.contains(u"11.0 GB"_s));
    const auto *after = m_page->findChild<Label *>(u"approvalAfterwards"_s);
    QVERIFY(after->text().contains(u"tomorrow 02:00"_s));
    m_page->showStatus(Test::wellStatus());
    QTRY_VERIFY(!m_page->findChild<Label *>(u"approvalTitle"_s));
    QVERIFY(button(u"cleanUp"_s)->text().startsWith("Clean up now"_L1));
}

void TestAttention::showsTheWayToAFirstCleanupWithoutJobs()
{
    Tasks::FarmStatus status = Test::waitingStatus();
    status.dueUploads = 0;
    status.dueCompleted = 0;
    status.dueSpace = {};
    status.waitingTemporary = 3;
    m_page->showStatus(status);
    const auto *title = m_page->findChild<Label *>(u"approvalTitle"_s);
    QVERIFY(title && title->text().contains(u"3 temporary file"_s));
    const auto *line = m_page->findChild<QWidget *>(u"approvalTemporary"_s);
    QVERIFY(line && line->isVisible());
    QVERIFY(!m_page->findChild<QWidget *>(u"approvalUploads"_s));
    QVERIFY(!m_page->findChild<QWidget *>(u"approvalCompleted"_s));
    QSignalSpy review(m_page.get(), &OverviewPage::cleanupReviewRequested);
    button(u"remedy-cleanup-awaiting-approval"_s)->click();
    QCOMPARE(review.size(), 1);
}

void TestAttention::reviewsTheFirstCleanupFromEachRow()
{
    Tasks::FarmStatus status = Test::waitingStatus();
    m_page->showStatus(status);
    QVERIFY(!button(u"review"_s)->isVisible());
    QVERIFY(button(u"remedy-cleanup-awaiting-approval"_s)->isVisible());
    // The worst thing is mended by the same: each has its button, one of them is filled.
    status.attention.insert(
        status.attention.begin(),
        {u"disk-critical"_s, Tasks::Severity::Critical, u"The disk is 96 % full"_s, {}, {}});
    m_page->showStatus(status);
    QTRY_VERIFY(button(u"remedy-disk-critical"_s)->isVisible());
    QTRY_VERIFY(button(u"remedy-cleanup-awaiting-approval"_s)->isVisible());
    QCOMPARE(button(u"remedy-disk-critical"_s)->kind(), ButtonKind::Primary);
    QCOMPARE(button(u"remedy-cleanup-awaiting-approval"_s)->kind(), ButtonKind::Secondary);
    QVERIFY(!button(u"review"_s)->isVisible());
    QSignalSpy review(m_page.get(), &OverviewPage::cleanupReviewRequested);
    button(u"remedy-disk-critical"_s)->click();
    button(u"remedy-cleanup-awaiting-approval"_s)->click();
    QCOMPARE(review.size(), 2);
    m_page->showStatus(Test::wellStatus());
    QVERIFY(button(u"review"_s)->isVisible());
}

void TestAttention::keepsTheKeyboardWhereItIs()
{
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    Tasks::FarmStatus status = Test::troubledStatus();
    QVERIFY(status.attention.size() >= 2);
    m_page->showStatus(status);
    const QString second = u"remedy-"_s + status.attention.at(1).code;
    button(second)->setFocus();
    status.attention.erase(status.attention.begin());
    m_page->showStatus(status);
    QTRY_VERIFY(qApp->focusWidget() && qApp->focusWidget()->isVisible());
    QCOMPARE(qApp->focusWidget()->objectName(), second);
}

void TestAttention::waitsWithWhatChangesTheFarm()
{
    m_page->showStatus(Test::troubledStatus());
    m_page->showBusy(u"Cleaning up…"_s);
    const Button *fix = button(u"remedy-disk-critical"_s);
    QVERIFY(!fix->isEnabled());
    QVERIFY(fix->toolTip().contains(u"Cleaning up…"_s));
    QVERIFY(button(u"cleanUp"_s)->toolTip().contains(u"Cleaning up…"_s));
    QVERIFY(button(u"remedy-layout-broken"_s)->isEnabled());
}

void TestAttention::claimsOnlyWhatWasChecked_data()
{
    using Change = std::function<void(Tasks::FarmStatus &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &code, const Change &change) {
        QTest::newRow(name) << change << code;
    };
    row("no comparison", u"files"_s, [](auto &status) { status.areJobsCompared = false; });
    row("a missing file", u"files"_s, [](auto &status) { status.jobsWithoutFile = 1; });
    row("a job outside", u"files"_s, [](auto &status) { status.jobsOutside = 1; });
    row("no jobs", u"files"_s, [](auto &status) { status.jobs = 0; });
    row("a missed run", u"punctual"_s, [](auto &status) { status.punctuality->onTime = 149; });
    row("no run by cron", u"punctual"_s, [](auto &status) { status.punctuality.reset(); });
    row("no cleanup", u"cleanup"_s, [](auto &status) { status.lastCleanup.reset(); });
    row("undone", u"cleanup"_s, [](auto &status) { status.lastCleanup->isUndone = true; });
    row("a full disk", u"disks"_s,
        [](auto &status) { status.volumes.front().level = u"warning"_s; });
    row("no disk", u"disks"_s, [](auto &status) { status.volumes.clear(); });
    row("no plan", u"due"_s, [](auto &status) { status.areJobsCompared = false; });
    row("no cleanup to come", u"due"_s, [](auto &status) { status.tasks.front().next.reset(); });
}

void TestAttention::claimsOnlyWhatWasChecked()
{
    using Change = std::function<void(Tasks::FarmStatus &)>;
    QFETCH(Change, change);
    QFETCH(QString, code);
    Tasks::FarmStatus status = Test::wellStatus();
    const auto claims = [&] {
        return std::ranges::count(wellFacts(status, status.at), code, &WellFact::code);
    };
    QCOMPARE(claims(), 1);
    change(status);
    QCOMPARE(claims(), 0);
}

void TestAttention::saysAllIsWellOnlyWhenEverythingRunsByItself()
{
    Tasks::FarmStatus status = Test::wellStatus();
    QVERIFY(isAllWell(status));
    status.tasks.back().next.reset();
    QVERIFY(!isAllWell(status));
    status.tasks.clear();
    QVERIFY(!isAllWell(status));
}

void TestAttention::tellsTheLastCleanupByItsNumbers()
{
    const Tasks::FarmStatus status = Test::wellStatus();
    m_page->showStatus(status);
    const auto *fact = m_page->findChild<Label *>(u"fact-cleanup"_s);
    QVERIFY(fact);
    QVERIFY(fact->text().startsWith("Last night"_L1));
    QVERIFY(fact->text().contains(u"14 upload"_s) && fact->text().contains(u"9 job"_s));
    QCOMPARE(cleanupDoneText({}), u"nothing was due"_s);
}

QTEST_MAIN(TestAttention)
#include "tst_attention.moc"
