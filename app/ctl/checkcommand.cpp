// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/checkcommand.h"

#include "ctl/jsonoutput.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject checksJson(const std::vector<Services::CheckLine> &lines)
{
    QJsonArray checks;
    for (const Services::CheckLine &line : lines)
        checks.append(QJsonObject{{u"id"_s, line.id},
                                  {u"ok"_s, line.isOk},
                                  {u"message"_s, line.message},
                                  {u"fix"_s, textOrNull(line.fix)}});
    return {{u"checks"_s, checks}};
}

void printLines(Console &console, const std::vector<Services::CheckLine> &lines)
{
    for (const Services::CheckLine &line : lines) {
        const QString mark =
            line.isOk ? console.toned(u"✓"_s, Tone::Good) : console.toned(u"!"_s, Tone::Warning);
        console.print(mark + u' ' + line.message);
        if (!line.fix.isEmpty())
            console.print(u"  → "_s + line.fix);
    }
}

} // namespace

CommandSpec CheckCommand::spec() const
{
    return {.name = u"check"_s,
            .summary = tr("Say why nothing happened: to the farm, or to one job."),
            .arguments = {{u"JOB"_s, tr("the job's number"), Presence::Optional}},
            .options = {},
            .examples = {u"check"_s, u"check 4711"_s},
            .details = tr("Follows a job from its row to its file, the file's owner and the rule "
                          "that takes it. Exits with 1 when something keeps it from happening. "
                          "Changes nothing.")};
}

Result<ExitCode> CheckCommand::run(const Context &context) const
{
    QString job;
    if (!context.arguments.positionals().isEmpty()) {
        const auto text = utf8Text(context.arguments.positionals().first(), tr("JOB"));
        if (!text)
            return text.error();
        job = *text;
    }
    const auto lines = context.farm->check(job, context.cancel);
    if (context.isJson())
        context.printJson(checksJson(lines));
    else
        printLines(context.console, lines);
    const bool isWell = std::all_of(lines.begin(), lines.end(),
                                    [](const Services::CheckLine &line) { return line.isOk; });
    return isWell ? ExitCode::Done : ExitCode::Attention;
}

} // namespace Printkeeper::Ctl
