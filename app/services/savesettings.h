// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstext.h"

namespace Printkeeper::Services {

/// A settings file as it was read. Without content there was no such file.
struct SettingsSnapshot
{
    QByteArray path; ///< absolute
    std::optional<QByteArray> content;
};

/// Reads `path` now. What is missing is a snapshot as well; what is refused is not.
Result<SettingsSnapshot> readSettingsFile(const QByteArray &path);

/// Writes `changes` into the file of the snapshot in one step, over a link where it is one, and
/// keeps what it replaces as NAME~. Owner and mode stay; a new file is 0644 in a folder that is
/// made when only that one is missing. Refused, code `changed`, when the file is not what the
/// snapshot says; then, and on every other error, nothing was changed. Answers the snapshot of what
/// was written. Blocks.
Result<SettingsSnapshot> saveSettings(const SettingsSnapshot &before,
                                      const std::vector<Settings::SettingChange> &changes);

/// The same for settings that are new to the machine: where the user may not write `path`, into
/// userSettingsFile(). The snapshot says where they are. Blocks.
Result<SettingsSnapshot> saveWherePossible(const QByteArray &path,
                                           const std::vector<Settings::SettingChange> &changes);

/// Where the settings of a user who may not write the system's file are kept.
QByteArray userSettingsFile();

} // namespace Printkeeper::Services
