// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHashFunctions>

namespace Printkeeper::Thumbnails {

/// Which picture: that of the print file at `path` below the folder `root`. Where the web app made
/// a picture itself, `ready` below `readyRoot` is looked at first. Roots are absolute, paths are
/// relative and safe, all are bytes as a Jobs::FilePlace has them; empty for none.
struct PictureKey
{
    QByteArray root;
    QByteArray path;
    QByteArray readyRoot;
    QByteArray ready;

    bool operator==(const PictureKey &) const = default;
};

inline size_t qHash(const PictureKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.root, key.path, key.readyRoot, key.ready);
}

} // namespace Printkeeper::Thumbnails
