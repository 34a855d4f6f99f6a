// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accessibility.h"

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
    std::pair{"Printkeeper::Widgets::ChipRow"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::Breadcrumb"_L1, QAccessible::Grouping},
    std::pair{"Printkeeper::Widgets::ProgressRow"_L1, QAccessible::Grouping},
};

/// Qt asks with the name of the class, then of its base classes.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
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
