// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/proposalstep.h"

#include "settings/settingcheck.h"
#include "settings/settingtexts.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

using namespace Widgets;
using Style::Space;

namespace {

QString problemOf(const QString &key, const QString &text)
{
    const auto *known = Settings::findSettingKey(key);
    if (text.isEmpty() || !known || Settings::isAllowed(*known, text))
        return {};
    //: %1: what is allowed, as “a whole number from 1 to 100”
    return ProposalStep::tr("This must be %1.").arg(Settings::allowedText(*known));
}

} // namespace

ProposalStep::ProposalStep(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"proposalStep"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addStretch(1);
}

void ProposalStep::showFarm(const Discovery::FarmFinding &farm)
{
    if (m_card)
        m_card->deleteLater();
    m_fields.clear();
    auto *card = new Card(tr("These settings fit the farm"));
    card->body()->setSpacing(0);
    for (const auto &setting : farm.proposed) {
        if (!m_fields.empty())
            card->body()->addWidget(makeRule());
        card->body()->addWidget(makeRow(setting));
    }
    m_card = card;
    m_layout->insertWidget(0, card);
}

QWidget *ProposalStep::makeRow(const Discovery::ProposedSetting &setting)
{
    const QString name = QString(setting.key).replace(u'/', u'-');
    auto *row = new QWidget;
    auto *title = new Label(TextStyle::Strong, Wrapping::Words);
    auto *why = new Label(TextStyle::Body, Wrapping::Words);
    const QString unit = Settings::unitOfSetting(setting.key);
    title->setText(Settings::describeSetting(setting.key).title
                   + (unit.isEmpty() ? QString() : u" ("_s + unit + u')'));
    why->setTone(Tone::Secondary);
    why->setText(setting.why);
    Field field{setting.key, new QLineEdit(setting.value),
                new Label(TextStyle::Small, Wrapping::Words)};
    field.line->setObjectName(u"proposal-"_s + name);
    field.line->setAccessibleName(title->text());
    field.line->setAccessibleDescription(setting.why);
    field.line->setCursorPosition(0);
    field.problem->setTone(Tone::Critical);
    field.problem->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(why);
    words->addStretch();
    auto *editor = new QVBoxLayout;
    editor->setSpacing(Space::Tiny);
    editor->addWidget(field.line);
    editor->addWidget(field.problem);
    editor->addStretch();
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Wide);
    layout->addLayout(words, 1);
    layout->addLayout(editor, 1);
    connect(field.line, &QLineEdit::textEdited, this, [this, field] {
        check(field);
        Q_EMIT edited();
    });
    m_fields.push_back(field);
    return row;
}

void ProposalStep::check(const Field &field)
{
    field.problem->setTextOrHide(problemOf(field.key, field.line->text().trimmed()));
}

std::vector<Settings::SettingChange> ProposalStep::changes() const
{
    std::vector<Settings::SettingChange> changes;
    for (const Field &field : m_fields) {
        const QString text = field.line->text().trimmed();
        changes.push_back(
            {field.key, text.isEmpty() ? std::optional<QString>() : std::optional(text)});
    }
    return changes;
}

bool ProposalStep::hasProblems() const
{
    return std::ranges::any_of(m_fields, [](const Field &field) {
        return !problemOf(field.key, field.line->text().trimmed()).isEmpty();
    });
}

} // namespace Printkeeper::Assistant
