// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace Printkeeper::Settings {

struct SettingChange;

enum class Origin { Default, File, CommandLine };

/// One value as it was written, and by whom.
struct SettingValue
{
    QString text;
    Origin origin = Origin::Default;
};

/// Where the settings of a call come from: the file of `--config`, `$PRINTKEEPER_CONFIG` or
/// /etc/printkeeper/printkeeper.conf, and the `KEY=VALUE` pairs of `--set`.
struct SettingsRequest
{
    QByteArray configFile; ///< empty: the search order above
    QStringList overrides;
    QByteArray systemFile = "/etc/printkeeper/printkeeper.conf"; ///< may be missing
};

/// The raw texts of all keys that were set, by key ("cleanup/stale_upload_days"). Reads the file
/// once; knows no meaning. A list that QSettings split at its commas is joined again; an unquoted
/// `;`, and a `,` in a path, are refused (Invalid) with their line.
class SettingValues
{
public:
    static Result<SettingValues> load(const SettingsRequest &request);

    /// What was set for `key`, or null when nothing was.
    const SettingValue *find(const QString &key) const;
    /// Keys below `group/`, without the group: for `layout/<status>`.
    QStringList keysBelow(const QString &group) const;

    /// As they would be with `changes` made in the file; what the command line says still wins.
    SettingValues withChanges(const std::vector<SettingChange> &changes) const;

    /// The file that was read; empty when there was none.
    const QByteArray &file() const { return m_file; }
    /// What stood in it then.
    const QByteArray &fileContent() const { return m_fileContent; }
    /// One sentence for each key that nobody knows or that the file sets twice. They never stop a
    /// run.
    const QStringList &warnings() const { return m_warnings; }

    /// The file that a request means, whether it is there or not: a named one, else the system's.
    static QByteArray fileOf(const SettingsRequest &request);

private:
    Result<void> readFile(const QByteArray &path);
    Result<void> readOverride(const QString &pair);
    void set(const QString &key, const SettingValue &value);

    QByteArray m_file;
    QByteArray m_fileContent;
    QHash<QString, SettingValue> m_values;
    QStringList m_warnings;
};

} // namespace Printkeeper::Settings
