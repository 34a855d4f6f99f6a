// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/taskwiring.h"

#include "gui/worktext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using Shell::TaskBoard;

namespace {

/// Where a plan can be looked at.
const QString PlanPage = u"cleanup"_s;

/// The page that shows the outcome of a work by itself; empty when none does.
QString pageShowing(Work work)
{
    return work == Work::DatabaseCheck ? u"emergency"_s : QString();
}

/// The work that runs, as the board knows it: there is one at a time.
class SessionTask final : public QObject
{
public:
    SessionTask(FarmSession &session, TaskBoard &board, Shell::MainWindow &window)
        : QObject(&board)
        , m_session(session)
        , m_board(board)
        , m_window(window)
    {}

    void start(Work work)
    {
        m_work = work;
        m_isStopped = false;
        m_task = m_board.start(titleOf(work), cancellingOf(work));
    }
    void setProgress(const Cleanup::CleanupProgress &progress)
    {
        m_board.setProgress(m_task, progress.done, progress.total);
    }
    void end(const WorkResult &result)
    {
        if (result.next == NextStep::Undo)
            m_undoable[result.run] = m_task;
        m_board.end(m_task, {result.glyph, result.sentence, result.detail, actionFor(result),
                             pageShowing(m_work), endedTitleOf(m_work)});
    }
    void cancel(qint64 task)
    {
        if (task != m_task)
            return;
        m_isStopped = true;
        m_session.cancel();
    }
    void endUndo(const Cleanup::UndoReport &report)
    {
        if (!report.hasMore)
            m_board.withdrawAction(m_undoable.take(report.run));
        end(m_isStopped ? resultOfStopped(report) : resultOf(report));
    }
    Work work() const { return m_work; }

private:
    Shell::TaskAction actionFor(const WorkResult &result)
    {
        const QString text = textOf(result.next);
        switch (result.next) {
        case NextStep::None:
            return {};
        case NextStep::Undo:
            return {text, [this, run = result.run] { m_session.undo(run); }};
        case NextStep::Review:
            return {text, [this] { m_window.openPage(PlanPage); }};
        }
        Q_UNREACHABLE();
    }

    FarmSession &m_session;
    TaskBoard &m_board;
    Shell::MainWindow &m_window;
    qint64 m_task = 0;
    Work m_work = Work::Cleanup;
    bool m_isStopped = false;
    QHash<qint64, qint64> m_undoable; ///< the task of a run that offers to undo it
};

void connectResults(FarmSession &session, SessionTask *task)
{
    QObject::connect(
        &session, &FarmSession::cleanupEnded, task,
        [task](const Cleanup::CleanupReport &report) { task->end(resultOfCleanup(report)); });
    QObject::connect(&session, &FarmSession::jobActionEnded, task,
                     [task](const Cleanup::CleanupReport &report) {
                         task->end(resultOfJobs(task->work(), report));
                     });
    const auto end = [task](const auto &outcome) { task->end(resultOf(outcome)); };
    QObject::connect(&session, &FarmSession::diskChecked, task, end);
    QObject::connect(&session, &FarmSession::undoEnded, task, &SessionTask::endUndo);
    QObject::connect(&session, &FarmSession::recoveryEnded, task, end);
    QObject::connect(&session, &FarmSession::layoutRepaired, task, end);
    QObject::connect(&session, &FarmSession::trashEmptied, task, end);
    QObject::connect(&session, &FarmSession::emergencyEnded, task, end);
    QObject::connect(&session, &FarmSession::databaseChecked, task, end);
    QObject::connect(&session, &FarmSession::mended, task, end);
    QObject::connect(&session, &FarmSession::workFailed, task, end);
}

} // namespace

void connectTasks(FarmSession &session, TaskBoard &board, Shell::MainWindow &window)
{
    auto *task = new SessionTask(session, board, window);
    QObject::connect(&session, &FarmSession::workStarted, task, &SessionTask::start);
    QObject::connect(&session, &FarmSession::progressed, task, &SessionTask::setProgress);
    QObject::connect(&board, &TaskBoard::cancelRequested, task, &SessionTask::cancel);
    connectResults(session, task);
    QObject::connect(&session, &FarmSession::workWaits, &window, [&window](Work work) {
        window.toasts().showToast(
            {Widgets::Glyph::Good,
             //: %1: what runs, as “Cleaning up…”
             QCoreApplication::translate("Printkeeper::Work", "Waits for its turn: %1")
                 .arg(titleOf(work)),
             {},
             {}});
    });
}

} // namespace Printkeeper::Gui
