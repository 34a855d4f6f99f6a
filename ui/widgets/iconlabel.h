// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

namespace Printkeeper::Widgets {

/// A picture beside a text that says the same; screen readers pass it by unless it gets a name.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    /// `size` in logical pixels.
    IconLabel(QIcon icon, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace Printkeeper::Widgets
