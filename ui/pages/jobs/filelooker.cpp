// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/filelooker.h"

#include "jobs/status.h"

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
    const auto place = files.modelOf(job.file.toBytes(), Jobs::statusKey(job.statusText()));
    if (!place) {
        state.disk = stateOf(place.error());
        return state;
    }
    state = lookAt(*place);
    if (state.disk == DiskState::Missing) {
        state.otherFolder = otherFolderOf(*place);
        if (!state.otherFolder.isEmpty())
            state.disk = DiskState::WrongFolder;
    }
    state.model = *place;
    if (!job.thumbnail.isNull())
        state.thumbnail = files.thumbnailOf(job).value_or(Jobs::FilePlace());
    if (!state.thumbnail.relative.isEmpty())
        state.thumbnailIdentity = lookAt(state.thumbnail).identity;
    return state;
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

/// Path of the folder of another status that has a file of this name; empty for none.
QByteArray FileLooker::otherFolderOf(const Jobs::FilePlace &place)
{
    for (const Jobs::LayoutFolder &other : layout()->folders()) {
        if (!other.exists)
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
    auto &folder = m_folders[root + '\0' + below];
    if (!folder) {
        auto opened = Files::Folder::openRoot(root);
        if (opened && !below.isEmpty())
            opened = opened->openBelow(below);
        folder = std::make_shared<const Result<Files::Folder>>(std::move(opened));
    }
    return *folder;
}

} // namespace Printkeeper::JobsView
