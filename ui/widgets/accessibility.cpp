// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accessibility.h"

#include "widgets/whatifslider.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr std::array Roles{
    std::pair{"Printkeeper::Widgets::StatusGlyph"_L1, QAccessible::Graphic},
    std::pair{"Printkeeper::Widgets::CapacityBar"_L1, QAccessible::Indicator},
    std::pair{"Printkeeper::Widgets::BarList"_L1, QAccessible::Chart},
    std::pair{"Printkeeper::Widgets::FigureLabel"_L1, QAccessible::StaticText},
    std::pair{"Printkeeper::Widgets::ElidedLabel"_L1, QAccessible::StaticText},
    std::pair{"Printkeeper::Widgets::Card"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::NoticeRow"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::EmptyState"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::Banner"_L1, QAccessible::AlertMessage},
    std::pair{"Printkeeper::Widgets::ProgressBanner"_L1, QAccessible::AlertMessage},
    std::pair{"Printkeeper::Widgets::Sheet"_L1, QAccessible::Dialog},
    std::pair{"Printkeeper::Widgets::Toast"_L1, QAccessible::AlertMessage},
    std::pair{"Printkeeper::Widgets::ToastStack"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::ChartPlot"_L1, QAccessible::Chart},
    std::pair{"Printkeeper::Widgets::Gauge"_L1, QAccessible::Indicator},
    std::pair{"Printkeeper::Widgets::ShareBar"_L1, QAccessible::Chart},
    std::pair{"Printkeeper::Widgets::ChipRow"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::Breadcrumb"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::ProgressRow"_L1, QAccessible::Grouping},
};

/// A slider whose value is told in words, such as "7 days: 2.1 GB".
class WhatIfSliderInterface final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit WhatIfSliderInterface(WhatIfSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
        , m_slider(slider)
    {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_slider->valueText() : QAccessibleWidget::text(kind);
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return m_slider->value(); }
    void setCurrentValue(const QVariant &value) override { m_slider->setValue(value.toInt()); }
    QVariant maximumValue() const override { return m_slider->maximum(); }
    QVariant minimumValue() const override { return m_slider->minimum(); }
    QVariant minimumStepSize() const override { return m_slider->singleStep(); }

private:
    WhatIfSlider *m_slider; ///< outlives it: Qt asks no interface of an object that is gone
};

/// Qt asks with the name of the class, then of its base classes.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (auto *slider = qobject_cast<WhatIfSlider *>(object);
        slider && className == "Printkeeper::Widgets::WhatIfSlider"_L1)
        return new WhatIfSliderInterface(slider);
    for (const auto &[name, role] : Roles) {
        if (className == name && object->isWidgetType())
            return new QAccessibleWidget(static_cast<QWidget *>(object), role);
    }
    return nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(&makeInterface);
}

} // namespace Printkeeper::Widgets
