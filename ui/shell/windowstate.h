// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace Printkeeper::Shell {

/// Whether the navigation shows titles: by the width of the window, or as a person has said.
enum class RailChoice { ByWindow, Wide, Narrow };

/// What a window is to look like when it is opened again on the same farm.
struct WindowState
{
    QByteArray geometry;
    RailChoice rail = RailChoice::ByWindow;
    QString page;
    QMap<QString, QVariantMap> pages;
    QStringList recentActions;

    bool operator==(const WindowState &) const = default;
};

/// Reads and writes the INI file of a person (never one of the farm), one section a farm; `farm` is
/// a name without a slash. What cannot be read is as if it was never set. They block: the file may
/// lie on a network.
WindowState loadWindowState(const QString &file, const QString &farm);
void saveWindowState(const QString &file, const QString &farm, const WindowState &state);

} // namespace Printkeeper::Shell
