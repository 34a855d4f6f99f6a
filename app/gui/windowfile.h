// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/farmsettings.h"
#include "shell/windowstate.h"

#include <QMap>
#include <QThreadPool>

#include <optional>

namespace Printkeeper::Gui {

/// How a person wants the program to look and to speak.
struct LookChoice
{
    QString theme;        ///< "light", "dark", "high-contrast", "system"; empty: nothing was chosen
    QString language;     ///< "de"; empty: that of the environment
    QString hours = {};   ///< "12", "24"; empty: as the environment counts them
    int scale = 100;      ///< percent of the usual size on this screen, one of scales()
    bool isStill = false; ///< nothing slides or fades

    bool operator==(const LookChoice &) const = default;
};

/// The farm's section in the file: the same for the same uploads and state folder only.
QString farmKey(const Settings::FarmSettings &farm);

/// The person's own file about windows, ~/.config/printkeeper/window.ini; never one of the farm.
/// Reads when it is made, which is before there is a window; writes on a thread of its own, in the
/// order of the calls, and has written when it goes.
class WindowFile
{
public:
    WindowFile(QString path, QString farm);
    /// Where it lies for the person who runs this program.
    static QString defaultPath();

    /// In the size of the screen that the window was on last.
    const LookChoice &look() const { return m_look; }
    /// The size that was chosen on that screen; empty when none was.
    std::optional<int> scaleOn(const QString &screen) const;
    /// On which screen the window is: the size of `look` is kept for it from here on.
    void setScreen(const QString &screen);
    const Shell::WindowState &state() const { return m_state; }
    void writeLook(const LookChoice &look);
    void writeState(const Shell::WindowState &state);
    /// What was confirmed on this farm and dropped when a session ended, as people read it.
    const QStringList &dropped() const { return m_dropped; }
    void writeDropped(const QStringList &dropped);

private:
    QString m_path;
    QString m_farm;
    LookChoice m_look;
    QString m_screen;
    QMap<QString, int> m_scales; ///< by screen
    Shell::WindowState m_state;
    QStringList m_dropped;
    QThreadPool m_pool; ///< the last: it waits for what is written
};

} // namespace Printkeeper::Gui
