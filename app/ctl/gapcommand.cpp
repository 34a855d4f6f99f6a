// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/gapcommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"
#include "ctl/wholescan.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr std::size_t DeletedShown = 10;

QJsonArray partsJson(const Storage::SpaceGap &gap)
{
    QJsonArray parts;
    for (const Storage::GapLine &line : gap.lines)
        parts.append(QJsonObject{{u"part"_s, Storage::gapPartName(line.part)},
                                 {u"bytes"_s, line.bytes ? QJsonValue(*line.bytes) : QJsonValue()},
                                 {u"count"_s, line.count},
                                 {u"message"_s, line.text}});
    return parts;
}

QJsonArray deletedJson(const Storage::SpaceGap &gap)
{
    QJsonArray deleted;
    for (const Storage::DeletedFile &file : gap.deleted.files) {
        QJsonObject json{{u"process"_s, file.process},
                         {u"program"_s, file.program},
                         {u"allocated_bytes"_s, file.bytes}};
        insertName(json, u"path"_s, file.path);
        deleted.append(json);
    }
    return deleted;
}

QJsonObject gapJson(const Storage::SpaceGap &gap)
{
    QJsonObject json{{u"total_bytes"_s, gap.volume.total},
                     {u"used_bytes"_s, gap.volume.used},
                     {u"available_bytes"_s, gap.volume.available},
                     {u"parts"_s, partsJson(gap)},
                     {u"deleted_files"_s, deletedJson(gap)},
                     {u"processes_not_seen"_s, gap.deleted.processesNotSeen}};
    insertName(json, u"path"_s, gap.volume.path);
    insertName(json, u"mount_point"_s, gap.volume.mountPoint);
    insertNames(json, u"other_mounts"_s, gap.otherMounts);
    return json;
}

QString shownBytes(const std::optional<Bytes> &bytes)
{
    if (!bytes)
        return u"?"_s;
    return *bytes < 0 ? u"−"_s + formatBytes(-*bytes) : formatBytes(*bytes);
}

} // namespace

CommandSpec GapCommand::spec() const
{
    return {.name = u"gap"_s,
            .summary = tr("Say why a disk is fuller than its files are large."),
            .arguments = {{u"PATH"_s, tr("the folder to look through; uploads when it is left out"),
                           Presence::Optional}},
            .options = {},
            .examples = {u"gap"_s, u"gap / --json"_s},
            .details = tr("What df calls used, taken apart: files that can be seen, folders that "
                          "cannot be read, deleted files that a program still has open, what is "
                          "mounted over folders, what is kept back for the system. Uses the last "
                          "scan of the folder and reads again what has changed since. Other "
                          "people's programs can only be looked into as root.")};
}

Result<ExitCode> GapCommand::run(const Context &context) const
{
    Services::ScanRequest request;
    request.path = absolutePath(context.arguments.positionals().value(0));
    request.mounts = Storage::Mounts::Stay;
    request.depth = Services::ScanDepth::Quick;
    const auto scanned = wholeScan(context, request);
    if (!scanned)
        return scanned.error();
    const auto gap = context.farm->spaceGap(Storage::totalsOf(**scanned), context.cancel);
    if (!gap)
        return gap.error();
    if (context.isJson())
        context.printJson(gapJson(*gap));
    else
        printGap(context.console, *gap);
    return ExitCode::Done;
}

void GapCommand::printGap(Console &console, const Storage::SpaceGap &gap)
{
    console.print(tr("%1 of %2 are used on the disk at %3:")
                      .arg(formatBytes(gap.volume.used), formatBytes(gap.volume.total),
                           escaped(gap.volume.mountPoint)));
    TextTable parts({Align::Right, Align::Left});
    for (const Storage::GapLine &line : gap.lines)
        parts.addRow({shownBytes(line.bytes), line.text});
    parts.print(console, 2);
    if (gap.deleted.files.empty())
        return;
    console.print();
    TextTable deleted({Align::Right, Align::Right, Align::Left, Align::Left});
    deleted.setTitles({tr("Deleted"), tr("Process"), tr("Program"), tr("It was")});
    for (std::size_t i = 0; i < std::min(DeletedShown, gap.deleted.files.size()); ++i) {
        const Storage::DeletedFile &file = gap.deleted.files[i];
        deleted.addRow({formatBytes(file.bytes), QString::number(file.process),
                        escaped(file.program), escaped(file.path)});
    }
    deleted.print(console);
}

} // namespace Printkeeper::Ctl
