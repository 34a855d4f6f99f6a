// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/run.h"
#include "widgets/card.h"

namespace Printkeeper::CleanupView {

/// The last runs that changed something, each with its Undo.
class RunsCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit RunsCard(QWidget *parent = nullptr);

    /// The newest first.
    void showRuns(const std::vector<Tasks::Run> &runs, const QDateTime &now);
    /// While something runs nothing can be undone.
    void setUndoEnabled(bool isEnabled);

Q_SIGNALS:
    void undoRequested(const Printkeeper::Tasks::Run &run);

private:
    QWidget *makeRow(const Tasks::Run &run, const QDateTime &now);

    QWidget *m_rows = nullptr;
    QStringList m_shown; ///< what the rows were made of
    std::vector<Widgets::Button *> m_buttons;
    bool m_isEnabled = true;
};

} // namespace Printkeeper::CleanupView
