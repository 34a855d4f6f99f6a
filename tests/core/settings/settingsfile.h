// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <QFile>
#include <QTemporaryDir>

namespace Printkeeper::Settings {

/// Settings of `--set` pairs alone; no file of the machine or of the environment has a say.
inline Result<SettingValues> loadOverrides(const QStringList &overrides)
{
    qunsetenv("PRINTKEEPER_CONFIG");
    return SettingValues::load({{}, overrides, "/nonexistent/printkeeper.conf"});
}

/// The same, which must load.
inline SettingValues valuesOf(const QStringList &overrides)
{
    return loadOverrides(overrides).value();
}

/// A settings file in a folder of its own.
class SettingsFile
{
public:
    explicit SettingsFile(const QByteArray &content, const QString &name = QStringLiteral("p.conf"))
        : m_path(m_folder.filePath(name).toUtf8())
    {
        QFile file(QFile::decodeName(m_path));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        Q_ASSERT(written);
        Q_UNUSED(written)
    }

    const QByteArray &path() const { return m_path; }
    Result<SettingValues> load(const QStringList &overrides = {}) const
    {
        return SettingValues::load({m_path, overrides, "/nonexistent/printkeeper.conf"});
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
};

} // namespace Printkeeper::Settings
