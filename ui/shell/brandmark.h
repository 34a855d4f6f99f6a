// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Printkeeper::Shell {

/// The program's mark, in the accent of the theme.
class BrandMark final : public QWidget
{
    Q_OBJECT

public:
    explicit BrandMark(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Printkeeper::Shell
