// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/settingsdraft.h"

#include "jobs/status.h"
#include "settings/cleanupsettings.h"
#include "settings/disksettings.h"
#include "settings/settingcheck.h"
#include "settings/settingparsing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingsDraft)
};

const QString RemovedKey = u"cleanup/remove_statuses"_s;
const QString ArchivedKey = u"cleanup/archive_statuses"_s;

} // namespace

QString SettingsDraft::defaultText(const QString &key) const
{
    const auto *known = Settings::findSettingKey(key);
    if (!known || !known->defaultText.startsWith(u"root/"_s))
        return known ? known->defaultText : QString();
    const QString root = text(u"farm/root"_s);
    return (root == u"/"_s ? QString() : root) + known->defaultText.mid(4);
}

QString SettingsDraft::text(const QString &key) const
{
    if (const auto change = m_changes.constFind(key); change != m_changes.constEnd())
        return change->value_or(defaultText(key));
    const auto *value = m_values.find(key);
    return value ? value->text : defaultText(key);
}

void SettingsDraft::set(const QString &key, const QString &text)
{
    if (text.isEmpty() && defaultText(key).isEmpty()) {
        reset(key); // as if it were not there
        return;
    }
    const auto *value = m_values.find(key);
    const bool isAsBefore = value ? value->text == text : text == defaultText(key);
    if (isAsBefore)
        m_changes.remove(key);
    else
        m_changes.insert(key, text);
}

void SettingsDraft::reset(const QString &key)
{
    if (m_values.find(key))
        m_changes.insert(key, std::nullopt);
    else
        m_changes.remove(key);
}

bool SettingsDraft::isDefault(const QString &key) const
{
    if (const auto change = m_changes.constFind(key); change != m_changes.constEnd())
        return !change->has_value();
    return !m_values.find(key);
}

bool SettingsDraft::isPinned(const QString &key) const
{
    const auto *value = m_values.find(key);
    return value && value->origin == Settings::Origin::CommandLine;
}

std::vector<Settings::SettingChange> SettingsDraft::changes() const
{
    std::vector<Settings::SettingChange> changes;
    for (auto change = m_changes.begin(); change != m_changes.end(); ++change)
        changes.push_back({change.key(), *change});
    return changes;
}

QString SettingsDraft::problem(const QString &key) const
{
    const auto *known = Settings::findSettingKey(key);
    if (!known || isDefault(key))
        return {};
    if (!Settings::isAllowed(*known, text(key)))
        //: %1: what is allowed, as “a whole number from 1 to 100”
        return Text::tr("This must be %1.").arg(Settings::allowedText(*known));
    const QString problem = levelProblem(key);
    return problem.isEmpty() ? statusProblem(key) : problem;
}

/// The two levels stand against each other; it is said once, at the one that somebody has set.
QString SettingsDraft::levelProblem(const QString &key) const
{
    const QString warning = u"disk/warning_percent"_s;
    const QString critical = u"disk/critical_percent"_s;
    const auto isNumber = [this](const QString &level) {
        return Settings::isAllowed(*Settings::findSettingKey(level), text(level));
    };
    if ((key != warning && key != critical) || !isNumber(warning) || !isNumber(critical)
        || Settings::DiskSettings::load(m_values.withChanges(changes())))
        return {};
    if (key == critical)
        //: %1: a number
        return Text::tr("This must not be below the warning, which is at %1 %.").arg(text(warning));
    return isDefault(critical)
               //: %1: a number
               ? Text::tr("This must not be above the critical level, which is at %1 %.")
                     .arg(text(critical))
               : QString();
}

/// Said at both, as far as somebody has set them: either can be changed.
QString SettingsDraft::statusProblem(const QString &key) const
{
    if (key != RemovedKey && key != ArchivedKey)
        return {};
    const QString status = Settings::statusInBoth(Settings::parseList(text(RemovedKey)),
                                                  Settings::parseList(text(ArchivedKey)));
    if (status.isEmpty())
        return {};
    const QString title = Jobs::statusTitle(Jobs::statusKey(status));
    return key == RemovedKey
               //: %1: a status, as “Completed”
               ? Text::tr("“%1” is among the statuses that are done, too; take it out of one of "
                          "the two.")
                     .arg(title)
               //: %1: a status, as “Completed”
               : Text::tr(
                     "“%1” is among the statuses that wait, too; take it out of one of the two.")
                     .arg(title);
}

bool SettingsDraft::hasProblems() const
{
    const QString critical = u"disk/critical_percent"_s;
    const auto isWrong = [this](const QString &key) { return !problem(key).isEmpty(); };
    const QStringList keys = m_changes.keys();
    // The critical level stands against the warning even when only that one was changed.
    const bool isStatusChanged = isChanged(RemovedKey) || isChanged(ArchivedKey);
    return std::ranges::any_of(keys, isWrong)
           || (isStatusChanged && (isWrong(RemovedKey) || isWrong(ArchivedKey)))
           || (isChanged(u"disk/warning_percent"_s)
               && !Settings::DiskSettings::load(m_values.withChanges(changes())));
}

} // namespace Printkeeper::SettingsView
