// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <QHash>

namespace Printkeeper::Cleanup {

/// Knows the folders out of which the farm's user may move nothing, although their files can be
/// read: a run would fail at each of them. Looks at each folder once. Of others' farms it knows
/// none, since there somebody else acts.
class SourceFolders
{
public:
    explicit SourceFolders(const Jobs::FarmLayout &layout)
        : m_layout(layout)
    {}

    /// The first such folder that a file of the action lies in. What stays where it is, by the
    /// action's targets, is not taken out of any.
    std::optional<QByteArray> closedOf(const CleanupAction &action);
    /// Why nothing is taken out of it.
    QString reasonFor(const QByteArray &folder) const;

private:
    const Jobs::FarmLayout &m_layout;
    QHash<QByteArray, bool> m_closed; ///< by path
};

} // namespace Printkeeper::Cleanup
