// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/busymotion.h"
#include "style/wheelguard.h"

#include <QProxyStyle>

#include <memory>

namespace Printkeeper::Style {

/// Reduced is for people whom movement on the screen makes ill: nothing slides or fades.
enum class Motion { Short, Reduced };

/// The look of every control that the style sheet leaves alone: flat, from the tokens of the
/// palette it is drawn with. On Fusion, so that what is not named here still has a shape. What has
/// the keyboard gets its ring from KeyboardFocus, never a dotted frame.
class ProxyStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ProxyStyle(Motion motion = Motion::Short);

    void setMotion(Motion motion) { m_motion = motion; }

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;

private:
    double placeOfBusy(const QStyleOption &option) const;

    Motion m_motion;
    std::unique_ptr<BusyMotion> m_busy;
    WheelGuard m_wheelGuard;
};

} // namespace Printkeeper::Style
