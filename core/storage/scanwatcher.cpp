// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/scanwatcher.h"

#include "files/beneath.h"
#include "files/folder.h"

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace Printkeeper::Storage {
namespace {

constexpr int TellIntervalMs = 500;
constexpr uint32_t Wanted = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM
                            | IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK;

/// Below the tree's root; empty for the root itself.
QByteArray relativePath(const DiskTree &tree, NodeIndex node)
{
    const QByteArray path = tree.path(node);
    const qsizetype root = tree.path().endsWith('/') ? tree.path().size() : tree.path().size() + 1;
    return path.mid(root);
}

FileDescriptor openedFolder(const Files::Folder &root, const QByteArray &path)
{
    return Files::openBeneath(root.descriptor(), path.isEmpty() ? "." : path, Files::folderFlags());
}

} // namespace

ScanWatcher::ScanWatcher(QObject *parent)
    : QObject(parent)
    , m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(TellIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &ScanWatcher::tell);
    if (!m_inotify.isOpen())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify.get(), QSocketNotifier::Read);
    m_notifier->setEnabled(false);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ScanWatcher::readEvents);
}

ScanWatcher::~ScanWatcher() = default;

void ScanWatcher::watch(const std::shared_ptr<const DiskTree> &tree)
{
    const bool isSame = m_tree && isOfTheSameScan(*tree);
    const std::size_t from = isSame && !m_runner.isRunning() ? m_tree->parts().folders.size() : 0;
    if (!isSame) {
        // A watch that is none of the new tree's would tell of whichever folder has its number now.
        m_folders.clear();
        m_changed.clear();
        m_areAll = true;
    }
    m_tree = tree;
    // Until it is known which watch is whose, the kernel keeps what happens.
    if (m_notifier)
        m_notifier->setEnabled(false);
    m_runner.start(
        [inotify = m_inotify.get(), tree, from](const CancelToken &cancel) -> Result<Watches> {
            return addWatches(inotify, *tree, from, cancel);
        },
        [this](const Result<Watches> &watches) {
            if (watches)
                take(*watches);
        });
}

/// A rescan keeps the slabs of the tree that it was made of, and with them the numbers of its
/// folders. Two that were made of the same one give the same numbers to different folders.
bool ScanWatcher::isOfTheSameScan(const DiskTree &tree) const
{
    const auto &before = m_tree->parts().slabs;
    const auto &slabs = tree.parts().slabs;
    return tree.path() == m_tree->path() && slabs.size() >= before.size()
           && std::equal(before.begin(), before.end(), slabs.begin());
}

ScanWatcher::Watches ScanWatcher::addWatches(int inotify, const DiskTree &tree, std::size_t from,
                                             const CancelToken &cancel)
{
    Watches watches;
    const auto root = Files::Folder::openRoot(tree.path());
    watches.areAll = root.has_value() && inotify >= 0;
    const std::vector<FolderFacts> &folders = tree.parts().folders;
    for (std::size_t i = from; i < folders.size() && root && !cancel.isCancelled(); ++i) {
        if (folders[i].isDead != 0)
            continue;
        const FileDescriptor folder = openedFolder(*root, relativePath(tree, folders[i].node));
        // By its descriptor: a path could lead elsewhere by now.
        const QByteArray place = "/proc/self/fd/" + QByteArray::number(folder.get());
        const int watch =
            folder.isOpen() ? ::inotify_add_watch(inotify, place.constData(), Wanted) : -1;
        if (watch >= 0)
            watches.folders.emplace_back(watch, quint32(i));
        else
            watches.areAll = false;
    }
    return watches;
}

void ScanWatcher::take(const Watches &watches)
{
    for (const auto &[watch, folder] : watches.folders)
        m_folders.insert(watch, folder);
    m_areAll = m_areAll && watches.areAll;
    if (m_notifier)
        m_notifier->setEnabled(true);
    Q_EMIT watching(m_areAll);
}

void ScanWatcher::readEvents()
{
    constexpr int MostReads = 16; // then the window has its turn again
    alignas(inotify_event) std::array<char, 32768> buffer;
    for (int i = 0; i < MostReads; ++i) {
        const ssize_t size = ::read(m_inotify.get(), buffer.data(), buffer.size());
        if (size <= 0)
            break;
        takeEvents(buffer.data(), size);
    }
    if ((m_areLost || !m_changed.empty()) && !m_timer.isActive())
        m_timer.start();
}

void ScanWatcher::takeEvents(const char *events, qsizetype size)
{
    for (qsizetype at = 0; at < size;) {
        const auto *event = reinterpret_cast<const inotify_event *>(events + at);
        at += qsizetype(sizeof(inotify_event) + event->len);
        if ((event->mask & IN_Q_OVERFLOW) != 0)
            m_areLost = true;
        else if ((event->mask & IN_IGNORED) != 0)
            m_folders.remove(event->wd);
        else if (const auto folder = m_folders.constFind(event->wd); folder != m_folders.cend())
            m_changed.insert(*folder);
    }
}

void ScanWatcher::tell()
{
    if (std::exchange(m_areLost, false)) {
        m_changed.clear();
        Q_EMIT hintsLost();
        return;
    }
    std::vector<NodeIndex> folders;
    for (const quint32 folder : std::exchange(m_changed, {})) {
        const FolderFacts &facts = m_tree->parts().folders[folder];
        if (facts.isDead == 0)
            folders.push_back(facts.node);
    }
    if (!folders.empty())
        Q_EMIT foldersChanged(folders);
}

} // namespace Printkeeper::Storage
