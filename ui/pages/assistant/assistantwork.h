// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "discovery/farmdiscovery.h"
#include "settings/settingstext.h"

namespace Printkeeper::Assistant {

/// Where the settings were saved, and what a person has to know about that place.
struct SavedPlace
{
    QByteArray path;
    QString note;    ///< a translated sentence, or empty
    QString command; ///< to be copied, or empty
};

/// What the assistant asks others to do; each blocks and is called off the GUI thread.
struct AssistantWork
{
    std::function<Result<Discovery::DiscoveryReport>(const Discovery::DiscoveryRequest &,
                                                     const Discovery::DiscoveryProgressFunction &,
                                                     const CancelToken &)>
        discover = Discovery::discoverFarms;
    /// What a cleanup would do with these settings.
    std::function<Result<Cleanup::CleanupReport>(const std::vector<Settings::SettingChange> &,
                                                 const CancelToken &)>
        preview;
    std::function<Result<SavedPlace>(const std::vector<Settings::SettingChange> &)> save;
    QByteArray settingsFile; ///< where save() will write, for the last step
};

} // namespace Printkeeper::Assistant
