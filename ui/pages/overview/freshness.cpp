// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/freshness.h"

namespace Printkeeper::Overview {

Freshness freshnessOf(const QDateTime &read, const QDateTime &now, std::chrono::seconds interval)
{
    constexpr int RefreshesUntilAging = 2;
    constexpr int RefreshesUntilUnknown = 5;
    const qint64 age = read.secsTo(now);
    if (age > RefreshesUntilUnknown * interval.count())
        return Freshness::Unknown;
    return age > RefreshesUntilAging * interval.count() ? Freshness::Aging : Freshness::Fresh;
}

} // namespace Printkeeper::Overview
