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
constexpr uint32_t InFolder = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM
                              | IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK;
/// Of a folder below the root the one above tells it.
constexpr uint32_t OfRoot = IN_MOVE_SELF | IN_DELETE_SELF;

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
    const bool isSame = m_tree && tree->continues(*m_tree);
    if (!isSame)
        forgetWatches();
    Wanted wanted{tree, 0, {}, {m_obsolete.begin(), m_obsolete.end()}};
    if (isSame && !m_runner.isRunning()) {
        wanted.from = m_tree->parts().folders.size();
        wanted.again.assign(m_dropped.begin(), m_dropped.end());
    }
    m_tree = tree;
    // Until it is known which watch is whose, the kernel keeps what happens.
    if (m_notifier)
        m_notifier->setEnabled(false);
    m_runner.start(
        [inotify = m_inotify.get(), wanted](const CancelToken &cancel) -> Result<Watches> {
            return addWatches(inotify, wanted, cancel);
        },
        [this](const Result<Watches> &watches) {
            if (watches)
                take(*watches);
        });
}

/// A watch that is none of the new tree's would tell of whichever folder has its number now.
void ScanWatcher::forgetWatches()
{
    for (auto watch = m_folders.keyBegin(); watch != m_folders.keyEnd(); ++watch)
        m_obsolete.insert(*watch);
    m_folders.clear();
    m_changed.clear();
    m_dropped.clear();
    m_areAll = true;
}

ScanWatcher::Watches ScanWatcher::addWatches(int inotify, const Wanted &wanted,
                                             const CancelToken &cancel)
{
    const DiskTree &tree = *wanted.tree;
    Watches watches;
    const auto root = Files::Folder::openRoot(tree.path());
    watches.areAll = root.has_value() && inotify >= 0;
    const std::vector<FolderFacts> &folders = tree.parts().folders;
    std::set<int> used;
    /// False when it is not where it was.
    const auto add = [&](quint32 number) {
        const FileDescriptor folder = openedFolder(*root, tree.pathBelow(folders[number].node));
        if (!folder.isOpen())
            return false;
        // By its descriptor: a path could lead elsewhere by now.
        const QByteArray place = "/proc/self/fd/" + QByteArray::number(folder.get());
        const int watch = ::inotify_add_watch(inotify, place.constData(),
                                              number == 0 ? InFolder | OfRoot : InFolder);
        watches.areAll = watches.areAll && watch >= 0;
        if (watch >= 0) {
            watches.folders.emplace_back(watch, number);
            used.insert(watch);
        }
        return true;
    };
    for (const quint32 number : wanted.again) {
        if (folders[number].isDead == 0 && (!root || !add(number)))
            watches.missing.push_back(number);
    }
    for (std::size_t i = wanted.from; i < folders.size() && root && !cancel.isCancelled(); ++i) {
        if (folders[i].isDead == 0 && !add(quint32(i)))
            watches.areAll = false;
    }
    // Only now: what is in both trees is watched without a gap.
    for (const int watch : wanted.obsolete) {
        if (!cancel.isCancelled() && !used.contains(watch))
            ::inotify_rm_watch(inotify, watch);
    }
    return watches;
}

void ScanWatcher::take(const Watches &watches)
{
    for (const auto &[watch, folder] : watches.folders)
        m_folders.insert(watch, folder);
    m_obsolete.clear();
    m_dropped = {watches.missing.begin(), watches.missing.end()};
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
        takeEvent(event->wd, event->mask);
    }
}

void ScanWatcher::takeEvent(int watch, quint32 mask)
{
    if ((mask & IN_Q_OVERFLOW) != 0) {
        m_areLost = true;
        return;
    }
    const auto folder = m_folders.constFind(watch);
    if (folder == m_folders.cend())
        return;
    constexpr quint32 Root = 0;
    const bool isGone = (mask & (OfRoot | IN_IGNORED)) != 0;
    if ((mask & IN_UNMOUNT) != 0 || (*folder == Root && isGone))
        m_areLost = true;
    if ((mask & IN_IGNORED) != 0) {
        m_dropped.insert(*folder);
        m_folders.erase(folder);
    } else {
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
    const std::vector<NodeIndex> folders = takeUntold();
    if (!folders.empty())
        Q_EMIT foldersChanged(folders);
}

std::vector<NodeIndex> ScanWatcher::takeUntold()
{
    std::vector<NodeIndex> folders;
    for (const quint32 folder : std::exchange(m_changed, {})) {
        const FolderFacts &facts = m_tree->parts().folders[folder];
        if (facts.isDead == 0)
            folders.push_back(facts.node);
    }
    return folders;
}

} // namespace Printkeeper::Storage
