// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/program.h"

#include "base/escape.h"
#include "ctl/argumentparser.h"
#include "ctl/erroroutput.h"
#include "ctl/helptext.h"
#include "ctl/jsonoutput.h"
#include "settings/farmsettings.h"

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Program)
};

bool wantsHelpOrVersion(const Arguments &arguments)
{
    return arguments.has("help"_L1) || arguments.has("version"_L1);
}

/// Someone who was let in by polkit for one verb must not choose whose farm it is run on.
Result<void> refuseForeignSettings(const Arguments &arguments)
{
    if (!qEnvironmentVariableIsSet("PKEXEC_UID"))
        return {};
    QString refused;
    if (arguments.has("config"_L1))
        refused = u"--config"_s;
    else if (arguments.has("set"_L1))
        refused = u"--set"_s;
    else if (!qEnvironmentVariableIsEmpty("PRINTKEEPER_CONFIG"))
        refused = u"$PRINTKEEPER_CONFIG"_s;
    if (refused.isEmpty())
        return {};
    return usageError(u"not-with-pkexec"_s,
                      Text::tr("%1 cannot be used through pkexec; the settings are those of "
                               "/etc/printkeeper/printkeeper.conf.")
                          .arg(refused));
}

Result<Settings::SettingsRequest> settingsRequest(const Arguments &arguments)
{
    Settings::SettingsRequest request;
    request.configFile = arguments.value("config"_L1);
    for (const QByteArray &pair : arguments.values("set"_L1)) {
        const auto text = utf8Text(pair, u"--set"_s);
        if (!text)
            return text.error();
        if (text->indexOf(u'=') < 1) {
            return usageError(u"bad-value"_s,
                              Text::tr("--set needs KEY=VALUE, not “%1”.").arg(escaped(*text)));
        }
        request.overrides.append(*text);
    }
    return request;
}

} // namespace

const Command *Program::findCommand(const QByteArray &name) const
{
    for (const auto &command : m_commands) {
        if (command->spec().name.toUtf8() == name)
            return command.get();
    }
    return nullptr;
}

Result<std::vector<OptionSpec>> Program::optionsOf(const QByteArray &command) const
{
    if (const Command *found = findCommand(command))
        return found->spec().options;
    return usageError(u"unknown-command"_s,
                      Text::tr("There is no command “%1”; printkeeperctl --help lists all of them.")
                          .arg(escaped(command)));
}

Call Program::prepare(const QList<QByteArray> &words) const
{
    Call call;
    call.format = asksForJson(words) ? OutputFormat::Json : OutputFormat::Text;
    if (auto understood = understand(words, call); !understood) {
        call.error = understood.error();
        return call;
    }
    const bool touchesFarm = call.command && call.command->spec().needs == Needs::Farm;
    if (wantsHelpOrVersion(call.arguments) || !touchesFarm)
        return call;
    if (auto read = readSettings(call); !read)
        call.error = read.error();
    return call;
}

Result<void> Program::understand(const QList<QByteArray> &words, Call &call) const
{
    ArgumentParser parser(programOptions(),
                          [this](const QByteArray &command) { return optionsOf(command); });
    auto arguments = parser.parse(words);
    if (!arguments)
        return arguments.error();
    call.arguments = *std::move(arguments);
    call.command = findCommand(call.arguments.command());
    if (wantsHelpOrVersion(call.arguments))
        return {};
    if (!call.command) {
        return usageError(u"missing-command"_s,
                          Text::tr("Name a command; printkeeperctl --help lists all of them."));
    }
    if (auto checked = checkPositionals(call.command->spec().arguments, call.arguments); !checked)
        return checked;
    if (auto allowed = refuseForeignSettings(call.arguments); !allowed)
        return allowed;
    auto request = settingsRequest(call.arguments);
    if (!request)
        return request.error();
    call.request = *std::move(request);
    return {};
}

Result<void> Program::readSettings(Call &call) const
{
    auto values = Settings::SettingValues::load(call.request);
    if (!values)
        return values.error();
    const auto farm = Settings::FarmSettings::load(*values);
    if (!farm)
        return farm.error();
    if (::geteuid() == 0 && !values->find(u"farm/state"_s)) {
        // The default depends on who asks, and the process is about to become somebody else.
        Settings::SettingsRequest pinned = call.request;
        pinned.overrides.append(u"farm/state="_s + QString::fromUtf8(farm->state));
        values = Settings::SettingValues::load(pinned);
        if (!values)
            return values.error();
    }
    call.values = *std::move(values);
    return m_parts.becomeFarmUser(*farm);
}

ExitCode Program::run(const Call &call)
{
    if (call.arguments.has("quiet"_L1))
        m_console.setVerbosity(Verbosity::Quiet);
    if (call.error)
        return report(call, *call.error);
    if (call.arguments.has("help"_L1))
        return showHelp(call);
    if (call.arguments.has("version"_L1))
        return showVersion(call);
    const auto ended = perform(call);
    const ExitCode code = ended ? *ended : report(call, ended.error());
    if (m_console.flush())
        return code;
    m_console.complain(Text::tr("printkeeperctl: The output could not be written completely."));
    return code == ExitCode::Done ? ExitCode::Attention : code;
}

Result<ExitCode> Program::perform(const Call &call)
{
    for (const QString &warning : call.values.warnings())
        m_console.say(Text::tr("printkeeperctl: %1").arg(warning));
    std::unique_ptr<Services::Farm> farm;
    if (call.command->spec().needs == Needs::Farm) {
        auto opened = m_parts.openFarm(call.values, m_parts.clock);
        if (!opened)
            return opened.error();
        farm = *std::move(opened);
    }
    return call.command->run({call.arguments, call.request, call.values, farm.get(), m_parts.clock,
                              m_parts.cancel, m_console, call.format});
}

ExitCode Program::showHelp(const Call &call)
{
    if (call.command)
        printCommandHelp(m_console, call.command->spec());
    else
        printProgramHelp(m_console, m_commands);
    return ExitCode::Done;
}

ExitCode Program::showVersion(const Call &call)
{
    const QString version = QStringLiteral(PRINTKEEPER_VERSION);
    if (call.format == OutputFormat::Json)
        m_console.print(u"{\"version\":\"%1\"}"_s.arg(version));
    else
        m_console.print(u"printkeeperctl "_s + version);
    return ExitCode::Done;
}

ExitCode Program::report(const Call &call, const Error &error)
{
    if (call.format == OutputFormat::Json)
        m_console.printDocument(toDocument({{u"error"_s, errorJson(error)}}));
    else
        m_console.complain(errorLine(error));
    return exitCodeFor(error);
}

} // namespace Printkeeper::Ctl
