// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "pages/jobs/jobsreader.h"
#include "pages/jobs/jobsrequest.h"
#include "settings/privacysettings.h"

#include <functional>

namespace Printkeeper::JobsView {

/// Which jobs go into a file, in which order, and which file.
struct CsvRequest
{
    JobsSource source;
    Jobs::JobFilter filter;
    KeysPointer among; ///< only these; null for all of the filter
    QString path;
    Settings::NameStyle names = Settings::NameStyle::Full;
};

/// How many of how many jobs are written.
using CsvProgress = std::function<void(qint64 done, qint64 all)>;

/// Writes the jobs as UTF-8 by RFC 4180 with a line of titles: to a file beside it first, which
/// takes the place of an older one when it is complete. Returns how many. Blocking; Cancelled
/// leaves what was there. `tell` is called on this thread, at most ten times a second.
Result<qint64> exportCsv(const CsvRequest &request, const CsvProgress &tell,
                         const CancelToken &cancel);

} // namespace Printkeeper::JobsView
