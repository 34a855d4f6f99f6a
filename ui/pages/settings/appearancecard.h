// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/settings/appearance.h"
#include "widgets/card.h"

namespace Printkeeper::Widgets {
class ChipRow;
} // namespace Printkeeper::Widgets

namespace Printkeeper::SettingsView {

/// Theme, language, hours, size and movement. They count at once and are not part of the settings
/// file.
class AppearanceCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit AppearanceCard(const Appearance &appearance, QWidget *parent = nullptr);

    /// Whether something here is called like that.
    bool matches(const QString &search) const;

Q_SIGNALS:
    void themeChosen(const QString &id);
    void languageChosen(const QString &id);
    void hoursChosen(const QString &id);
    void sizeChosen(const QString &id);
    void motionChosen(const QString &id);

private:
    Widgets::ChipRow *addChoice(const QString &title, const std::vector<Choice> &choices,
                                const QString &current);

    QStringList m_words;
};

} // namespace Printkeeper::SettingsView
