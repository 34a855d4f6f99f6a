// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/removedlisting.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::JobsCommand)
};

QJsonObject removedJson(const Cleanup::RemovedJob &removed)
{
    QJsonObject json{{u"id"_s, idOf(removed.job)},
                     {u"run"_s, removed.run},
                     {u"original"_s, textOrNull(removed.original)},
                     {u"person"_s, textOrNull(removed.person)},
                     {u"status"_s, textOrNull(removed.statusBefore)},
                     {u"removed"_s, timeOrNull(removed.removed)},
                     {u"size_bytes"_s, removed.bytes},
                     {u"in_trash_until"_s, timeOrNull(removed.inTrashUntil.value_or(QDateTime()))},
                     {u"can_be_restored"_s, removed.canBeRestored},
                     {u"obstacle"_s, textOrNull(removed.obstacle)}};
    insertName(json, u"file"_s, removed.file);
    return json;
}

void printJson(const Context &context, const Cleanup::RemovedPage &page)
{
    QJsonArray jobs;
    for (const Cleanup::RemovedJob &removed : page.jobs)
        jobs.append(removedJson(removed));
    context.printJson({{u"schema"_s, QJsonValue()}, {u"total"_s, page.total}, {u"jobs"_s, jobs}});
}

/// What several have in common is told of the first of them.
void printObstacles(const Context &context, const Cleanup::RemovedPage &page)
{
    QStringList told;
    for (const Cleanup::RemovedJob &removed : page.jobs) {
        if (removed.obstacle.isEmpty() || told.contains(removed.obstacle))
            continue;
        told << removed.obstacle;
        //: %1: the number of a job, %2: a sentence
        context.console.print(Text::tr("Job %1 cannot be put back now: %2")
                                  .arg(escaped(removed.job), removed.obstacle));
    }
}

void printTable(const Context &context, const Cleanup::RemovedPage &page, qint64 offset)
{
    const QDateTime now = context.clock.now();
    TextTable table({Align::Right, Align::Right, Align::Left, Align::Left, Align::Right,
                     Align::Left, Align::Left, Align::Left});
    table.setTitles({Text::tr("Job"), Text::tr("Run"), Text::tr("Status before"),
                     Text::tr("Removed"), Text::tr("Size"), Text::tr("Can be put back"),
                     Text::tr("Person"), Text::tr("File")});
    for (const Cleanup::RemovedJob &removed : page.jobs) {
        const Cell back =
            removed.canBeRestored ? Cell(Text::tr("yes")) : Cell(Text::tr("no"), Tone::Warning);
        table.addRow({escaped(removed.job), QString::number(removed.run),
                      escaped(removed.statusBefore), formatAge(removed.removed, now),
                      formatBytes(removed.bytes), back, escaped(removed.person),
                      escaped(removed.file)});
    }
    const auto shown = static_cast<qint64>(page.jobs.size());
    context.console.print(
        Text::tr("%1 of %2 removed jobs:").arg(formatCount(shown), formatCount(page.total)));
    if (!table.isEmpty())
        table.print(context.console);
    printObstacles(context, page);
    const qint64 more = std::max<qint64>(0, page.total - offset - shown);
    if (more > 0)
        context.console.print(
            Text::tr("… and %1 more; --limit and --offset show them.").arg(formatCount(more)));
    if (shown > 0)
        context.console.say(Text::tr("Put one back with: printkeeperctl undo RUN --job ID"));
}

} // namespace

Result<void> printRemovedJobs(const Context &context, const Cleanup::RemovedQuery &query)
{
    const auto page = context.farm->removedJobs(query);
    if (!page)
        return page.error();
    if (context.isJson())
        printJson(context, *page);
    else
        printTable(context, *page, query.offset);
    return {};
}

} // namespace Printkeeper::Ctl
