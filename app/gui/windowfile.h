// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/farmsettings.h"
#include "shell/windowstate.h"

#include <QThreadPool>

namespace Printkeeper::Gui {

/// How a person wants the program to look and to speak.
struct LookChoice
{
    QString theme;    ///< "light", "dark", "high-contrast", "system"; empty: nothing was chosen
    QString language; ///< "de"; empty: that of the environment
    int scale = 100;  ///< percent of the usual size, one of scales()

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

    const LookChoice &look() const { return m_look; }
    const Shell::WindowState &state() const { return m_state; }
    void writeLook(const LookChoice &look);
    void writeState(const Shell::WindowState &state);

private:
    QString m_path;
    QString m_farm;
    LookChoice m_look;
    Shell::WindowState m_state;
    QThreadPool m_pool; ///< the last: it waits for what is written
};

} // namespace Printkeeper::Gui
