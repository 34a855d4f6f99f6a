// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/trashplaces.h"

#include "files/folder.h"

namespace Printkeeper::Cleanup {
namespace {

Result<quint64> deviceOf(const QByteArray &path)
{
    const auto folder = Files::Folder::openRoot(path);
    if (!folder)
        return folder.error();
    const auto status = folder->status();
    if (!status)
        return status.error();
    return status->identity.device;
}

} // namespace

Result<QByteArray> TrashPlaces::baseFor(const QByteArray &root)
{
    const auto known = m_bases.constFind(root);
    if (known != m_bases.constEnd())
        return *known;
    const auto here = deviceOf(root);
    const auto uploads = deviceOf(m_uploads);
    if (!here || !uploads)
        return here ? uploads.error() : here.error();
    return *m_bases.insert(root, *here == *uploads ? m_uploads : root);
}

Result<Jobs::FilePlace> TrashPlaces::placeFor(const Jobs::FilePlace &place, qint64 run)
{
    const auto base = baseFor(place.root);
    if (!base)
        return base.error();
    const QByteArray folder = place.root.mid(place.root.lastIndexOf('/') + 1);
    return Jobs::FilePlace{*base, TrashPrefix.toByteArray() + QByteArray::number(run) + '/' + folder
                                      + '/' + place.name()};
}

} // namespace Printkeeper::Cleanup
