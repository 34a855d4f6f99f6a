// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/folderwatcher.h"

#include "files/folder.h"
#include "jobs/farmlayout.h"

namespace Printkeeper::JobsView {
namespace {

/// Of a folder as it is now: a name that comes or goes changes its time.
QByteArray markOf(const QByteArray &path)
{
    const auto folder = Files::Folder::openRoot(path);
    if (!folder)
        return path + '?';
    const auto status = folder->status();
    if (!status)
        return path + '?';
    const Files::Identity &identity = status->identity;
    return path + ' ' + QByteArray::number(identity.device) + ' '
           + QByteArray::number(identity.inode) + ' ' + QByteArray::number(identity.modifiedNs);
}

QByteArray marksOf(const Settings::FarmSettings &farm)
{
    QByteArray marks = markOf(farm.uploads);
    const auto layout = Jobs::FarmLayout::find(farm);
    if (!layout)
        return marks;
    for (const Jobs::LayoutFolder &folder : layout->folders())
        marks += '\n' + markOf(folder.path);
    return marks;
}

} // namespace

FolderWatcher::FolderWatcher(Settings::FarmSettings farm, QWidget &page)
    : QObject(&page)
    , m_page(page)
    , m_farm(std::move(farm))
{
    constexpr std::chrono::seconds Interval{5};
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatcher::look);
    m_timer.start();
}

void FolderWatcher::look()
{
    if (!m_page.isVisible() || m_runner.isRunning())
        return;
    m_runner.start(
        [farm = m_farm](const CancelToken &) -> Result<QByteArray> { return marksOf(farm); },
        [this](const Result<QByteArray> &marks) {
            const bool hasChanged = m_seen && marks && *m_seen != *marks;
            m_seen = marks ? std::optional(*marks) : std::nullopt;
            if (hasChanged)
                Q_EMIT foldersChanged();
        });
}

} // namespace Printkeeper::JobsView
