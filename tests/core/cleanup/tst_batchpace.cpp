// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/batchpace.h"

#include <QTest>
#include <QThread>

#include <array>

using namespace Printkeeper::Cleanup;
using std::chrono::milliseconds;

class BatchPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAWriterItsTurn_data();
    void leavesAWriterItsTurn();
    void learnsHowMuchABatchHasTimeFor();
    void pausesLongerWhereSleepsEndLate();
    void hasTimeForTheLastFew();
    void pausesForNobody();
};

void BatchPaceTest::leavesAWriterItsTurn_data()
{
    QTest::addColumn<int>("hold");
    for (const int hold : {1, 3, 8, 12, 18, 25, 33, 40, 50, 53, 60, 78, 90, 120})
        QTest::addRow("%d ms", hold) << hold;
}

/// A writer that SQLite's busy timeout lets wait, whenever in the hold it has come.
void BatchPaceTest::leavesAWriterItsTurn()
{
    QFETCH(const int, hold);
    constexpr std::array Delays{1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100};
    const auto pause = static_cast<int>(BatchPace::pauseAfter(milliseconds(hold)).count());
    for (int came = 0; came < hold; ++came) {
        int looks = came;
        for (auto delay = Delays.begin(); looks < hold && delay != Delays.end(); ++delay)
            looks += *delay;
        QVERIFY2(looks >= hold && looks < hold + pause,
                 qPrintable(QString::number(came) + u' ' + QString::number(looks)));
    }
}

void BatchPaceTest::learnsHowMuchABatchHasTimeFor()
{
    BatchPace pace;
    const std::size_t first = pace.goodSize();
    pace.begin();
    pace.endWork(1000 * first);
    pace.end(BatchPace::Others::Maybe);
    // Faster than it was thought to be, but one batch is no proof.
    QCOMPARE(pace.goodSize(), 2 * first);
    pace.begin();
    while (pace.hasTime())
        QThread::yieldCurrentThread();
    pace.endWork(first / 2);
    pace.end(BatchPace::Others::Maybe);
    const std::size_t learnt = pace.goodSize();
    QVERIFY(learnt < first);
    // What is left over of a batch says little.
    pace.begin();
    pace.endWork(learnt / 4);
    pace.end(BatchPace::Others::Maybe);
    QCOMPARE(pace.goodSize(), learnt);
}

void BatchPaceTest::pausesLongerWhereSleepsEndLate()
{
    const milliseconds quiet = BatchPace::pauseAfter(milliseconds(50));
    QCOMPARE(BatchPace::pauseAfter(milliseconds(50), milliseconds(8)), quiet + milliseconds(16));
    QVERIFY(BatchPace::pauseAfter(milliseconds(50), milliseconds(5000)) < milliseconds(100));
}

/// They would need a pause otherwise.
void BatchPaceTest::hasTimeForTheLastFew()
{
    const auto hasMore = [](std::size_t left) {
        BatchPace pace;
        pace.begin();
        bool found = false;
        while (pace.hasTime(left))
            found = found || !pace.hasTime();
        return found;
    };
    const std::size_t size = BatchPace().goodSize();
    bool found = false;
    for (int i = 0; i < 20 && !found; ++i) // the moment may pass unseen on a busy machine
        found = hasMore(size / 10);
    QVERIFY(found);
    BatchPace pace;
    pace.begin();
    while (pace.hasTime())
        QThread::yieldCurrentThread();
    QVERIFY(!pace.hasTime(size));
}

void BatchPaceTest::pausesForNobody()
{
    BatchPace pace;
    pace.begin();
    pace.endWork(1);
    pace.end(BatchPace::Others::Maybe);
    QVERIFY(pace.pause() >= BatchPace::pauseAfter(milliseconds(0)));

    pace.begin();
    pace.endWork(1);
    pace.end(BatchPace::Others::None);
    QCOMPARE(pace.pause(), milliseconds(0));
}

QTEST_GUILESS_MAIN(BatchPaceTest)
#include "tst_batchpace.moc"
