// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingvalues.h"

#include "base/escape.h"
#include "settings/inifile.h"
#include "settings/settingkeys.h"
#include "settings/settingstext.h"

#include <QCoreApplication>

#include <cerrno>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingValues)
};

/// Only the system's own file may be missing: a file that somebody named must be there.
QByteArray fileToRead(const SettingsRequest &request)
{
    const QByteArray path = SettingValues::fileOf(request);
    const bool isNamed = !request.configFile.isEmpty() || !qgetenv("PRINTKEEPER_CONFIG").isEmpty();
    const bool isMissing = !isNamed && ::access(path.constData(), F_OK) != 0 && errno == ENOENT;
    return isMissing ? QByteArray() : path;
}

} // namespace

QByteArray SettingValues::fileOf(const SettingsRequest &request)
{
    if (!request.configFile.isEmpty())
        return request.configFile;
    const QByteArray named = qgetenv("PRINTKEEPER_CONFIG");
    return named.isEmpty() ? request.systemFile : named;
}

Result<SettingValues> SettingValues::load(const SettingsRequest &request)
{
    SettingValues values;
    const QByteArray path = fileToRead(request);
    if (!path.isEmpty()) {
        if (const auto read = values.readFile(path); !read)
            return read.error();
    }
    for (const QString &pair : request.overrides) {
        if (const auto read = values.readOverride(pair); !read)
            return read.error();
    }
    return values;
}

Result<void> SettingValues::readFile(const QByteArray &path)
{
    const auto file = IniFile::read(path);
    if (!file)
        return file.error();
    m_file = path;
    m_fileContent = file->content;
    m_warnings += file->repeatedKeys;
    QStringList keys = file->values.keys();
    keys.sort(); // so that warnings come in the same order each time
    for (const QString &key : keys)
        set(key, {file->values.value(key), Origin::File});
    return {};
}

Result<void> SettingValues::readOverride(const QString &pair)
{
    const qsizetype equals = pair.indexOf(u'=');
    const QString key = pair.left(equals).trimmed();
    if (equals < 0 || key.isEmpty())
        return Error{ErrorKind::Invalid,
                     Text::tr("--set needs KEY=VALUE, such as cleanup/stale_upload_days=3."),
                     {},
                     u"bad-setting"_s};
    set(key, {pair.mid(equals + 1), Origin::CommandLine});
    return {};
}

void SettingValues::set(const QString &key, const SettingValue &value)
{
    if (!findSettingKey(key)) {
        const QString place = value.origin == Origin::File ? escaped(m_file) : u"--set"_s;
        m_warnings +=
            Text::tr("There is no setting %1; check its spelling in %2.").arg(escaped(key), place);
    }
    m_values.insert(key, value);
}

const SettingValue *SettingValues::find(const QString &key) const
{
    const auto found = m_values.constFind(key);
    return found == m_values.constEnd() ? nullptr : &*found;
}

SettingValues SettingValues::withChanges(const std::vector<SettingChange> &changes) const
{
    SettingValues changed = *this;
    for (const SettingChange &change : changes) {
        const SettingValue *known = find(change.key);
        if (known && known->origin == Origin::CommandLine)
            continue;
        if (change.text)
            changed.set(change.key, {*change.text, Origin::File});
        else
            changed.m_values.remove(change.key);
    }
    return changed;
}

QStringList SettingValues::keysBelow(const QString &group) const
{
    const QString prefix = group + u'/';
    QStringList keys;
    for (auto value = m_values.keyBegin(); value != m_values.keyEnd(); ++value) {
        if (value->startsWith(prefix))
            keys += value->mid(prefix.size());
    }
    keys.sort();
    return keys;
}

} // namespace Printkeeper::Settings
