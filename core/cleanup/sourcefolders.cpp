// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/sourcefolders.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

QByteArray folderOf(const Jobs::FilePlace &place)
{
    const QByteArray folder = place.folder();
    return folder.isEmpty() ? place.root : place.root + '/' + folder;
}

} // namespace

std::optional<QByteArray> SourceFolders::closedOf(const CleanupAction &action)
{
    for (std::size_t i = 0; i < action.files.size(); ++i) {
        const Jobs::FilePlace &place = action.files[i].place;
        if (i < action.targets.size() && action.targets[i] == place)
            continue;
        const QByteArray folder = folderOf(place);
        auto known = m_ways.constFind(folder);
        if (known == m_ways.constEnd())
            known = m_ways.insert(folder, wayOutOf(folder));
        if (*known != Way::Open)
            return folder;
    }
    return std::nullopt;
}

SourceFolders::Way SourceFolders::wayOutOf(const QByteArray &folder) const
{
    if (!m_isAllReadOnly && Files::isReadOnly(folder))
        return Way::ReadOnly;
    return Files::isClosed(folder, m_layout.uploads()) ? Way::Closed : Way::Open;
}

QString SourceFolders::reasonFor(const QByteArray &folder) const
{
    if (m_ways.value(folder) == Way::ReadOnly)
        return Text::tr("The folder %1 is mounted read-only, so nothing can be taken out of it; "
                        "mount it so that it can be written to.")
            .arg(escaped(folder));
    const bool isOfLayout = std::ranges::any_of(
        m_layout.folders(), [&](const Jobs::LayoutFolder &each) { return each.path == folder; });
    if (isOfLayout)
        return Text::tr("The farm's user may not write to the folder %1, so nothing can be taken "
                        "out of it; as root: printkeeperctl layout --repair.")
            .arg(escaped(folder));
    return Text::tr("The farm's user may not write to the folder %1, so nothing can be taken out "
                    "of it; correct its owner or its mode.")
        .arg(escaped(folder));
}

} // namespace Printkeeper::Cleanup
