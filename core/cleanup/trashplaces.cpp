// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/trashplaces.h"

#include "files/folder.h"

namespace Printkeeper::Cleanup {

Result<QByteArray> TrashPlaces::baseFor(const QByteArray &root)
{
    const auto known = m_bases.constFind(root);
    if (known != m_bases.constEnd())
        return *known;
    const auto here = Files::Folder::openRoot(root);
    const auto uploads = Files::Folder::openRoot(m_uploads);
    if (!here || !uploads)
        return here ? uploads.error() : here.error();
    return *m_bases.insert(root, Files::isOnOneMount(*here, *uploads) ? m_uploads : root);
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
