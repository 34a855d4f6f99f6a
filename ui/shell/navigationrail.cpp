// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/navigationrail.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/iconlabel.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;
using namespace Widgets;

namespace {

constexpr int Width = 184;
constexpr int IconSize = 20;

} // namespace

QKeySequence keyOf(int index)
{
    constexpr int Digits = 9;
    return index < Digits ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index))
                          : QKeySequence();
}

NavigationRail::NavigationRail(const std::vector<Pages::PageEntry> &pages, QWidget *parent)
    : QFrame(parent)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Pages"));
    setMinimumWidth(Width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Small, Space::Medium, Space::Small, Space::Medium);
    layout->setSpacing(2);
    layout->addWidget(makeBrand());
    layout->addSpacing(Space::Medium);
    for (const Pages::PageEntry &page : pages) {
        const auto index = static_cast<int>(m_buttons->buttons().size());
        auto *button = new Button(ButtonKind::Secondary, page.title);
        button->setCheckable(true);
        button->setIcon(
            Style::makeIcon(page.icon, &Style::Tokens::secondary, &Style::Tokens::selectedText));
        button->setIconSize({IconSize, IconSize});
        button->setObjectName(u"open-"_s + page.id);
        button->setAccessibleName(page.title);
        button->setToolTip(keyOf(index).toString(QKeySequence::NativeText));
        m_buttons->addButton(button, index);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &NavigationRail::pageChosen);
}

QWidget *NavigationRail::makeBrand()
{
    auto *brand = new QWidget;
    auto *layout = new QHBoxLayout(brand);
    layout->setContentsMargins(Space::Small + 2, Space::Tiny, 0, Space::Tiny);
    layout->setSpacing(Space::Small);
    layout->addWidget(
        new IconLabel(Style::makeIcon(u"printkeeper"_s, &Style::Tokens::accent), IconSize));
    layout->addWidget(new Label(TextStyle::Brand, u"Printkeeper"_s), 1);
    return brand;
}

void NavigationRail::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace Printkeeper::Shell
