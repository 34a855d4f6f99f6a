// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has set on a SettingsPage, what the farm tells with it, and the places of the page
// that others open.

#include "pages/settings/recognition.h"
#include "pages/settings/settingspage.h"
#include "pages/settings/subjectcard.h"
#include "widgets/chiprow.h"
#include "widgets/scrollpane.h"
#include "widgets/searchfield.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {

using namespace Widgets;

void SettingsPage::recogniseSoon()
{
    std::vector<Settings::SettingChange> named;
    for (const auto &change : m_draft.changes()) {
        const QString group = change.key.section(u'/', 0, 0);
        if (group == u"farm"_s || group == u"layout"_s || group == u"jobs"_s)
            named.push_back(change);
    }
    if (m_named == named)
        return;
    constexpr std::chrono::milliseconds Rest{300}; // of who types
    m_rest.start(m_named ? Rest : std::chrono::milliseconds(0));
    m_named = std::move(named);
}

void SettingsPage::recognise()
{
    QStringList layoutKeys;
    for (const Subject &subject : settingSubjects(m_draft.values())) {
        if (subject.id == u"folders"_s)
            layoutKeys = subject.keys;
    }
    m_recognising.start(
        [values = m_draft.values().withChanges(*m_named),
         layoutKeys](const CancelToken &cancel) -> Result<QHash<QString, QString>> {
            return recogniseNames(values, layoutKeys, cancel);
        },
        [this](const Result<QHash<QString, QString>> &names) {
            for (SubjectCard *card : m_cards)
                card->showHints(names ? *names : QHash<QString, QString>());
        });
}

QVariantMap SettingsPage::state() const
{
    QVariantMap edits;
    QStringList resets;
    for (const auto &change : m_draft.changes()) {
        if (change.text)
            edits.insert(change.key, *change.text);
        else
            resets += change.key;
    }
    return {{u"subject"_s, m_subject},
            {u"search"_s, m_search->search()},
            {u"edits"_s, edits},
            {u"resets"_s, resets}};
}

void SettingsPage::restoreState(const QVariantMap &state)
{
    const QVariantMap edits = state.value(u"edits"_s).toMap();
    for (auto edit = edits.begin(); edit != edits.end(); ++edit)
        m_draft.set(edit.key(), edit->toString());
    for (const QString &key : state.value(u"resets"_s).toStringList())
        m_draft.reset(key);
    showDraft();
    openAt(state);
}

void SettingsPage::openAt(const QVariantMap &where)
{
    const QString subject = where.value(u"subject"_s).toString();
    const auto &items = m_subjects->items();
    const bool isKnown =
        std::ranges::any_of(items, [&](const ChipRow::Item &item) { return item.key == subject; });
    if (isKnown)
        m_subject = subject;
    if (isKnown || where.contains(u"search"_s))
        m_search->setSearch(where.value(u"search"_s).toString());
    filter();
    if (where.contains(u"key"_s))
        openKey(where.value(u"key"_s).toString());
    if (where.value(u"saved"_s).toBool())
        tellSaved();
}

void SettingsPage::openKey(const QString &key)
{
    for (const SubjectCard *card : m_cards) {
        SettingRow *row = card->rowOf(key);
        if (!row)
            continue;
        m_subject = card->id();
        m_search->setSearch({});
        filter();
        row->takeFocus();
        // Where it is is known when the rows have their places.
        QTimer::singleShot(0, row, [this, row] { m_scroll->ensureWidgetVisible(row); });
    }
}

} // namespace Printkeeper::SettingsView
