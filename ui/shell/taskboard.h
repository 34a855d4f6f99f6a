// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "widgets/progressbanner.h"
#include "widgets/statusglyph.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <functional>

namespace Printkeeper::Shell {

enum class TaskState { Running, Ended };

/// What can still be done about a work that has ended: "Undo".
struct TaskAction
{
    QString text; ///< empty: nothing
    std::function<void()> run;
};

/// What came out of a work.
struct TaskOutcome
{
    Widgets::Glyph glyph = Widgets::Glyph::Good;
    QString summary;
    QString detail = {};
    TaskAction action = {};
    QString page = {};  ///< the id of a page that shows it by itself while it is seen
    QString title = {}; ///< of what has ended: "Cleanup"; empty: as while it ran
};

/// One work in the background: while it runs how far it is, then what came out of it.
struct BackgroundTask
{
    qint64 id = 0;
    QString title;
    TaskState state = TaskState::Running;
    QDateTime started;
    QDateTime ended;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    Widgets::Cancelling cancelling = Widgets::Cancelling::Impossible;
    TaskOutcome outcome; ///< when it has ended
};

/// The works of this session: those that run and the last that have ended, the newest first. Knows
/// none of them; who starts a work says so here.
class TaskBoard final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MostEnded = 20;

    explicit TaskBoard(const Clock &clock, QObject *parent = nullptr);

    /// Answers the number by which it is known from here on.
    qint64 start(const QString &title, Widgets::Cancelling cancelling);
    void setProgress(qint64 id, qint64 done, qint64 total);
    void end(qint64 id, TaskOutcome outcome);
    void requestCancel(qint64 id);
    /// Does its action, once.
    void act(qint64 id);
    /// There is nothing to be done about it any more.
    void withdrawAction(qint64 id);

    const std::deque<BackgroundTask> &tasks() const { return m_tasks; }
    const BackgroundTask *find(qint64 id) const;
    /// The newest that runs; null when none does.
    const BackgroundTask *running() const;
    QDateTime now() const { return m_clock.now(); }

Q_SIGNALS:
    void taskStarted(qint64 id);
    void taskProgressed(qint64 id);
    void taskEnded(qint64 id);
    /// An action was done or withdrawn, and cannot be done again.
    void taskActed(qint64 id);
    void cancelRequested(qint64 id);

private:
    BackgroundTask *edit(qint64 id);
    void forgetOldest(qint64 kept);

    const Clock &m_clock;
    std::deque<BackgroundTask> m_tasks;
    qint64 m_last = 0;
};

} // namespace Printkeeper::Shell
