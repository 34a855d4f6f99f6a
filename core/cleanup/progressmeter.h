// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprequest.h"

#include <QElapsedTimer>

namespace Printkeeper::Cleanup {

/// Tells how far a run has come, at most ten times a second and at its end.
class ProgressMeter
{
public:
    ProgressMeter(ProgressFunction tell, qint64 total)
        : m_tell(std::move(tell))
    {
        m_progress.total = total;
        m_since.start();
    }

    void advance(Bytes bytes)
    {
        ++m_progress.done;
        m_progress.bytes += bytes;
    }

    /// To be called when a batch is done: what it did is known all at once.
    void tell()
    {
        constexpr qint64 IntervalMs = 100;
        const bool isDue = m_progress.done == m_progress.total || m_since.hasExpired(IntervalMs);
        if (!m_tell || !isDue)
            return;
        m_since.restart();
        m_tell(m_progress);
    }

private:
    ProgressFunction m_tell;
    CleanupProgress m_progress;
    QElapsedTimer m_since;
};

} // namespace Printkeeper::Cleanup
