// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/connection.h"
#include "files/identity.h"

#include <QDateTime>
#include <QHash>

#include <vector>

namespace Printkeeper::Cleanup {

/// A file without a job, as it was seen. `path` is absolute.
struct Sighting
{
    QByteArray path;
    Files::Identity identity;
    QDateTime since; ///< UTC
};

/// Since when files without a job have been seen as they are, in `state.db`. Uses the caller's
/// connection on the caller's thread.
class SightingStore
{
public:
    explicit SightingStore(const Database::Connection &state)
        : m_state(state)
    {}

    /// By path; none in a state that an older version wrote.
    Result<QHash<QByteArray, Sighting>> all() const;
    /// These and no others are there now: one that has not changed keeps its `since`.
    Result<void> replace(const std::vector<Sighting> &sightings) const;

private:
    const Database::Connection &m_state;
};

} // namespace Printkeeper::Cleanup
