// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/railbutton.h"
#include "shell/taskboard.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QProgressBar>

namespace Printkeeper::Shell {

/// At the foot of the navigation: what runs now, how far it is and a button that stops it. What
/// came out of it is a toast's to say; when nobody has seen that it stands here until it is opened
/// or something else runs. Hidden otherwise. A click asks for all of the board.
class TaskTray final : public QFrame
{
    Q_OBJECT

public:
    explicit TaskTray(TaskBoard &board, QWidget *parent = nullptr);

    void setRailWidth(RailWidth width);
    /// Keeps what came out of a work for somebody who was away.
    void keepResult(qint64 id);
    /// The key that stops what runs, for the tool tip.
    void setStopKey(const QKeySequence &key);
    void retranslate();

Q_SIGNALS:
    void opened();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void fitMargins(bool hasCancel);
    void showRunning();
    void show(const BackgroundTask &task);
    void open();
    void showProgress(const BackgroundTask &task);

    TaskBoard &m_board;
    Widgets::StatusGlyph *m_glyph;
    Widgets::ElidedLabel *m_title;
    Widgets::Button *m_cancel;
    QProgressBar *m_bar;
    QHBoxLayout *m_words;
    QHBoxLayout *m_top;
    qint64 m_shown = 0;
    RailWidth m_width = RailWidth::Wide;
};

} // namespace Printkeeper::Shell
