// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/farmlayout.h"

#include "files/folder.h"
#include "jobs/status.h"
#include "settings/folderproblem.h"

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// Folders that every farm has or gets; the other statuses only count where they have one.
const QStringList &expectedStatuses()
{
    static const QStringList keys{u"uploaded"_s, u"pending"_s, u"printing"_s, u"completed"_s,
                                  u"archived"_s};
    return keys;
}

/// Follows symlinks: a folder of the layout is the administrator's word.
std::optional<struct stat> directoryAt(const QByteArray &path)
{
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return std::nullopt;
    return status;
}

bool isSameDirectory(const QByteArray &left, const QByteArray &right)
{
    const auto one = directoryAt(left);
    const auto other = directoryAt(right);
    return left == right
           || (one && other && one->st_dev == other->st_dev && one->st_ino == other->st_ino);
}

QByteArray withoutTrailingSlash(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

QByteArray lastComponent(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// Names that are nobody's business: locks, markers, pictures, and all that hides behind a dot.
bool isUnremarkable(const QByteArray &name)
{
    return name.startsWith('.') || name == "keep" || name.endsWith(".lock")
           || name.toLower() == "thumbnails";
}

LayoutFolder folderAt(const QString &status, const QByteArray &path)
{
    return {status, lastComponent(path), path, directoryAt(path).has_value()};
}

/// What the settings say, by status: `layout/…` first, then `farm/archive`.
std::vector<LayoutFolder> foldersOf(const Settings::FarmSettings &settings,
                                    const QByteArray &uploads)
{
    QMap<QString, QByteArray> paths;
    if (!settings.archive.isEmpty())
        paths.insert(u"archived"_s, settings.archive);
    for (auto set = settings.layout.begin(); set != settings.layout.end(); ++set) {
        const QString known = statusKeyOfFolder(set.key());
        const QByteArray &folder = set.value();
        paths.insert(known.isEmpty() ? statusKey(set.key()) : known,
                     folder.startsWith('/') ? folder : uploads + '/' + folder);
    }
    std::vector<LayoutFolder> folders;
    for (auto path = paths.begin(); path != paths.end(); ++path)
        folders.push_back(folderAt(path.key(), withoutTrailingSlash(path.value())));
    return folders;
}

/// Where the pictures lie: the first of the usual places that there is.
QByteArray thumbnailsOf(const Settings::FarmSettings &settings, const QByteArray &uploads)
{
    for (const QByteArray &path :
         {settings.thumbnails, uploads + "/thumbnails", settings.root + "/thumbnails"}) {
        if (!path.isEmpty() && directoryAt(path))
            return withoutTrailingSlash(path);
    }
    return {};
}

/// The name of a folder that is missing, spelled as its siblings are.
QByteArray suggestedName(const QString &status, const QStringList &siblings)
{
    const QString name = siblings.isEmpty() ? status : spelledLike(status, siblings);
    return name == "archived"_L1 ? QByteArray("archive") : name.toUtf8();
}

/// Plain names before those with a class in front, so that the plain one is the folder until the
/// rows say otherwise.
bool comesFirst(const Files::DirectoryEntry &left, const Files::DirectoryEntry &right)
{
    const auto rank = [](const QByteArray &name) { return std::pair(name.contains('.'), name); };
    return rank(left.name) < rank(right.name);
}

qsizetype placeInLife(const LayoutFolder &folder)
{
    const QStringList keys = knownStatusKeys();
    const qsizetype place = keys.indexOf(folder.status);
    return place < 0 ? keys.size() : place;
}

} // namespace

QByteArray FilePlace::folder() const
{
    return relative.left(std::max<qsizetype>(relative.lastIndexOf('/'), 0));
}

QByteArray FilePlace::name() const
{
    return lastComponent(relative);
}

Result<FarmLayout> FarmLayout::find(const Settings::FarmSettings &settings)
{
    FarmLayout layout;
    layout.m_uploads = withoutTrailingSlash(settings.uploads);
    const auto uploads = Files::Folder::openRoot(layout.m_uploads);
    if (!uploads)
        return uploads.error();
    auto entries = uploads->entries();
    if (!entries)
        return entries.error();
    std::ranges::sort(*entries, comesFirst);

    layout.m_thumbnails = thumbnailsOf(settings, layout.m_uploads);
    layout.m_folders = foldersOf(settings, layout.m_uploads);
    for (const Files::DirectoryEntry &entry : *entries) {
        if (!isUnremarkable(entry.name))
            layout.sortIn(entry.name, entry.kind);
    }
    layout.addMissing();
    if (auto problem = layout.problem(settings))
        return *std::move(problem);
    std::ranges::stable_sort(layout.m_folders, {}, placeInLife);
    std::ranges::sort(layout.m_strangers);
    return layout;
}

void FarmLayout::sortIn(const QByteArray &name, Files::FileKind kind)
{
    const QByteArray path = m_uploads + '/' + name;
    if (path == m_thumbnails || std::ranges::count(m_folders, path, &LayoutFolder::path) > 0)
        return;
    const bool canBeFolder = kind == Files::FileKind::Directory
                             || (kind == Files::FileKind::Symlink && directoryAt(path));
    const QString status = canBeFolder ? statusKeyOfFolder(QString::fromUtf8(name)) : QString();
    if (status.isEmpty()) {
        if (!leadsToOwnFolder(path))
            m_strangers.push_back(name);
    } else if (const LayoutFolder *first = folderOf(status); !first) {
        m_folders.push_back({status, name, path, true});
    } else if (!isSameDirectory(first->path, path)) {
        m_twins.push_back({status, name, path, true});
    }
}

bool FarmLayout::leadsToOwnFolder(const QByteArray &path) const
{
    return m_thumbnails.startsWith(path + '/')
           || std::ranges::any_of(m_folders, [&](const LayoutFolder &folder) {
                  return folder.path.startsWith(path + '/');
              });
}

void FarmLayout::addMissing()
{
    QStringList siblings;
    for (const LayoutFolder &folder : m_folders) {
        if (folder.exists && folder.path == m_uploads + '/' + folder.name)
            siblings.append(QString::fromUtf8(folder.name));
    }
    for (const QString &status : expectedStatuses()) {
        if (folderOf(status))
            continue;
        const QByteArray name = suggestedName(status, siblings);
        m_folders.push_back({status, name, m_uploads + '/' + name, false});
    }
}

std::optional<Error> FarmLayout::problem(const Settings::FarmSettings &settings) const
{
    QByteArrayList paths;
    for (const std::vector<LayoutFolder> *folders : {&m_folders, &m_twins}) {
        for (const LayoutFolder &folder : *folders)
            paths += folder.path;
    }
    return Settings::folderProblem(paths, settings);
}

const LayoutFolder *FarmLayout::folderOf(const QString &statusKey) const
{
    const auto found = std::ranges::find(m_folders, statusKey, &LayoutFolder::status);
    return found == m_folders.end() ? nullptr : &*found;
}

void FarmLayout::prefer(const QString &status, const QByteArray &path)
{
    const auto folder = std::ranges::find(m_folders, status, &LayoutFolder::status);
    const auto twin = std::ranges::find_if(m_twins, [&](const LayoutFolder &candidate) {
        return candidate.status == status && candidate.path == path;
    });
    if (folder != m_folders.end() && twin != m_twins.end())
        std::swap(*folder, *twin);
}

std::optional<FilePlace> FarmLayout::placeOf(const QByteArray &absolutePath) const
{
    QByteArray root;
    const auto consider = [&](const QByteArray &folder) {
        if (!folder.isEmpty() && folder.size() > root.size()
            && absolutePath.size() > folder.size() + 1 && absolutePath.startsWith(folder)
            && absolutePath.at(folder.size()) == '/')
            root = folder;
    };
    for (const LayoutFolder &folder : m_folders)
        consider(folder.path);
    for (const LayoutFolder &twin : m_twins)
        consider(twin.path);
    consider(m_thumbnails);
    if (root.isEmpty())
        return std::nullopt;
    const QByteArray relative = absolutePath.mid(root.size() + 1);
    if (!Files::isSafeRelativePath(relative))
        return std::nullopt;
    return FilePlace{root, relative};
}

} // namespace Printkeeper::Jobs
