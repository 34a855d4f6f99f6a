// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/taskboard.h"
#include "widgets/scrollpane.h"

#include <QMap>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Printkeeper::Shell {

/// All of a board, live: what, when, and what came out of it. What a sheet shows.
class TaskList final : public Widgets::ScrollPane
{
    Q_OBJECT

public:
    explicit TaskList(TaskBoard &board, QWidget *parent = nullptr);

private:
    void fill();
    QWidget *makeRow(const BackgroundTask &task);
    QWidget *makeProgress(const BackgroundTask &task);
    void showProgress(qint64 id);

    TaskBoard &m_board;
    QMap<qint64, QProgressBar *> m_bars;
};

} // namespace Printkeeper::Shell
