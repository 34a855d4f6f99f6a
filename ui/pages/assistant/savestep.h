// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/assistant/assistantwork.h"

#include <QWidget>

namespace Printkeeper::Widgets {
class Card;
class Label;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Assistant {

/// What will be saved and where; afterwards, where it is.
class SaveStep final : public QWidget
{
    Q_OBJECT

public:
    /// `file` is where the settings will be written.
    explicit SaveStep(const QByteArray &file, QWidget *parent = nullptr);

    void showChanges(const std::vector<Settings::SettingChange> &changes);
    void showSaved(const SavedPlace &place);

private:
    Widgets::Card *m_card;
    Widgets::Label *m_note;
    Widgets::Label *m_command;
    QWidget *m_list = nullptr;
};

} // namespace Printkeeper::Assistant
