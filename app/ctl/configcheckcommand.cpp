// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/configcheckcommand.h"

#include "ctl/jsonoutput.h"
#include "settings/configlisting.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

/// A file that cannot be read as settings is the one problem there is.
Result<std::vector<Error>> problemsOf(const Result<Settings::SettingValues> &values)
{
    if (values)
        return Settings::checkSettings(*values);
    if (values.error().kind == ErrorKind::Invalid)
        return std::vector<Error>{values.error()};
    return values.error();
}

QJsonObject problemsJson(const std::vector<Error> &problems, const QStringList &warnings)
{
    QJsonArray all;
    for (const Error &problem : problems) {
        all.append(QJsonObject{{u"code"_s, errorCode(problem)},
                               {u"message"_s, problem.message},
                               {u"detail"_s, textOrNull(problem.detail)}});
    }
    return {{u"problems"_s, all}, {u"warnings"_s, QJsonArray::fromStringList(warnings)}};
}

} // namespace

CommandSpec ConfigCheckCommand::spec() const
{
    return {.name = u"config-check"_s,
            .summary = tr("Say what is wrong with the settings."),
            .arguments = {},
            .options = {},
            .examples = {u"config-check --config /etc/printkeeper/printkeeper.conf"_s},
            .details =
                tr("Exits with 2 when something is wrong. Unknown keys are warnings. Changes "
                   "nothing."),
            .needs = Needs::Nothing};
}

Result<ExitCode> ConfigCheckCommand::run(const Context &context) const
{
    const auto values = Settings::SettingValues::load(context.request);
    const auto problems = problemsOf(values);
    if (!problems)
        return problems.error();
    const QStringList warnings = values ? values->warnings() : QStringList();
    Console &console = context.console;
    if (context.isJson()) {
        context.printJson(problemsJson(*problems, warnings));
    } else {
        console.print(problems->empty() ? console.toned(tr("The settings are right."), Tone::Good)
                                        : console.toned(tr("%n setting(s) are wrong:", nullptr,
                                                           static_cast<int>(problems->size())),
                                                        Tone::Critical));
        for (const Error &problem : *problems)
            console.print(u"  "_s + problem.message);
        for (const QString &warning : warnings)
            console.say(tr("Warning: %1").arg(warning));
    }
    return problems->empty() ? ExitCode::Done : ExitCode::Usage;
}

} // namespace Printkeeper::Ctl
