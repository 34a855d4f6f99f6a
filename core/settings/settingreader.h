// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/secretsource.h"
#include "settings/settingvalues.h"

#include <chrono>
#include <optional>

namespace Printkeeper::Settings {

/// What is in force for `key`, a key of the table: the text that was set, or the table's default.
/// A text that is not allowed is an Error: Invalid, code `bad-setting`; its message names the key,
/// the value, what is allowed and where to change it. The typed ones parse that text.
Result<QString> textSetting(const SettingValues &values, const QString &key);
Result<int> integerSetting(const SettingValues &values, const QString &key);
Result<bool> booleanSetting(const SettingValues &values, const QString &key);
Result<QStringList> listSetting(const SettingValues &values, const QString &key);
/// `root` is farm/root, on which defaults hang. Empty when nothing is set and there is no default.
Result<QByteArray> pathSetting(const SettingValues &values, const QString &key,
                               const QByteArray &root = {});
/// `key` and `key_file`; Invalid when both are set.
Result<SecretSource> secretSetting(const SettingValues &values, const QString &key);

/// The error for a value that is allowed by itself but not here; `problem` is the whole sentence.
Error badSetting(const QString &problem);
/// "/etc/printkeeper/printkeeper.conf" or "--set": where a person changes what is set for `key`.
QString placeOf(const SettingValues &values, const QString &key);

/// Reads the keys of one subject and remembers the first error, so that a load() is a list of
/// fields and one `return reader.result(settings)`.
class SettingReader
{
public:
    explicit SettingReader(const SettingValues &values)
        : m_values(values)
    {}

    QString text(const QString &key) { return kept(textSetting(m_values, key)); }
    int integer(const QString &key) { return kept(integerSetting(m_values, key)); }
    bool boolean(const QString &key) { return kept(booleanSetting(m_values, key)); }
    QStringList list(const QString &key) { return kept(listSetting(m_values, key)); }
    SecretSource secret(const QString &key) { return kept(secretSetting(m_values, key)); }
    QByteArray path(const QString &key, const QByteArray &root = {})
    {
        return kept(pathSetting(m_values, key, root));
    }
    std::chrono::days days(const QString &key) { return std::chrono::days(integer(key)); }
    std::chrono::hours hours(const QString &key) { return std::chrono::hours(integer(key)); }

    /// The parsed text in force, or `other` when it is none (which the table may allow).
    template<typename T>
    T parsed(const QString &key, std::optional<T> (*parse)(const QString &), T other = {})
    {
        return parse(text(key)).value_or(std::move(other));
    }

    void fail(Error error);

    template<typename T>
    Result<T> result(T settings) const
    {
        if (m_error)
            return *m_error;
        return settings;
    }

private:
    template<typename T>
    T kept(Result<T> value)
    {
        if (value)
            return *std::move(value);
        fail(value.error());
        return T();
    }

    const SettingValues &m_values;
    std::optional<Error> m_error;
};

} // namespace Printkeeper::Settings
