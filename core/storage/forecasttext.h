// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/forecast.h"

#include <QString>

namespace Printkeeper::Storage {

/// A forecast of bytes in a translated sentence, such as "Full in about 7 weeks (5 to 11 weeks)".
/// Where cleanups free space regularly it says what happens with them and without them.
QString forecastText(const Forecast &forecast);

/// The same of inodes, and only when they are gone within the year and before the bytes: else it is
/// empty, since nobody needs to know.
QString inodeForecastText(const VolumeForecast &forecast);

} // namespace Printkeeper::Storage
