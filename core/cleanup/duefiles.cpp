// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/duefiles.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

// A row may be old while its file is being uploaded again right now.
constexpr qint64 YoungSeconds = 3600;

Error leaveAlone(const char *text, const QByteArray &path)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Cleanup", text).arg(escaped(path)),
            {},
            {}};
}

Error writtenJustNow(const Jobs::FilePlace &place)
{
    return leaveAlone(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                        "%1 was written less than an hour ago; the job is left "
                                        "alone."),
                      place.absolute());
}

bool isListed(const CleanupAction &action, const Jobs::FilePlace &place)
{
    return std::any_of(action.files.begin(), action.files.end(),
                       [&](const PlannedFile &file) { return file.place == place; });
}

bool isInSameFolder(const Jobs::FilePlace &a, const Jobs::FilePlace &b)
{
    return a.root == b.root && a.folder() == b.folder();
}

} // namespace

Result<QDateTime> DueFiles::modifiedAt(const Jobs::FilePlace &model)
{
    const auto status = m_files.status(model);
    if (!status)
        return status.error();
    return status->modified();
}

Result<void> DueFiles::collect(CleanupAction &action, const Jobs::FilePlace &model)
{
    if (auto added = addModel(action, model); !added)
        return added;
    for (const QByteArray &name : Jobs::sidecarNames(model.name())) {
        const QByteArray folder = model.folder();
        const Jobs::FilePlace place{model.root, folder.isEmpty() ? name : folder + '/' + name};
        const bool isShared = m_claims.sidecarClaims(place) > 1;
        if (auto added = isShared ? addShared(action, place)
                                  : addCompanion(action, place, FileRole::Sidecar);
            !added)
            return added;
    }
    // A job that only moves keeps its picture and what else lies apart where the web app looks for
    // it.
    const auto isWanted = [&](const std::optional<Jobs::FilePlace> &place) {
        return place && (!movesJob(action.kind) || isInSameFolder(*place, model));
    };
    if (const auto metadata = m_jobFiles.metadataOf(*action.job); isWanted(metadata)) {
        if (auto added = addCompanion(action, *metadata, FileRole::Metadata); !added)
            return added;
    }
    if (const auto thumbnail = m_jobFiles.thumbnailOf(*action.job); isWanted(thumbnail)) {
        if (auto added = addCompanion(action, *thumbnail, FileRole::Thumbnail); !added)
            return added;
    }
    return {};
}

Result<void> DueFiles::addMovedWith(CleanupAction &action, const std::vector<FileMove> &moves)
{
    const bool isSameModel = std::any_of(moves.begin(), moves.end(), [&](const FileMove &move) {
        return move.to == action.files.front().place;
    });
    for (const FileMove &move : moves) {
        const auto status = m_files.status(move.to);
        if (!isSameModel || isListed(action, move.to) || m_claims.modelClaims(move.to) > 0
            || isAnothersCompanion(*action.job, move.to) || !status
            || !isSameFile(status->identity, move.identity, DeviceCheck::Any))
            continue;
        if (auto added = add(action, move.to, *status, FileRole::Sidecar); !added)
            return added;
    }
    return {};
}

Result<void> DueFiles::addModel(CleanupAction &action, const Jobs::FilePlace &model)
{
    if (m_claims.modelClaims(model) > 1)
        return leaveAlone(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                            "Two jobs name the same file %1; it is left alone."),
                          model.absolute());
    if (isAnothersCompanion(*action.job, model))
        return leaveAlone(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                            "Another job names %1 as its picture or metadata; it "
                                            "is left alone."),
                          model.absolute());
    const auto status = m_files.status(model);
    if (!status && status.error().kind == ErrorKind::NotFound)
        return leaveAlone(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                            "The job's file %1 is missing; the job is left alone."),
                          model.absolute());
    if (!status)
        return status.error();
    if (status->kind != Files::FileKind::Regular)
        return leaveAlone(QT_TRANSLATE_NOOP("Printkeeper::Cleanup",
                                            "%1 is no regular file; the job is left alone."),
                          model.absolute());
    return add(action, model, *status, FileRole::Model);
}

/// A row may name one file as all it has.
bool DueFiles::isAnothersCompanion(const Jobs::Job &job, const Jobs::FilePlace &model) const
{
    const std::size_t claims = m_claims.companionClaims(model);
    if (claims == 0)
        return false;
    const std::size_t own = (m_jobFiles.metadataOf(job) == model ? 1U : 0U)
                            + (m_jobFiles.thumbnailOf(job) == model ? 1U : 0U);
    return claims > own;
}

Result<void> DueFiles::addCompanion(CleanupAction &action, const Jobs::FilePlace &place,
                                    FileRole role)
{
    // Most jobs have none.
    if (!m_names.mayHave(place, m_files) || !m_files.exists(place))
        return {};
    // The row itself names its metadata and its picture once; a sidecar it may name or not.
    if (isListed(action, place) || m_claims.modelClaims(place) > 0
        || m_claims.companionClaims(place) > 1)
        return {};
    if (role == FileRole::Sidecar && m_claims.companionClaims(place) == 1
        && m_jobFiles.metadataOf(*action.job) != place
        && m_jobFiles.thumbnailOf(*action.job) != place)
        return {};
    const auto status = m_files.status(place);
    if (!status || status->kind != Files::FileKind::Regular)
        return {};
    return add(action, place, *status, role);
}

Result<void> DueFiles::addShared(const CleanupAction &action, const Jobs::FilePlace &place)
{
    const auto status = m_files.status(place);
    if (!status || status->kind != Files::FileKind::Regular)
        return {};
    if (isYoung(*status))
        return writtenJustNow(place);
    SharedSidecar &shared = m_shared[place.absolute()];
    shared.place = place;
    shared.jobs.insert(action.job->idText());
    return {};
}

void DueFiles::settleShared(std::vector<CleanupAction> &actions)
{
    if (m_shared.empty())
        return;
    QHash<QString, std::size_t> actionOf;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (actions[i].job)
            actionOf.insert(actions[i].job->idText(), i);
    }
    for (const auto &[path, shared] : m_shared) {
        std::vector<std::size_t> sharers;
        for (const QString &job : shared.jobs) {
            if (actionOf.contains(job))
                sharers.push_back(actionOf.value(job));
        }
        if (sharers.size() != m_claims.sidecarClaims(shared.place))
            continue;
        std::sort(sharers.begin(), sharers.end());
        CleanupAction &last = actions[sharers.back()];
        sharers.pop_back();
        const std::size_t before = last.files.size();
        if (addCompanion(last, shared.place, FileRole::Sidecar) && last.files.size() > before)
            last.files.back().after = std::move(sharers);
    }
}

bool DueFiles::isYoung(const Files::FileStatus &status) const
{
    return status.modified().secsTo(m_at) < YoungSeconds;
}

Result<void> DueFiles::add(CleanupAction &action, const Jobs::FilePlace &place,
                           const Files::FileStatus &status, FileRole role)
{
    if (isYoung(status))
        return writtenJustNow(place);
    // A file with a second name frees nothing.
    const Bytes allocated = status.links > 1 ? 0 : status.allocated;
    action.files.push_back({place, status.identity, allocated, role, {}});
    action.bytes += allocated;
    return {};
}

} // namespace Printkeeper::Cleanup
