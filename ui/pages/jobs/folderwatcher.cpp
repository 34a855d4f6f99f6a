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

Files::Identity identityOf(const Jobs::FilePlace &place)
{
    auto folder = Files::Folder::openRoot(place.root);
    if (folder && !place.folder().isEmpty())
        folder = folder->openBelow(place.folder());
    if (!folder)
        return {};
    const auto status = folder->status(place.name());
    const bool isFile = status && status->kind == Files::FileKind::Regular;
    return isFile ? status->identity : Files::Identity();
}

} // namespace

FolderWatcher::Marks FolderWatcher::marksOf(const Settings::FarmSettings &farm,
                                            const std::vector<KnownFile> &files)
{
    Marks marks;
    marks.folders = markOf(farm.uploads);
    if (const auto layout = Jobs::FarmLayout::find(farm)) {
        for (const Jobs::LayoutFolder &folder : layout->folders())
            marks.folders += '\n' + markOf(folder.path);
    }
    for (const KnownFile &file : files)
        marks.files.insert(file.place.absolute(), {identityOf(file.place), file.identity});
    return marks;
}

/// What the last look found already is told only once.
bool FolderWatcher::isChanged(const FileMark &file, const FileMark *before)
{
    if (before)
        return before->now != file.now;
    return file.known && *file.known != file.now;
}

/// Files that are asked for since, or no longer, are no change by themselves.
bool FolderWatcher::areDifferent(const std::optional<Marks> &before, const Marks &now)
{
    if (before && before->folders != now.folders)
        return true;
    for (auto file = now.files.cbegin(); file != now.files.cend(); ++file) {
        const auto earlier = before ? before->files.constFind(file.key()) : now.files.cend();
        const bool isNew = !before || earlier == before->files.cend();
        if (isChanged(*file, isNew ? nullptr : &*earlier))
            return true;
    }
    return false;
}

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
    m_runner.start([farm = m_farm, files = m_files ? m_files() : std::vector<KnownFile>()](
                       const CancelToken &) -> Result<Marks> { return marksOf(farm, files); },
                   [this](const Result<Marks> &marks) {
                       const bool hasChanged = marks && areDifferent(m_seen, *marks);
                       m_seen = marks ? std::optional(*marks) : std::nullopt;
                       if (hasChanged)
                           Q_EMIT foldersChanged();
                   });
}

} // namespace Printkeeper::JobsView
