// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "widgets/progressbanner.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::Gui {

/// What can be done next about a work that has ended.
enum class NextStep { None, Undo, Review };

/// How a work of the session ended, in translated sentences.
struct WorkResult
{
    Widgets::Glyph glyph = Widgets::Glyph::Good;
    QString sentence;
    NextStep next = NextStep::None;
    qint64 run = 0;      ///< that Undo takes back
    QString detail = {}; ///< the system's own words
};

/// "Undo"; empty for None.
QString textOf(NextStep next);
/// "Cleaning up…"
QString titleOf(Work work);
/// "Cleanup", once it has ended.
QString endedTitleOf(Work work);
/// Whether a person can stop it.
Widgets::Cancelling cancellingOf(Work work);
WorkResult resultOfCleanup(const Cleanup::CleanupReport &report);
/// `work` is Archive, Restore or Remove.
WorkResult resultOfJobs(Work work, const Cleanup::CleanupReport &report);
WorkResult resultOf(const Storage::DiskReport &report);
WorkResult resultOf(const Cleanup::UndoReport &report);
WorkResult resultOf(const Cleanup::RecoveryReport &report);
/// A person has stopped it.
WorkResult resultOfStopped(const Cleanup::UndoReport &report);
WorkResult resultOf(const Services::LayoutReport &report);
WorkResult resultOf(const Cleanup::PurgeReport &report);
WorkResult resultOf(const Jobs::DatabaseCheck &check);
WorkResult resultOf(const Cleanup::EmergencyReport &report);
WorkResult resultOf(const Cleanup::FixReport &report);
WorkResult resultOf(const Error &error);

} // namespace Printkeeper::Gui
