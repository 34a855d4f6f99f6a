// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/settings/appearance.h"
#include "widgets/card.h"

namespace Printkeeper::SettingsView {

/// Theme, language, size and movement. They count at once and are not part of the settings file.
class AppearanceCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit AppearanceCard(const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void themeChosen(const QString &id);
    void languageChosen(const QString &id);
    void sizeChosen(const QString &id);
    void motionChosen(const QString &id);
};

} // namespace Printkeeper::SettingsView
