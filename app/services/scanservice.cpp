// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/scanservice.h"

#include "services/farmstate.h"
#include "storage/scanindex.h"

namespace Printkeeper::Services {
namespace {

constexpr qint64 SecondsOfDay = 86'400;
constexpr auto UsualMounts = Storage::Mounts::Enter; // as the command does by itself

/// As a scan calls it.
QByteArray normalised(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

QByteArray indexName(const FarmContext &context, const QByteArray &path, Storage::Mounts mounts)
{
    QByteArray name = path == normalised(context.farm.uploads) ? "scan" : "scan-other";
    if (mounts == Storage::Mounts::Stay)
        name += "-one";
    return name + ".index";
}

/// Empty where there is none and none can be made.
std::optional<Files::Folder> stateFolder(const FarmContext &context)
{
    auto folder = Files::Folder::openRoot(context.farm.state);
    if (!folder && folder.error().kind == ErrorKind::NotFound && openFarmState(context))
        folder = Files::Folder::openRoot(context.farm.state);
    return folder ? std::optional(*std::move(folder)) : std::nullopt;
}

/// Sizes of files that were changed in place are found by reading everything: once a day.
bool isRecent(const Storage::DiskTree &tree, const QDateTime &now)
{
    const qint64 age = tree.fullAsOf().secsTo(now);
    return age >= 0 && age < SecondsOfDay;
}

/// What was read now, against all of it. A few folders are read again sooner than all is written.
bool isWorthWriting(const Storage::DiskTree &tree, const Storage::DiskTree *before)
{
    constexpr qint64 Share = 64;
    if (!before)
        return true;
    const qint64 added = tree.deadNodes() - before->deadNodes();
    return added * Share > tree.files(tree.root());
}

} // namespace

Result<ScannedTree> scanOf(const FarmContext &context, const ScanRequest &request,
                           const Storage::ScanProgressFunction &progress, const CancelToken &cancel)
{
    const QByteArray path =
        normalised(request.path.isEmpty() ? context.farm.uploads : request.path);
    const auto state = stateFolder(context);
    const QByteArray name = indexName(context, path, request.mounts);
    const Storage::DiskScanner scanner(context.clock, {request.mounts, request.priority});
    std::optional<Storage::DiskTree> before;
    if (state && request.depth == ScanDepth::Quick)
        before = Storage::ScanIndex::read(*state, name, path, request.mounts);
    if (before && !isRecent(*before, context.clock.now()))
        before.reset();
    auto tree =
        before ? scanner.rescan(*before, progress, cancel) : scanner.scan(path, progress, cancel);
    if (!tree)
        return tree.error();
    // A scan that cannot be kept is still one: the next one takes longer.
    if (state && tree->isComplete() && isWorthWriting(*tree, before ? &*before : nullptr))
        (void)Storage::ScanIndex::write(*state, name, *tree);
    return ScannedTree(std::make_shared<const Storage::DiskTree>(*std::move(tree)));
}

std::optional<Storage::DiskTree> lastScan(const FarmContext &context, const CancelToken &cancel)
{
    const auto before = keptScan(context);
    if (!before || !isRecent(*before, context.clock.now()))
        return std::nullopt;
    auto tree =
        Storage::DiskScanner(context.clock, {.mounts = UsualMounts}).rescan(*before, {}, cancel);
    return tree && tree->isComplete() ? std::optional(*std::move(tree)) : std::nullopt;
}

std::optional<Storage::DiskTree> keptScan(const FarmContext &context)
{
    const QByteArray path = normalised(context.farm.uploads);
    const auto state = Files::Folder::openRoot(context.farm.state);
    if (!state)
        return std::nullopt;
    return Storage::ScanIndex::read(*state, indexName(context, path, UsualMounts), path,
                                    UsualMounts);
}

QString keptScanMark(const FarmContext &context)
{
    const QByteArray path = normalised(context.farm.uploads);
    const auto state = Files::Folder::openRoot(context.farm.state);
    const auto status = state ? state->status(indexName(context, path, UsualMounts))
                              : Result<Files::FileStatus>(state.error());
    if (!status)
        return {};
    const Files::Identity &identity = status->identity;
    return QString::number(identity.inode) + u' ' + QString::number(identity.modifiedNs);
}

std::optional<Storage::NodeIndex> folderAt(const Storage::DiskTree &tree, const QByteArray &path)
{
    if (!path.startsWith(tree.path() + '/'))
        return std::nullopt;
    const auto node = tree.find(path.mid(tree.path().size() + 1));
    return node && tree.isFolder(*node) ? node : std::nullopt;
}

} // namespace Printkeeper::Services
