// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"
#include "gui/worktext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Gui;
using Widgets::Glyph;

namespace {

/// A cleanup of run 7 that did `done` jobs and could not do `failed` others.
Cleanup::CleanupReport reportOf(int done, int failed)
{
    Cleanup::CleanupReport report;
    report.dryRun = false;
    report.run = 7;
    for (int i = 0; i < done + failed; ++i) {
        Cleanup::CleanupAction action;
        action.kind = Cleanup::ActionKind::RemoveUpload;
        action.bytes = 1000;
        action.result = i < done ? Cleanup::ActionResult::Done : Cleanup::ActionResult::Failed;
        report.plan.actions.push_back(action);
    }
    return report;
}

Cleanup::CleanupReport refusedReport()
{
    Cleanup::CleanupReport report = reportOf(0, 0);
    report.plan.refused =
        Cleanup::Refusal{u"share"_s, u"Stopped. Nothing was changed. Run with --over-limit."_s,
                         u"--over-limit"_s, u"Stopped. Nothing was changed."_s};
    return report;
}

Cleanup::CleanupReport waitingReport()
{
    Cleanup::CleanupReport report = reportOf(0, 0);
    report.dryRun = true;
    return report;
}

Cleanup::CleanupReport cancelledReport()
{
    Cleanup::CleanupReport report = reportOf(12, 0);
    report.cancelled = true;
    return report;
}

} // namespace

class TestWorkText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowACleanupEndedAndWhatIsNext_data();
    void saysHowACleanupEndedAndWhatIsNext();
    void tellsTheReasonThatAllHaveInCommon();
    void offersToTakeBackWhatWasDoneToJobs();
    void saysWhatBecameOfAnInterruptedRun();
    void keepsTheWordsOfTheSystem();
    void tellsTimesAsPeopleReadThem();
    void saysThatAnUndoWasStopped();
    void saysWhatBecameOfAnUndo();
    void saysThatADiskCheckWasNotNoted();
    void countsWhatWasNeverToComeBack();
    void tellsWhatWasMendedAndWhatWasNoted();
};

void TestWorkText::saysHowACleanupEndedAndWhatIsNext_data()
{
    QTest::addColumn<Cleanup::CleanupReport>("report");
    QTest::addColumn<int>("glyph");
    QTest::addColumn<int>("next");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const Cleanup::CleanupReport &report, Glyph glyph,
                        NextStep next, const QString &part) {
        QTest::newRow(name) << report << static_cast<int>(glyph) << static_cast<int>(next) << part;
    };
    row("done", reportOf(12, 0), Glyph::Good, NextStep::Undo, u"Cleaned up: 12 job"_s);
    row("a part failed", reportOf(1, 2), Glyph::Warning, NextStep::Undo, u"2 failed"_s);
    row("all failed", reportOf(0, 3), Glyph::Warning, NextStep::None, u"3 failed"_s);
    row("nothing due", reportOf(0, 0), Glyph::Good, NextStep::None, u"nothing to clean up"_s);
    row("cancelled", cancelledReport(), Glyph::Warning, NextStep::Undo, u"after a part"_s);
    row("refused", refusedReport(), Glyph::Critical, NextStep::Review, u"Stopped."_s);
    row("waits for a person", waitingReport(), Glyph::Warning, NextStep::Review, u"waits"_s);
}

void TestWorkText::saysHowACleanupEndedAndWhatIsNext()
{
    QFETCH(Cleanup::CleanupReport, report);
    QFETCH(int, glyph);
    QFETCH(int, next);
    QFETCH(QString, part);
    const WorkResult result = resultOfCleanup(report);
    QCOMPARE(static_cast<int>(result.glyph), glyph);
    QCOMPARE(static_cast<int>(result.next), next);
    QVERIFY2(result.sentence.contains(part), qPrintable(result.sentence));
    QVERIFY2(result.sentence.endsWith(u'.'), qPrintable(result.sentence));
    if (result.next == NextStep::Undo)
        QCOMPARE(result.run, 7);
    QVERIFY2(!result.sentence.contains(u"--"_s), qPrintable(result.sentence));
    QCOMPARE(textOf(result.next).isEmpty(), result.next == NextStep::None);
}

void TestWorkText::tellsTheReasonThatAllHaveInCommon()
{
    Cleanup::CleanupReport report = reportOf(1, 2);
    auto &actions = report.plan.actions;
    actions[1].error = u"The database is busy."_s;
    actions[2].error = u"The database is busy."_s;
    const QString same = resultOfCleanup(report).sentence;
    QVERIFY2(same.endsWith(u"2 failed and stayed as they were: The database is busy."_s),
             qPrintable(same));
    actions[2].error = u"The file is open."_s;
    const QString other = resultOfCleanup(report).sentence;
    QVERIFY2(other.endsWith(u"maintenance.log says why."_s), qPrintable(other));
    QVERIFY2(!other.contains(u"busy"_s), qPrintable(other));
}

void TestWorkText::offersToTakeBackWhatWasDoneToJobs()
{
    for (const Work work : {Work::Archive, Work::Restore, Work::Remove}) {
        const WorkResult result = resultOfJobs(work, reportOf(3, 1));
        QCOMPARE(result.glyph, Glyph::Warning);
        QCOMPARE(result.next, NextStep::Undo);
        QCOMPARE(result.run, 7);
        QCOMPARE(resultOfJobs(work, reportOf(0, 1)).next, NextStep::None);
        QCOMPARE(resultOfJobs(work, refusedReport()).sentence, u"Stopped. Nothing was changed."_s);
    }
}

void TestWorkText::saysWhatBecameOfAnInterruptedRun()
{
    const WorkResult mended = resultOf(Cleanup::RecoveryReport{2, 1, {}, {}});
    QCOMPARE(mended.glyph, Glyph::Good);
    QCOMPARE(mended.next, NextStep::None);
    QVERIFY2(mended.sentence.contains(u"2 interrupted"_s), qPrintable(mended.sentence));
    QVERIFY2(mended.sentence.contains(u"1 interrupted"_s), qPrintable(mended.sentence));
    const WorkResult open = resultOf(Cleanup::RecoveryReport{0, 0, {}, {u"Move it by hand."_s}});
    QCOMPARE(open.glyph, Glyph::Warning);
    QVERIFY2(open.sentence.endsWith(u"Move it by hand."_s), qPrintable(open.sentence));
    QCOMPARE(resultOf(Cleanup::RecoveryReport{}).glyph, Glyph::Good);
}

void TestWorkText::keepsTheWordsOfTheSystem()
{
    const WorkResult result =
        resultOf(Error{ErrorKind::System, u"The file could not be moved."_s, u"errno 5"_s, {}});
    QCOMPARE(result.glyph, Glyph::Critical);
    QCOMPARE(result.detail, u"errno 5"_s);
    QCOMPARE(resultOf(Error{ErrorKind::Cancelled, u"Stopped."_s, {}, {}}).glyph, Glyph::Warning);
}

void TestWorkText::tellsTimesAsPeopleReadThem()
{
    const Error busy{
        ErrorKind::Busy, u"Locked (cleanup, since 2026-03-01T23:30:00Z, pid 7)."_s, {}, {}};
    const QDateTime time(QDate(2026, 3, 1), QTime(23, 30), Qt::UTC);
    QCOMPARE(resultOf(busy).sentence,
             u"Locked (cleanup, since %1, pid 7)."_s.arg(formatDateTime(time.toLocalTime())));
}

void TestWorkText::saysThatAnUndoWasStopped()
{
    Cleanup::UndoReport report;
    report.undone = 3;
    QCOMPARE(resultOf(report).glyph, Glyph::Good);
    const WorkResult stopped = resultOfStopped(report);
    QCOMPARE(stopped.glyph, Glyph::Warning);
    QVERIFY(stopped.sentence.startsWith("Stopped."_L1));
    QVERIFY(stopped.sentence.contains(u'3'));
}

/// The undo of an undo puts nothing back.
void TestWorkText::saysWhatBecameOfAnUndo()
{
    Cleanup::UndoReport report;
    report.undone = 3;
    QVERIFY2(resultOf(report).sentence.contains(u"3 job(s) are back"_s),
             qPrintable(resultOf(report).sentence));
    report.backFiles = 1;
    QVERIFY2(resultOf(report).sentence.contains(u"2 job(s) are back. 1 file(s) are back."_s),
             qPrintable(resultOf(report).sentence));
    report = {};
    report.undone = 3;
    report.trashedJobs = 1;
    report.archived = 2;
    const QString sentence = resultOf(report).sentence;
    QVERIFY2(sentence.contains(u"1 job(s) went to the trash again."_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"2 job(s) went to the archive again."_s), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"back"_s), qPrintable(sentence));
}

void TestWorkText::saysThatADiskCheckWasNotNoted()
{
    Storage::DiskReport report;
    QCOMPARE(resultOf(report).glyph, Glyph::Good);
    report.notNoted = Error{ErrorKind::System, u"The file is read-only."_s, u"errno 30"_s, {}};
    const WorkResult result = resultOf(report);
    QCOMPARE(result.glyph, Glyph::Warning);
    QVERIFY2(result.sentence.endsWith(u"noted in the history: The file is read-only."_s),
             qPrintable(result.sentence));
    QCOMPARE(result.detail, u"errno 30"_s);
}

void TestWorkText::countsWhatWasNeverToComeBack()
{
    Cleanup::UndoReport report;
    report.undone = 3;
    report.gone = 8;
    const WorkResult result = resultOf(report);
    QCOMPARE(result.glyph, Glyph::Good);
    QVERIFY2(result.sentence.contains(u"8 went for good"_s), qPrintable(result.sentence));
}

void TestWorkText::tellsWhatWasMendedAndWhatWasNoted()
{
    Cleanup::FixReport fix;
    fix.report.dryRun = false;
    fix.report.run = 9;
    Cleanup::CleanupAction action;
    action.kind = Cleanup::ActionKind::MoveHome;
    action.result = Cleanup::ActionResult::Done;
    fix.report.plan.actions = {action, action};
    WorkResult result = resultOf(fix);
    QCOMPARE(result.glyph, Glyph::Good);
    QCOMPARE(result.next, NextStep::Undo);
    QCOMPARE(result.run, 9);
    QVERIFY2(result.sentence.contains(u"Mended: 2"_s), qPrintable(result.sentence));

    fix.report.plan.actions.clear();
    fix.sightings.resize(4);
    result = resultOf(fix);
    QCOMPARE(result.next, NextStep::None);
    QVERIFY2(result.sentence.startsWith(u"4 file"_s), qPrintable(result.sentence));

    fix.report.plan.refused = Cleanup::Refusal{u"root"_s, u"Another folder."_s, {}};
    QCOMPARE(resultOf(fix).glyph, Glyph::Critical);
    QCOMPARE(resultOf(fix).sentence, u"Another folder."_s);
}

QTEST_GUILESS_MAIN(TestWorkText)
#include "tst_worktext.moc"
