// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/statusglyph.h"

#include <QWidget>

#include <vector>

namespace Printkeeper::Widgets {

/// How bad the word of a level is: "ok", "warning" or "critical".
Glyph levelGlyph(const QString &level);

/// Fills what stands for something that nobody knows.
QBrush unknownHatch(const Style::Tokens &tokens);

/// How full something is, with marks where it gets too full. Grey while all is as it should be.
class CapacityBar final : public QWidget
{
    Q_OBJECT

public:
    /// `share` is from 0 to 1; the label stands below the mark.
    struct Tick
    {
        double share = 0;
        QString label;
    };

    explicit CapacityBar(QWidget *parent = nullptr);

    /// `share` is from 0 to 1. Good is drawn in grey; Unknown hatches all of it, whatever the
    /// share.
    void setUsed(double share, Glyph level);
    /// Shares at the end of what is used: what leaves next, filled, and behind it what waits to be
    /// removed for good, hatched. They are part of the used share.
    void setEnding(double leaving, double waiting);
    void setTicks(std::vector<Tick> ticks);
    /// Marks where it gets too full.
    void setLevels(int warningPercent, int criticalPercent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOutline(QPainter &painter, const QPainterPath &track, const QRectF &used) const;
    void paintEnding(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;

    double m_used = 0;
    double m_leaving = 0;
    double m_waiting = 0;
    Glyph m_level = Glyph::Good;
    std::vector<Tick> m_ticks; ///< in rising order
};

} // namespace Printkeeper::Widgets
