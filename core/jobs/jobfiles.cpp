// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobfiles.h"

#include "base/escape.h"
#include "files/folder.h"
#include "jobs/pathmap.h"
#include "jobs/status.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

constexpr qsizetype LongestName = 255;

Error unsafePath(const QByteArray &value)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("Printkeeper::JobFiles",
                                        "The database names the file \"%1\", which does not lie in "
                                        "a folder of the farm; it is left alone. Correct the row, "
                                        "or the setting farm/path_map.")
                .arg(escaped(value)),
            {},
            u"unsafe-path"_s};
}

Error unknownStatus(const QByteArray &file, const QString &status)
{
    if (status.isEmpty())
        return {ErrorKind::Invalid,
                QCoreApplication::translate("Printkeeper::JobFiles",
                                            "The job of the file \"%1\" has no status, so nobody "
                                            "can know where it lies; correct it in the database.")
                    .arg(escaped(file)),
                {},
                u"unknown-status"_s};
    return {ErrorKind::Invalid,
            QCoreApplication::translate("Printkeeper::JobFiles",
                                        "There is no folder for the status \"%1\" of the file "
                                        "\"%2\"; name one with the setting layout/%1.")
                .arg(escaped(status), escaped(file)),
            {},
            u"unknown-status"_s};
}

/// A path's last two components and what stands before them, with its slash.
struct PathTail
{
    QByteArray before;
    QByteArray folder;
    QByteArray name;
};

PathTail tailOf(const QByteArray &path)
{
    const qsizetype nameAt = path.lastIndexOf('/') + 1;
    const qsizetype folderAt = nameAt < 2 ? 0 : path.lastIndexOf('/', nameAt - 2) + 1;
    return {path.left(folderAt), path.mid(folderAt, std::max<qsizetype>(nameAt - 1 - folderAt, 0)),
            path.mid(nameAt)};
}

QByteArray baseName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

bool isGcode(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return std::ranges::any_of(
        std::initializer_list<const char *>{".gcode", ".gco", ".bgcode", ".g"},
        [&](const char *ending) { return lower.endsWith(ending); });
}

bool isMapped(const std::vector<Settings::PathMapping> &map, const QByteArray &path,
              QByteArray (*direction)(const std::vector<Settings::PathMapping> &,
                                      const QByteArray &))
{
    return direction(map, path) != path;
}

} // namespace

Result<FilePlace> JobFiles::modelOf(const Job &job) const
{
    return modelOf(job.file.toBytes(), statusKey(job.statusText()));
}

Result<FilePlace> JobFiles::modelOf(const QByteArray &file, const QString &statusKey) const
{
    if (!file.contains('/')) {
        if (!Files::isSafeRelativePath(file))
            return unsafePath(file);
        const LayoutFolder *folder = m_layout.folderOf(statusKey);
        if (!folder)
            return unknownStatus(file, statusKey);
        return FilePlace{folder->path, file};
    }
    // A folder of pictures is none that models lie in.
    auto place = placeOfPath(file);
    if (place && place->root != m_layout.thumbnails())
        return *std::move(place);
    return unsafePath(file);
}

std::optional<FilePlace> JobFiles::placeOfPath(const QByteArray &value) const
{
    if (value.startsWith('/'))
        return m_layout.placeOf(mapToHere(m_settings.pathMap, value));
    if (!Files::isSafeRelativePath(value))
        return std::nullopt;
    const PathTail tail = tailOf(value);
    const auto hasName = [&](const LayoutFolder &folder) { return folder.name == tail.folder; };
    for (const auto *folders : {&m_layout.folders(), &m_layout.twins()}) {
        const auto found = std::ranges::find_if(*folders, hasName);
        if (found != folders->end())
            return FilePlace{found->path, tail.name};
    }
    if (!m_layout.thumbnails().isEmpty() && baseName(m_layout.thumbnails()) == tail.folder)
        return FilePlace{m_layout.thumbnails(), tail.name};
    return std::nullopt;
}

std::optional<FilePlace> JobFiles::metadataOf(const Job &job) const
{
    // Most rows name none.
    if (job.metadata.isNull())
        return std::nullopt;
    const QByteArray value = job.metadata.toBytes();
    if (value.contains('/'))
        return placeOfPath(value);
    if (!Files::isSafeRelativePath(value))
        return std::nullopt;
    auto model = modelOf(job);
    if (!model)
        return std::nullopt;
    const QByteArray folder = model->folder();
    return FilePlace{model->root, folder.isEmpty() ? value : folder + '/' + value};
}

std::optional<FilePlace> JobFiles::thumbnailOf(const Job &job) const
{
    if (job.thumbnail.isNull())
        return std::nullopt;
    const QByteArray value = job.thumbnail.toBytes();
    if (value.contains('/'))
        return placeOfPath(value);
    if (m_layout.thumbnails().isEmpty() || !Files::isSafeRelativePath(value))
        return std::nullopt;
    return FilePlace{m_layout.thumbnails(), value};
}

QByteArray JobFiles::columnValueFor(const QByteArray &value, const FilePlace &place) const
{
    if (!value.contains('/'))
        return place.name();
    if (!value.startsWith('/'))
        return tailOf(value).before + baseName(place.root) + '/' + place.relative;
    // A value that is a path of this machine already stays one, though a mapping knows better.
    const auto &map = m_settings.pathMap;
    const bool isFromHere = !isMapped(map, value, mapToHere) && isMapped(map, value, mapToThere);
    return isFromHere ? place.absolute() : mapToThere(map, place.absolute());
}

QByteArray stemOf(const QByteArray &name)
{
    const qsizetype dot = name.lastIndexOf('.');
    return dot > 0 ? name.left(dot) : name;
}

std::vector<QByteArray> sidecarNames(const QByteArray &modelName)
{
    const QByteArray stem = stemOf(modelName);
    std::vector<QByteArray> names{stem + ".json", stem + ".metadata.json"};
    if (!isGcode(modelName))
        names.push_back(stem + ".gcode");
    std::erase_if(names, [&](const QByteArray &name) {
        return name == modelName || name.size() > LongestName;
    });
    return names;
}

} // namespace Printkeeper::Jobs
