// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/jobhistory.h"
#include "pages/jobs/jobdetails.h"
#include "settings/privacysettings.h"

#include <QDateTime>

namespace Printkeeper::JobsView {

/// "Model file", "Sidecar" …
QString partText(FilePart part);
/// "On disk, 1.2 MB", "Missing", "Wrong folder, it lies in …".
QString diskWords(const FileState &state);
/// "1.2 MB, with all its files 1.5 MB"; empty when nothing is there.
QString sizeText(const JobDetails &details);
/// Local date and time with the age.
QString timeWords(const ShownTime &shown, const QDateTime &now);
/// A value of the database on one line, no longer than a screen; a person's name as `names` says.
QString valueText(const Database::Value &value, const QString &column, const JobDetails &details,
                  Settings::NameStyle names);
/// What was done to the job, and on whose behalf: "Archived by the scheduled cleanup".
QString historyText(const Cleanup::HistoryEntry &entry);
/// When, by which run, and what became of it.
QString historyDetail(const Cleanup::HistoryEntry &entry, const QDateTime &now);

} // namespace Printkeeper::JobsView
