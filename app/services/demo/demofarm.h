// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>

namespace Printkeeper::Demo {

/// Which of the web app's databases the farm has, by the name of its table: jobs, job, print_job.
enum class DemoShape { Jobs, Job, PrintJob };

enum class DemoFiles { Write, Skip };

struct DemoRequest
{
    QByteArray directory; ///< missing or empty; UTF-8
    int jobs = 1000;
    DemoShape shape = DemoShape::Jobs;
    quint64 seed = 1;
    DemoFiles files = DemoFiles::Write; ///< Skip: the folders and the database, no file in uploads
    QByteArray configNote;              ///< becomes a comment on top of printkeeper.conf
};

/// Where everything of the new farm lies, as absolute paths, and what lies in its uploads.
struct DemoReport
{
    QByteArray directory, config, uploads, database, crontab;
    int jobs = 0;
    int files = 0;
    Bytes bytes = 0;
};

/// Makes a farm to try things on: a database, small real model files with sidecars and thumbnails,
/// strays, logs, the cron file as it is found in the field with its faults, and a printkeeper.conf.
/// The same seed at the same time makes the same farm; ages are relative to `clock`. From 50 jobs
/// on each rule finds some of its status due, never more than 45 %; one pending job has lost its
/// file.
///
/// Nothing is ever overwritten: a folder that is not empty is Refused; a name that cannot be used
/// (not UTF-8, control characters) or a negative number of jobs is Invalid. The settings file comes
/// last: what a failed or cancelled call leaves behind has none. Runs on any thread.
Result<DemoReport> makeDemoFarm(const DemoRequest &request, const Clock &clock,
                                const CancelToken &cancel = {});

} // namespace Printkeeper::Demo
