// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/cleanuppage.h"
#include "pages/cleanup/cleanuptexts.h"
#include "style/style.h"
#include "widgets/button.h"
#include "widgets/sheet.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::CleanupView;
using Cleanup::FindingKind;
using Widgets::Button;

/// Files and jobs are compared and mended from the page of the cleanup.
class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_page = std::make_unique<CleanupPage>(Settings::CleanupSettings());
        m_page->resize(1096, 800);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void showsHowFarItHasComeAndStops();
    void listsEveryKindOfFinding();
    void saysInEachRowWhatIsDoneAboutIt();
    void mendsExactlyWhatIsShown();
    void offersToNoteFilesWithoutAJob();
    void liftsAGuardOnlyByAButtonThatSaysSo();
    void offersNoWayAroundAnUnknownTable();
    void saysWhyItCouldNotCompare();
    void showsNothingOnceItIsClosed();

private:
    template<typename T = QLabel>
    T *part(const QString &name) const
    {
        const auto parts = m_page->findChildren<T *>(name);
        // A sheet that was replaced goes a little later.
        return parts.isEmpty() ? nullptr : parts.back();
    }
    void compare() const { m_page->openAt({{u"sheet"_s, u"compare"_s}}); }
    /// One of each kind; the file in the wrong folder can be mended.
    static Cleanup::FixReport report();

    std::unique_ptr<CleanupPage> m_page;
};

Cleanup::FixReport ComparisonTest::report()
{
    using enum FindingKind;
    Cleanup::FixReport fix;
    int number = 0;
    for (const FindingKind kind : {OrphanFile, KeptOriginal, MissingFile, WrongFolder, TwinFolder,
                                   UnknownStatus, DuplicateClaim, UnsafePath}) {
        const QString name = QString::number(++number);
        fix.findings.push_back({kind, "/srv/uploads/" + name.toUtf8() + ".stl", name,
                                u"What is wrong with "_s + name});
    }
    fix.actions.resize(fix.findings.size());
    fix.actions[3] = 0;
    fix.findings[3].fix = u"It goes to /srv/uploads/pending."_s;
    fix.report.plan.actions.resize(1);
    fix.report.plan.skipped.push_back(
        {fix.findings[0].path, fix.findings[0].job, u"A program has it open right now."_s});
    return fix;
}

void ComparisonTest::showsHowFarItHasComeAndStops()
{
    QSignalSpy wanted(m_page.get(), &CleanupPage::comparisonWanted);
    QSignalSpy stopped(m_page.get(), &CleanupPage::comparisonStopped);
    part<Button>(u"compareButton"_s)->setEnabled(true);
    m_page->findAction(u"cleanup.compare"_s)->trigger();
    QCOMPARE(wanted.size(), 1);
    m_page->showComparisonProgress({1200, 34});
    const QString text = part(u"comparisonProgress"_s)->text();
    QVERIFY2(text.contains(u"1,200 jobs"_s) && text.contains(u"34 files"_s), qPrintable(text));
    part<Button>(u"sheetClose"_s)->click();
    QCOMPARE(stopped.size(), 1);
}

void ComparisonTest::listsEveryKindOfFinding()
{
    compare();
    m_page->showComparison(report());
    auto *table = part<QTableView>(u"comparisonTable"_s);
    QCOMPARE(table->model()->rowCount(), 8);
    QSet<QString> titles;
    for (int row = 0; row < 8; ++row)
        titles.insert(table->model()->index(row, 0).data().toString());
    QCOMPARE(titles.size(), 8);
    QVERIFY(table->model()->index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"A program has it open right now."_s);
    QCOMPARE(table->model()->index(3, 3).data().toString(), u"It goes to /srv/uploads/pending."_s);
    table->selectRow(3);
    QCOMPARE(table->model()->index(1, 3).data().toString(), u"You decide"_s);
    // All of it, also where a column is too narrow.
    QCOMPARE(part(u"comparisonMessage"_s)->text(),
             u"What is wrong with 4 It goes to /srv/uploads/pending."_s);
}

void ComparisonTest::saysInEachRowWhatIsDoneAboutIt()
{
    Cleanup::FixReport fix = report();
    const QString noted = u"It goes to the trash once it was noted."_s;
    for (const std::size_t place : {std::size_t(1), std::size_t(2), std::size_t(4)})
        fix.report.plan.skipped.push_back(
            {fix.findings[place].path, fix.findings[place].job, noted});
    compare();
    m_page->showComparison(fix);
    auto *table = part<QTableView>(u"comparisonTable"_s);
    for (const int row : {1, 2, 4})
        QCOMPARE(table->model()->index(row, 3).data().toString(), noted);
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"A program has it open right now."_s);
    table->selectRow(1);
    QVERIFY(part(u"comparisonMessage"_s)->text().endsWith(noted));
}

void ComparisonTest::mendsExactlyWhatIsShown()
{
    QSignalSpy mend(m_page.get(), &CleanupPage::mendRequested);
    compare();
    m_page->showComparison(report());
    auto *button = part<Button>(u"comparisonMend"_s);
    QVERIFY(button->text().contains(u'1'));
    button->click();
    QCOMPARE(mend.size(), 1);
    const auto request = mend.front().front().value<Cleanup::FixRequest>();
    QVERIFY(!request.lifted.share && !request.lifted.root);
    QVERIFY(request.confirmed);
    QCOMPARE(*request.confirmed, Cleanup::confirmedFixes(report()));
    QCOMPARE(request.confirmed->size(), 1);
}

void ComparisonTest::offersToNoteFilesWithoutAJob()
{
    Cleanup::FixReport fix = report();
    fix.report.plan.actions.clear();
    fix.actions[3].reset();
    fix.findings[3].fix.clear();
    compare();
    m_page->showComparison(fix);
    QVERIFY(!part<Button>(u"comparisonMend"_s));
    part<Button>(u"sheetClose"_s)->click();
    fix.sightings.resize(1);
    QSignalSpy mend(m_page.get(), &CleanupPage::mendRequested);
    compare();
    m_page->showComparison(fix);
    part<Button>(u"comparisonMend"_s)->click();
    QVERIFY(mend.front().front().value<Cleanup::FixRequest>().confirmed->isEmpty());
}

void ComparisonTest::liftsAGuardOnlyByAButtonThatSaysSo()
{
    Cleanup::FixReport fix = report();
    fix.report.plan.refused =
        Cleanup::Refusal{u"share"_s, u"Most files would be nobody's."_s, u"--over-limit"_s};
    QSignalSpy mend(m_page.get(), &CleanupPage::mendRequested);
    compare();
    m_page->showComparison(fix);
    QVERIFY(comparisonText(fix).contains(u"Most files would be nobody's."_s));
    auto *button = part<Button>(u"comparisonMend"_s);
    QVERIFY2(button->text().contains(u"all the same"_s), qPrintable(button->text()));
    button->click();
    QVERIFY(mend.front().front().value<Cleanup::FixRequest>().lifted.share);
}

void ComparisonTest::offersNoWayAroundAnUnknownTable()
{
    Cleanup::FixReport fix = report();
    fix.report.plan.refused = Cleanup::Refusal{u"schema"_s, u"No table of jobs."_s, {}};
    compare();
    m_page->showComparison(fix);
    QVERIFY(!part<Button>(u"comparisonMend"_s));
}

void ComparisonTest::saysWhyItCouldNotCompare()
{
    compare();
    m_page->showComparisonError({ErrorKind::Busy, u"The database is busy."_s, {}, {}});
    QCOMPARE(part(u"comparisonError"_s)->text(), u"The database is busy."_s);
}

void ComparisonTest::showsNothingOnceItIsClosed()
{
    compare();
    part<Button>(u"sheetClose"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_page->showComparison(report());
    m_page->showComparisonError({ErrorKind::Busy, u"Late."_s, {}, {}});
    QVERIFY(!part<QTableView>(u"comparisonTable"_s));
    QVERIFY(!part(u"comparisonError"_s));
}

QTEST_MAIN(ComparisonTest)
#include "tst_comparison.moc"
