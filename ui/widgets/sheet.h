// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace Printkeeper::Widgets {

/// A dialog that lies over the widget it is made for, never a window of its own. While it is open
/// the keyboard stays in it; Escape is its Cancel. The owner hides or deletes it. The widget below
/// is told by QEvent::WindowBlocked when the first sheet covers it, and by QEvent::WindowUnblocked
/// when the last one has gone.
class Sheet final : public QWidget
{
    Q_OBJECT

public:
    Sheet(const QString &title, QWidget *content, QWidget *over);
    ~Sheet() override;

    /// As high as its content and narrower than a page: for a few sentences.
    void setCompact();
    /// As wide as any, but no higher than what is in it, however that changes: for a list that may
    /// have one row.
    void setFitted();
    /// So much at the left stays beside it, below the same veil.
    void keepClear(int left);
    /// Buttons stand on the right in the order of the calls.
    Button *addButton(const QString &text, ButtonKind kind);
    /// One that dismisses it.
    Button *addClose(const QString &text);
    /// One of another kind, which becomes the sheet's.
    void addButton(QAbstractButton *button);
    /// Shows it and moves the keyboard into it.
    void open();
    /// Hides it and gives the keyboard back to where it was.
    void dismiss();

Q_SIGNALS:
    /// Escape was pressed or `dismiss` called.
    void dismissed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fit();
    void tellBelow();

    QFrame *m_panel;
    QHBoxLayout *m_buttons;
    QPointer<QWidget> m_focusBefore;
    bool m_isCompact = false;
    bool m_isFitted = false;
};

} // namespace Printkeeper::Widgets
