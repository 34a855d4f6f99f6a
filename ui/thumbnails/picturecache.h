// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "files/folder.h"
#include "models/worklimit.h"
#include "thumbnails/picture.h"
#include "thumbnails/picturekey.h"

#include <optional>

namespace Printkeeper::Thumbnails {

/// Pictures on disk, one file for a key and size, that remember of which state of the print file
/// they are. Several processes may share the folder: files are replaced whole. One that was
/// tampered with or broke off is removed. A value of one worker; use from one thread at a time.
class PictureCache
{
public:
    static constexpr Bytes MostBytes = 512'000'000;

    /// Opens `folder` (absolute), making what is missing of it with mode 0700. Refused when it
    /// lies in `farm`, where nothing of ours may be.
    static Result<PictureCache> open(const QByteArray &folder, const QByteArray &farm);

    /// The picture of a file with this fingerprint; with an empty one, of whatever state it was.
    std::optional<Picture> find(const PictureKey &key, int pixels, const QByteArray &fingerprint,
                                const Models::WorkLimit &limit) const;
    Result<void> store(const PictureKey &key, int pixels, const QByteArray &fingerprint,
                       const Picture &picture) const;

    /// Removes the oldest files until all take at most nine tenths of `most`, when they take more.
    /// Returns how many went.
    Result<int> trim(Bytes most, const CancelToken &cancel) const;

private:
    explicit PictureCache(Files::Folder folder)
        : m_folder(std::move(folder))
    {}

    Files::Folder m_folder;
};

} // namespace Printkeeper::Thumbnails
