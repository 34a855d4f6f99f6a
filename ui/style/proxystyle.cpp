// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/proxystyle.h"

#include "style/controlparts.h"
#include "style/controls.h"
#include "style/track.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Style {
namespace {

constexpr int FieldHeight = 34;
constexpr int IndicatorSize = 18;
constexpr int KnobSize = 18;
constexpr int ScrollBarWidth = 12;
constexpr int MenuItemHeight = 32;
constexpr int AnimationTime = 120; // milliseconds

/// The ring is never cut: where the window ends, it lies inside.
QRect ringRect(const QStyleOption &option, const QWidget *frame)
{
    if (!frame || !frame->parentWidget())
        return option.rect;
    return option.rect & QRect(-frame->pos(), frame->parentWidget()->size());
}

QLatin1StringView chevronOf(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return "up"_L1;
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
    case QStyle::PE_IndicatorButtonDropDown:
        return "down"_L1;
    case QStyle::PE_IndicatorArrowLeft:
        return "left"_L1;
    case QStyle::PE_IndicatorArrowRight:
        return "right"_L1;
    case QStyle::PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
        if (!header || header->sortIndicator == QStyleOptionHeader::None)
            return {};
        // As Fusion has it: down when the smallest comes first.
        return header->sortIndicator == QStyleOptionHeader::SortUp ? "up"_L1 : "down"_L1;
    }
    default:
        return {};
    }
}

} // namespace

ProxyStyle::ProxyStyle(Motion motion)
    : QProxyStyle(u"Fusion"_s)
    , m_motion(motion)
    , m_busy(std::make_unique<BusyMotion>())
{}

void ProxyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    m_wheelGuard.guard(widget);
    if (qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // A style sheet would have its own idea of it.
    if (qobject_cast<QAbstractSpinBox *>(widget))
        widget->setMinimumHeight(std::max(widget->minimumHeight(), FieldHeight));
    // It has round corners, and what it says begins where the text of a field does.
    if (auto *lines = qobject_cast<QPlainTextEdit *>(widget)) {
        lines->viewport()->setAutoFillBackground(false);
        lines->document()->setDocumentMargin(Space::Small);
    }
}

void ProxyStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(&m_wheelGuard);
    QProxyStyle::unpolish(widget);
}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const Tokens &tokens = tokensOf(option->palette);
    if (const QLatin1StringView direction = chevronOf(element, *option); !direction.isEmpty()) {
        paintChevron(*painter, *option, option->rect, direction);
        return;
    }
    switch (element) {
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            paintBox(*painter, option->rect, Qt::transparent, tokens.accent, 1, Radius::Small);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            paintField(*painter, *option);
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
        return;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)),
                          tokens.hairline);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        paintButton(*painter, *option);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            paintBox(*painter, option->rect, tokens.raised, Qt::transparent, 0, Radius::Small);
        return;
    case PE_PanelMenu:
        // Square: where nobody composes windows, as on a kiosk, round corners would be black.
        paintBox(*painter, option->rect, tokens.surface, tokens.border, tokens.borderWidth, 0);
        return;
    case PE_FrameMenu: // painted with the panel
        return;
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, tokens.surface, tokens.border, tokens.borderWidth, 0);
        return;
    case PE_Frame: {
        const bool isLines = qobject_cast<const QPlainTextEdit *>(widget);
        paintBox(*painter, option->rect, isLines ? tokens.surface : QColor(Qt::transparent),
                 tokens.hairline, tokens.borderWidth, isLines ? Radius::Control : 0);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        paintFocusRing(*painter, *option, ringRect(*option, widget));
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item && !qobject_cast<const QComboBox *>(widget)) {
        paintMenuItem(*painter, *item);
        return;
    }
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_TabBarTabShape && tab) {
        paintTab(*painter, *tab);
        return;
    }
    const auto *progress = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (progress && progress->state.testFlag(State_Horizontal)) {
        if (element == CE_ProgressBarGroove) {
            paintTrack(*painter, progress->rect, progress->rect.height() / 2.0,
                       tokensOf(progress->palette));
            return;
        }
        if (element == CE_ProgressBarContents) {
            const bool isBusy = progress->maximum <= progress->minimum;
            paintProgress(*painter, *progress, isBusy ? placeOfBusy(*progress) : 0);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

double ProxyStyle::placeOfBusy(const QStyleOption &option) const
{
    constexpr double Middle = 0.5;
    return m_motion == Motion::Short ? m_busy->placeOf(qobject_cast<QWidget *>(option.styleObject))
                                     : Middle;
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
        if (control == CC_ScrollBar) {
            paintScrollBar(*painter, *slider, scrollHandle(*this, *slider));
            return;
        }
        if (control == CC_Slider && slider->tickPosition == QSlider::NoTicks) {
            paintSlider(*painter, *slider, subControlRect(control, option, SC_SliderGroove, widget),
                        subControlRect(control, option, SC_SliderHandle, widget));
            return;
        }
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        paintSpinBox(*painter, *spin);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        if (combo->frame)
            paintField(*painter, *option);
        paintChevron(*painter, *option, comboBoxRect(*option, SC_ComboBoxArrow), "down"_L1);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return scrollBarRect(*this, *slider, subControl);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons)
        return spinBoxRect(*option, subControl);
    if (control == CC_ComboBox && subControl != SC_ComboBoxListBoxPopup)
        return comboBoxRect(*option, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect ProxyStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(Space::Small, 0, -Space::Small, 0);
    return rect;
}

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            size = {size.width() + 2 * Space::Small, std::max(size.height(), FieldHeight)};
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        size = {contents.width() + ArrowWidth + 2 * Space::Small,
                std::max(size.height(), FieldHeight)};
        break;
    case CT_PushButton:
        size.setHeight(std::max(size.height(), FieldHeight));
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), Space::Small + 1};
        size = {size.width() + Space::Wide, std::max(size.height(), MenuItemHeight)};
        break;
    }
    default:
        break;
    }
    return size;
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return FocusRing::Width + FocusRing::Gap;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return IndicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return Space::Small;
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return ShortestScrollHandle;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return KnobSize;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_MenuPanelWidth:
        return Space::Tiny;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_Widget_Animation_Duration:
        return m_motion == Motion::Short ? AnimationTime : 0;
    case SH_Widget_Animate:
        return m_motion == Motion::Short ? 1 : 0;
    case SH_Slider_AbsoluteSetButtons:
        return static_cast<int>(Qt::LeftButton);
    case SH_DialogButtonLayout: // as on a sheet: what is done stands at the end
        return QDialogButtonBox::GnomeLayout;
    case SH_UnderlineShortcut: // keys are told by the sheet of keys
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Slider_PageSetButtons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace Printkeeper::Style
