// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobrow.h"
#include "pages/jobs/jobslook.h"
#include "settings/privacysettings.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::JobsView {

QString columnTitle(JobColumn column);
/// What a cell shows, one line.
QString cellText(const JobRow &row, JobColumn column, const QDateTime &now,
                 Settings::NameStyle names);
/// What there is to say beyond the cell, as markup in which everything foreign is escaped.
QString cellToolTip(const JobRow &row, JobColumn column);
/// "OK", "Missing", "Outside the farm" …
QString diskText(DiskState state);
/// What is wrong; empty for what is as it should be or not known yet.
std::optional<Widgets::Glyph> diskGlyph(DiskState state);
/// What that means and what to do about it; empty for what is as it should be.
QString diskSentence(DiskState state);

} // namespace Printkeeper::JobsView
