// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/operationplanner.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "cleanup/archiveplaces.h"
#include "jobs/jobstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

using Database::Value;

namespace {

Error changedMeanwhile()
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "The job changed meanwhile; it was left alone."),
            {},
            u"changed"_s};
}

Error nameTaken(const Jobs::FilePlace &place)
{
    return {ErrorKind::Busy,
            QCoreApplication::translate("Printkeeper::Cleanup",
                                        "The name %1 was taken meanwhile, and which other one is "
                                        "free could not be seen; the next run looks again.")
                .arg(escaped(place.absolute())),
            {},
            {}};
}

bool hasValue(const Row &row, const QString &column, const Value &value)
{
    const Value *found = findColumn(row, column);
    return column.isEmpty() || (found && *found == value);
}

/// What the plan knows of the row: with these unchanged, it is the job that was planned for.
Row plannedColumns(const Jobs::JobSchema &schema, const Jobs::Job &job)
{
    Row row;
    row.reserve(4);
    row.push_back({schema.status, job.status});
    row.push_back({schema.file, job.file});
    if (!schema.updated.isEmpty())
        row.push_back({schema.updated, job.updated});
    return row;
}

void setColumn(Row &row, const QString &name, const Value &value)
{
    const auto found = std::find_if(row.begin(), row.end(),
                                    [&](const Column &column) { return column.name == name; });
    if (found != row.end())
        found->value = value;
    else
        row.push_back({name, value});
}

/// A column that names a file of the job, and where that file lies.
struct PathColumn
{
    QString name;
    Value value;
    std::optional<Jobs::FilePlace> place;
};

std::vector<PathColumn> pathColumnsOf(const Jobs::JobFiles &jobFiles, const Jobs::Job &job,
                                      const Jobs::FilePlace &model)
{
    const Jobs::JobSchema &schema = jobFiles.schema();
    std::vector<PathColumn> columns;
    if (!schema.file.isEmpty())
        columns.push_back({schema.file, job.file, model});
    if (!schema.metadata.isEmpty() && !job.metadata.isNull())
        columns.push_back({schema.metadata, job.metadata, jobFiles.metadataOf(job)});
    if (!schema.thumbnail.isEmpty() && !job.thumbnail.isNull())
        columns.push_back({schema.thumbnail, job.thumbnail, jobFiles.thumbnailOf(job)});
    return columns;
}

} // namespace

Result<Operation> OperationPlanner::operationFor(const CleanupAction &action)
{
    const auto targets = targetsOf(action);
    if (!targets)
        return targets.error();
    Operation operation;
    operation.kind = actionKindName(action.kind);
    operation.bytes = action.bytes;
    operation.reason = action.reason;
    for (std::size_t i = 0; i < action.files.size(); ++i) {
        const PlannedFile &file = action.files[i];
        if (file.place != targets->at(i))
            operation.moves.push_back({file.place, targets->at(i), file.identity});
    }
    if (!action.job)
        return operation;

    operation.job = action.job->idText();
    if (movesJob(action.kind)) {
        operation.change = movingOf(action, operation.moves, statusAfter(action));
    } else if (m_inputs.settings.staleRecord == Settings::StaleRecord::Keep) {
        operation.change = unchangedRow(*action.job);
    } else {
        auto removal = removalOf(*action.job);
        if (!removal)
            return removal.error();
        operation.change = *std::move(removal);
    }
    if (!movesJob(action.kind))
        operation.label = labelOf(action, operation);
    return operation;
}

QString OperationPlanner::statusAfter(const CleanupAction &action) const
{
    if (action.kind == ActionKind::MoveHome)
        return {};
    return action.kind == ActionKind::RestoreJob ? action.statusAfter : m_inputs.archivedStatus;
}

/// Looking for removed jobs must work without the farm's database, where their rows no longer are.
Operation::Label OperationPlanner::labelOf(const CleanupAction &action, const Operation &operation)
{
    const Jobs::JobSchema &schema = m_inputs.jobFiles.schema();
    Operation::Label label;
    label.file = escaped(action.files.front().place.name());
    label.status = action.job->statusText();
    // A record that stays was not read whole.
    const auto read = operation.change->after
                          ? m_rows.jobRow(action.job->id)
                          : Result<std::optional<Row>>(operation.change->before);
    if (!read || !*read)
        return label;
    if (const Value *original = findColumn(**read, schema.original))
        label.original = QString::fromUtf8(original->toBytes());
    label.person = m_rows.personOf(**read);
    return label;
}

Result<void> OperationPlanner::readAhead(const std::vector<const CleanupAction *> &actions)
{
    if (m_inputs.settings.staleRecord == Settings::StaleRecord::Keep)
        return {};
    std::vector<Row> jobs;
    for (const CleanupAction *action : actions) {
        if (!action->job || movesJob(action->kind))
            continue;
        auto row = m_rows.jobRow(action->job->id);
        if (!row)
            return row.error();
        if (*row)
            jobs.push_back(**std::move(row));
    }
    return m_rows.readAhead(jobs);
}

void OperationPlanner::giveBack(const Operation &operation)
{
    for (const FileMove &move : operation.moves)
        m_names.giveBack(move.to);
}

Result<std::vector<Jobs::FilePlace>> OperationPlanner::targetsOf(const CleanupAction &action)
{
    if (action.kind == ActionKind::ArchiveJob)
        return archivedPlacesOf(action);
    if (action.kind == ActionKind::RestoreJob)
        return restoredPlacesOf(action);
    if (action.kind == ActionKind::MoveHome)
        return homePlacesOf(action);
    std::vector<Jobs::FilePlace> targets;
    for (const PlannedFile &file : action.files) {
        auto place = m_trash.placeFor(file.place, m_inputs.run);
        if (!place)
            return place.error();
        targets.push_back(*std::move(place));
    }
    m_names.settle(targets);
    return targets;
}

/// Where the plan says, as long as nobody has taken a name there since.
Result<std::vector<Jobs::FilePlace>> OperationPlanner::archivedPlacesOf(const CleanupAction &action)
{
    const Jobs::LayoutFolder *archive = m_archives.of(*action.job);
    if (!archive)
        return changedMeanwhile();
    std::vector<Jobs::FilePlace> targets = archivePlacesOf(action, *archive);
    if (isInArchive(action, *archive))
        return targets;
    const bool isPlanned =
        action.targets.size() == targets.size() && action.targets.front().root == archive->path;
    return settled(isPlanned ? action.targets : std::vector<Jobs::FilePlace>(), std::move(targets));
}

Result<std::vector<Jobs::FilePlace>> OperationPlanner::restoredPlacesOf(const CleanupAction &action)
{
    const bool stays = action.targets.front() == action.files.front().place;
    return stays ? action.targets : settled(action.targets, action.targets);
}

/// What no row means the plan has seen of what was planned, but nobody of another name.
Result<std::vector<Jobs::FilePlace>>
OperationPlanner::settled(const std::vector<Jobs::FilePlace> &planned,
                          std::vector<Jobs::FilePlace> wanted)
{
    if (!planned.empty() && m_names.take(planned))
        return planned;
    m_needsClaims = true;
    if (!m_claims)
        return nameTaken(wanted.front());
    m_names.settle(wanted);
    return wanted;
}

void OperationPlanner::lookAgain(const std::vector<const CleanupAction *> &actions,
                                 const Jobs::JobStore &store, const CancelToken &cancel)
{
    if (actions.empty())
        return;
    m_names.lookAtEach();
    const bool isTaken = std::ranges::any_of(
        actions, [this](const CleanupAction *action) { return !m_names.areFree(action->targets); });
    if (!std::exchange(m_needsClaims, false) && !isTaken)
        return;
    m_names.avoid(nullptr);
    m_claims.reset();
    if (auto claims = readClaims(store, m_inputs.jobFiles, cancel)) {
        m_claims = *std::move(claims);
        m_names.avoid(&*m_claims);
    }
}

/// Where the row names the file, there is no other name for it.
Result<std::vector<Jobs::FilePlace>> OperationPlanner::homePlacesOf(const CleanupAction &action)
{
    const auto named = m_inputs.jobFiles.modelOf(*action.job);
    return named && *named == action.targets.front() ? action.targets : restoredPlacesOf(action);
}

RowChange OperationPlanner::unchangedRow(const Jobs::Job &job) const
{
    const Jobs::JobSchema &schema = m_inputs.jobFiles.schema();
    const Row row = plannedColumns(schema, job);
    return {schema.table, schema.id, job.id, row, row, {}};
}

Result<RowChange> OperationPlanner::removalOf(const Jobs::Job &job)
{
    const Jobs::JobSchema &schema = m_inputs.jobFiles.schema();
    auto row = m_rows.jobRow(job.id);
    if (!row)
        return row.error();
    if (!*row || !hasValue(**row, schema.status, job.status)
        || !hasValue(**row, schema.file, job.file) || !hasValue(**row, schema.updated, job.updated))
        return changedMeanwhile();
    auto referring = m_rows.referringRows(**row);
    if (!referring)
        return referring.error();
    return RowChange{schema.table,     schema.id,    job.id,
                     *std::move(*row), std::nullopt, *std::move(referring)};
}

/// Examples that differ in nothing but their digits have one form, and a farm has few of them.
Value OperationPlanner::nowLike(const Value &example)
{
    const QByteArray text = example.toBytes();
    QByteArray form = text;
    std::replace_if(
        form.begin(), form.end(), [](char c) { return c > '0' && c <= '9'; }, '0');
    auto known = m_nowLike.find(form);
    if (known == m_nowLike.end()) {
        const QString now = formatTimestampLike(m_inputs.now, QString::fromUtf8(text));
        known = m_nowLike.insert(form, now.toUtf8());
    }
    return Value::text(*known);
}

RowChange OperationPlanner::movingOf(const CleanupAction &action,
                                     const std::vector<FileMove> &moves, const QString &status)
{
    const Jobs::Job &job = *action.job;
    const Jobs::JobFiles &jobFiles = m_inputs.jobFiles;
    const Jobs::JobSchema &schema = jobFiles.schema();
    RowChange change = unchangedRow(job);
    if (!status.isEmpty())
        setColumn(*change.after, schema.status, Value::text(status));
    if (!status.isEmpty() && !schema.updated.isEmpty()) {
        setColumn(*change.after, schema.updated,
                  nowLike(job.updated.isNull() ? job.created : job.updated));
    }
    for (const PathColumn &column : pathColumnsOf(jobFiles, job, action.files.front().place)) {
        const auto move = std::find_if(moves.begin(), moves.end(), [&](const FileMove &candidate) {
            return candidate.from == column.place;
        });
        if (move == moves.end())
            continue;
        setColumn(*change.before, column.name, column.value);
        setColumn(*change.after, column.name,
                  Value::text(jobFiles.columnValueFor(column.value.toBytes(), move->to)));
    }
    return change;
}

} // namespace Printkeeper::Cleanup
