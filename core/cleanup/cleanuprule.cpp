// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprule.h"

#include "jobs/status.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup
{
namespace
{

QSet<QString> keysOf(const QStringList &statuses)
{
    QSet<QString> keys;
    for (const QString &status : statuses)
        keys.insert(Jobs::statusKey(status));
    keys.remove(QString());
    keys.remove(u"printing"_s);
    return keys;
}

} // namespace

bool isWanted(ActionKind kind, const std::vector<ActionKind> &only)
{
    return only.empty() || std::find(only.begin(), only.end(), kind) != only.end();
}

std::vector<CleanupRule> makeRules(const Settings::CleanupSettings &settings,
                                   const std::vector<ActionKind> &only)
{
    std::vector<CleanupRule> rules{
        {ActionKind::RemoveUpload, keysOf(settings.removeStatuses), settings.staleUploadDays},
        {ActionKind::ArchiveJob, keysOf(settings.archiveStatuses), settings.completedDays},
    };
    if (settings.rejectedDays.count() > 0)
        rules.push_back({ActionKind::RemoveUpload, {u"rejected"_s}, settings.rejectedDays});
    if (settings.archivedDays.count() > 0)
        rules.push_back({ActionKind::RemoveUpload, {u"archived"_s}, settings.archivedDays});
    std::erase_if(rules, [&](const CleanupRule &rule) { return !isWanted(rule.kind, only); });
    return rules;
}

} // namespace Printkeeper::Cleanup
