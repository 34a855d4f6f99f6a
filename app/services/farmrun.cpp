// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/farmrun.h"

#include "cleanup/farmmark.h"
#include "cleanup/journalstore.h"
#include "jobs/status.h"
#include "services/farmstate.h"
#include "services/interruptedruns.h"
#include "services/logbacklog.h"
#include "tasks/farmlock.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

} // namespace

Result<QString> spellingInTable(const OpenedFarm &farm, const QString &statusKey)
{
    const auto counts = farm.store().countByStatus();
    if (!counts)
        return counts.error();
    for (auto status = counts->keyBegin(); status != counts->keyEnd(); ++status) {
        if (Jobs::statusKey(*status) == statusKey)
            return *status;
    }
    return Jobs::spelledLike(statusKey, counts->keys());
}

Result<QString> archivedStatusOf(const FarmContext &context, const OpenedFarm &farm)
{
    if (!context.cleanup.archivedStatus.isEmpty())
        return context.cleanup.archivedStatus;
    return spellingInTable(farm, u"archived"_s);
}

Result<void> FarmRun::prepare(const QString &command, const Cleanup::LiftedGuards &lifted)
{
    if (!m_task.run)
        return Error{ErrorKind::System,
                     Text::tr("The run could not be recorded, so nothing was changed; check "
                              "farm/state and the space on its disk."),
                     {},
                     {}};
    auto lock = Tasks::lockFarm(m_context.farm.state, m_context.farm.uploads, command,
                                m_context.clock, std::chrono::minutes(1), m_task.cancel);
    if (!lock)
        return lock.error();
    m_lock = *std::move(lock);
    auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadWrite);
    if (!farm)
        return farm.error();
    m_farm = *std::move(farm);
    m_isNewRoot = lifted.root;
    // What a crash left may lie behind a link that has its mark from now on.
    if (m_isNewRoot)
        (void)Cleanup::ensureFolderMarks(m_farm->layout(), Cleanup::NewLinks::Marked);
    // No log stops a run.
    (void)LogBacklog(m_context, m_state).catchUp();
    if (auto recovered = recover(lifted); !recovered)
        return recovered;
    return m_refused ? Result<void>() : closeInterruptedRuns(m_context, m_state, *m_task.run);
}

/// On other uploads, as when a disk is not mounted, nothing of what a crash left could be found.
Result<bool> FarmRun::canRecover(const Cleanup::LiftedGuards &lifted)
{
    const auto interrupted = Cleanup::JournalStore(m_state).hasUnfinished();
    if (!interrupted)
        return interrupted.error();
    if (!*interrupted || lifted.root)
        return true;
    const auto facts = guardFacts(&m_state);
    if (!facts)
        return facts.error();
    const auto refused = Cleanup::rootRefusal(m_farm->layout(), facts->marks);
    if (!refused)
        return refused.error();
    m_refused = *refused;
    return !m_refused.has_value();
}

Result<void> FarmRun::recover(const Cleanup::LiftedGuards &lifted)
{
    const auto can = canRecover(lifted);
    if (!can || !*can)
        return can ? Result<void>() : can.error();
    auto recovered = Cleanup::recoverInterrupted(m_farm->connection(), m_state, m_farm->jobFiles());
    if (!recovered)
        return recovered.error();
    m_recovered = *std::move(recovered);
    std::vector<LogEntry> lines;
    if (m_recovered.finished + m_recovered.takenBack > 0)
        lines.push_back(
            {LogLevel::Warning, u"an interrupted run was mended: %1 finished, %2 taken back"_s
                                    .arg(m_recovered.finished)
                                    .arg(m_recovered.takenBack)});
    for (const QString &beside : m_recovered.besides)
        lines.push_back({LogLevel::Warning, beside});
    const LogBacklog log(m_context, m_state);
    // It is known now what a run has done that could not tell.
    if (!lines.empty())
        (void)log.catchUp();
    (void)log.tell(lines);
    for (const QString &problem : m_recovered.unsolved)
        (void)m_log.write(LogLevel::Error, u"recovery"_s, problem);
    if (m_recovered.stopped)
        return *m_recovered.stopped;
    if (m_recovered.unsolved.empty())
        return {};
    return Error{ErrorKind::Refused, m_recovered.unsolved.front(), {}, u"run-interrupted"_s};
}

Result<Cleanup::RunInputs> FarmRun::inputs() const
{
    const auto archived = archivedStatusOf(m_context, *m_farm);
    if (!archived)
        return archived.error();
    const auto isCritical = [this](const QByteArray &path) {
        const auto volume = Storage::volumeOf(path);
        return volume && Storage::levelOf(*volume, m_context.disk) == Storage::DiskLevel::Critical;
    };
    Cleanup::RunInputs inputs{
        m_farm->store(), m_farm->connection(), m_state, m_farm->jobFiles(), m_context.cleanup,
        *archived,       m_context.clock,      m_log,   *m_task.run,        isCritical,
        m_progress};
    inputs.zone = m_context.farm.timezone;
    return inputs;
}

void FarmRun::completeLog(bool isLogged) const
{
    if (!isLogged)
        (void)LogBacklog(m_context, m_state).complete(id());
}

Result<void> FarmRun::rememberUploads() const
{
    const auto mark = Cleanup::ensureFarmMark(m_context.farm.uploads);
    if (!mark)
        return mark.error();
    auto facts = guardFacts(&m_state);
    if (!facts)
        return facts.error();
    const bool isFirst = !facts->marks.uploads;
    using enum Cleanup::NewLinks;
    // A folder that is not used any more may be used again.
    facts->marks.uploads = *mark;
    facts->marks.folders.insert(
        Cleanup::ensureFolderMarks(m_farm->layout(), isFirst || m_isNewRoot ? Marked : Refused));
    return rememberMarks(m_state, facts->marks);
}

} // namespace Printkeeper::Services
