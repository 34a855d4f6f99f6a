// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplanner.h"
#include "cleanup/cleanuprunner.h"
#include "cleanup/undorunner.h"
#include "support/smallfarm.h"
#include "tasks/runstore.h"

namespace Printkeeper::Test {

/// What a run of a test needs, on a farm that the test has opened.
inline Cleanup::RunInputs runInputs(SmallFarm &farm, const SmallFarm::Opened &opened,
                                    const Settings::CleanupSettings &settings, qint64 run,
                                    Cleanup::ProgressFunction progress = {})
{
    Cleanup::RunInputs inputs{
        *opened.store,
        opened.store->connection(),
        *opened.state,
        *opened.files,
        settings,
        settings.archivedStatus.isEmpty() ? QStringLiteral("Archived") : settings.archivedStatus,
        farm.clock,
        LogWriter(farm.settings().root + "/maintenance.log", QTimeZone::utc(), farm.clock),
        run,
        [](const QByteArray &) { return false; },
        std::move(progress),
        std::chrono::milliseconds(150)};
    inputs.uploadWait = std::chrono::milliseconds(0);
    return inputs;
}

inline Cleanup::CleanupPlan planCleanup(SmallFarm &farm,
                                        const Settings::CleanupSettings &settings = {})
{
    const auto opened = farm.open();
    const auto made = Cleanup::makePlan(
        {settings, *opened->store, *opened->files, {}, farm.clock.now(), {}, {}}, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

struct FinishedRun
{
    Cleanup::CleanupReport report;
    qint64 id = 0;
};

/// Runs the plan and records it; what goes wrong as a whole ends the test program.
inline FinishedRun runCleanup(SmallFarm &farm, Cleanup::CleanupPlan plan,
                              const Settings::CleanupSettings &settings = {},
                              Cleanup::ProgressFunction progress = {})
{
    FinishedRun done{{std::move(plan), false, false, {}, 0}, 0};
    const auto opened = farm.open();
    done.id = *Tasks::RunStore(*opened->state)
                   .start(QStringLiteral("cleanup"), Tasks::RunSource::Manual, farm.clock.now());
    const auto ran = Cleanup::runCleanup(
        done.report, runInputs(farm, *opened, settings, done.id, std::move(progress)), {});
    if (!ran)
        qFatal("%s %s", qPrintable(ran.error().message), qPrintable(ran.error().detail));
    return done;
}

inline FinishedRun runCleanup(SmallFarm &farm, const Settings::CleanupSettings &settings = {})
{
    return runCleanup(farm, planCleanup(farm, settings), settings);
}

inline Cleanup::UndoReport undoCleanup(SmallFarm &farm, qint64 undone)
{
    const auto opened = farm.open();
    const Tasks::RunStore runs(*opened->state);
    const auto id = runs.start(QStringLiteral("undo"), Tasks::RunSource::Manual, farm.clock.now());
    if (const auto linked = runs.setUndoes(*id, undone); !linked)
        qFatal("%s", qPrintable(linked.error().message));
    const Settings::CleanupSettings settings;
    const auto report = Cleanup::undoRun(undone, {}, runInputs(farm, *opened, settings, *id), {});
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return *report;
}

} // namespace Printkeeper::Test
