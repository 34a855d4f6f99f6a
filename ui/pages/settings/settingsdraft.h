// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstext.h"
#include "settings/settingvalues.h"

#include <QMap>

namespace Printkeeper::SettingsView {

/// The settings in force and what a person has changed but not saved. A value; reads no disk.
class SettingsDraft
{
public:
    explicit SettingsDraft(Settings::SettingValues values)
        : m_values(std::move(values))
    {}

    /// As it would be after saving; a default as it works out, so that it can be shown.
    QString text(const QString &key) const;
    QString defaultText(const QString &key) const;

    void set(const QString &key, const QString &text);
    void reset(const QString &key);
    void discard() { m_changes.clear(); }

    bool isChanged(const QString &key) const { return m_changes.contains(key); }
    bool isDefault(const QString &key) const;
    /// `--set` wins over the file until the next start: then it cannot be changed here.
    bool isPinned(const QString &key) const;

    std::vector<Settings::SettingChange> changes() const;
    /// Why the text of `key` cannot be saved: a translated sentence, else empty.
    QString problem(const QString &key) const;
    bool hasProblems() const;

    const Settings::SettingValues &values() const { return m_values; }

private:
    QString levelProblem(const QString &key) const;
    QString statusProblem(const QString &key) const;

    Settings::SettingValues m_values;
    QMap<QString, std::optional<QString>> m_changes;
};

} // namespace Printkeeper::SettingsView
