// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/requestbox.h"

#include <QMutexLocker>

#include <utility>

namespace Printkeeper::JobsView {

void RequestBox::put(JobsRequest request)
{
    const QMutexLocker lock(&m_mutex);
    const bool isOtherLook = std::exchange(m_look, request.look) != request.look;
    if (isOtherLook) {
        m_cancel.cancel();
        m_cancel = {};
        m_interrupt.interrupt();
    }
    m_request = std::move(request);
    m_request->cancel = m_cancel;
}

std::optional<JobsRequest> RequestBox::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_request, std::nullopt);
}

void RequestBox::close()
{
    const QMutexLocker lock(&m_mutex);
    m_isClosed = true;
    m_cancel.cancel();
    m_interrupt.interrupt();
}

bool RequestBox::isClosed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isClosed;
}

} // namespace Printkeeper::JobsView
