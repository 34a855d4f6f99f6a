// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/farmmark.h"

#include "base/escape.h"
#include "cleanup/trashplaces.h"
#include "files/folder.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

constexpr auto MarkName = "farm";
constexpr Bytes LongestMark = 200;

//: %1: path of a folder
constexpr auto BecameLink =
    QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                      "Stopped. %1 has become a link since the last time; nothing was changed.");
//: %1: path of a folder
constexpr auto OtherFolder = QT_TRANSLATE_NOOP(
    "Printkeeper::Cleanup", "Stopped. %1 is not the folder that was used last time (its mark is "
                            "missing or another one); nothing was changed. Is its disk mounted?");
//: %1: path of a folder
constexpr auto NoFolders = QT_TRANSLATE_NOOP(
    "Printkeeper::Cleanup", "Stopped. None of the folders for jobs is in %1; nothing was changed. "
                            "Is the disk mounted?");
//: %1: path of a folder
constexpr auto OtherUploads = QT_TRANSLATE_NOOP(
    "Printkeeper::Cleanup", "Stopped. %1 is not the upload folder that was cleaned up last time "
                            "(its mark is missing or another one); nothing was changed. Is the "
                            "disk mounted?");

/// Two whole sentences: what is wrong, and which flag lets it pass.
Refusal refusal(const char *text, const QByteArray &folder)
{
    const QString sentence =
        QCoreApplication::translate("Printkeeper::Cleanup", text).arg(escaped(folder));
    const QString hint = QCoreApplication::translate("Printkeeper::Cleanup",
                                                     "If this is right, run once with --new-root.");
    return {u"root"_s, sentence + u' ' + hint, u"--new-root"_s, sentence};
}

/// Empty when there is no mark.
Result<QString> readMark(const Files::Folder &root)
{
    const auto folder = root.openBelow(PrivateFolder.toByteArray());
    if (!folder)
        return folder.error().kind == ErrorKind::NotFound ? Result<QString>(QString())
                                                          : folder.error();
    const auto content = folder->readFile(MarkName, LongestMark);
    if (!content)
        return content.error().kind == ErrorKind::NotFound ? Result<QString>(QString())
                                                           : content.error();
    return QString::fromUtf8(content->trimmed());
}

Result<QString> readMark(const QByteArray &uploads)
{
    const auto root = Files::Folder::openRoot(uploads);
    return root ? readMark(*root) : root.error();
}

/// The id in the folder, or a new one that is written there.
Result<QString> ensureMark(const Files::Folder &root)
{
    auto mark = readMark(root);
    if (!mark || !mark->isEmpty())
        return mark;
    const auto folder = root.makeBelow(PrivateFolder.toByteArray(), 0700);
    if (!folder)
        return folder.error();
    // Written under the farm lock alone: what is there is what a crash left.
    folder->removeLeftovers(MarkName);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto written = folder->writeFile(MarkName, id.toUtf8() + '\n', 0600); !written)
        return written.error();
    return id;
}

/// All folders that files of jobs come from and go to.
std::vector<QByteArray> rootsOf(const Jobs::FarmLayout &layout)
{
    std::vector<QByteArray> roots;
    for (const std::vector<Jobs::LayoutFolder> *folders : {&layout.folders(), &layout.twins()}) {
        for (const Jobs::LayoutFolder &folder : *folders)
            roots.push_back(folder.path);
    }
    if (!layout.thumbnails().isEmpty())
        roots.push_back(layout.thumbnails());
    return roots;
}

bool isLink(const QByteArray &path)
{
    const auto opened = Files::Folder::openRealRoot(path);
    return !opened && opened.error().code == "symlink"_L1;
}

bool mayHaveMark(const QByteArray &folder, const QString &remembered)
{
    const auto found = readMark(folder);
    // Who may not look cannot tell.
    return found ? *found == remembered : found.error().kind != ErrorKind::NotFound;
}

Result<std::optional<Refusal>> folderRefusal(const Jobs::FarmLayout &layout,
                                             const FarmMarks &remembered)
{
    for (const QByteArray &path : rootsOf(layout)) {
        const auto known = remembered.folders.constFind(path);
        if (known == remembered.folders.constEnd() && !isLink(path))
            continue;
        if (known == remembered.folders.constEnd())
            return std::optional(refusal(BecameLink, path));
        const auto found = readMark(path);
        if (!found && found.error().kind != ErrorKind::NotFound)
            return found.error();
        if (found && *found == *known)
            continue;
        return std::optional(refusal(OtherFolder, path));
    }
    return std::optional<Refusal>();
}

} // namespace

Result<std::optional<Refusal>> rootRefusal(const Jobs::FarmLayout &layout,
                                           const FarmMarks &remembered)
{
    const bool anyFolder = std::any_of(layout.folders().begin(), layout.folders().end(),
                                       [](const Jobs::LayoutFolder &f) { return f.exists; });
    if (!anyFolder) {
        return std::optional(refusal(NoFolders, layout.uploads()));
    }
    if (!remembered.uploads)
        return std::optional<Refusal>();
    const auto found = readMark(layout.uploads());
    if (!found)
        return found.error();
    if (*found == *remembered.uploads)
        return folderRefusal(layout, remembered);
    return std::optional(refusal(OtherUploads, layout.uploads()));
}

std::optional<Refusal> uploadsRefusal(const QByteArray &uploads, const FarmMarks &remembered)
{
    if (!remembered.uploads || mayHaveMark(uploads, *remembered.uploads))
        return std::nullopt;
    return refusal(OtherUploads, uploads);
}

QSet<QByteArray> strangeFolders(const Jobs::FarmLayout &layout, const FarmMarks &remembered)
{
    const bool areUploads = !uploadsRefusal(layout.uploads(), remembered);
    QSet<QByteArray> strange;
    for (const std::vector<Jobs::LayoutFolder> *folders : {&layout.folders(), &layout.twins()}) {
        for (const Jobs::LayoutFolder &folder : *folders) {
            const auto own = remembered.folders.constFind(folder.path);
            const bool isKnown =
                own != remembered.folders.constEnd()
                    ? mayHaveMark(folder.path, *own)
                    : areUploads || !folder.path.startsWith(layout.uploads() + '/');
            if (!isKnown)
                strange.insert(folder.path);
        }
    }
    return strange;
}

bool bearsFarmMark(const Files::Folder &folder)
{
    const auto mark = readMark(folder);
    return mark && !mark->isEmpty();
}

bool hasMark(const QByteArray &folder, const QString &mark)
{
    const auto found = readMark(folder);
    return found && *found == mark;
}

Result<QString> ensureFarmMark(const QByteArray &uploads)
{
    const auto root = Files::Folder::openRoot(uploads);
    return root ? ensureMark(*root) : root.error();
}

QMap<QByteArray, QString> ensureFolderMarks(const Jobs::FarmLayout &layout, NewLinks newLinks)
{
    QMap<QByteArray, QString> marks;
    const auto uploads = Files::Folder::openRoot(layout.uploads());
    for (const QByteArray &path : rootsOf(layout)) {
        auto opened = Files::Folder::openRealRoot(path);
        const bool isBehindLink = !opened && opened.error().code == "symlink"_L1;
        if (isBehindLink && newLinks == NewLinks::Marked)
            opened = Files::Folder::openRoot(path);
        const bool arePictures = path == layout.thumbnails() && !isBehindLink;
        if (!opened || !uploads || arePictures)
            continue;
        const bool isInside = !isBehindLink && path.startsWith(layout.uploads() + '/')
                              && Files::isOnOneMount(*opened, *uploads);
        const auto mark = isInside ? Result<QString>(Error{}) : ensureMark(*opened);
        if (mark)
            marks.insert(path, *mark);
    }
    return marks;
}

} // namespace Printkeeper::Cleanup
