// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/watchedapplication.h"

#include <QThread>
#include <QTimer>

#include <ctime>

#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Test {
namespace {

std::chrono::nanoseconds timeOnCpu()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void burn(std::chrono::milliseconds time)
{
    const auto until = timeOnCpu() + time;
    while (timeOnCpu() < until) {
    }
}

} // namespace

class WatchedApplicationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { WatchedApplication::here().forget(); }
    void tellsWhichEventTookTooLong();
    void tellsWhatSleepsInAnEvent();
    void letsManyShortEventsPass();
    void countsAnEventInAnEventOnce();
    void leavesAloneWhatTheTestItselfDoes();
    void leavesOtherThreadsAlone();

private:
    /// Runs it in a slot, as an event.
    template<typename Slot>
    void runAsEvent(Slot slot)
    {
        bool isDone = false;
        QTimer::singleShot(0, this, [&] {
            slot();
            isDone = true;
        });
        QTRY_VERIFY(isDone);
    }
};

void WatchedApplicationTest::tellsWhichEventTookTooLong()
{
    auto &application = WatchedApplication::here();
    application.enter(u"burning"_s);
    runAsEvent([] { burn(WatchedApplication::LongestBusy + 50ms); });
    QVERIFY(application.longestBusy() >= WatchedApplication::LongestBusy + 50ms);
    const QString said = application.stalls();
    QVERIFY2(said.contains(u"busy"_s), qPrintable(said));
    QVERIFY2(said.contains(u"tellsWhichEventTookTooLong burning"_s), qPrintable(said));
    application.forget();
    QVERIFY(application.stalls().isEmpty());
}

void WatchedApplicationTest::tellsWhatSleepsInAnEvent()
{
    auto &application = WatchedApplication::here();
    if (::access("/proc/thread-self/schedstat", R_OK) != 0)
        QSKIP("This kernel does not tell how long a thread waited for a CPU.");
    runAsEvent([] { QTest::qSleep(WatchedApplication::LongestAsleep.count() + 100); });
    QVERIFY(application.longestAsleep() > WatchedApplication::LongestAsleep);
    QVERIFY(application.longestBusy() < WatchedApplication::LongestBusy);
    QVERIFY2(application.stalls().contains(u"slept"_s), qPrintable(application.stalls()));
}

void WatchedApplicationTest::letsManyShortEventsPass()
{
    for (int i = 0; i < 5; ++i)
        runAsEvent([] { burn(WatchedApplication::LongestBusy / 4); });
    QVERIFY(WatchedApplication::here().longestBusy() >= WatchedApplication::LongestBusy / 4);
    QVERIFY2(WatchedApplication::here().stalls().isEmpty(),
             qPrintable(WatchedApplication::here().stalls()));
}

void WatchedApplicationTest::countsAnEventInAnEventOnce()
{
    QObject inner;
    runAsEvent([&] {
        QEvent event(QEvent::User);
        QCoreApplication::sendEvent(&inner, &event);
        burn(WatchedApplication::LongestBusy + 10ms);
    });
    QVERIFY(WatchedApplication::here().stalls().contains(u"countsAnEventInAnEventOnce"_s));
    QCOMPARE(WatchedApplication::here().stalls().count(u'\n'), 0);
}

void WatchedApplicationTest::leavesAloneWhatTheTestItselfDoes()
{
    burn(WatchedApplication::LongestBusy + 10ms);
    QVERIFY(WatchedApplication::here().stalls().isEmpty());
}

void WatchedApplicationTest::leavesOtherThreadsAlone()
{
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    bool isDone = false;
    QMetaObject::invokeMethod(
        &worker,
        [&] {
            burn(WatchedApplication::LongestBusy + 10ms);
            isDone = true;
        },
        Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait());
    QVERIFY(isDone);
    QVERIFY(WatchedApplication::here().stalls().isEmpty());
}

} // namespace Printkeeper::Test

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::Test::WatchedApplicationTest>(argc, argv);
}
#include "tst_watchedapplication.moc"
