// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QTest>

#include <chrono>
#include <cstdio>

namespace Printkeeper::Test {

/// An application that measures what each single event takes of the GUI thread, and says in which
/// step of which test it took too long. What the test itself does between events is not counted.
///
/// The verdict goes by the thread's own time on a CPU, so that a machine that does much else
/// changes nothing; and by the time that it slept, which is neither on a CPU nor in the queue for
/// one: it waited for a disk or for somebody's lock. GUI thread.
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    /// On a CPU in one event; a sanitizer makes the same work longer.
    static constexpr std::chrono::milliseconds LongestBusy{
#ifdef __SANITIZE_ADDRESS__
        400
#else
        100
#endif
    };
    /// Asleep in one event. A disk that others use may be slow, but a lock that a test holds until
    /// its end is waited for as long as SQLite is told to, five seconds.
    static constexpr std::chrono::milliseconds LongestAsleep{1000};

    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    /// The application of this program, which `runWatched` made.
    static WatchedApplication &here();

    bool notify(QObject *receiver, QEvent *event) override;

    /// Forgets what was measured.
    void forget();
    /// What follows belongs to that step of the test.
    void enter(const QString &step)
    {
        m_step = step;
    }
    std::chrono::nanoseconds longestBusy() const
    {
        return m_busiest.time;
    }
    std::chrono::nanoseconds longestAsleep() const
    {
        return m_sleepiest.time;
    }
    /// Names of the windows that came up since the last call of `forget`.
    QStringList shownWindows() const
    {
        return m_shownWindows;
    }
    /// The longest events since the last call of `forget`, one a line; empty when none was too
    /// long.
    QString stalls() const;

private:
    struct Moment
    {
        std::chrono::nanoseconds wall, busy, queued;
    };
    struct Longest
    {
        std::chrono::nanoseconds time{0};
        QString where;
    };

    Moment now() const;
    void noteWindow(const QObject &receiver);

    int m_depth = 0;
    int m_schedule; ///< of the kernel, on this thread; negative where it keeps none
    QString m_step;
    QStringList m_shownWindows;
    Longest m_busiest;
    Longest m_sleepiest;
};

/// QTEST_MAIN, watched; the tests themselves ask for what was too long.
template<typename TestObject>
int runWatched(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestObject test;
    return QTest::qExec(&test, argc, argv);
}

/// QTEST_MAIN that fails, too, when one event of all the tests was too long.
template<typename TestObject>
int runWithoutStalls(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestObject test;
    const int failed = QTest::qExec(&test, argc, argv);
    const QString stalls = application.stalls();
    if (stalls.isEmpty())
        return failed;
    std::fprintf(stderr, "%s\n", qPrintable(stalls));
    return failed + 1;
}

} // namespace Printkeeper::Test
