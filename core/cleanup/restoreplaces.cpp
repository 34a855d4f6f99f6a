// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/restoreplaces.h"

#include "base/escape.h"
#include "jobs/status.h"

#include <QCoreApplication>

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

bool stillSays(const RowChange &change, const QString &column, const Database::Value &value)
{
    const Database::Value *written = change.after ? findColumn(*change.after, column) : nullptr;
    return written && *written == value;
}

/// Whether the job still is where `archiving` took it.
bool isStillThere(const Operation &archiving, const Jobs::Job &job, const Jobs::JobSchema &schema)
{
    return archiving.change && archiving.change->before
           && stillSays(*archiving.change, schema.status, job.status)
           && stillSays(*archiving.change, schema.file, job.file);
}

Jobs::FilePlace placeBefore(const Operation &archiving, const Jobs::FilePlace &now)
{
    const auto move = std::find_if(archiving.moves.begin(), archiving.moves.end(),
                                   [&](const FileMove &each) { return each.to == now; });
    return move == archiving.moves.end() ? now : move->from;
}

std::vector<Jobs::FilePlace> targetsBeside(const Jobs::FilePlace &model,
                                           const CleanupAction &action,
                                           const std::optional<Operation> &archiving)
{
    std::vector<Jobs::FilePlace> targets{model};
    const bool stays = model == action.files.front().place;
    for (std::size_t i = 1; i < action.files.size(); ++i) {
        const Jobs::FilePlace &now = action.files[i].place;
        const Jobs::FilePlace before = archiving ? placeBefore(*archiving, now) : now;
        if (stays)
            targets.push_back(now);
        else
            targets.push_back(before == now ? beside(model, now.name()) : before);
    }
    return targets;
}

bool settleFromJournal(CleanupAction &action, const Operation &archiving,
                       const Jobs::JobFiles &jobFiles)
{
    const Jobs::Job &job = *action.job;
    if (!isStillThere(archiving, job, jobFiles.schema()))
        return false;
    const Database::Value *status = findColumn(*archiving.change->before, jobFiles.schema().status);
    if (!status)
        return false;
    const QString before = QString::fromUtf8(status->toBytes());
    const Jobs::FilePlace place = placeBefore(archiving, action.files.front().place);
    if (!leadsTo(place, before, job, jobFiles))
        return false;
    action.statusAfter = before;
    action.targets = targetsBeside(place, action, archiving);
    action.reason = Text::tr("Back to “%1”, where it was before it was archived")
                        .arg(Jobs::statusTitle(before));
    return true;
}

} // namespace

Jobs::FilePlace beside(const Jobs::FilePlace &model, const QByteArray &name)
{
    const QByteArray folder = model.folder();
    return {model.root, folder.isEmpty() ? name : folder + '/' + name};
}

bool leadsTo(const Jobs::FilePlace &place, const QString &status, const Jobs::Job &job,
             const Jobs::JobFiles &jobFiles)
{
    Jobs::Job after = job;
    after.status = Database::Value::text(status);
    after.file = Database::Value::text(jobFiles.columnValueFor(job.file.toBytes(), place));
    const auto model = jobFiles.modelOf(after);
    return model && *model == place;
}

Result<void> settleRestore(CleanupAction &action, const std::optional<Operation> &archiving,
                           const QString &fallbackStatus, const Jobs::JobFiles &jobFiles)
{
    if (archiving && settleFromJournal(action, *archiving, jobFiles))
        return {};
    const Jobs::LayoutFolder *folder = jobFiles.layout().folderOf(Jobs::statusKey(fallbackStatus));
    const Jobs::FilePlace place{folder ? folder->path : QByteArray(),
                                action.files.front().place.name()};
    if (!folder || !leadsTo(place, fallbackStatus, *action.job, jobFiles))
        return Error{ErrorKind::Invalid,
                     Text::tr("There is no folder for the status \"%1\" that it would get; name "
                              "one with the setting layout/%1.")
                         .arg(escaped(fallbackStatus)),
                     {},
                     {}};
    action.statusAfter = fallbackStatus;
    action.targets = targetsBeside(place, action, std::nullopt);
    action.reason = Text::tr("Back to “%1”; where it was before it was archived is not known")
                        .arg(Jobs::statusTitle(fallbackStatus));
    return {};
}

} // namespace Printkeeper::Cleanup
