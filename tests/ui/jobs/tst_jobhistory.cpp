// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "files/folder.h"
#include "pages/jobs/actiontexts.h"
#include "pages/jobs/jobspage.h"
#include "widgets/chiprow.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Printkeeper::JobsView {

using Cleanup::EntryState;
using Cleanup::HistoryCause;
using History = std::vector<Cleanup::HistoryEntry>;

/// What was done to jobs, as the page shows it: in the details of one, and of those removed.
class JobHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window that it has no size hints.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void saysWhatWasDone_data();
    void saysWhatWasDone();
    void saysThatItCannotBeRead();
    void dropsTheHistoryOfAnotherJob();
    void asksAgainWhileARunHasTheJobInHand();
    void countsRemovedJobsAnewAfterAChange();
    void countsRemovedJobsBeforeTheyAreListed();
    void countsNothingWhileRemovedJobsAreRead();
    void readsRemovedJobsAnewThatChangedUnseen();
    void keepsTheSelectedRemovedJob();
    void saysWhyJobsStayedAsTheyWere();
    void seesThatFoldersChange_data();
    void seesThatFoldersChange();
    void seesThatAFileIsWrittenAnew();
    void seesThatAFileWasWrittenAnewWhileNobodyAsked();

private:
    static QStringList textsOf(const QWidget &view)
    {
        QStringList texts;
        for (const QLabel *label : view.findChildren<QLabel *>())
            texts << label->text();
        return texts;
    }
    static Cleanup::HistoryEntry entry(const QString &kind, EntryState state)
    {
        return {7, kind, HistoryCause::Person, QDateTime::currentDateTimeUtc(), state};
    }
    static Cleanup::RemovedJob removed(qint64 run, const QString &job)
    {
        Cleanup::RemovedJob one;
        one.run = run;
        one.job = job;
        one.removed = QDateTime::currentDateTimeUtc();
        one.canBeRestored = true;
        return one;
    }
};

void JobHistoryTest::saysWhatWasDone_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<HistoryCause>("cause");
    QTest::addColumn<EntryState>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("end");
    using enum HistoryCause;
    using enum EntryState;
    QTest::newRow("archived") << u"archive-job"_s << Person << Done << u"Archived by a person"_s
                              << u"run 7"_s;
    QTest::newRow("by the schedule")
        << u"archive-job"_s << ScheduledCleanup << Undone << u"Archived by the scheduled cleanup"_s
        << u"run 7 · taken back since"_s;
    QTest::newRow("undone") << u"undo-remove-upload"_s << Person << Done
                            << u"Put back from the trash by a person"_s << u"run 7"_s;
    QTest::newRow("failed") << u"restore-job"_s << Person << Failed
                            << u"Restoring from the archive failed and changed nothing"_s
                            << u"run 7"_s;
}

void JobHistoryTest::saysWhatWasDone()
{
    QFETCH(QString, kind);
    QFETCH(HistoryCause, cause);
    QFETCH(EntryState, state);
    const SystemClock clock;
    JobHistoryView view(clock);
    view.showHistory(History{{7, kind, cause, clock.now(), state}});

    const QStringList texts = textsOf(view);
    QCOMPARE(texts.size(), 2);
    QTEST(texts.front(), "text");
    QFETCH(QString, end);
    QVERIFY2(texts.back().endsWith(end), qPrintable(texts.back()));
}

void JobHistoryTest::saysThatItCannotBeRead()
{
    const SystemClock clock;
    JobHistoryView view(clock);
    view.showHistory(Error{ErrorKind::PermissionDenied, u"No."_s, {}, {}});
    QCOMPARE(textsOf(view).back(), u"No."_s);
    view.showHistory(History{});
    QTRY_COMPARE(textsOf(view), QStringList{u"Printkeeper has not touched this job."_s});
}

void JobHistoryTest::dropsTheHistoryOfAnotherJob()
{
    const Test::JobsFarm farm(3);
    JobsPage page(farm.path(), Settings::JobsSettings(), farm.settings());
    const auto *view = page.details().findChild<JobHistoryView *>();
    page.details().showJob(u"2"_s);
    page.details().showHistory(u"1"_s, History{entry(u"archive-job"_s, EntryState::Done)});
    QVERIFY(textsOf(*view).isEmpty());
    page.details().showHistory(u"2"_s, History{entry(u"archive-job"_s, EntryState::Done)});
    QCOMPARE(textsOf(*view).front(), u"Archived by a person"_s);
    page.details().showJob(u"3"_s);
    QTRY_VERIFY(textsOf(*view).isEmpty());
}

void JobHistoryTest::asksAgainWhileARunHasTheJobInHand()
{
    const Test::JobsFarm farm(3);
    JobsPage page(farm.path(), Settings::JobsSettings(), farm.settings());
    QSignalSpy wanted(&page.details(), &DetailsPane::historyWanted);
    page.details().showJob(u"2"_s);
    QCOMPARE(wanted.size(), 1);
    page.details().showHistory(u"2"_s, History{entry(u"archive-job"_s, EntryState::Intended)});
    QTRY_COMPARE(wanted.size(), 2);
}

void JobHistoryTest::countsRemovedJobsAnewAfterAChange()
{
    const Test::JobsFarm farm(3);
    JobsPage page(farm.path(), Settings::JobsSettings(), farm.settings());
    QSignalSpy wanted(&page.removed(), &RemovedListing::wanted);
    page.removed().refreshKnown(); // nobody has asked yet
    page.removed().refresh();
    QCOMPARE(wanted.size(), 1);
    page.removed().showRemoved({1, 12, {removed(4, u"9"_s)}});
    QCOMPARE(page.removed().total(), std::optional<qint64>(12)); // whatever is searched
    Q_EMIT page.listing().jobsChanged();
    QTRY_COMPARE(wanted.size(), 2);
    page.removed().showRemoved({6, 6, {}}); // only counted
    QCOMPARE(page.removed().total(), std::optional<qint64>(6));
    QCOMPARE(page.findChild<QTableView *>(u"removedTable"_s)->model()->rowCount(), 1);
}

void JobHistoryTest::countsRemovedJobsBeforeTheyAreListed()
{
    const Test::JobsFarm farm(3);
    JobsPage page(farm.path(), Settings::JobsSettings(), farm.settings());
    QSignalSpy wanted(&page.removed(), &RemovedListing::wanted);
    page.show();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<Cleanup::RemovedQuery>().limit, qint64(0));
    page.removed().showRemoved({12, 12, {}});
    const auto &chips = page.findChild<Widgets::ChipRow *>(u"jobChips"_s)->items();
    QCOMPARE(chips.back().key, u":removed"_s);
    QCOMPARE(chips.back().count, std::optional<qint64>(12));
    page.hide();
    page.show();
    QCOMPARE(wanted.size(), 1);
}

/// A place among the removed jobs is opened before the page is seen for the first time.
void JobHistoryTest::countsNothingWhileRemovedJobsAreRead()
{
    const Test::JobsFarm farm(3);
    JobsPage page(farm.path(), Settings::JobsSettings(), farm.settings());
    QSignalSpy wanted(&page.removed(), &RemovedListing::wanted);
    page.openAt({{u"state"_s, u"removed"_s}});
    QCOMPARE(wanted.size(), 1);
    page.show();
    QCOMPARE(wanted.size(), 1); // else the rows would never come
    QCOMPARE_GT(wanted.front().front().value<Cleanup::RemovedQuery>().limit, qint64(0));
    page.removed().showError({ErrorKind::System, u"The disk is away."_s, {}, {}});
    page.hide();
    page.show();
    QCOMPARE(wanted.size(), 2); // it is still not known
}

void JobHistoryTest::readsRemovedJobsAnewThatChangedUnseen()
{
    const Test::JobsFarm farm(3);
    JobsPage page(farm.path(), Settings::JobsSettings(), farm.settings());
    page.openAt({{u"state"_s, u"removed"_s}});
    page.show();
    page.removed().showRemoved({1, 1, {removed(4, u"9"_s)}});
    QSignalSpy wanted(&page.removed(), &RemovedListing::wanted);
    const auto limit = [&wanted] {
        return wanted.back().front().value<Cleanup::RemovedQuery>().limit;
    };
    page.hide();
    Q_EMIT page.listing().jobsChanged();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(limit(), qint64(0)); // nobody sees them
    page.removed().showRemoved({2, 2, {}});
    page.show();
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE_GT(limit(), qint64(0));
    page.removed().showRemoved({2, 2, {removed(5, u"8"_s), removed(4, u"9"_s)}});
    page.hide();
    page.show();
    QCOMPARE(wanted.size(), 2); // they are as they were
}

void JobHistoryTest::keepsTheSelectedRemovedJob()
{
    const SystemClock clock;
    RemovedListing listing(clock);
    QSignalSpy putBack(&listing, &RemovedListing::putBackRequested);
    auto *button = listing.findChild<QAbstractButton *>(u"removedPutBack"_s);
    auto *table = listing.findChild<QTableView *>(u"removedTable"_s);
    QCOMPARE(table->model()->headerData(6, Qt::Horizontal).toString(), u"On disk"_s);
    listing.showRemoved({2, 2, {removed(4, u"8"_s), removed(3, u"7"_s)}});
    table->selectRow(0);

    listing.showRemoved({3, 3, {removed(5, u"9"_s), removed(4, u"8"_s), removed(3, u"7"_s)}});
    button->click();
    QCOMPARE(putBack.value(0), QVariantList({qint64(4), u"8"_s}));
    listing.showRemoved({2, 2, {removed(5, u"9"_s), removed(3, u"7"_s)}});
    QVERIFY(!button->isEnabled());
}

void JobHistoryTest::saysWhyJobsStayedAsTheyWere()
{
    Cleanup::CleanupReport report;
    report.plan.actions.resize(1);
    report.plan.actions.front().result = Cleanup::ActionResult::Failed;
    report.plan.actions.front().error = u"The database is busy. Try again later."_s;
    report.dryRun = false;
    const QString text = resultText(Cleanup::JobActionKind::Archive, report);
    QVERIFY2(!text.contains(u"archived"_s), qPrintable(text));
    QVERIFY2(text.endsWith(u": The database is busy. Try again later."_s), qPrintable(text));
}

void JobHistoryTest::seesThatFoldersChange_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("a file comes") << false;
    QTest::newRow("all of them vanish and come back") << true;
}

void JobHistoryTest::seesThatFoldersChange()
{
    const Test::JobsFarm farm(1);
    const QString uploads = QString::fromUtf8(farm.settings().uploads);
    QWidget page;
    FolderWatcher watcher(farm.settings(), page);
    watcher.setInterval(20ms);
    QSignalSpy changed(&watcher, &FolderWatcher::foldersChanged);
    page.show();
    // The first look is only to compare with, so what comes before it is seen by a later one.
    QFETCH(bool, isFolder);
    int times = 0;
    const auto disturbUntilSeen = [&] {
        const bool isAway = ++times % 2 == 0;
        if (isFolder)
            (void)QDir().rename(isAway ? uploads + u".away"_s : uploads,
                                isAway ? uploads : uploads + u".away"_s);
        else
            farm.writeFile("Completed/" + QByteArray::number(times) + ".stl", "solid");
        return !changed.isEmpty();
    };
    QTRY_VERIFY(disturbUntilSeen());
}

/// Its folder stays as it was.
void JobHistoryTest::seesThatAFileIsWrittenAnew()
{
    const Test::JobsFarm farm(1);
    farm.writeFile("Completed/part.stl", "solid");
    QWidget page;
    FolderWatcher watcher(farm.settings(), page);
    watcher.setInterval(20ms);
    watcher.setFiles([&farm]() -> std::vector<FolderWatcher::KnownFile> {
        return {{{farm.settings().uploads, "Completed/part.stl"}, {}}};
    });
    QSignalSpy changed(&watcher, &FolderWatcher::foldersChanged);
    page.show();
    int size = 0;
    const auto writeUntilSeen = [&] {
        farm.writeFile("Completed/part.stl", QByteArray(++size, 'x'));
        return !changed.isEmpty();
    };
    QTRY_VERIFY(writeUntilSeen());
}

/// Its picture was made before the watcher has ever looked at it.
void JobHistoryTest::seesThatAFileWasWrittenAnewWhileNobodyAsked()
{
    const Test::JobsFarm farm(1);
    farm.writeFile("Completed/part.stl", "solid");
    const auto folder = Files::Folder::openRoot(farm.settings().uploads + "/Completed");
    QVERIFY(folder);
    const auto before = folder->status("part.stl");
    QVERIFY(before);
    const Jobs::FilePlace place{farm.settings().uploads, "Completed/part.stl"};
    QWidget page;
    FolderWatcher watcher(farm.settings(), page);
    watcher.setInterval(20ms);
    bool isShown = false;
    int looks = 0;
    watcher.setFiles([&]() -> std::vector<FolderWatcher::KnownFile> {
        ++looks;
        if (!isShown)
            return {};
        return {{place, before->identity}};
    });
    QSignalSpy changed(&watcher, &FolderWatcher::foldersChanged);
    page.show();
    QFile file(QString::fromUtf8(place.absolute()));
    QVERIFY(file.open(QIODevice::Append) && file.write("more") == 4);
    file.close();
    looks = 0;
    QTRY_VERIFY(looks > 2);
    QCOMPARE(changed.count(), 0);
    isShown = true;
    QTRY_COMPARE(changed.count(), 1);
    looks = 0;
    QTRY_VERIFY(looks > 2);
    QCOMPARE(changed.count(), 1); // told once, even when nobody looks at it anew
}

} // namespace Printkeeper::JobsView

QTEST_MAIN(Printkeeper::JobsView::JobHistoryTest)
#include "tst_jobhistory.moc"
