// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/cleanup/cleanuprest.h"
#include "widgets/card.h"

namespace Printkeeper::CleanupView {

/// What is kept, what waits in the trash, and when the schedule cleans up next; each with the way
/// to change it.
class RestCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit RestCard(QWidget *parent = nullptr);

    /// What is kept, in the trash and paused cannot be read; the rest can be asked all the same.
    void showUnknown();
    void showRest(const CleanupRest &rest, const QDateTime &now);
    /// Empty: nothing will run it.
    void showNextRun(const std::optional<QDateTime> &next, const QDateTime &now);
    /// The tasks or the schedule cannot be read, so nobody can say whether something will run it.
    void showNoTasks(const QDateTime &now);
    /// A mistake in the schedule's file makes cron ignore all of it.
    void showBrokenSchedule(const QDateTime &now);

Q_SIGNALS:
    void keepsRequested();
    void trashRequested();
    void comparisonRequested();
    void checkRequested();
    void pauseRequested();
    void resumeRequested();

private:
    struct Row
    {
        Widgets::Label *text;
        Widgets::Button *button;
    };
    Row addRow(const QString &name, const QString &action, const QString &spoken);
    void showSchedule(const QDateTime &now);
    QString scheduleText(const QDateTime &now) const;

    /// What is known of the tasks.
    enum class Knowledge { NotAsked, Unreadable, Broken, Read };

    Row m_keeps;
    Row m_trash;
    Row m_schedule;
    Row m_compare;
    Row m_check;
    std::optional<Tasks::Pause> m_pause;
    std::optional<QDateTime> m_next;
    Knowledge m_tasks = Knowledge::NotAsked;
    bool m_isRestRead = true; ///< not yet asked for counts as read
};

} // namespace Printkeeper::CleanupView
