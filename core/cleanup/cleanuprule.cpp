// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/cleanuprule.h"

#include "base/escape.h"
#include "files/closedfolder.h"
#include "jobs/status.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

QSet<QString> keysOf(const QStringList &statuses)
{
    QSet<QString> keys;
    for (const QString &status : statuses)
        keys.insert(Jobs::statusKey(status));
    keys.remove(QString());
    keys.remove(u"printing"_s);
    return keys;
}

QString archivedKeyOf(const QString &archivedStatus)
{
    const QString key = Jobs::statusKey(archivedStatus);
    return key.isEmpty() ? u"archived"_s : key;
}

} // namespace

bool isWanted(ActionKind kind, const std::vector<ActionKind> &only)
{
    return only.empty() || std::find(only.begin(), only.end(), kind) != only.end();
}

std::vector<CleanupRule> makeRules(const Settings::CleanupSettings &settings,
                                   const std::vector<ActionKind> &only)
{
    QSet<QString> archived = keysOf(settings.archiveStatuses);
    archived.remove(archivedKeyOf(settings.archivedStatus));
    QSet<QString> removed = keysOf(settings.removeStatuses) - archived;
    std::vector<CleanupRule> rules{
        {ActionKind::ArchiveJob, archived, settings.completedDays},
    };
    const auto addRemoval = [&](const QString &status, std::chrono::days age) {
        if (age.count() == 0 || archived.contains(status))
            return;
        rules.push_back({ActionKind::RemoveUpload, {status}, age});
        removed.remove(status);
    };
    addRemoval(u"rejected"_s, settings.rejectedDays);
    addRemoval(u"archived"_s, settings.archivedDays);
    rules.insert(rules.begin(), {ActionKind::RemoveUpload, removed, settings.staleUploadDays});
    std::erase_if(rules, [&](const CleanupRule &rule) { return !isWanted(rule.kind, only); });
    return rules;
}

ArchiveFolders::ArchiveFolders(const Jobs::FarmLayout &layout, const QString &archivedStatus)
    : m_ofStatus(layout.folderOf(archivedKeyOf(archivedStatus)))
    , m_archive(layout.folderOf(u"archived"_s))
{}

const Jobs::LayoutFolder *ArchiveFolders::of(const Jobs::Job &job) const
{
    const bool namesFolder = job.file.toBytes().contains('/');
    return m_ofStatus || !namesFolder ? m_ofStatus : m_archive;
}

const Jobs::LayoutFolder *archiveFolderOf(const Jobs::FarmLayout &layout,
                                          const QString &archivedStatus, const Jobs::Job &job)
{
    return ArchiveFolders(layout, archivedStatus).of(job);
}

std::optional<QString> obstacleAt(const Jobs::LayoutFolder &folder, const Jobs::FarmLayout &layout)
{
    if (folder.exists && Files::isClosed(folder.path, layout.uploads()))
        return QCoreApplication::translate("Printkeeper::Cleanup",
                                           "The folder %1 is closed to the farm's user, so nothing "
                                           "can go there; as root: printkeeperctl layout --repair.")
            .arg(escaped(folder.path));
    if (folder.exists && Files::isReadOnly(folder.path) && !Files::isReadOnly(layout.uploads()))
        return QCoreApplication::translate("Printkeeper::Cleanup",
                                           "The folder %1 is mounted read-only, so nothing can go "
                                           "there; mount it so that it can be written to.")
            .arg(escaped(folder.path));
    if (folder.exists || folder.path.startsWith(layout.uploads() + '/'))
        return std::nullopt;
    return QCoreApplication::translate("Printkeeper::Cleanup",
                                       "The folder %1 is not there. Is its disk mounted? If it is, "
                                       "make the folder, or correct the setting layout/%2.")
        .arg(escaped(folder.path), folder.status);
}

} // namespace Printkeeper::Cleanup
