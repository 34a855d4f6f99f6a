// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/railbutton.h"
#include "shell/taskboard.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QFrame>
#include <QProgressBar>
#include <QTimer>

#include <chrono>

namespace Printkeeper::Shell {

/// At the foot of the navigation: what runs now, how far it is and a button that stops it; then for
/// a while what came out of it. Hidden otherwise. A click asks for all of the board.
class TaskTray final : public QFrame
{
    Q_OBJECT

public:
    explicit TaskTray(TaskBoard &board, QWidget *parent = nullptr);

    void setRailWidth(RailWidth width);
    /// How long a result is seen; 12 s until told otherwise.
    void setStay(std::chrono::milliseconds stay) { m_stay.setInterval(stay); }
    void retranslate();

Q_SIGNALS:
    void opened();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void show(qint64 id);
    void showProgress(const BackgroundTask &task);

    TaskBoard &m_board;
    Widgets::StatusGlyph *m_glyph;
    Widgets::ElidedLabel *m_title;
    Widgets::Button *m_cancel;
    QProgressBar *m_bar;
    QTimer m_stay;
    qint64 m_shown = 0;
    RailWidth m_width = RailWidth::Wide;
};

} // namespace Printkeeper::Shell
