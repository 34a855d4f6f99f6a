// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "settings/settingvalues.h"

#include <QList>

namespace Printkeeper::Gui {

enum class Purpose { OpenWindow, ShowHelp, ShowVersion };
/// Yes: says how long it took until the first page was painted, and ends.
enum class StartMeasure { No, Yes };

/// What the window program was asked to do.
struct Options
{
    Purpose purpose = Purpose::OpenWindow;
    Settings::SettingsRequest settings;
    QString page;     ///< empty: the first one
    QString language; ///< empty: as it was chosen in the window, else that of the environment
    QString theme;    ///< empty: as it was chosen in the window
    StartMeasure measure = StartMeasure::No;
};

/// Reads the words after the program's name. They are bytes, since a path is; what begins with `--`
/// and is not known is Invalid. Needs no application.
Result<Options> parseOptions(const QList<QByteArray> &words);

QString helpText();

} // namespace Printkeeper::Gui
