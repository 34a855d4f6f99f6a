// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/emergency/emergencytexts.h"

#include "base/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Emergency {

using Cleanup::ActionKind;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Emergency)
};

} // namespace

QString recoveryPromise(const Cleanup::CleanupTotals &totals, bool hasTrash)
{
    const auto files =
        static_cast<int>(totals.byKind.value(actionKindName(ActionKind::RemoveTemp)));
    const auto jobs = static_cast<int>(totals.byKind.value(actionKindName(ActionKind::ArchiveJob)));
    QStringList parts;
    if (totals.freesNow > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("Frees %1 at once.").arg(formatBytes(totals.freesNow));
    if (files > 0 && hasTrash)
        parts << Text::tr("%n temporary file(s) and the trash go for good.", nullptr, files);
    else if (files > 0)
        parts << Text::tr("%n temporary file(s) go for good.", nullptr, files);
    else if (totals.freesNow > 0)
        parts << Text::tr("The trash goes for good.");
    if (jobs > 0)
        //: %1: an amount, as “41.2 GB”
        parts << Text::tr("%n completed job(s) move to the archive with %1, which can be undone.",
                          nullptr, jobs)
                     .arg(formatBytes(totals.moved));
    return parts.isEmpty() ? Text::tr("There is nothing left that could be recovered.")
                           : parts.join(u' ');
}

QString undoPromise(const Tasks::Run &run, const QDateTime &now)
{
    if (run.command == "undo"_L1)
        //: %1: a time, as “today 02:00”
        return Text::tr("Takes back the undo of %1, %n action(s): files and rows become as they "
                        "were before it, so what it has put back goes to the trash or the archive "
                        "again. This can be undone, too.",
                        nullptr, static_cast<int>(run.actions))
            .arg(formatWhen(run.started, now));
    if (run.command == "restore-job"_L1)
        //: %1: a time, as “today 02:00”
        return Text::tr("Takes back the restoring of %1: %n job(s) go to the archive again. This "
                        "can be undone, too.",
                        nullptr, static_cast<int>(run.actions))
            .arg(formatWhen(run.started, now));
    QString promise =
        //: %1: a time, as “today 02:00”
        Text::tr("Takes back the %n action(s) of %1: files and rows become as they were. What has "
                 "changed since stays. This can be undone, too.",
                 nullptr, static_cast<int>(run.actions))
            .arg(formatWhen(run.started, now));
    if (run.command == "emergency"_L1)
        promise += u' ' + Text::tr("What an emergency has removed for good stays gone.");
    return promise;
}

} // namespace Printkeeper::Emergency
