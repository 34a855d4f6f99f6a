// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/picturecache.h"

#include "base/escape.h"
#include "files/cachefile.h"
#include "thumbnails/picturedecoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Thumbnails {
namespace {

constexpr char Ending[] = ".picture";
constexpr quint32 Version = 1;
constexpr quint32 OnlyOwner = 0700;
constexpr quint32 OnlyOwnersFile = 0600;
constexpr qsizetype HashSize = 32;
constexpr Bytes MostFileBytes = Models::MostPictureBytes + 64 * 1024;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray fileName(const PictureKey &key, int pixels)
{
    // NUL is in no path, so no two keys become one text.
    const QByteArray text = key.root + '\0' + key.path + '\0' + key.readyRoot + '\0' + key.ready
                            + '\0' + QByteArray::number(pixels);
    return hashOf(text).toHex() + Ending;
}

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return !folder.isEmpty() && (path + '/').startsWith(folder + '/');
}

/// The nearest folder above `path` that is there, and what is missing below it.
Result<Files::Folder> madeFolder(const QByteArray &path)
{
    QByteArray above = path;
    while (true) {
        auto opened = Files::Folder::openRoot(above.isEmpty() ? QByteArray("/") : above);
        const bool isMissing = !opened && opened.error().kind == ErrorKind::NotFound;
        if (opened && above == path)
            return opened;
        if (opened)
            return opened->makeBelow(path.sliced(above.size() + 1), OnlyOwner);
        if (!isMissing || above.isEmpty())
            return opened;
        above.truncate(std::max<qsizetype>(0, above.lastIndexOf('/')));
    }
}

Error insideFarm(const QByteArray &folder)
{
    return {ErrorKind::Refused,
            //: %1: a path
            QCoreApplication::translate("Printkeeper::Thumbnails",
                                        "Pictures are not kept in %1, because it is not an "
                                        "absolute path outside of the farm.")
                .arg(escaped(folder)),
            {},
            {}};
}

struct Record
{
    quint32 version = 0;
    quint8 kind = 0;
    QByteArray fingerprint;
    QByteArray png;
};

std::optional<Record> recordFrom(const QByteArray &content)
{
    if (content.size() < HashSize || hashOf(content.sliced(HashSize)) != content.first(HashSize))
        return std::nullopt;
    QDataStream stream(content.sliced(HashSize));
    stream.setVersion(QDataStream::Qt_6_4);
    Record record;
    stream >> record.version >> record.kind >> record.fingerprint >> record.png;
    const bool isWhole = stream.status() == QDataStream::Ok && record.version == Version;
    return isWhole && record.kind <= 1 ? std::optional(record) : std::nullopt;
}

struct KeptFile
{
    QByteArray name;
    qint64 modified = 0;
    Bytes bytes = 0;
};

} // namespace

Result<PictureCache> PictureCache::open(const QByteArray &folder, const QByteArray &farm)
{
    if (!folder.startsWith('/') || folder.endsWith('/') || isBelow(folder, farm))
        return insideFarm(folder);
    auto made = madeFolder(folder);
    if (!made)
        return made.error();
    return PictureCache(std::move(made).value());
}

std::optional<Picture> PictureCache::find(const PictureKey &key, int pixels,
                                          const QByteArray &fingerprint,
                                          const Models::WorkLimit &limit) const
{
    const QByteArray name = fileName(key, pixels);
    const auto content = m_folder.readFile(name, MostFileBytes);
    if (!content)
        return std::nullopt;
    const auto record = recordFrom(*content);
    if (record && !fingerprint.isEmpty() && record->fingerprint != fingerprint)
        return std::nullopt;
    Picture picture;
    if (record) {
        picture.kind = record->kind == 1 ? Picture::Kind::Shape : Picture::Kind::Photo;
        picture.image = decodedPicture(record->png, pixels, limit);
    }
    if (!picture.isNull())
        return picture;
    // Not what we wrote: whoever cannot remove it either will find it as useless again.
    if (!limit.isOver())
        static_cast<void>(m_folder.removeFile(name));
    return std::nullopt;
}

Result<void> PictureCache::store(const PictureKey &key, int pixels, const QByteArray &fingerprint,
                                 const Picture &picture) const
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.image.save(&buffer, "png", 70);
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << Version << quint8(picture.kind == Picture::Kind::Shape ? 1 : 0) << fingerprint << png;
    return Files::writeCacheFile(m_folder, fileName(key, pixels), hashOf(body) + body,
                                 OnlyOwnersFile);
}

Result<int> PictureCache::trim(Bytes most, const CancelToken &cancel) const
{
    const auto entries = m_folder.entries();
    if (!entries)
        return entries.error();
    std::vector<KeptFile> files;
    Bytes total = 0;
    for (const Files::DirectoryEntry &entry : *entries) {
        if (cancel.isCancelled())
            return 0;
        const auto status = entry.name.contains(Ending) ? m_folder.status(entry.name)
                                                        : Result<Files::FileStatus>(Error());
        if (!status || status->kind != Files::FileKind::Regular)
            continue;
        files.push_back({entry.name, status->identity.modifiedNs, status->allocated});
        total += status->allocated;
    }
    if (total <= most)
        return 0;
    std::sort(files.begin(), files.end(),
              [](const KeptFile &a, const KeptFile &b) { return a.modified < b.modified; });
    int removed = 0;
    for (const KeptFile &file : files) {
        if (total <= most / 10 * 9 || cancel.isCancelled())
            break;
        if (m_folder.removeFile(file.name))
            ++removed;
        total -= file.bytes;
    }
    return removed;
}

} // namespace Printkeeper::Thumbnails
