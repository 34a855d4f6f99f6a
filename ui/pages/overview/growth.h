// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"
#include "widgets/chartcontent.h"

namespace Printkeeper::Overview {

/// How full the uploads' disk was at its checks, with the warning's threshold, where the last
/// cleanup freed something, and how it goes on when it grows.
Widgets::ChartContent growthContent(const Tasks::FarmStatus &status);

/// When it will be full; empty when nothing is known.
QString forecastSentence(const Tasks::FarmStatus &status);

/// As df has it: of what can be used.
double usedPercent(const Storage::DiskSample &sample);

} // namespace Printkeeper::Overview
