// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/remedy.h"

#include "pages/overview/overviewtext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {
namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Overview)
};

/// The setting that says where it is; empty when that is not what is wrong.
QString settingOf(const QString &code)
{
    if (code == "database-unreadable"_L1)
        return u"farm/database"_s;
    return code == "schema-unknown"_L1 ? u"jobs/table"_s : QString();
}

/// A cleanup helps only the disk that it cleans, and only when there is something to take.
Remedy diskRemedy(const Tasks::Attention &attention, const Tasks::FarmStatus &status)
{
    const bool isOfUploads = status.volume
                             && (attention.place.isEmpty() || attention.place == status.volume->path
                                 || attention.place == status.uploads);
    if (!isOfUploads || status.dueUploads + status.dueCompleted == 0)
        return Remedy::ShowSpace;
    return status.awaitsApproval ? Remedy::Review : Remedy::CleanUp;
}

} // namespace

Remedy remedyFor(const Tasks::Attention &attention, const Tasks::FarmStatus &status)
{
    const QString &code = attention.code;
    if (code.startsWith("disk-"_L1))
        return diskRemedy(attention, status);
    if (code == "cleanup-awaiting-approval"_L1 || code == "cleanup-failed"_L1)
        return Remedy::Review;
    if (code == "cleanup-stale"_L1)
        return status.awaitsApproval ? Remedy::Review : Remedy::CleanUp;
    if (code == "run-interrupted"_L1)
        return Remedy::Finish;
    if (code.startsWith("jobs-"_L1))
        return Remedy::ShowJobs;
    if (code == "layout-broken"_L1 && !status.missingFolders.empty())
        return Remedy::RepairLayout;
    if (!settingOf(code).isEmpty())
        return Remedy::OpenSettings;
    // Of a file that cannot be read there are no lines to show.
    return code == "schedule-error"_L1 && !status.isScheduleUnreadable ? Remedy::ShowSchedule
                                                                       : Remedy::ShowDetails;
}

QString remedyText(Remedy remedy, const Tasks::FarmStatus &status)
{
    switch (remedy) {
    case Remedy::ShowDetails:
        return Text::tr("Details…");
    case Remedy::CleanUp:
        return cleanupButtonText(status);
    case Remedy::Finish:
        //: Button: of a run that was interrupted
        return Text::tr("Finish it");
    case Remedy::Review:
        return status.awaitsApproval ? Text::tr("Review…") : Text::tr("Look…");
    case Remedy::ShowJobs:
        return Text::tr("Show jobs");
    case Remedy::OpenSettings:
        return Text::tr("Open settings");
    case Remedy::RepairLayout:
        return Text::tr("Repair…");
    case Remedy::ShowSchedule:
        return Text::tr("Show how…");
    case Remedy::ShowSpace:
        return Text::tr("Show what takes room");
    }
    Q_UNREACHABLE();
}

bool changesTheFarm(Remedy remedy)
{
    return remedy == Remedy::CleanUp || remedy == Remedy::Finish || remedy == Remedy::Review;
}

Pages::PagePlace oldestJobs(const QString &status)
{
    return {u"jobs"_s, {{u"status"_s, status}, {u"oldest"_s, true}}};
}

Pages::PagePlace spaceOnDisks()
{
    return {u"storage"_s, {{u"part"_s, u"volumes"_s}}};
}

Pages::PagePlace placeOf(const Tasks::Attention &attention)
{
    if (const QString key = settingOf(attention.code); !key.isEmpty())
        return {u"settings"_s, {{u"key"_s, key}}};
    if (attention.code == "jobs-missing-file"_L1)
        return {u"jobs"_s, {{u"state"_s, u"missing"_s}}};
    // There is no list of those; the first one is opened, and the sentence names some more.
    return {u"jobs"_s, attention.jobs.isEmpty() ? QVariantMap()
                                                : QVariantMap{{u"job"_s, attention.jobs.front()}}};
}

} // namespace Printkeeper::Overview
