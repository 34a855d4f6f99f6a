// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/livetree.h"

#include "base/retire.h"
#include "files/folder.h"
#include "storage/diskscanner.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Printkeeper::StorageView {

using Storage::DiskTree;
using Storage::NodeIndex;

namespace {

quint32 numberOf(const DiskTree &tree, NodeIndex folder)
{
    return static_cast<quint32>(tree.facts(folder) - tree.parts().folders.data());
}

} // namespace

LiveTree::LiveTree(const Clock &clock, std::chrono::milliseconds whereBlind, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_watcher(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LiveTree::proceed);
    // Where the system allows no more watches nobody tells.
    m_regular.setInterval(whereBlind);
    connect(&m_regular, &QTimer::timeout, this, &LiveTree::lookWhereBlind);
    m_regular.start();
    connect(&m_watcher, &Storage::ScanWatcher::watching, this, &LiveTree::takeWatching);
    connect(&m_watcher, &Storage::ScanWatcher::foldersChanged, this,
            [this](const std::vector<NodeIndex> &folders) {
                remember(folders);
                proceed();
            });
    connect(&m_watcher, &Storage::ScanWatcher::hintsLost, this, [this] {
        m_lostAt = m_clock.now();
        readAllSoon();
    });
}

void LiveTree::setTree(const TreePointer &tree)
{
    m_rescan.cancel();
    keepHintsFor(*tree);
    retire(std::exchange(m_tree, tree));
    m_failures = 0;
    m_isNew = true;
    m_watchedFolders = tree->parts().folders.size();
    m_watcher.watch(tree);
}

void LiveTree::setResting(bool isResting)
{
    m_isResting = isResting;
    proceed();
}

void LiveTree::rescanSoon()
{
    // Who asks for it does not wait as long as one who only tries again.
    if (std::exchange(m_failures, 0) > 0)
        m_pause.stop();
    m_due.areAll = true;
    proceed();
}

void LiveTree::readAllSoon()
{
    m_due.isFull = true;
    proceed();
}

void LiveTree::lookWhereBlind()
{
    constexpr auto FullAgain = 24h;
    if (m_tree && m_tree->fullAsOf().addDuration(FullAgain) < m_clock.now())
        readAllSoon();
    else if (m_followsAll == false)
        rescanSoon();
    else
        lookForFolder();
}

/// What is mounted over a folder, or takes the place of one above it, no watch tells.
void LiveTree::lookForFolder()
{
    if (!m_tree || m_isResting || m_look.isRunning())
        return;
    m_look.start(
        [tree = m_tree](const CancelToken &) -> Result<bool> {
            const auto folder = Files::Folder::openRoot(tree->path());
            const auto status = folder ? folder->status() : folder.error();
            const Storage::FolderFacts &known = tree->parts().folders.front();
            return status && status->identity.device == known.device
                   && status->identity.inode == known.inode;
        },
        [this, tree = m_tree](const Result<bool> &isSame) {
            if (isSame && !*isSame && tree == m_tree)
                readAllSoon();
        });
}

void LiveTree::takeWatching(bool areAll)
{
    if (m_followsAll != areAll) {
        m_followsAll = areAll;
        Q_EMIT followingChanged();
    }
    // What happened between the scan and the first watch was not told.
    if (std::exchange(m_isNew, false))
        m_due.areAll = true;
    proceed();
}

void LiveTree::remember(const std::vector<NodeIndex> &folders)
{
    const QDateTime now = m_clock.now();
    for (const NodeIndex folder : folders) {
        if (m_tree && m_tree->facts(folder)) {
            const quint32 number = numberOf(*m_tree, folder);
            m_due.folders.insert(number);
            m_toldAt[number] = now;
        }
    }
}

/// What was told while another scan ran it may have read before it happened, and gives the folders
/// other numbers.
void LiveTree::keepHintsFor(const DiskTree &tree)
{
    Due due;
    if (m_tree && m_tree->path() == tree.path()) {
        remember(m_watcher.takeUntold());
        for (const auto &[number, time] : m_toldAt) {
            const Storage::FolderFacts &facts = m_tree->parts().folders[number];
            if (facts.isDead == 0 && time >= tree.fullAsOf())
                due.paths.push_back(m_tree->pathBelow(facts.node));
        }
    }
    due.isFull = m_lostAt.isValid() && m_lostAt > tree.fullAsOf();
    m_toldAt.clear();
    m_due = std::move(due);
}

void LiveTree::Due::add(const Due &other)
{
    folders.insert(other.folders.begin(), other.folders.end());
    paths.insert(paths.end(), other.paths.begin(), other.paths.end());
    areAll = areAll || other.areAll;
    isFull = isFull || other.isFull;
}

/// Those that are still there.
std::vector<NodeIndex> LiveTree::Due::nodesIn(const DiskTree &tree) const
{
    std::vector<NodeIndex> nodes;
    for (const quint32 number : folders) {
        const Storage::FolderFacts &facts = tree.parts().folders[number];
        if (facts.isDead == 0)
            nodes.push_back(facts.node);
    }
    for (const QByteArray &path : paths) {
        const auto node = tree.find(path);
        if (node && tree.isFolder(*node))
            nodes.push_back(*node);
    }
    return nodes;
}

/// A folder that was told of is read whatever its times say: a file has grown in it.
Result<TreePointer> LiveTree::readAgain(const Clock &clock, const DiskTree &tree, const Due &due,
                                        const CancelToken &cancel)
{
    const Storage::DiskScanner scanner(clock, {.mounts = tree.mounts()});
    auto newer = due.isFull   ? scanner.scan(tree.path(), {}, cancel)
                 : due.areAll ? scanner.rescan(tree, {}, cancel)
                              : scanner.rescanFolders(tree, due.nodesIn(tree), cancel);
    if (due.areAll && newer && newer->isComplete() && newer->continues(tree)) {
        const std::vector<NodeIndex> folders = due.nodesIn(*newer);
        if (!folders.empty())
            newer = scanner.rescanFolders(*newer, folders, cancel);
    }
    if (!newer)
        return newer.error();
    return TreePointer(std::make_shared<const DiskTree>(*std::move(newer)));
}

void LiveTree::proceed()
{
    if (m_due.isEmpty() || m_isResting || !m_tree || m_rescan.isRunning() || m_pause.isActive())
        return;
    const Due due = std::exchange(m_due, {});
    m_started.start();
    m_rescan.start([clock = &m_clock, tree = m_tree, due](
                       const CancelToken &cancel) { return readAgain(*clock, *tree, due, cancel); },
                   [this, before = m_tree, due](const Result<TreePointer> &tree) {
                       // Another scan may have ended meanwhile: it has seen more.
                       if (before == m_tree)
                           take(tree, due);
                       proceed();
                   });
}

/// As long as reading took; longer and longer while it fails.
void LiveTree::rest(bool isRead)
{
    constexpr auto Shortest = 100ms;
    constexpr int MostDoublings = 10;
    using std::chrono::milliseconds;
    m_failures = isRead ? 0 : std::min(m_failures + 1, MostDoublings);
    const milliseconds least = std::max<milliseconds>(
        Shortest, std::min(milliseconds(m_regular.interval()), Shortest * (1 << m_failures)));
    m_pause.start(std::max(least, milliseconds(m_started.elapsed())));
}

void LiveTree::take(const Result<TreePointer> &tree, const Due &due)
{
    const bool isRead = tree && (*tree)->isComplete();
    rest(isRead);
    if (!isRead) {
        m_due.add(due);
        if (!tree)
            Q_EMIT failed(tree.error());
        return;
    }
    const bool isOtherScan = !(*tree)->continues(*m_tree);
    if (isOtherScan)
        keepHintsFor(**tree);
    const bool hasNewFolders = (*tree)->parts().folders.size() > m_watchedFolders;
    m_watchedFolders = (*tree)->parts().folders.size();
    retire(std::exchange(m_tree, *tree));
    m_isNew = isOtherScan || hasNewFolders;
    m_watcher.watch(m_tree);
    Q_EMIT treeChanged();
}

} // namespace Printkeeper::StorageView
