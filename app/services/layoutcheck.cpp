// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/layoutcheck.h"

#include "base/escape.h"
#include "files/folder.h"
#include "jobs/farmlayout.h"
#include "services/farmstate.h"
#include "tasks/farmlock.h"
#include "tasks/runsource.h"
#include "tasks/taskrun.h"

#include <QCoreApplication>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr quint32 PermissionBits = 07777;
constexpr quint32 OwnerAll = 0700;
constexpr quint32 OthersWrite = 0002;
constexpr quint32 Sticky = 01000;
constexpr quint32 DefaultMode = 0755;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

bool hasBadMode(quint32 mode)
{
    return (mode & OwnerAll) != OwnerAll || ((mode & OthersWrite) != 0 && (mode & Sticky) == 0);
}

QString problemOf(const Files::FileStatus &status, const Files::FileStatus &uploads)
{
    if (status.owner != uploads.owner)
        return Text::tr("It belongs to %1 instead of %2; as root: chown it.")
            .arg(ownerName(status), ownerName(uploads));
    if (hasBadMode(status.mode))
        return Text::tr("Its mode %1 keeps its owner out or lets everybody write; repair sets "
                        "0755.")
            .arg(modeText(status));
    return {};
}

class LayoutCheck
{
public:
    LayoutCheck(LayoutRepair repair, Files::FileStatus uploads)
        : m_repair(repair)
        , m_uploads(uploads)
    {}

    void check(const Jobs::LayoutFolder &folder);
    LayoutReport report;

private:
    bool make(const QByteArray &path);

    LayoutRepair m_repair;
    Files::FileStatus m_uploads;
};

bool LayoutCheck::make(const QByteArray &path)
{
    if (m_repair == LayoutRepair::No)
        return false;
    const qsizetype slash = path.lastIndexOf('/');
    const auto parent = Files::Folder::openRoot(path.first(slash));
    return parent && parent->makeBelow(path.mid(slash + 1), DefaultMode);
}

void LayoutCheck::check(const Jobs::LayoutFolder &folder)
{
    LayoutReport::Row row{folder.status, folder.path, folder.exists, {}, {}, {}};
    if (!row.exists && make(folder.path)) {
        row.exists = true;
        ++report.repaired;
    }
    if (!row.exists) {
        row.problem = Text::tr("The folder is missing; repair makes it.");
        report.folders.push_back(row);
        return;
    }
    const auto opened = Files::Folder::openRoot(folder.path);
    auto status = opened ? opened->status() : Result<Files::FileStatus>(opened.error());
    if (!status) {
        row.problem = status.error().message;
        report.folders.push_back(row);
        return;
    }
    if (m_repair == LayoutRepair::Yes && hasBadMode(status->mode)
        && ::fchmod(opened->descriptor(), DefaultMode) == 0) {
        ++report.repaired;
        status = opened->status();
    }
    row.owner = ownerName(*status);
    row.mode = modeText(*status);
    row.problem = problemOf(*status, m_uploads);
    report.folders.push_back(row);
}

Result<LayoutReport> inspect(const FarmContext &context, LayoutRepair repair)
{
    const auto layout = Jobs::FarmLayout::find(context.farm);
    if (!layout)
        return layout.error();
    const auto root = Files::Folder::openRoot(context.farm.uploads);
    const auto uploads = root ? root->status() : Result<Files::FileStatus>(root.error());
    if (!uploads)
        return uploads.error();
    LayoutCheck check(repair, *uploads);
    for (const Jobs::LayoutFolder &folder : layout->folders())
        check.check(folder);
    for (const Jobs::LayoutFolder &twin : layout->twins()) {
        check.check(twin);
        check.report.folders.back().problem =
            Text::tr("Another folder is used for this status too; the jobs' files lie there.");
    }
    for (const QByteArray &stranger : layout->strangers())
        check.report.strangers.push_back(context.farm.uploads + '/' + stranger);
    return std::move(check.report);
}

} // namespace

QString ownerName(const Files::FileStatus &status)
{
    const passwd *user = ::getpwuid(status.owner);
    const ::group *group = ::getgrgid(status.group);
    return (user ? QString::fromLocal8Bit(user->pw_name) : QString::number(status.owner)) + u':'
           + (group ? QString::fromLocal8Bit(group->gr_name) : QString::number(status.group));
}

QString modeText(const Files::FileStatus &status)
{
    return u"0%1"_s.arg(status.mode & PermissionBits, 0, 8);
}

Result<LayoutReport> checkLayout(const FarmContext &context, LayoutRepair repair)
{
    if (repair == LayoutRepair::No)
        return inspect(context, repair);
    const auto state = openFarmState(context);
    if (!state)
        return state.error();
    std::optional<LayoutReport> report;
    const auto work = [&](const Tasks::TaskContext &) -> Result<Tasks::RunOutcome> {
        const auto lock = Tasks::lockFarm(context.farm.state, u"layout"_s, context.clock);
        if (!lock)
            return lock.error();
        auto inspected = inspect(context, repair);
        if (!inspected)
            return inspected.error();
        report = *std::move(inspected);
        return Tasks::RunOutcome{Tasks::RunResult::Ok, report->repaired, 0, {}};
    };
    const auto recorded = Tasks::recordRun(u"layout"_s, {std::nullopt, Tasks::runSource(), {}},
                                           Tasks::RunStore(**state), context.clock, work);
    if (recorded.error)
        return *recorded.error;
    return *std::move(report);
}

} // namespace Printkeeper::Services
