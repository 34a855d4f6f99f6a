// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accessibility.h"

#include "widgets/whatifslider.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QLabel>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr std::array Roles{
    std::pair{"Printkeeper::Widgets::StatusGlyph"_L1, QAccessible::Graphic},
    std::pair{"Printkeeper::Widgets::CapacityBar"_L1, QAccessible::Graphic},
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
    std::pair{"Printkeeper::Widgets::Gauge"_L1, QAccessible::Graphic},
    std::pair{"Printkeeper::Widgets::Treemap"_L1, QAccessible::Chart},
    std::pair{"Printkeeper::Widgets::TreemapLegend"_L1, QAccessible::StaticText},
    std::pair{"Printkeeper::Widgets::ChipRow"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::Breadcrumb"_L1, QAccessible::Grouping},
    std::pair{"QScrollArea"_L1, QAccessible::Pane},
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

/// A button that is one of several: a page to go to, a choice of a row. Pressing it chooses it.
class ChoiceInterface final : public QAccessibleWidget
{
public:
    ChoiceInterface(QAbstractButton *button, QAccessible::Role role)
        : QAccessibleWidget(button, role)
        , m_button(button)
    {}

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? m_button->text() : text;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const bool isPage = role() == QAccessible::PageTab;
        state.checkable = !isPage;
        state.checked = !isPage && m_button->isChecked();
        state.selectable = isPage;
        state.selected = isPage && m_button->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *m_button; ///< outlives it, as above
};

constexpr const char *RoleProperty = "accessibleRole";

/// A text with a role of its own, such as a heading.
class TextInterface final : public QAccessibleWidget
{
public:
    TextInterface(QLabel *label, QAccessible::Role role)
        : QAccessibleWidget(label, role)
        , m_label(label)
    {}

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? m_label->text() : text;
    }

private:
    QLabel *m_label; ///< outlives it, as above
};

QAccessibleInterface *makeInterfaceOf(QWidget *widget, QAccessible::Role role)
{
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return new ChoiceInterface(button, role);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return new TextInterface(label, role);
    return new QAccessibleWidget(widget, role);
}

/// What only holds others. Qt calls our window a filler and each frame in it a window.
class HolderInterface final : public QAccessibleWidget
{
public:
    explicit HolderInterface(QWidget *widget)
        : QAccessibleWidget(widget)
    {}

    QAccessible::Role role() const override
    {
        if (widget()->isWindow())
            return QAccessible::Window;
        return widget()->accessibleName().isEmpty() ? QAccessible::Client : QAccessible::Grouping;
    }
};

/// Qt asks with the name of the class, then of its base classes.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (const QVariant role = widget->property(RoleProperty); role.isValid())
        return makeInterfaceOf(widget, static_cast<QAccessible::Role>(role.toInt()));
    if (auto *slider = qobject_cast<WhatIfSlider *>(object);
        slider && className == "Printkeeper::Widgets::WhatIfSlider"_L1)
        return new WhatIfSliderInterface(slider);
    for (const auto &[name, role] : Roles) {
        if (className == name)
            return new QAccessibleWidget(widget, role);
    }
    const bool isPlain = className == "QWidget"_L1 || className == "QFrame"_L1;
    return isPlain ? new HolderInterface(widget) : nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(&makeInterface);
}

void setAccessibleRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(RoleProperty, static_cast<int>(role));
}

} // namespace Printkeeper::Widgets
