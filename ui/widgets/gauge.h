// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/capacitybar.h"
#include "widgets/statusglyph.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace Printkeeper::Widgets {

/// An arc that shows how much of something there is, with marks at its thresholds and a big figure
/// inside. Grey while all is as it should be; what is not known is a hatched arc and a dash.
class Gauge final : public QWidget
{
    Q_OBJECT

public:
    using Tick = CapacityBar::Tick;

    explicit Gauge(const QString &name, QWidget *parent = nullptr);

    /// `share` is cut to 0…1; nothing, or a number that is none, is not known. `figure` and `unit`
    /// are what is read: "239", "GB free".
    void setValue(std::optional<double> share, Glyph level, const QString &figure,
                  const QString &unit);
    void setTicks(std::vector<Tick> ticks);
    std::optional<double> share() const { return m_share; }
    QString figure() const { return m_figure; }

    QSize sizeHint() const override { return {200, 160}; }
    QSize minimumSizeHint() const override { return {120, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintTicks(QPainter &painter, const QRectF &circle) const;
    void paintFigure(QPainter &painter, const QRectF &circle) const;

    QString m_name;
    std::optional<double> m_share;
    Glyph m_level = Glyph::Unknown;
    QString m_figure;
    QString m_unit;
    std::vector<Tick> m_ticks;
};

} // namespace Printkeeper::Widgets
