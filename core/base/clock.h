// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace Printkeeper {

/// The wall clock, passed in so that tests decide what time it is. Safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Now in UTC, to the millisecond.
    virtual QDateTime now() const = 0;
};

/// The system's clock: the only place that reads it.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace Printkeeper
