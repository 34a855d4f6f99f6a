// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Printkeeper::Overview {

/// Figures, in whatever look, that lead to where more is known: by a click anywhere on them, by Tab
/// and Space or Enter. Its accessible name is set by who knows what is shown.
class FigureLink final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `name` is its objectName, `goal` says in the tooltip where it leads.
    FigureLink(const QString &name, const QString &goal, const QList<QWidget *> &figures,
               QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Printkeeper::Overview
