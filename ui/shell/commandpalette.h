// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/actioncatalogue.h"

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

namespace Printkeeper::Widgets {
class Label;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Shell {

class PaletteModel;

/// Finds any action by a few of its letters and does it: arrows choose, Return does, Escape leaves.
/// Lies over its window; while it is open the keyboard stays in it.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *over);

    void open(const ActionCatalogue &catalogue);
    void dismiss();

    /// objectNames of what was done from here, the newest first.
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &recent) { m_recent = recent; }
    void retranslate();

Q_SIGNALS:
    void recentChanged();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildPanel();
    bool steer(int key);
    void choose(int row);
    void search(const QString &text);
    void run(const QModelIndex &index);

    PaletteModel *m_model;
    QFrame *m_panel;
    QLineEdit *m_search;
    QListView *m_list;
    Widgets::Label *m_nothing;
    QStringList m_recent;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Printkeeper::Shell
