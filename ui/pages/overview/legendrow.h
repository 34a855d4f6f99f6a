// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/label.h"

#include <QWidget>

namespace Printkeeper::Overview {

/// What a part of a bar stands for: a patch as the bar draws it, and a sentence.
class LegendRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Patch { Filled, Hatched };

    explicit LegendRow(Patch patch, QWidget *parent = nullptr);

    /// Empty hides the row.
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Patch m_patch;
    Widgets::Label *m_text;
};

} // namespace Printkeeper::Overview
