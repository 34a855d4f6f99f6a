// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

namespace Printkeeper::Overview {

/// Whether figures can be taken for those of now: after two refreshes that did not come they show
/// their age, after five nobody knows them any more.
enum class Freshness { Fresh, Aging, Unknown };

/// `read` is when the figures were read, `interval` how often they are read.
Freshness freshnessOf(const QDateTime &read, const QDateTime &now, std::chrono::seconds interval);

} // namespace Printkeeper::Overview
