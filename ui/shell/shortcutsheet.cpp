// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shortcutsheet.h"

#include "shell/keycap.h"
#include "style/tokens.h"
#include "widgets/label.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;
using namespace Widgets;

namespace {

QWidget *makeRow(const QAction &action)
{
    const QStringList keys = keysOf(action);
    auto *row = new QWidget;
    row->setObjectName(u"key-"_s + action.objectName());
    row->setAccessibleName(titleOf(action));
    row->setAccessibleDescription(keys.join(u", "_s));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Space::Tiny, 0, Space::Tiny);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(makeText(titleOf(action)), 1);
    for (const QString &key : keys)
        layout->addWidget(new KeyCap(key), 0, Qt::AlignVCenter);
    return row;
}

QWidget *makeGroup(const ActionGroup &group)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    //: %1: the name of a page
    layout->addWidget(
        new Label(TextStyle::Heading, group.reach == Reach::Here
                                          ? group.title
                                          : ShortcutSheet::tr("On the page %1").arg(group.title)));
    layout->addSpacing(Space::Tiny);
    for (const QAction *action : group.actions) {
        if (!keysOf(*action).isEmpty())
            layout->addWidget(makeRow(*action));
    }
    layout->addStretch();
    return box;
}

bool hasKeys(const ActionGroup &group)
{
    return std::ranges::any_of(group.actions,
                               [](const QAction *action) { return !keysOf(*action).isEmpty(); });
}

} // namespace

ShortcutSheet::ShortcutSheet(const ActionCatalogue &catalogue, QWidget *parent)
    : ScrollPane(nullptr, parent)
{
    constexpr int Columns = 2;
    setObjectName(u"shortcutSheet"_s);
    setAccessibleName(tr("All keys"));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, Space::Medium, 0);
    grid->setHorizontalSpacing(Space::Huge);
    grid->setVerticalSpacing(Space::Wide);
    int place = 0;
    for (const ActionGroup &group : catalogue.groups()) {
        if (!hasKeys(group))
            continue;
        grid->addWidget(makeGroup(group), place / Columns, place % Columns);
        ++place;
    }
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(place, 1);
    setContent(content);
}

} // namespace Printkeeper::Shell
