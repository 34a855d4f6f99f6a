// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/controls.h"

#include "style/controlparts.h"
#include "style/iconengine.h"
#include "style/track.h"

#include <QStyle>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Style {
namespace {

/// Restores the painter at the end of a function.
class PainterState final
{
public:
    explicit PainterState(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter &m_painter;
};

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

const Tokens &tokensOf(const QStyleOption &option)
{
    return Style::tokensOf(option.palette);
}

constexpr const char *Invalid = "invalid";

bool isInvalid(const QStyleOption &option)
{
    return isOn(option, QStyle::State_Enabled) && option.styleObject
           && option.styleObject->property(Invalid).toBool();
}

QColor edgeOf(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    if (!isOn(option, QStyle::State_Enabled))
        return tokens.hairline;
    if (isInvalid(option))
        return tokens.critical;
    return isOn(option, QStyle::State_HasFocus) ? tokens.accent : tokens.border;
}

QRectF squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square;
}

/// The box or disc of a check mark, and the colour of what goes into it.
struct Mark
{
    QColor fill, edge, ink;
};

Mark markOf(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const bool isSet = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    if (!isOn(option, QStyle::State_Enabled)) {
        return isSet ? Mark{tokens.disabled, tokens.disabled, tokens.surface}
                     : Mark{Qt::transparent, tokens.disabled, tokens.disabled};
    }
    const bool isLost = isOn(option, QStyle::State_Selected) && tokens.chosen == tokens.accent;
    if (isSet)
        return {tokens.accent, isLost ? tokens.chosenText : tokens.accent, tokens.accentText};
    const bool isUnder = isOn(option, QStyle::State_MouseOver);
    return {isUnder ? tokens.raised : tokens.surface, isLost ? tokens.chosenText : tokens.border,
            tokens.text};
}

void drawIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect.toRect(), drawnIcon(name, (rect.size() * ratio).toSize(), colour));
}

} // namespace

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge,
              qreal edgeWidth, qreal radius)
{
    const PainterState state(painter);
    const qreal inset = edgeWidth / 2;
    painter.setBrush(fill);
    painter.setPen(edge.alpha() > 0 ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
}

void setInvalid(QWidget &field, bool isInvalid)
{
    if (field.property(Invalid).toBool() == isInvalid)
        return;
    field.setProperty(Invalid, isInvalid);
    field.update();
}

void paintField(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const bool isActive =
        isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_Enabled);
    paintBox(painter, option.rect,
             isOn(option, QStyle::State_Enabled) ? tokens.surface : tokens.background,
             edgeOf(option), isActive || isInvalid(option) ? 2 : tokens.borderWidth,
             Radius::Control);
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option)
{
    if (option.frame)
        paintField(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    QStyleOption arrow = option;
    const auto paintStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                               QLatin1StringView direction, int nudge) {
        arrow.state.setFlag(QStyle::State_Enabled, option.state.testFlag(QStyle::State_Enabled)
                                                       && option.stepEnabled.testFlag(step));
        constexpr int Size = 16; // as large as the arrow of a choice, so that it is as dark
        QRect place(0, 0, Size, Size);
        place.moveCenter(spinBoxRect(option, part).center() + QPoint(0, nudge));
        paintChevron(painter, arrow, place, direction);
    };
    paintStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, "up"_L1, 2);
    paintStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, "down"_L1, -1);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const Mark mark = markOf(option);
    const QRectF box = squareIn(option.rect).adjusted(1, 1, -1, -1);
    paintBox(painter, box, mark.fill, mark.edge, tokens.borderWidth, Radius::Small);
    if (isOn(option, QStyle::State_NoChange))
        drawIcon(painter, u"minus"_s, box, mark.ink);
    else if (isOn(option, QStyle::State_On))
        drawIcon(painter, u"check"_s, box, mark.ink);
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const Mark mark = markOf(option);
    const QRectF disc = squareIn(option.rect).adjusted(1, 1, -1, -1);
    paintBox(painter, disc, mark.fill, mark.edge, tokens.borderWidth, disc.width() / 2);
    if (isOn(option, QStyle::State_On)) {
        const qreal inset = disc.width() * 0.3;
        const QRectF dot = disc.adjusted(inset, inset, -inset, -inset);
        paintBox(painter, dot, mark.ink, Qt::transparent, 0, dot.width() / 2);
    }
}

void paintButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const bool isRaised = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_On);
    QColor fill = isRaised ? tokens.raised : tokens.surface;
    if (isOn(option, QStyle::State_Sunken))
        fill = tokens.pressed;
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    paintBox(painter, option.rect, isEnabled ? fill : tokens.background,
             isEnabled ? tokens.border : tokens.hairline, tokens.borderWidth, Radius::Control);
}

void paintChevron(QPainter &painter, const QStyleOption &option, const QRect &rect,
                  QLatin1StringView direction)
{
    constexpr int Largest = 16;
    const Tokens &tokens = tokensOf(option);
    QRectF square = squareIn(rect);
    if (square.width() > Largest)
        square = squareIn(QRect(rect.center() - QPoint(Largest / 2 - 1, Largest / 2 - 1),
                                QSize(Largest, Largest)));
    drawIcon(painter, u"chevron-"_s + direction, square,
             isOn(option, QStyle::State_Enabled) ? tokens.secondary : tokens.disabled);
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove,
                 const QRect &handle)
{
    constexpr qreal Thickness = 4;
    const bool isLevel = option.orientation == Qt::Horizontal;
    const QPointF centre = QRectF(handle).center();
    QRectF line(groove);
    if (isLevel)
        line = QRectF(line.left(), centre.y() - Thickness / 2, line.width(), Thickness);
    else
        line = QRectF(centre.x() - Thickness / 2, line.top(), Thickness, line.height());
    QRectF filled = line;
    const bool isFromEnd = isLevel == option.upsideDown;
    if (isLevel)
        isFromEnd ? filled.setLeft(centre.x()) : filled.setRight(centre.x());
    else
        isFromEnd ? filled.setBottom(centre.y()) : filled.setTop(centre.y());
    paintSliderParts(painter, {line, filled, squareIn(handle).adjusted(1, 1, -1, -1)},
                     tokensOf(option), isOn(option, QStyle::State_Enabled));
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    constexpr int Margin = 3;
    const Tokens &tokens = tokensOf(option);
    if (option.maximum <= option.minimum)
        return;
    const bool isHeld = isOn(option, QStyle::State_Sunken)
                        || (isOn(option, QStyle::State_MouseOver)
                            && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider));
    const QRectF bar = QRectF(handle).adjusted(Margin, Margin, -Margin, -Margin);
    paintBox(painter, bar, isHeld ? tokens.secondary : tokens.border, Qt::transparent, 0,
             std::min(bar.width(), bar.height()) / 2);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option);
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), tokens.hairline);
        return;
    }
    const PainterState state(painter);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const bool isChosen = isEnabled && isOn(option, QStyle::State_Selected);
    QColor ink = isChosen ? tokens.chosenText : tokens.text;
    if (!isEnabled)
        ink = tokens.disabled;
    if (isChosen)
        paintBox(painter, rect, tokens.chosen, Qt::transparent, 0, Radius::Small);
    constexpr int Icon = 16;
    const QRect place(rect.left() + Space::Small, rect.center().y() - Icon / 2 + 1, Icon, Icon);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        drawIcon(painter, u"check"_s, place, ink);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, place, Qt::AlignCenter,
                          isEnabled ? (isChosen ? QIcon::Selected : QIcon::Normal)
                                    : QIcon::Disabled);
    const QRect text = rect.adjusted(Space::Small + Icon + Space::Small, 0, -Space::Medium, 0);
    const QString words = option.text.section(u'\t', 0, 0);
    const QString keys = option.text.section(u'\t', 1);
    painter.setFont(option.font);
    painter.setPen(ink);
    constexpr int Flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter.drawText(text, Flags | Qt::AlignLeft, words);
    painter.setPen(isChosen || !isEnabled ? ink : tokens.secondary);
    painter.drawText(text, Flags | Qt::AlignRight, keys);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(painter, u"chevron-right"_s,
                 QRect(text.right() - Icon + Space::Small, place.top(), Icon, Icon), ink);
}

void paintTab(QPainter &painter, const QStyleOptionTab &option)
{
    constexpr int Line = 2;
    const Tokens &tokens = tokensOf(option);
    const bool isCurrent = isOn(option, QStyle::State_Selected);
    if (!isCurrent && isOn(option, QStyle::State_MouseOver))
        paintBox(painter, option.rect, tokens.raised, Qt::transparent, 0, Radius::Small);
    if (isCurrent)
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom() - Line + 1, option.rect.width(), Line),
            tokens.accent);
}

void paintFocusRing(QPainter &painter, const QStyleOption &option, const QRect &rect)
{
    constexpr qreal Rounding = Radius::Control + FocusRing::Gap;
    constexpr qreal Inset = FocusRing::Width;
    const Tokens &tokens = tokensOf(option);
    const QRectF outer(rect);
    paintBox(painter, outer.adjusted(Inset, Inset, -Inset, -Inset), Qt::transparent, tokens.surface,
             FocusRing::Gap, Rounding - Inset);
    paintBox(painter, outer, Qt::transparent, tokens.accent, FocusRing::Width, Rounding);
}

} // namespace Printkeeper::Style
