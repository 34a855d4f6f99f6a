// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/livetree.h"

#include "storage/diskscanner.h"

#include <QThreadPool>

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

void retire(std::shared_ptr<const void> value)
{
    if (value)
        QThreadPool::globalInstance()->start([held = std::move(value)] { Q_UNUSED(held) });
}

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
    connect(&m_watcher, &Storage::ScanWatcher::foldersChanged, this, &LiveTree::note);
    connect(&m_watcher, &Storage::ScanWatcher::hintsLost, this, &LiveTree::readAllSoon);
}

void LiveTree::setTree(const TreePointer &tree)
{
    m_rescan.cancel();
    retire(std::exchange(m_tree, tree));
    m_changed.clear();
    m_areAllDue = false;
    m_isFullDue = false;
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
    m_areAllDue = true;
    proceed();
}

void LiveTree::readAllSoon()
{
    m_isFullDue = true;
    proceed();
}

void LiveTree::lookWhereBlind()
{
    constexpr auto FullAgain = 24h;
    if (m_tree && m_tree->fullAsOf().addDuration(FullAgain) < m_clock.now())
        readAllSoon();
    else if (m_followsAll == false)
        rescanSoon();
}

void LiveTree::takeWatching(bool areAll)
{
    if (m_followsAll != areAll) {
        m_followsAll = areAll;
        Q_EMIT followingChanged();
    }
    // What happened between the scan and the first watch was not told.
    if (std::exchange(m_isNew, false))
        m_areAllDue = true;
    proceed();
}

void LiveTree::note(const std::vector<NodeIndex> &folders)
{
    for (const NodeIndex folder : folders) {
        if (m_tree && m_tree->facts(folder))
            m_changed.insert(numberOf(*m_tree, folder));
    }
    proceed();
}

bool LiveTree::isOfTheSameScan(const DiskTree &tree) const
{
    return m_tree && tree.path() == m_tree->path() && tree.fullAsOf() == m_tree->fullAsOf();
}

void LiveTree::proceed()
{
    const bool isIdle = !m_areAllDue && !m_isFullDue && m_changed.empty();
    if (isIdle || m_isResting || !m_tree || m_rescan.isRunning() || m_pause.isActive())
        return;
    std::vector<NodeIndex> folders;
    for (const quint32 number : std::exchange(m_changed, {})) {
        const Storage::FolderFacts &facts = m_tree->parts().folders[number];
        if (facts.isDead == 0)
            folders.push_back(facts.node);
    }
    m_started.start();
    m_rescan.start(
        [clock = &m_clock, tree = m_tree, folders, isAll = std::exchange(m_areAllDue, false),
         isFull =
             std::exchange(m_isFullDue, false)](const CancelToken &cancel) -> Result<TreePointer> {
            const Storage::DiskScanner scanner(*clock, {.mounts = tree->mounts()});
            auto newer = isFull  ? scanner.scan(tree->path(), {}, cancel)
                         : isAll ? scanner.rescan(*tree, {}, cancel)
                                 : scanner.rescanFolders(*tree, folders, cancel);
            if (!newer)
                return newer.error();
            return TreePointer(std::make_shared<const DiskTree>(*std::move(newer)));
        },
        [this, before = m_tree](const Result<TreePointer> &tree) {
            // Another scan may have ended meanwhile: it has seen more.
            if (before == m_tree)
                take(tree);
            proceed();
        });
}

void LiveTree::take(const Result<TreePointer> &tree)
{
    constexpr auto Shortest = 100ms;
    m_pause.start(std::max<std::chrono::milliseconds>(
        Shortest, std::chrono::milliseconds(m_started.elapsed())));
    if (!tree) {
        Q_EMIT failed(tree.error());
        return;
    }
    if (!(*tree)->isComplete())
        return; // it was cancelled
    const bool isOtherScan = !isOfTheSameScan(**tree);
    if (isOtherScan)
        m_changed.clear(); // the folders have other numbers
    const bool hasNewFolders = (*tree)->parts().folders.size() > m_watchedFolders;
    m_watchedFolders = (*tree)->parts().folders.size();
    retire(std::exchange(m_tree, *tree));
    m_isNew = isOtherScan || hasNewFolders;
    m_watcher.watch(m_tree);
    Q_EMIT treeChanged();
}

} // namespace Printkeeper::StorageView
