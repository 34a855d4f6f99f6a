// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/configcommand.h"

#include "base/escape.h"
#include "ctl/jsonoutput.h"
#include "ctl/textoutput.h"
#include "settings/configlisting.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QJsonObject configJson(const Settings::SettingValues &values,
                       const std::vector<Settings::SettingLine> &lines)
{
    QJsonArray settings;
    for (const Settings::SettingLine &line : lines) {
        settings.append(QJsonObject{{u"key"_s, line.key},
                                    {u"value"_s, line.value},
                                    {u"origin"_s, line.origin},
                                    {u"note"_s, textOrNull(line.note)}});
    }
    QJsonObject json{{u"settings"_s, settings},
                     {u"file"_s, QJsonValue()},
                     {u"warnings"_s, QJsonArray::fromStringList(values.warnings())}};
    if (!values.file().isEmpty())
        insertName(json, u"file"_s, values.file());
    return json;
}

} // namespace

CommandSpec ConfigCommand::spec() const
{
    return {.name = u"config"_s,
            .summary = tr("Show the settings in force and where each came from."),
            .arguments = {},
            .options = {},
            .examples = {u"config"_s, u"config --set cleanup/stale_upload_days=3"_s},
            .details = tr("Secrets are never shown. Changes nothing."),
            .needs = Needs::Nothing};
}

Result<ExitCode> ConfigCommand::run(const Context &context) const
{
    const auto values = Settings::SettingValues::load(context.request);
    if (!values)
        return values.error();
    const auto lines = Settings::settingsInForce(*values);
    if (context.isJson()) {
        context.printJson(configJson(*values, lines));
        return ExitCode::Done;
    }
    Console &console = context.console;
    console.print(values->file().isEmpty() ? tr("No settings file; all defaults unless set here.")
                                           : tr("Settings of %1:").arg(escaped(values->file())));
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Left});
    table.setTitles({tr("Setting"), tr("Value"), tr("From"), tr("Meaning")});
    for (const Settings::SettingLine &line : lines) {
        const bool isDefault = line.origin == "default"_L1;
        table.addRow({line.key,
                      line.value,
                      {line.origin, isDefault ? Tone::Faint : Tone::Strong},
                      {line.note, Tone::Faint}});
    }
    table.print(console);
    for (const QString &warning : values->warnings())
        console.say(tr("Warning: %1").arg(warning));
    return ExitCode::Done;
}

} // namespace Printkeeper::Ctl
