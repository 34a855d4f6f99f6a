// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/operation.h"

#include <QSet>

#include <algorithm>

namespace Printkeeper::Cleanup {

/// What some operations touch: their job, and each place that a file leaves or takes. (A job whose
/// id reads like a path makes another one wait in vain at most.)
class TouchedThings
{
public:
    void add(const Operation &operation)
    {
        forEach(operation, [this](const QByteArray &thing) {
            m_things.insert(thing);
            return false;
        });
    }
    bool areTouchedBy(const Operation &operation) const
    {
        return !m_things.isEmpty() && forEach(operation, [this](const QByteArray &thing) {
            return m_things.contains(thing);
        });
    }

private:
    /// Until `visit` says true, which is the answer then.
    template<typename Visit>
    static bool forEach(const Operation &operation, const Visit &visit)
    {
        return (!operation.job.isEmpty() && visit(operation.job.toUtf8()))
               || std::ranges::any_of(operation.moves, [&](const FileMove &move) {
                      return visit(move.from.absolute()) || visit(move.to.absolute());
                  });
    }

    QSet<QByteArray> m_things;
};

} // namespace Printkeeper::Cleanup
