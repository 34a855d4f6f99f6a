// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/batchrunner.h"
#include "cleanup/cleanuprunner.h"
#include "cleanup/latekeeps.h"
#include "cleanup/operationplanner.h"
#include "cleanup/progressmeter.h"

#include <deque>
#include <future>
#include <map>
#include <set>
#include <utility>

namespace Printkeeper::Cleanup {

/// One run of a plan's actions, in batches.
class CleanupRun
{
public:
    CleanupRun(CleanupReport &report, const RunInputs &inputs, const CancelToken &cancel,
               RowWriter &rows)
        : m_actions(report.plan.actions)
        , m_report(report)
        , m_inputs(inputs)
        , m_cancel(cancel)
        , m_files(DeviceCheck::Same, cancel)
        , m_planner({inputs.jobFiles, inputs.settings, inputs.archivedStatus, inputs.clock.now(),
                     inputs.run, m_actions.size()},
                    rows, m_names)
        , m_batches(inputs.farm, inputs.state, inputs.run, rows, m_files, inputs.queueLockWait,
                    cancel)
        , m_keeps(inputs.state, inputs.store, report.plan.at, inputs.zone)
        , m_progress(inputs.progress, static_cast<qint64>(m_actions.size()))
    {
        m_batches.checkOwners(inputs.store, inputs.jobFiles);
        m_batches.checkLateClaims(inputs.store, inputs.jobFiles, report.plan.newestRows);
    }

    Result<void> runAll();
    /// Takes back what rows have come to name that no transaction could see in time. To be called
    /// at the end, before anything leaves the trash.
    Result<void> putBackNamed();

private:
    Result<void> runRound(const std::vector<std::size_t> &round);
    /// Actions that somebody's lock has kept waiting go to `busy`; without one they have failed.
    Result<void> runPending(const std::vector<std::size_t> &pending,
                            std::vector<std::size_t> *busy);
    /// A sidecar that a job which was not taken shares stays with that one.
    void leaveToOthers(CleanupAction &action);
    /// Actions that go together, and what is to be done for those that can be.
    struct Batch
    {
        std::vector<std::size_t> actions;
        BatchRunner::Batch work;
    };
    /// What can be made of a batch's actions while another batch runs.
    struct Preparation
    {
        Batch batch;
        std::vector<std::pair<std::size_t, Error>> refused;
    };
    /// What somebody has come to keep since it was planned, or was left before.
    bool leaveKept(CleanupAction &action);
    std::vector<std::size_t> nextOf(const std::vector<std::size_t> &pending, std::size_t &next);
    Preparation prepare(const std::vector<std::size_t> &indices);
    Batch taken(Preparation prepared, std::vector<std::size_t> *busy);
    Result<Batch> prepareBatch(const std::vector<std::size_t> &indices,
                               std::vector<std::size_t> *busy);
    std::vector<std::size_t> aheadOf(const std::vector<std::size_t> &pending, std::size_t &next);
    Result<void> prepareAhead(Batch &batch, const std::vector<std::size_t> &pending,
                              std::size_t &next, std::vector<std::size_t> *busy);
    void runBatch(const Batch &batch, std::vector<std::size_t> *busy);
    Result<void> runBatches(const std::vector<std::size_t> &pending,
                            std::vector<std::size_t> *busy);
    std::size_t batchSize() const;
    Result<void> purgeBatch(const Batch &batch);
    Result<void> purgeSeen();

    // cleanuptaken.cpp
    /// By action: the file because of which it is taken back.
    using Missed = std::map<std::size_t, Jobs::FilePlace>;
    Result<Missed> findMissed() const;
    Missed findSharers(const Missed &missed) const;
    Result<void> putBack(const Missed &missed, QString (*tell)(const Jobs::FilePlace &));

    /// An action that nothing was begun for; when somebody kept it waiting, it goes to `busy`.
    void giveUp(std::size_t index, const Error &error, std::vector<std::size_t> *busy);
    void finish(CleanupAction &action, ActionResult result, const QString &reason);
    void writeLog(const std::vector<const CleanupAction *> &finished) const;

    std::vector<CleanupAction> &m_actions;
    CleanupReport &m_report;
    const RunInputs &m_inputs;
    const CancelToken &m_cancel;
    FileMover m_files;
    FileMover m_names{DeviceCheck::Same}; ///< the planner's own, which may be on another thread
    OperationPlanner m_planner;
    BatchRunner m_batches;
    LateKeeps m_keeps;
    ProgressMeter m_progress;
    std::deque<Batch> m_ahead;                     ///< to be run behind the one that runs
    std::vector<const CleanupAction *> m_finished; ///< not in the log yet
    std::future<Preparation> m_coming;
    bool m_hasUnseen = false;     ///< in the trash: nobody could look whether it is missed
    std::set<std::size_t> m_gone; ///< actions whose files are, and were missed only then
};

} // namespace Printkeeper::Cleanup
