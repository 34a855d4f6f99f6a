// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "files/closedfolder.h"

#include <QHash>

namespace Printkeeper::Cleanup {

/// Knows the folders out of which nothing can be moved, although their files can be read: a run
/// would fail at each of them. Looks at each folder once. The farm's user may not write to them (of
/// others' farms it knows none of these, since there somebody else acts), or they lie on a mount
/// that is read-only where uploads is not.
class SourceFolders
{
public:
    explicit SourceFolders(const Jobs::FarmLayout &layout)
        : m_layout(layout)
        , m_isAllReadOnly(Files::isReadOnly(layout.uploads()))
    {}

    /// The first such folder that a file of the action lies in. What stays where it is, by the
    /// action's targets, is not taken out of any.
    std::optional<QByteArray> closedOf(const CleanupAction &action);
    /// Why nothing is taken out of it.
    QString reasonFor(const QByteArray &folder) const;

private:
    enum class Way { Open, Closed, ReadOnly };

    Way wayOutOf(const QByteArray &folder) const;

    const Jobs::FarmLayout &m_layout;
    /// A farm that can only be looked at is planned for as if it could be written to.
    bool m_isAllReadOnly;
    QHash<QByteArray, Way> m_ways; ///< by path
};

} // namespace Printkeeper::Cleanup
