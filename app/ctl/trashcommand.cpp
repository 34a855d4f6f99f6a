// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/trashcommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject itemJson(const Cleanup::TrashedItem &item)
{
    QJsonObject json{{u"run"_s, item.run},
                     {u"job"_s, idOf(item.job)},
                     {u"bytes"_s, item.bytes},
                     {u"removed"_s, timeOrNull(item.removed)},
                     {u"goes"_s, timeOrNull(item.goes)}};
    insertNames(json, u"paths"_s, item.files);
    return json;
}

QJsonObject trashJson(const std::vector<Cleanup::TrashedItem> &items)
{
    QJsonArray all;
    Bytes bytes = 0;
    for (const Cleanup::TrashedItem &item : items) {
        all.append(itemJson(item));
        bytes += item.bytes;
    }
    return {{u"trash"_s, all}, {u"total_bytes"_s, bytes}};
}

QJsonObject emptiedJson(const Cleanup::PurgeReport &report)
{
    QJsonArray problems;
    for (const QString &problem : report.problems)
        problems.append(problem);
    return {{u"files"_s, report.files}, {u"bytes"_s, report.bytes}, {u"problems"_s, problems}};
}

} // namespace

CommandSpec TrashCommand::spec() const
{
    return {.name = u"trash"_s,
            .summary = tr("List what waits in the trash, with the day it goes."),
            .arguments = {},
            .options = {{u"empty"_s, {}, tr("remove all of it for good")}},
            .examples = {u"trash"_s, u"trash --empty"_s},
            .details = tr("Removed files wait for cleanup/keep_removed_days; while the disk is "
                          "critical the oldest go first. What is gone for good cannot be undone.")};
}

Result<ExitCode> TrashCommand::run(const Context &context) const
{
    std::optional<Cleanup::PurgeReport> emptied;
    if (context.arguments.has("empty"_L1)) {
        auto purged = context.farm->emptyTrash(context.cancel);
        if (!purged)
            return purged.error();
        emptied = *std::move(purged);
    }
    const auto items = context.farm->trash();
    if (!items)
        return items.error();
    if (context.isJson()) {
        QJsonObject document = trashJson(*items);
        document.insert(u"emptied"_s, emptied ? QJsonValue(emptiedJson(*emptied)) : QJsonValue());
        context.printJson(document);
    } else if (emptied) {
        printEmptied(context.console, *emptied);
    } else {
        printItems(context, *items);
    }
    if (context.cancel.isCancelled())
        return ExitCode::Cancelled;
    return emptied && !emptied->problems.empty() ? ExitCode::Attention : ExitCode::Done;
}

void TrashCommand::printEmptied(Console &console, const Cleanup::PurgeReport &report)
{
    console.print(
        tr("%Ln file(s) removed for good, %1 freed.", nullptr, static_cast<int>(report.files))
            .arg(formatBytes(report.bytes)));
    for (const QString &problem : report.problems)
        console.print(problem);
}

void TrashCommand::printItems(const Context &context, const Items &items)
{
    if (items.empty()) {
        context.console.print(tr("The trash is empty."));
        return;
    }
    const QDateTime now = context.clock.now();
    TextTable table(
        {Align::Right, Align::Right, Align::Right, Align::Left, Align::Left, Align::Left});
    table.setTitles({tr("Job"), tr("Run"), tr("Size"), tr("Removed"), tr("Goes"), tr("File")});
    Bytes bytes = 0;
    for (const Cleanup::TrashedItem &item : items) {
        bytes += item.bytes;
        table.addRow({escaped(item.job), QString::number(item.run), formatBytes(item.bytes),
                      formatAge(item.removed, now), formatAge(item.goes, now),
                      item.files.empty() ? QString() : escaped(item.files.front())});
    }
    context.console.print(tr("%1 wait in the trash:").arg(formatBytes(bytes)));
    table.print(context.console);
    context.console.say(tr("Put one back with: printkeeperctl undo RUN --job ID"));
}

} // namespace Printkeeper::Ctl
