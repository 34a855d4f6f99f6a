// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/subjectcard.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {

SubjectCard::SubjectCard(const Subject &subject, const QStringList &statuses, QWidget *parent)
    : Card(subject.title, parent)
    , m_id(subject.id)
{
    setObjectName(u"subject-"_s + subject.id);
    body()->setSpacing(0);
    setSubtitle(subject.note);
    for (const QString &key : subject.keys) {
        auto *rule = Widgets::makeRule();
        auto *row = new SettingRow(key, statuses);
        body()->addWidget(rule);
        body()->addWidget(row);
        m_rules.push_back(rule);
        m_rows.push_back(row);
        connect(row, &SettingRow::edited, this, &SubjectCard::edited);
        connect(row, &SettingRow::resetRequested, this, &SubjectCard::resetRequested);
    }
}

void SubjectCard::showDraft(const SettingsDraft &draft)
{
    for (SettingRow *row : m_rows)
        row->showDraft(draft);
}

void SubjectCard::showHints(const QHash<QString, QString> &hints)
{
    for (SettingRow *row : m_rows)
        row->showHint(hints.value(row->key()));
}

SettingRow *SubjectCard::rowOf(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, &SettingRow::key);
    return row == m_rows.end() ? nullptr : *row;
}

int SubjectCard::filter(const QString &search)
{
    int shown = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = m_rows[i]->matches(search);
        m_rows[i]->setVisible(isShown);
        m_rules[i]->setVisible(isShown && shown > 0);
        shown += isShown ? 1 : 0;
    }
    setVisible(shown > 0);
    return shown;
}

void SubjectCard::setPicture(QWidget *picture)
{
    body()->insertWidget(0, picture);
}

} // namespace Printkeeper::SettingsView
