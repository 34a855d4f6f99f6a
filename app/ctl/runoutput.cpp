// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/runoutput.h"

#include "ctl/jsonoutput.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Runs)
};

QJsonValue runOrNull(const std::optional<qint64> &run)
{
    return run ? QJsonValue(*run) : QJsonValue();
}

} // namespace

QString resultNameOf(const Tasks::Run &run)
{
    return run.result ? Tasks::runResultName(*run.result) : QString();
}

QJsonObject runJson(const Tasks::Run &run)
{
    return {
        {u"run"_s, run.id},
        {u"command"_s, run.command},
        {u"source"_s, Tasks::runSourceName(run.source)},
        {u"started"_s, timeOrNull(run.started)},
        {u"finished"_s, timeOrNull(run.finished)},
        {u"result"_s, textOrNull(resultNameOf(run))},
        {u"actions"_s, run.actions},
        {u"failed"_s, run.failed},
        {u"frees_now_bytes"_s, run.freesNow},
        {u"frees_later_bytes"_s, run.freesLater},
        {u"moved_bytes"_s, run.moved},
        {u"duration_ms"_s, run.duration ? QJsonValue(qint64(run.duration->count())) : QJsonValue()},
        {u"undoes"_s, runOrNull(run.undoes)},
        {u"undone_by"_s, runOrNull(run.undoneBy)},
        {u"message"_s, run.message}};
}

QString shownResult(const QString &resultName)
{
    using enum Tasks::RunResult;
    const auto result = Tasks::runResultFrom(resultName);
    if (!result)
        return {};
    switch (*result) {
    case Ok:
        return Text::tr("ok");
    case Attention:
        return Text::tr("needs attention");
    case Failed:
        return Text::tr("failed");
    case Refused:
        return Text::tr("refused");
    case Cancelled:
        return Text::tr("cancelled");
    case Skipped:
        return Text::tr("skipped");
    case AwaitingApproval:
        return Text::tr("awaits approval");
    }
    return {};
}

Tone toneOfResult(const QString &resultName)
{
    using enum Tasks::RunResult;
    const auto result = Tasks::runResultFrom(resultName);
    if (!result)
        return Tone::Faint;
    switch (*result) {
    case Ok:
        return Tone::Good;
    case Failed:
    case Refused:
        return Tone::Critical;
    case Attention:
    case Cancelled:
    case Skipped:
    case AwaitingApproval:
        return Tone::Warning;
    }
    return Tone::Plain;
}

} // namespace Printkeeper::Ctl
