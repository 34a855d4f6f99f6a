// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/filelooker.h"

#include "files/openfileshare.h"
#include "jobs/status.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

DiskState stateOf(const Error &error)
{
    if (error.code == "unsafe-path"_L1)
        return DiskState::Outside;
    if (error.code == "unknown-status"_L1)
        return DiskState::NoFolder;
    return error.kind == ErrorKind::NotFound ? DiskState::Missing : DiskState::Unreadable;
}

} // namespace

FileLooker::FileLooker(const Settings::FarmSettings &settings, const Jobs::JobSchema &schema)
    : m_settings(settings)
    , m_schema(schema)
{}

void FileLooker::reset()
{
    m_layout.reset();
    m_folders.clear();
}

const Jobs::FarmLayout *FileLooker::layout()
{
    if (!m_layout)
        m_layout = Jobs::FarmLayout::find(m_settings);
    return *m_layout ? &**m_layout : nullptr;
}

FileState FileLooker::look(const Jobs::Job &job)
{
    FileState state;
    state.disk = DiskState::Unreadable;
    if (!layout())
        return state;
    const Jobs::JobFiles files(m_settings, *layout(), m_schema);
    const QString status = Jobs::statusKey(job.statusText());
    const auto place = files.modelOf(job.file.toBytes(), status);
    if (!place) {
        state.disk = stateOf(place.error());
        return state;
    }
    state = lookFor(*place, status);
    state.model = *place;
    if (!job.thumbnail.isNull())
        state.thumbnail = files.thumbnailOf(job).value_or(Jobs::FilePlace());
    if (!state.thumbnail.relative.isEmpty())
        state.thumbnailIdentity = lookAt(state.thumbnail).identity;
    return state;
}

FileState FileLooker::lookFor(const Jobs::FilePlace &place, const QString &statusKey)
{
    FileState state = lookAt(place);
    if (state.disk == DiskState::Missing) {
        // A disk that is not mounted has lost no file.
        if (!folderAt(place.root, {}))
            state.disk = DiskState::Unreadable;
        else if (!otherFolderOf(place, {}).isEmpty())
            state.disk = DiskState::NotLooked;
    } else if (state.disk == DiskState::Present && !isFolderOf(statusKey, place.root)) {
        state.disk = DiskState::WrongFolder;
        state.otherFolder = place.root;
    }
    return state;
}

Result<void> FileLooker::settle(const std::vector<FileState *> &states, const Jobs::JobStore &store,
                                const CancelToken &cancel)
{
    QSet<QByteArray> names;
    for (const FileState *state : states)
        names.insert(state->model.name());
    const auto jobs = store.jobsWithNames(names, cancel);
    if (!jobs)
        return jobs.error();
    if (!layout()) {
        for (FileState *state : states)
            state->disk = DiskState::Unreadable;
        return {};
    }
    const Jobs::JobFiles files(m_settings, *layout(), m_schema);
    QSet<QByteArray> owned;
    for (const Jobs::Job &job : *jobs) {
        if (const auto place = files.modelOf(job))
            owned.insert(place->absolute());
    }
    for (FileState *state : states) {
        state->otherFolder = otherFolderOf(state->model, owned);
        state->disk = state->otherFolder.isEmpty() ? DiskState::Missing : DiskState::WrongFolder;
    }
    return {};
}

FileState FileLooker::lookAt(const Jobs::FilePlace &place)
{
    FileState state;
    const auto &folder = folderAt(place.root, place.folder());
    if (!folder) {
        state.disk = stateOf(folder.error());
        return state;
    }
    const auto status = folder->status(place.name());
    if (!status) {
        state.disk = stateOf(status.error());
        return state;
    }
    const bool isFile = status->kind == Files::FileKind::Regular;
    state.disk = isFile ? DiskState::Present : DiskState::NotAFile;
    if (isFile) {
        state.size = status->identity.size;
        state.identity = status->identity;
    }
    return state;
}

/// A status without a folder has no wrong one.
bool FileLooker::isFolderOf(const QString &statusKey, const QByteArray &path)
{
    const Jobs::LayoutFolder *folder = layout()->folderOf(statusKey);
    const auto isTwin = [&](const Jobs::LayoutFolder &twin) {
        return twin.status == folder->status && twin.path == path;
    };
    return !folder || folder->path == path || std::ranges::any_of(layout()->twins(), isTwin);
}

/// Path of the folder of another status that has a file of this name which is not `owned`; empty
/// for none.
QByteArray FileLooker::otherFolderOf(const Jobs::FilePlace &place, const QSet<QByteArray> &owned)
{
    for (const Jobs::LayoutFolder &other : layout()->folders()) {
        const Jobs::FilePlace namesake{other.path, place.name()};
        if (!other.exists || namesake == place || owned.contains(namesake.absolute()))
            continue;
        const auto &folder = folderAt(other.path, {});
        if (!folder)
            continue;
        const auto status = folder->status(place.name());
        if (status && status->kind == Files::FileKind::Regular)
            return other.path;
    }
    return {};
}

const Result<Files::Folder> &FileLooker::folderAt(const QByteArray &root, const QByteArray &below)
{
    constexpr std::size_t Users = 16; // of the files that the process may open
    const QByteArray key = root + '\0' + below;
    // There may be a folder for each job.
    if (!m_folders.contains(key)
        && static_cast<std::size_t>(m_folders.size()) >= Files::shareOfOpenFiles(Users))
        m_folders.clear();
    auto &folder = m_folders[key];
    if (!folder) {
        auto opened = Files::Folder::openRoot(root);
        if (opened && !below.isEmpty())
            opened = opened->openBelow(below);
        folder = std::make_shared<const Result<Files::Folder>>(std::move(opened));
    }
    return *folder;
}

} // namespace Printkeeper::JobsView
