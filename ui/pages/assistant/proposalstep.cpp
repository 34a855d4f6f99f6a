// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/proposalstep.h"

#include "fields/settingeditor.h"
#include "settings/settingcheck.h"
#include "settings/settingtexts.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/fieldremark.h"
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

/// Those that the settings file can name.
QStringList nameable(const QStringList &statuses)
{
    QStringList names;
    for (const QString &status : statuses) {
        if (!status.isEmpty() && !status.contains(u','))
            names += status;
    }
    return names;
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
    const QStringList statuses = nameable(farm.statuses.keys());
    for (const auto &setting : farm.proposed) {
        if (!m_fields.empty())
            card->body()->addWidget(makeRule());
        card->body()->addWidget(makeRow(setting, statuses));
    }
    m_card = card;
    m_layout->insertWidget(0, card);
}

QWidget *ProposalStep::makeRow(const Discovery::ProposedSetting &setting,
                               const QStringList &statuses)
{
    auto *row = new QWidget;
    auto *title = new Label(TextStyle::Strong, Wrapping::Words);
    auto *why = new Label(TextStyle::Body, Wrapping::Words);
    title->setText(Settings::describeSetting(setting.key).title);
    why->setTone(Tone::Secondary);
    why->setText(setting.why);
    auto *editor = Fields::makeSettingEditor(setting.key, statuses, row);
    const Field field{setting.key, editor, new FieldRemark(editor->field())};
    field.editor->setText(setting.value);
    QWidget *within = field.editor->field();
    within->setObjectName(u"proposal-"_s + QString(setting.key).replace(u'/', u'-'));
    within->setAccessibleName(title->text());
    within->setAccessibleDescription(setting.why);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(why);
    words->addStretch();
    auto *beside = new QVBoxLayout;
    beside->setSpacing(Space::Tiny);
    beside->addWidget(field.editor);
    beside->addWidget(field.problem);
    beside->addStretch();
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Wide);
    layout->addLayout(words, 1);
    layout->addLayout(beside, 1);
    connect(field.editor, &Fields::SettingEditor::edited, this, [this, field] {
        check(field);
        Q_EMIT edited();
    });
    m_fields.push_back(field);
    return row;
}

void ProposalStep::check(const Field &field)
{
    field.problem->setProblem(problemOf(field.key, field.editor->text().trimmed()));
}

std::vector<Settings::SettingChange> ProposalStep::changes() const
{
    std::vector<Settings::SettingChange> changes;
    for (const Field &field : m_fields) {
        const QString text = field.editor->text().trimmed();
        changes.push_back(
            {field.key, text.isEmpty() ? std::optional<QString>() : std::optional(text)});
    }
    return changes;
}

bool ProposalStep::hasProblems() const
{
    return std::ranges::any_of(m_fields, [](const Field &field) {
        return !problemOf(field.key, field.editor->text().trimmed()).isEmpty();
    });
}

} // namespace Printkeeper::Assistant
