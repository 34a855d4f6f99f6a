// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"

#include <QButtonGroup>
#include <QFrame>

namespace Printkeeper::Shell {

/// The list of pages at the left edge, one of them current. The keyboard reaches each by Tab and by
/// its own key, which the tooltip names.
class NavigationRail final : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(const std::vector<Pages::PageEntry> &pages, QWidget *parent = nullptr);

    void setCurrent(int index);

Q_SIGNALS:
    void pageChosen(int index);

private:
    QWidget *makeBrand();

    QButtonGroup *m_buttons;
};

/// The key that opens the page at `index`.
QKeySequence keyOf(int index);

} // namespace Printkeeper::Shell
