// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/taskrunner.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

namespace {

/// Polls until it is cancelled, as all long work does: a token calls nobody.
Result<int> runUntilCancelled(const CancelToken &token)
{
    while (!token.isCancelled())
        QThread::msleep(1);
    return Error{ErrorKind::Cancelled, {}, {}, {}};
}

/// Sets a flag when the last copy of what holds it is gone.
std::shared_ptr<void> flagWhenGone(std::atomic_bool &flag)
{
    return {&flag, [](void *gone) { *static_cast<std::atomic_bool *>(gone) = true; }};
}

} // namespace

class TestTaskRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000)); }

    void answersOnceOnTheCallersThread()
    {
        TaskRunner<int> runner;
        int answers = 0;
        QThread *workedOn = nullptr;
        QThread *answeredOn = nullptr;
        runner.start(
            [&](const CancelToken &) -> Result<int> {
                workedOn = QThread::currentThread();
                return 7;
            },
            [&](const Result<int> &result) {
                answers += result.value_or(0);
                answeredOn = QThread::currentThread();
            });
        QVERIFY(runner.isRunning());
        QTRY_COMPARE(answers, 7);
        QVERIFY(!runner.isRunning());
        QVERIFY(workedOn != QThread::currentThread());
        QCOMPARE(answeredOn, QThread::currentThread());
        QCoreApplication::processEvents();
        QCOMPARE(answers, 7);
    }

    void givesWhatCannotBeCopied()
    {
        TaskRunner<std::unique_ptr<int>> runner;
        std::unique_ptr<int> given;
        runner.start(
            [](const CancelToken &) -> Result<std::unique_ptr<int>> {
                return std::make_unique<int>(5);
            },
            [&](Result<std::unique_ptr<int>> result) { given = *std::move(result); });
        QTRY_VERIFY(given);
        QCOMPARE(*given, 5);
    }

    void givesErrorsLikeValues()
    {
        TaskRunner<void> runner;
        std::optional<ErrorKind> kind;
        runner.start(
            [](const CancelToken &) -> Result<void> {
                return Error{ErrorKind::Busy, {}, {}, {}};
            },
            [&](const Result<void> &result) { kind = result.error().kind; });
        QTRY_VERIFY(kind);
        QCOMPARE(*kind, ErrorKind::Busy);
    }

    void answersForWorkThatHasThrown()
    {
        QTest::ignoreMessage(QtCriticalMsg, "Work in the background has thrown: no more");
        TaskRunner<int> runner;
        std::optional<ErrorKind> kind;
        runner.start(
            [](const CancelToken &) -> Result<int> { throw std::runtime_error("no more"); },
            [&](const Result<int> &result) { kind = result.error().kind; });
        QTRY_VERIFY(kind);
        QCOMPARE(*kind, ErrorKind::System);
    }

    void stillAnswersWhenCancelled()
    {
        TaskRunner<int> runner;
        std::optional<ErrorKind> kind;
        runner.start(runUntilCancelled,
                     [&](const Result<int> &result) { kind = result.error().kind; });
        runner.cancel();
        QVERIFY(runner.isRunning());
        QTRY_VERIFY(kind);
        QCOMPARE(*kind, ErrorKind::Cancelled);
        QVERIFY(!runner.isRunning());
    }

    void dropsTheOlderAnswerForANewerStart()
    {
        TaskRunner<int> runner;
        QList<int> answers;
        std::atomic_bool isOlderDone = false;
        QSemaphore isOlderRunning;
        runner.start(
            [&](const CancelToken &token) {
                isOlderRunning.release();
                const auto result = runUntilCancelled(token);
                isOlderDone = true;
                return result;
            },
            [&](const Result<int> &) { answers += 1; });
        isOlderRunning.acquire();
        runner.start([](const CancelToken &) -> Result<int> { return 2; },
                     [&](const Result<int> &result) { answers += *result; });
        QTRY_COMPARE(answers, QList<int>{2});
        QTRY_VERIFY(isOlderDone);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
        QCOMPARE(answers, QList<int>{2});
    }

    void dropsAnOlderAnswerThatIsAlreadyOnItsWay()
    {
        TaskRunner<int> runner;
        QList<int> answers;
        runner.start([](const CancelToken &) -> Result<int> { return 1; },
                     [&](const Result<int> &result) { answers += *result; });
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        runner.start([](const CancelToken &) -> Result<int> { return 2; },
                     [&](const Result<int> &result) { answers += *result; });
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(answers, QList<int>{2});
    }

    void neverRunsWorkThatWasDroppedInTheQueue()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        TaskRunner<int> blocking(&pool);
        QSemaphore isBlocked;
        blocking.start(
            [&](const CancelToken &token) {
                isBlocked.release();
                return runUntilCancelled(token);
            },
            [](const Result<int> &) {});
        isBlocked.acquire();
        std::atomic_int runs = 0;
        {
            TaskRunner<int> waiting(&pool);
            for (int i = 0; i < 3; ++i) {
                waiting.start([&](const CancelToken &) -> Result<int> { return ++runs; },
                              [](const Result<int> &) {});
            }
        }
        blocking.cancel();
        QVERIFY(pool.waitForDone(10'000));
        QCOMPARE(runs, 0);
    }

    void waitsForItsWorkWhenTheOwnerGoes()
    {
        std::atomic_bool isDone = false;
        std::atomic_bool isCaptureGone = false;
        bool isAnswered = false;
        {
            QSemaphore isRunning;
            TaskRunner<int> runner;
            runner.start(
                [&, capture = flagWhenGone(isCaptureGone)](const CancelToken &token) {
                    isRunning.release();
                    const auto result = runUntilCancelled(token);
                    QThread::msleep(20); // as if it wrote: who does not wait for it is seen
                    isDone = true;
                    return result;
                },
                [&](const Result<int> &) { isAnswered = true; });
            isRunning.acquire();
        }
        QVERIFY(isDone);
        QVERIFY(isCaptureGone);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!isAnswered);
    }

    void waitsForOlderWorkTooWhenTheOwnerGoes()
    {
        std::atomic_bool isOlderDone = false;
        {
            QSemaphore isOlderRunning;
            TaskRunner<int> runner;
            runner.start(
                [&](const CancelToken &token) {
                    isOlderRunning.release();
                    const auto result = runUntilCancelled(token);
                    QThread::msleep(50); // as above
                    isOlderDone = true;
                    return result;
                },
                [](const Result<int> &) {});
            isOlderRunning.acquire();
            runner.start([](const CancelToken &) -> Result<int> { return 2; },
                         [](const Result<int> &) {});
        }
        QVERIFY(isOlderDone);
    }

    void letsGoOfItsAnswerWhenTheOwnerGoes()
    {
        std::atomic_bool isGone = false;
        {
            TaskRunner<int> runner;
            runner.start([](const CancelToken &) -> Result<int> { return 1; },
                         [capture = flagWhenGone(isGone)](const Result<int> &) {});
        }
        QVERIFY(isGone);
    }

    void startsTheNextFromAnAnswer()
    {
        TaskRunner<int> runner;
        QList<int> answers;
        const TaskRunner<int>::Work work = [](const CancelToken &) -> Result<int> { return 1; };
        TaskRunner<int>::Answer again = [&](const Result<int> &) {
            answers += 1;
            if (answers.size() < 50)
                runner.start(work, again);
        };
        runner.start(work, again);
        QTRY_COMPARE(answers.size(), 50);
        QVERIFY(!runner.isRunning());
    }

    void mayBeDestroyedByItsAnswer()
    {
        auto runner = std::make_unique<TaskRunner<int>>();
        const QByteArray capture(1000, 'x');
        qsizetype seenAfter = 0;
        runner->start([](const CancelToken &) -> Result<int> { return 1; },
                      [&, capture](const Result<int> &result) {
                          runner.reset();
                          // The answer and its result outlive the runner.
                          seenAfter = capture.size() + *result;
                      });
        QTRY_COMPARE(seenAfter, 1001);
        QVERIFY(!runner);
    }

    void survivesItsReceiverManyTimes()
    {
        int answers = 0;
        for (int i = 0; i < 500; ++i) {
            // As an owner has it: what the work uses outlives the runner.
            const QByteArray owned(100, 'x');
            TaskRunner<QByteArray> runner;
            runner.start([&owned](const CancelToken &) -> Result<QByteArray> { return owned; },
                         [&answers](const Result<QByteArray> &) { ++answers; });
            if (i % 3 == 0)
                QCoreApplication::processEvents();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(answers <= 167);
    }
};

QTEST_GUILESS_MAIN(TestTaskRunner)
#include "tst_taskrunner.moc"
