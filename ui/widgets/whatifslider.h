// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSlider>
#include <QPointF>

#include <functional>
#include <vector>

namespace Printkeeper::Widgets {

/// "What if it were 7 days?": a slider below the curve of what each value would bring. The arrow
/// keys go by one, PgUp and PgDown by a page, Home and End to the ends. `valueChanged` tells.
class WhatIfSlider final : public QAbstractSlider
{
    Q_OBJECT

public:
    using Format = std::function<QString(double)>;

    /// `name` says what is chosen, for screen readers.
    explicit WhatIfSlider(const QString &name, QWidget *parent = nullptr);

    /// How a value ("7 days") and what it brings ("2.1 GB") are shown. Without the second, only
    /// the value is.
    void setFormats(Format value, Format amount = {});
    /// What each value would bring, in rising x. Empty: no curve, only the slider.
    void setCurve(std::vector<QPointF> curve);
    /// Of the curve at the value, between its points; 0 without a curve.
    double amount() const;
    /// "7 days" or "7 days: 2.1 GB".
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void sliderChange(SliderChange change) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF track() const;
    double xOf(double value) const;
    double yOf(double amount) const;
    int valueAt(double x) const;
    QFont labelFont() const;
    void paintCurve(QPainter &painter) const;
    void paintSlider(QPainter &painter) const;

    Format m_formatValue;
    Format m_formatAmount;
    std::vector<QPointF> m_curve;
    double m_highest = 0; ///< of the curve
};

} // namespace Printkeeper::Widgets
