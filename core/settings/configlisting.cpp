// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/configlisting.h"

#include "base/escape.h"
#include "settings/alertssettings.h"
#include "settings/backupsettings.h"
#include "settings/cleanupsettings.h"
#include "settings/disksettings.h"
#include "settings/farmsettings.h"
#include "settings/folderproblem.h"
#include "settings/historysettings.h"
#include "settings/jobssettings.h"
#include "settings/kiosksettings.h"
#include "settings/logssettings.h"
#include "settings/metricssettings.h"
#include "settings/privacysettings.h"
#include "settings/settingcheck.h"
#include "settings/settingreader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

QString originName(Origin origin)
{
    switch (origin) {
    case Origin::Default:
        return u"default"_s;
    case Origin::File:
        return u"file"_s;
    case Origin::CommandLine:
        return u"command-line"_s;
    }
    Q_UNREACHABLE();
}

/// The default of `key` as it works out on this farm.
QString defaultInForce(const SettingKey &key, const QByteArray &root)
{
    if (key.name == u"farm/state"_s)
        return escaped(defaultStateFolder());
    if (key.type == SettingType::TimeZone)
        return QString::fromUtf8(QTimeZone::systemTimeZoneId());
    if (!key.defaultText.startsWith(u"root/"_s))
        return key.defaultText;
    return (root == "/" ? QString() : escaped(root)) + key.defaultText.mid(4);
}

SettingLine lineFor(const SettingValues &values, const QString &name, const SettingKey &key,
                    const QByteArray &root)
{
    const SettingValue *set = values.find(name);
    SettingLine line{name,
                     set ? shownText(key, set->text) : defaultInForce(key, root),
                     originName(set ? set->origin : Origin::Default),
                     {}};
    if (line.value.isEmpty())
        line.note = whenUnset(key);
    return line;
}

/// The names under which a key of the table can be set: itself, or each status of the layout.
QStringList namesOf(const SettingKey &key, const SettingValues &values)
{
    if (key.type != SettingType::Folder)
        return {key.name};
    QStringList names;
    for (const QString &status : values.keysBelow(u"layout"_s)) {
        if (findSettingKey(u"layout/"_s + status) == &key)
            names += u"layout/"_s + status;
    }
    return names;
}

class Problems
{
public:
    void add(const Error &error)
    {
        const bool isKnown = std::any_of(m_errors.begin(), m_errors.end(), [&](const Error &known) {
            return known.message == error.message;
        });
        if (!isKnown)
            m_errors.push_back(error);
    }

    template<typename T>
    void add(const Result<T> &result)
    {
        if (!result)
            add(result.error());
    }

    std::vector<Error> take() { return std::move(m_errors); }

private:
    std::vector<Error> m_errors;
};

} // namespace

std::vector<SettingLine> settingsInForce(const SettingValues &values)
{
    // With a wrong value among them the others are still shown.
    const QByteArray root = pathSetting(values, u"farm/root"_s).value_or(FarmSettings().root);
    std::vector<SettingLine> lines;
    for (const SettingKey &key : settingKeys()) {
        for (const QString &name : namesOf(key, values))
            lines.push_back(lineFor(values, name, key, root));
    }
    return lines;
}

std::vector<Error> checkSettings(const SettingValues &values)
{
    Problems problems;
    // Each key by itself, because a load() stops at its first problem; then what they say together.
    for (const SettingKey &key : settingKeys()) {
        for (const QString &name : namesOf(key, values))
            problems.add(textSetting(values, name));
    }
    const auto farm = FarmSettings::load(values);
    problems.add(farm);
    if (const auto behindLink =
            farm ? layoutProblem(values, *farm, Links::Followed) : std::optional<Error>())
        problems.add(*behindLink);
    problems.add(JobsSettings::load(values));
    problems.add(CleanupSettings::load(values));
    problems.add(DiskSettings::load(values));
    problems.add(BackupSettings::load(values));
    problems.add(LogsSettings::load(values));
    problems.add(MetricsSettings::load(values));
    problems.add(AlertsSettings::load(values));
    problems.add(KioskSettings::load(values));
    problems.add(PrivacySettings::load(values));
    problems.add(HistorySettings::load(values));
    return problems.take();
}

} // namespace Printkeeper::Settings
