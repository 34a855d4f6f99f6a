// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/taskrunner.h"
#include "settings/settingstext.h"
#include "settings/settingvalues.h"

#include <QObject>

namespace Printkeeper::Gui {

/// The settings of this start and the file they come from: saves changes off the GUI thread, only
/// if a farm can be opened with them. Lives on the GUI thread; knows no page.
class SettingsSession final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    SettingsSession(Settings::SettingsRequest request, Settings::SettingValues values,
                    const Clock &clock, QObject *parent = nullptr);

    const Settings::SettingValues &values() const { return m_values; }
    /// Does nothing while it saves.
    void save(const std::vector<Settings::SettingChange> &changes);

Q_SIGNALS:
    /// They are in the file, and read anew from it: `values()`.
    void saved();
    /// Nothing was changed.
    void failed(const Printkeeper::Error &error);

private:
    Settings::SettingsRequest m_request;
    Settings::SettingValues m_values;
    const Clock &m_clock;
    TaskRunner<Settings::SettingValues> m_saving;
};

} // namespace Printkeeper::Gui
