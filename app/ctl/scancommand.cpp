// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/scancommand.h"

#include "base/escape.h"
#include "base/format.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"
#include "ctl/wholescan.h"
#include "storage/treestatistics.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr qint64 LargestShown = 10;
constexpr qint64 MostLargest = 100'000;
constexpr std::size_t ChildrenShown = 30;
constexpr std::size_t ExtensionsShown = 10;
constexpr std::size_t ProblemsShown = 20;

using Storage::DiskTree;
using Storage::NodeIndex;

/// What takes most space first, of equal ones by name.
std::vector<NodeIndex> sortedChildren(const DiskTree &tree)
{
    std::vector<NodeIndex> children;
    tree.forEachChild(tree.root(), [&](NodeIndex child) { children.push_back(child); });
    std::ranges::sort(children, [&tree](NodeIndex left, NodeIndex right) {
        const Bytes one = tree.allocated(left);
        const Bytes other = tree.allocated(right);
        return one != other ? one > other : tree.name(left) < tree.name(right);
    });
    return children;
}

QJsonObject childJson(const DiskTree &tree, NodeIndex child)
{
    QJsonObject json{{u"kind"_s, tree.isFolder(child) ? u"directory"_s : u"file"_s},
                     {u"files"_s, tree.files(child)},
                     {u"allocated_bytes"_s, tree.allocated(child)},
                     {u"apparent_bytes"_s, tree.apparent(child)}};
    insertName(json, u"name"_s, tree.name(child).toByteArray());
    return json;
}

/// A million of them as one QJsonDocument would need gigabytes.
QByteArray childrenJson(const DiskTree &tree)
{
    QByteArray children;
    for (const NodeIndex child : sortedChildren(tree)) {
        children += children.isEmpty() ? "" : ",";
        children += toDocument(childJson(tree, child));
    }
    return children;
}

QJsonArray largestJson(const DiskTree &tree, qsizetype top)
{
    QJsonArray largest;
    for (const NodeIndex file : Storage::largestFiles(tree, top)) {
        const auto modified = QDateTime::fromSecsSinceEpoch(tree.modified(file), Qt::UTC);
        QJsonObject json{{u"apparent_bytes"_s, tree.apparent(file)},
                         {u"allocated_bytes"_s, tree.allocated(file)},
                         {u"modified"_s, timeOrNull(modified)}};
        insertName(json, u"path"_s, tree.path(file));
        largest.append(json);
    }
    return largest;
}

QJsonArray extensionsJson(const DiskTree &tree)
{
    QJsonArray extensions;
    for (const Storage::ExtensionUse &use : Storage::usageByExtension(tree)) {
        QJsonObject json{{u"files"_s, use.files},
                         {u"allocated_bytes"_s, use.allocated},
                         {u"apparent_bytes"_s, use.apparent}};
        insertName(json, u"extension"_s, use.extension);
        extensions.append(json);
    }
    return extensions;
}

QJsonArray errorsJson(const DiskTree &tree)
{
    QJsonArray errors;
    for (const Storage::ScanProblem &problem : tree.problems()) {
        QJsonObject json{{u"code"_s, errorCode(problem.error)},
                         {u"message"_s, problem.error.message}};
        insertName(json, u"path"_s, problem.path);
        errors.append(json);
    }
    return errors;
}

QJsonObject treeJson(const DiskTree &tree, qsizetype top)
{
    const NodeIndex root = tree.root();
    QJsonObject json{{u"files"_s, tree.files(root)},
                     {u"directories"_s, tree.folders(root)},
                     {u"allocated_bytes"_s, tree.allocated(root)},
                     {u"apparent_bytes"_s, tree.apparent(root)},
                     {u"as_of"_s, timeOrNull(tree.asOf())},
                     {u"full_as_of"_s, timeOrNull(tree.fullAsOf())},
                     {u"largest"_s, largestJson(tree, top)},
                     {u"by_extension"_s, extensionsJson(tree)},
                     {u"errors"_s, errorsJson(tree)}};
    insertName(json, u"path"_s, tree.path());
    return json;
}

void printJson(const Context &context, const DiskTree &tree, qsizetype top,
               const QElapsedTimer &timer)
{
    QJsonObject json = treeJson(tree, top);
    const QByteArray children = childrenJson(tree);
    json.insert(u"elapsed_ms"_s, timer.elapsed());
    QByteArray document = toDocument(json);
    document.chop(1);
    context.console.printDocument(document + ",\"children\":[" + children + "]}");
}

} // namespace

CommandSpec ScanCommand::spec() const
{
    return {
        .name = u"scan"_s,
        .summary = tr("Measure a folder and all that is in it: what takes the space?"),
        .arguments = {{u"PATH"_s, tr("the folder; uploads when it is left out"),
                       Presence::Optional}},
        .options =
            {{u"top"_s, u"N"_s, tr("show the N largest files (%1)").arg(LargestShown)},
             {u"one-file-system"_s, {}, tr("leave out what is mounted from other file systems")},
             {u"quick"_s, {}, tr("read only what has changed since the last scan of this folder")}},
        .examples = {u"scan"_s, u"scan /srv/farm/uploads/completed --top 50 --json"_s,
                     u"scan --quick"_s},
        .details = tr("The sizes are those of du: a file with several names counts once, links "
                      "are not followed. --quick trusts the times of folders: a file that was "
                      "changed in place is found by the next full scan, which is made once a "
                      "day. Changes nothing but its own notes in the state folder. Exits with "
                      "1 when something could not be read.")};
}

Result<ExitCode> ScanCommand::run(const Context &context) const
{
    const auto top = context.arguments.number("top"_L1, LargestShown, 0, MostLargest);
    if (!top)
        return top.error();
    QElapsedTimer timer;
    timer.start();
    Services::ScanRequest request;
    request.path = absolutePath(context.arguments.positionals().value(0));
    if (context.arguments.has("one-file-system"_L1))
        request.mounts = Storage::Mounts::Stay;
    if (context.arguments.has("quick"_L1))
        request.depth = Services::ScanDepth::Quick;
    const auto scanned = wholeScan(context, request);
    if (!scanned)
        return scanned.error();
    const DiskTree &tree = **scanned;
    if (context.isJson())
        printJson(context, tree, *top, timer);
    else
        printTree(context.console, tree, *top);
    return tree.problemCount() == 0 ? ExitCode::Done : ExitCode::Attention;
}

void ScanCommand::printTree(Console &console, const DiskTree &tree, qsizetype top)
{
    const NodeIndex root = tree.root();
    const QString size = formatBytes(tree.allocated(root));
    const auto files = static_cast<int>(std::min<qint64>(tree.files(root), 1'000'000'000));
    console.print(
        console.toned(tr("%1 takes %2: %n file(s) in %3 folders below it.", nullptr, files)
                          .arg(escaped(tree.path()), size, formatCount(tree.folders(root))),
                      Tone::Strong));
    console.print(
        tr("The lengths of all files add up to %1.").arg(formatBytes(tree.apparent(root))));
    printChildren(console, tree);
    printExtensions(console, tree);
    printLargest(console, tree, top);
    printProblems(console, tree);
}

void ScanCommand::printChildren(Console &console, const DiskTree &tree)
{
    const std::vector<NodeIndex> children = sortedChildren(tree);
    if (children.empty())
        return;
    TextTable table({Align::Left, Align::Right, Align::Right});
    table.setTitles({tr("Name"), tr("Files"), tr("Size")});
    for (std::size_t i = 0; i < std::min(children.size(), ChildrenShown); ++i) {
        const NodeIndex child = children[i];
        const QString name = escaped(tree.name(child).toByteArray());
        table.addRow({tree.isFolder(child) ? name + u'/' : name, formatCount(tree.files(child)),
                      formatBytes(tree.allocated(child))});
    }
    console.print();
    table.print(console);
    if (children.size() > ChildrenShown) {
        console.print(tr("… and %1 more; --json lists all of them.")
                          .arg(formatCount(qint64(children.size() - ChildrenShown))));
    }
}

void ScanCommand::printExtensions(Console &console, const DiskTree &tree)
{
    const auto uses = Storage::usageByExtension(tree);
    if (uses.empty())
        return;
    TextTable table({Align::Left, Align::Right, Align::Right});
    table.setTitles({tr("Type"), tr("Files"), tr("Length")});
    for (std::size_t i = 0; i < std::min(uses.size(), ExtensionsShown); ++i) {
        const QString type =
            uses[i].extension.isEmpty() ? tr("(none)") : u'.' + escaped(uses[i].extension);
        table.addRow({type, formatCount(uses[i].files), formatBytes(uses[i].apparent)});
    }
    console.print();
    table.print(console);
}

void ScanCommand::printLargest(Console &console, const DiskTree &tree, qsizetype top)
{
    TextTable table({Align::Right, Align::Left});
    table.setTitles({tr("Length"), tr("Largest files")});
    for (const NodeIndex file : Storage::largestFiles(tree, top))
        table.addRow({formatBytes(tree.apparent(file)), escaped(tree.path(file))});
    if (table.isEmpty())
        return;
    console.print();
    table.print(console);
}

void ScanCommand::printProblems(Console &console, const DiskTree &tree)
{
    const auto problems = tree.problems();
    if (problems.empty())
        return;
    console.print();
    for (std::size_t i = 0; i < std::min(problems.size(), ProblemsShown); ++i)
        console.print(
            console.toned(tr("Not read: %1").arg(problems[i].error.message), Tone::Warning));
    if (problems.size() > ProblemsShown) {
        console.print(tr("… and %1 more; --json lists all of them.")
                          .arg(formatCount(qint64(problems.size() - ProblemsShown))));
    }
}

} // namespace Printkeeper::Ctl
