// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/filelooker.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

FileState stateOf(const Error &error)
{
    if (error.code == "unsafe-path"_L1)
        return {DiskState::Outside, 0};
    if (error.code == "unknown-status"_L1)
        return {DiskState::NoFolder, 0};
    return {error.kind == ErrorKind::NotFound ? DiskState::Missing : DiskState::Unreadable, 0};
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

FileState FileLooker::look(const FileQuestion &question)
{
    if (!m_layout)
        m_layout = Jobs::FarmLayout::find(m_settings);
    if (!*m_layout)
        return {DiskState::Unreadable, 0};
    const Jobs::JobFiles files(m_settings, **m_layout, m_schema);
    const auto place = files.modelOf(question.file, question.statusKey);
    if (!place)
        return stateOf(place.error());
    const auto &folder = folderAt(place->root, place->folder());
    if (!folder)
        return stateOf(folder.error());
    const auto status = folder->status(place->name());
    if (!status)
        return stateOf(status.error());
    if (status->kind != Files::FileKind::Regular)
        return {DiskState::NotAFile, 0};
    return {DiskState::Present, status->identity.size};
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
