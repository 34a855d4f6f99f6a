// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/queryinterrupt.h"
#include "pages/jobs/jobsrequest.h"

#include <QMutex>

#include <optional>

namespace Printkeeper::JobsView {

/// Holds the newest request between two threads. Safe from any.
class RequestBox
{
public:
    /// What is read for another look is interrupted.
    void put(JobsRequest request);
    std::optional<JobsRequest> take();
    /// Nothing comes any more: the reader drops what it has.
    void close();
    bool isClosed() const;
    /// Of what the reader reads right now.
    Jobs::QueryInterrupt &interrupt() { return m_interrupt; }

private:
    mutable QMutex m_mutex;
    Jobs::QueryInterrupt m_interrupt;
    CancelToken m_cancel; ///< of the newest look
    quint64 m_look = 0;
    std::optional<JobsRequest> m_request;
    bool m_isClosed = false;
};

} // namespace Printkeeper::JobsView
