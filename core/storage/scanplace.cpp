// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a worker finds the folder above the one that it is to enter: the part of ScanWorker that
// keeps few folders open however deep a tree is.
#include "files/beneath.h"
#include "storage/scanworker.h"

#include <cerrno>
#include <ranges>

namespace Printkeeper::Storage {
namespace {

/// Longer ones the kernel does not take.
constexpr qsizetype LongestPath = 3000;
constexpr int HighestClimb = 256;

} // namespace

/// Null, with errno, when it is not where it was.
ScanWorker::Place ScanWorker::placeAbove(const ScanTask &task)
{
    if (task.at)
        return task.at;
    const quint32 above = m_job.folders[task.folder].parent;
    if (above == 0)
        return m_job.root;
    if (m_last && m_last->folder == above)
        return m_last;
    Place place = climbTo(above);
    if (!place)
        place = descendTo(above);
    if (place)
        m_last = place;
    return place;
}

/// From where it was last, which is mostly near: the newest task comes first.
ScanWorker::Place ScanWorker::climbTo(quint32 folder)
{
    if (!m_last)
        return nullptr;
    int levels = 0;
    quint32 at = m_last->folder;
    while (at != folder && at != NoFolder && levels < HighestClimb) {
        at = m_job.folders[at].parent;
        ++levels;
    }
    if (at != folder)
        return nullptr;
    FileDescriptor opened = Files::openAbove(m_last->descriptor.get(), levels);
    if (!opened.isOpen() || !isIt(opened.get(), folder))
        return nullptr;
    return std::make_shared<OpenFolder>(std::move(opened), folder, m_number, m_job.openFolders);
}

ScanWorker::Place ScanWorker::descendTo(quint32 folder)
{
    std::vector<quint32> way;
    for (quint32 at = folder; at != 0; at = m_job.folders[at].parent)
        way.push_back(at);
    FileDescriptor opened;
    const auto step = [&](const QByteArray &path) {
        const int from = opened.isOpen() ? opened.get() : m_job.root->descriptor.get();
        FileDescriptor next = Files::openBeneath(from, path, Files::folderFlags());
        for (const QByteArray &name : path.split('/')) {
            // Where a mount is in between: one component after the other.
            if (next.isOpen() || errno != EXDEV)
                break;
            const int at = opened.isOpen() ? opened.get() : m_job.root->descriptor.get();
            opened = Files::openFolderOnAnyMount(at, name);
            if (!opened.isOpen())
                return false;
            errno = EXDEV;
        }
        if (next.isOpen())
            opened = std::move(next);
        return opened.isOpen();
    };
    QByteArray path;
    for (const quint32 at : way | std::views::reverse) {
        path += path.isEmpty() ? m_job.nameOf(at) : '/' + m_job.nameOf(at);
        if (path.size() < LongestPath && at != folder)
            continue;
        if (!step(path))
            return nullptr;
        path.clear();
    }
    if (isIt(opened.get(), folder))
        return std::make_shared<OpenFolder>(std::move(opened), folder, m_number, m_job.openFolders);
    errno = ESTALE;
    return nullptr;
}

bool ScanWorker::isIt(int descriptor, quint32 folder)
{
    const auto key = Files::folderKey(descriptor);
    const FolderFacts &facts = m_job.folders[folder];
    return key && key->device == facts.device && key->inode == facts.inode;
}

} // namespace Printkeeper::Storage
