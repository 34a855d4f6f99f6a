// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/savestep.h"

#include "base/escape.h"
#include "pages/assistant/valuetext.h"
#include "settings/settingtexts.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

using namespace Widgets;
using Style::Space;

namespace {

QWidget *makeRow(const QString &key, const QString &text)
{
    auto *row = new QWidget;
    auto *title = new Label(TextStyle::Strong, Wrapping::Words);
    auto *value = new Label(TextStyle::Body, Wrapping::Words);
    title->setText(Settings::describeSetting(key).title);
    value->setText(valueText(key, text));
    value->setObjectName(u"saved-"_s + QString(key).replace(u'/', u'-'));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Wide);
    layout->addWidget(title, 1, Qt::AlignTop);
    layout->addWidget(value, 1, Qt::AlignTop);
    return row;
}

} // namespace

SaveStep::SaveStep(const QByteArray &file, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(tr("Save the settings")))
    , m_note(new Label(TextStyle::Body, Wrapping::Words))
    , m_command(new Label(TextStyle::Command, Wrapping::Words))
{
    setObjectName(u"saveStep"_s);
    m_card->body()->setSpacing(Space::Medium);
    m_card->body()->addWidget(m_note);
    m_card->body()->addWidget(m_command);
    m_note->setObjectName(u"saveNote"_s);
    //: %1: a path
    m_note->setText(tr("These settings will be written to %1. The first cleanup still waits until "
                       "you have looked at its preview.")
                        .arg(escaped(file)));
    m_command->setObjectName(u"saveCommand"_s);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    layout->addStretch(1);
}

void SaveStep::showChanges(const std::vector<Settings::SettingChange> &changes)
{
    if (m_list)
        m_list->deleteLater();
    m_list = new QWidget;
    m_list->setObjectName(u"savedSettings"_s);
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto &change : changes) {
        if (!change.text) // its default holds
            continue;
        layout->addWidget(makeRule());
        layout->addWidget(makeRow(change.key, *change.text));
    }
    m_card->body()->addWidget(m_list);
}

void SaveStep::showSaved(const SavedPlace &place)
{
    m_card->setTitle(tr("The settings are saved"));
    //: %1: a path
    m_note->setText(place.note.isEmpty()
                        ? tr("They are in %1. You can change them any time in Settings.")
                              .arg(escaped(place.path))
                        : place.note);
    m_command->setTextOrHide(place.command);
}

} // namespace Printkeeper::Assistant
