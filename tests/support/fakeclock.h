// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <chrono>

namespace Printkeeper::Test {

/// A clock that stands still until a test moves it. For one thread at a time.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime now = QDateTime({2026, 3, 1}, {2, 0}, Qt::UTC))
        : m_now(std::move(now))
    {}

    QDateTime now() const override { return m_now; }
    void setNow(const QDateTime &now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now;
};

} // namespace Printkeeper::Test
