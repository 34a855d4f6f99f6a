// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/appearancecard.h"

#include "style/tokens.h"
#include "widgets/chiprow.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {

using namespace Widgets;
using Style::Space;

AppearanceCard::AppearanceCard(const Appearance &appearance, QWidget *parent)
    : Card(tr("Appearance"), parent)
{
    setObjectName(u"subject-appearance"_s);
    body()->setSpacing(0);
    m_words << tr("Appearance");
    if (!appearance.themes.empty()) {
        auto *row = addChoice(tr("Colours"), appearance.themes, appearance.theme);
        row->setObjectName(u"themes"_s);
        connect(row, &ChipRow::chosen, this, &AppearanceCard::themeChosen);
    }
    if (!appearance.languages.empty()) {
        auto *row = addChoice(tr("Language"), appearance.languages, appearance.language);
        row->setObjectName(u"languages"_s);
        connect(row, &ChipRow::chosen, this, &AppearanceCard::languageChosen);
    }
    if (!appearance.hours.empty()) {
        //: In front of a choice: 24 hours or 12 hours
        auto *row = addChoice(tr("Times of day"), appearance.hours, appearance.hour);
        row->setObjectName(u"hours"_s);
        connect(row, &ChipRow::chosen, this, &AppearanceCard::hoursChosen);
    }
    if (!appearance.sizes.empty()) {
        auto *row = addChoice(tr("Size of everything"), appearance.sizes, appearance.size);
        row->setObjectName(u"sizes"_s);
        connect(row, &ChipRow::chosen, this, &AppearanceCard::sizeChosen);
    }
    if (!appearance.motions.empty()) {
        //: In front of a choice: how much moves on the screen
        auto *row = addChoice(tr("Movement"), appearance.motions, appearance.motion);
        row->setObjectName(u"motions"_s);
        connect(row, &ChipRow::chosen, this, &AppearanceCard::motionChosen);
    }
}

ChipRow *AppearanceCard::addChoice(const QString &title, const std::vector<Choice> &choices,
                                   const QString &current)
{
    if (body()->count() > 0)
        body()->addWidget(makeRule());
    auto *row = new ChipRow(ChipRow::Choice::OneOf, title);
    m_words << title;
    std::vector<ChipRow::Item> items;
    for (const Choice &choice : choices) {
        items.push_back({choice.id, choice.title, {}});
        m_words << choice.title;
    }
    row->setItems(std::move(items));
    row->setChecked({current});
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::Wide);
    line->setContentsMargins(0, Space::Small, 0, Space::Small);
    line->addWidget(new Label(TextStyle::Strong, title), 1, Qt::AlignTop);
    line->addWidget(row, 1);
    body()->addLayout(line);
    return row;
}

bool AppearanceCard::matches(const QString &search) const
{
    return m_words.join(u'\n').contains(search, Qt::CaseInsensitive);
}

} // namespace Printkeeper::SettingsView
