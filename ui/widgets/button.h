// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

private:
    ButtonKind m_kind;
};

/// A cross that closes what it stands on. `name` is for screen readers.
Button *makeCloseButton(const QString &name, QWidget *parent);

} // namespace Printkeeper::Widgets
