// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"

#include <chrono>
#include <utility>

namespace Printkeeper::Models {

/// How long work on a file of a stranger may last: until it is cancelled or its time is used up,
/// whichever comes first. Asked at least every 50 ms of work.
class WorkLimit
{
public:
    explicit WorkLimit(CancelToken cancel = {},
                       std::chrono::milliseconds most = std::chrono::seconds(2))
        : m_cancel(std::move(cancel))
        , m_end(std::chrono::steady_clock::now() + most)
    {}

    bool isCancelled() const { return m_cancel.isCancelled(); }
    bool isOver() const { return isCancelled() || std::chrono::steady_clock::now() >= m_end; }

private:
    CancelToken m_cancel;
    std::chrono::steady_clock::time_point m_end;
};

} // namespace Printkeeper::Models
