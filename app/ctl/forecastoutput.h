// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"
#include "storage/forecast.h"

#include <QJsonValue>

#include <optional>

namespace Printkeeper::Ctl {

/// Null without a forecast. Of bytes, with `inodes` beside it; times are those of `now` and so many
/// days.
QJsonValue forecastJson(const std::optional<Storage::VolumeForecast> &forecast,
                        const QDateTime &now);

/// One line, or two when the inodes are gone first; none without a forecast.
void printForecast(Console &console, const std::optional<Storage::VolumeForecast> &forecast);

} // namespace Printkeeper::Ctl
