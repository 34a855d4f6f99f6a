// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanuprunner.h"
#include "cleanup/recovery.h"
#include "services/farmcontext.h"
#include "services/openedfarm.h"
#include "tasks/farmlock.h"
#include "tasks/taskrun.h"

namespace Printkeeper::Services {

/// How a status is spelled in the farm's table, or would be beside the others there.
Result<QString> spellingInTable(const OpenedFarm &farm, const QString &statusKey);
/// What an archived job's row says on this farm.
Result<QString> archivedStatusOf(const FarmContext &context, const OpenedFarm &farm);

/// One recorded run that changes the farm, with what it works on: holds the farm lock while it
/// lives. The references must outlive it.
class FarmRun
{
public:
    FarmRun(const FarmContext &context, const Database::Connection &state,
            const Tasks::TaskContext &task, const Cleanup::ProgressFunction &progress)
        : m_context(context)
        , m_state(state)
        , m_task(task)
        , m_progress(progress)
        , m_log(context.log("maintenance.log"))
    {}

    /// Takes the lock, opens the farm and finishes what a crash left, before anything else.
    Result<void> prepare(const QString &command, const Cleanup::LiftedGuards &lifted);
    /// Remembers these uploads as the farm's, for the guard `root`.
    Result<void> rememberUploads() const;
    Result<Cleanup::RunInputs> inputs() const;
    /// Tells what the log did not take while it ran (`isLogged`: nothing), now or at a later start.
    void completeLog(bool isLogged) const;

    const FarmContext &context() const { return m_context; }
    const Database::Connection &state() const { return m_state; }
    const OpenedFarm &farm() const { return *m_farm; }
    const CancelToken &cancel() const { return m_task.cancel; }
    const LogWriter &log() const { return m_log; }
    qint64 id() const { return *m_task.run; }
    /// Why what a crash left was not looked at; nothing must be changed then.
    const std::optional<Cleanup::Refusal> &refused() const { return m_refused; }
    /// What a crash had left, once it is prepared, also where that has failed.
    const Cleanup::RecoveryReport &recovered() const { return m_recovered; }

private:
    Result<bool> canRecover(const Cleanup::LiftedGuards &lifted);
    Result<void> recover(const Cleanup::LiftedGuards &lifted);

    const FarmContext &m_context;
    const Database::Connection &m_state;
    const Tasks::TaskContext &m_task;
    const Cleanup::ProgressFunction &m_progress;
    LogWriter m_log;
    std::optional<Tasks::FarmLock> m_lock;
    std::unique_ptr<OpenedFarm> m_farm;
    std::optional<Cleanup::Refusal> m_refused;
    Cleanup::RecoveryReport m_recovered;
    bool m_isNewRoot = false; ///< a person says that folders may be others than before
};

} // namespace Printkeeper::Services
