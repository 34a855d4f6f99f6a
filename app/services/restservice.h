// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/keeplist.h"
#include "services/farm.h"
#include "services/farmcontext.h"
#include "tasks/pausestore.h"

namespace Printkeeper::Services {

/// What a person wants left alone on a farm on this machine: the keep list and paused tasks. What
/// changes them is one line in maintenance.log.
class RestService
{
public:
    explicit RestService(const FarmContext &context)
        : m_context(context)
    {}

    Result<KeepReport> keep(Cleanup::Keep keep) const;
    Result<Cleanup::Keep> unkeep(Cleanup::Keep keep) const;
    Result<std::vector<Cleanup::Keep>> keeps() const;

    Result<Tasks::Pause> pause(const QString &task, const QDateTime &until) const;
    Result<void> resume(const QString &task) const;
    Result<std::vector<Tasks::Pause>> pauses() const;

private:
    Result<QByteArray> folderOf(const QByteArray &path) const;
    Error outsideTheFarm(const QByteArray &path, const QByteArray &real) const;
    Result<void> checkJob(const QByteArray &id) const;
    QString doubtAbout(const QByteArray &person) const;
    void note(const QString &line) const;

    const FarmContext &m_context;
};

/// The keep list at `at`; an empty one without a state.
Result<Cleanup::KeepList> keepListOf(const FarmContext &context, const Database::Connection *state,
                                     const QDateTime &at);

} // namespace Printkeeper::Services
