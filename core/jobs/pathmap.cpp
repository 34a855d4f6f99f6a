// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/pathmap.h"

namespace Printkeeper::Jobs {
namespace {

QByteArray withoutTrailingSlash(QByteArray path)
{
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

/// Whether the absolute `path` is `folder` (without a trailing slash) or something in it.
bool liesBelow(const QByteArray &path, const QByteArray &folder)
{
    return path.startsWith('/') && path.startsWith(folder)
           && (path.size() == folder.size() || path.at(folder.size()) == '/');
}

using Side = QByteArray Settings::PathMapping::*;

QByteArray mapped(const std::vector<Settings::PathMapping> &map, const QByteArray &path, Side from,
                  Side to)
{
    const Settings::PathMapping *best = nullptr;
    qsizetype longest = -1;
    for (const Settings::PathMapping &mapping : map) {
        const QByteArray folder = withoutTrailingSlash(mapping.*from);
        if (folder.size() > longest && liesBelow(path, folder)) {
            longest = folder.size();
            best = &mapping;
        }
    }
    if (!best)
        return path;
    const QByteArray result = withoutTrailingSlash(best->*to) + path.mid(longest);
    return result.isEmpty() ? QByteArray("/") : result;
}

} // namespace

QByteArray mapToHere(const std::vector<Settings::PathMapping> &map, const QByteArray &path)
{
    return mapped(map, path, &Settings::PathMapping::there, &Settings::PathMapping::here);
}

QByteArray mapToThere(const std::vector<Settings::PathMapping> &map, const QByteArray &path)
{
    return mapped(map, path, &Settings::PathMapping::here, &Settings::PathMapping::there);
}

} // namespace Printkeeper::Jobs
