// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace Printkeeper::Widgets {

/// Primary is the one filled button of a page. Chip is a small switch in a row of them.
enum class ButtonKind { Secondary, Primary, Link, Icon, Chip };

/// A button in one of the looks of the program; the keyboard reaches it, a click leaves no ring.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(ButtonKind kind, const QString &text = {}, QWidget *parent = nullptr);

    ButtonKind kind() const { return m_kind; }
    void setKind(ButtonKind kind);
    /// The key that does the same, for the tool tip; pressing it is up to somebody else.
    void setKey(const QKeySequence &key) { m_key = key; }
    /// The tool tip with the key, as it is shown.
    QString shownToolTip() const;

protected:
    bool event(QEvent *event) override;
    /// Return presses it as Space does; Qt does so in its own dialogs only.
    void keyPressEvent(QKeyEvent *event) override;

private:
    ButtonKind m_kind;
    QKeySequence m_key;
};

/// “Search (Ctrl+F)”; the key alone where there is no text.
QString withKey(const QString &text, const QKeySequence &key);

/// A cross that closes what it stands on. `name` is for screen readers.
Button *makeCloseButton(const QString &name, QWidget *parent);

} // namespace Printkeeper::Widgets
