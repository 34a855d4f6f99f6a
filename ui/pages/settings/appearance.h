// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Printkeeper::SettingsView {

/// Something to choose, by an id that is never translated.
struct Choice
{
    QString id;
    QString title;
};

/// How the program looks and speaks; the shell knows, the settings file does not. A list that is
/// empty is not offered.
struct Appearance
{
    std::vector<Choice> themes;
    QString theme;
    std::vector<Choice> languages;
    QString language;
    std::vector<Choice> hours = {}; ///< in how many a day is counted
    QString hour = {};
    std::vector<Choice> sizes = {}; ///< percent of the usual one
    QString size = {};
    std::vector<Choice> motions = {}; ///< whether things may slide and fade
    QString motion = {};
};

} // namespace Printkeeper::SettingsView
