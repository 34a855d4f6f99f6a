// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "cleanup/cleanuprequest.h"
#include "cleanup/jobaction.h"
#include "widgets/label.h"

#include <QProgressBar>
#include <QVBoxLayout>
#include <QWidget>

namespace Printkeeper::JobsView {

/// What an action on jobs would do: in a sentence, in bytes, job by job, and what is left alone and
/// why.
class ActionPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionPreview(Cleanup::JobActionKind kind, QWidget *parent = nullptr);

    /// `totals` are those of the plan.
    void showPlan(const Cleanup::CleanupPlan &plan, const Cleanup::CleanupTotals &totals);
    void showError(const Error &error);

private:
    void addActions(const Cleanup::CleanupPlan &plan);
    void addSkipped(const Cleanup::CleanupPlan &plan);

    Cleanup::JobActionKind m_kind;
    Widgets::Label *m_sentence;
    Widgets::Label *m_space;
    QProgressBar *m_bar;
    QVBoxLayout *m_lists;
    QWidget *m_scroll;
};

} // namespace Printkeeper::JobsView
