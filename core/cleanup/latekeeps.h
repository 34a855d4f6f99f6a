// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "cleanup/keeplist.h"

#include <QElapsedTimer>

namespace Printkeeper::Cleanup {

/// What somebody has come to keep since a plan was made: who keeps something waits for no run. On
/// the thread of both connections.
class LateKeeps
{
public:
    /// Keeps from before `planned` are in the plan. Days are named in `zone`.
    LateKeeps(const Database::Connection &state, const Jobs::JobStore &store, QDateTime planned,
              QTimeZone zone)
        : m_state(state)
        , m_store(store)
        , m_planned(std::move(planned))
        , m_zone(std::move(zone))
    {}

    /// To be called before each batch; looks twice a second at most. A list that cannot be read now
    /// stays as it was.
    void readAgain(const QDateTime &now);
    /// Why the action must be left alone, as a translated sentence; empty when it need not be.
    std::optional<QString> reasonFor(const CleanupAction &action) const;

private:
    const Database::Connection &m_state;
    const Jobs::JobStore &m_store;
    QDateTime m_planned;
    QTimeZone m_zone;
    KeepList m_keeps;
    QElapsedTimer m_read;
};

} // namespace Printkeeper::Cleanup
