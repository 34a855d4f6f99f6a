// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "widgets/progressbanner.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::Gui {

/// How a work of the session ended, in one translated sentence.
struct WorkResult
{
    Widgets::Glyph glyph = Widgets::Glyph::Good;
    QString sentence;
    qint64 undoableRun = 0; ///< 0: there is nothing to undo
};

/// "Cleaning up…"
QString titleOf(Work work);
/// Whether a person can stop it.
Widgets::Cancelling cancellingOf(Work work);
WorkResult resultOfPreview(const Cleanup::CleanupReport &report);
WorkResult resultOf(const Cleanup::CleanupReport &report);
WorkResult resultOf(const Storage::DiskReport &report);
WorkResult resultOf(const Cleanup::UndoReport &report);
WorkResult resultOf(const Services::LayoutReport &report);
WorkResult resultOf(const Error &error);

} // namespace Printkeeper::Gui
