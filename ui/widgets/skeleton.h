// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Printkeeper::Widgets {

/// Grey lines in the place of figures that are not known yet. They stand still.
class Skeleton final : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(int lines, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_lines;
};

} // namespace Printkeeper::Widgets
