// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/run.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Tasks {
namespace {

constexpr std::array Sources{RunSource::Cron, RunSource::App, RunSource::Manual};
constexpr std::array Results{
    RunResult::Ok,        RunResult::Attention, RunResult::Failed,          RunResult::Refused,
    RunResult::Cancelled, RunResult::Skipped,   RunResult::AwaitingApproval};

} // namespace

QString runSourceName(RunSource source)
{
    switch (source) {
    case RunSource::Cron:
        return u"cron"_s;
    case RunSource::App:
        return u"app"_s;
    case RunSource::Manual:
        return u"manual"_s;
    }
    return {};
}

QString runResultName(RunResult result)
{
    switch (result) {
    case RunResult::Ok:
        return u"ok"_s;
    case RunResult::Attention:
        return u"attention"_s;
    case RunResult::Failed:
        return u"failed"_s;
    case RunResult::Refused:
        return u"refused"_s;
    case RunResult::Cancelled:
        return u"cancelled"_s;
    case RunResult::Skipped:
        return u"skipped"_s;
    case RunResult::AwaitingApproval:
        return u"awaiting-approval"_s;
    }
    return {};
}

std::optional<RunSource> runSourceFrom(const QString &name)
{
    for (const RunSource source : Sources) {
        if (runSourceName(source) == name)
            return source;
    }
    return std::nullopt;
}

std::optional<RunResult> runResultFrom(const QString &name)
{
    for (const RunResult result : Results) {
        if (runResultName(result) == name)
            return result;
    }
    return std::nullopt;
}

} // namespace Printkeeper::Tasks
