// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Printkeeper::Widgets {

/// One number that is read from across the room, with a small unit on the same base line. Whatever
/// digit it begins with, its ink begins at the left edge: digits are of one width, and a 1 fills
/// the least of it.
class FigureLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureLabel(QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &unit);
    /// "41.2 GB" as a figure of 41.2; `unit` has %1 where its GB stands.
    void setAmount(const QString &amount, const QString &unit);
    QString figure() const { return m_figure; }
    QString unit() const { return m_unit; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int bearing() const;
    QFont figureFont() const;
    QFont unitFont() const;

    QString m_figure;
    QString m_unit;
};

} // namespace Printkeeper::Widgets
