// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/helptext.h"

#include "ctl/textoutput.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr int HelpWidth = 78;
constexpr int Indent = 2;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Help)
};

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool fits =
            !lines.isEmpty() && displayWidth(lines.last()) + displayWidth(word) < width;
        if (fits)
            lines.last() += u' ' + word;
        else
            lines.append(word);
    }
    return lines;
}

void printWrapped(Console &console, const QString &text)
{
    for (const QString &line : wrapped(text, HelpWidth))
        console.print(line);
}

void printHeading(Console &console, const QString &heading)
{
    console.print();
    console.print(console.toned(heading, Tone::Strong));
}

/// Names on the left, their meaning wrapped on the right.
void printMeanings(Console &console, const std::vector<std::pair<QString, QString>> &rows)
{
    int nameWidth = 0;
    for (const auto &row : rows)
        nameWidth = std::max(nameWidth, displayWidth(row.first));
    TextTable table({Align::Left, Align::Left});
    for (const auto &[name, meaning] : rows) {
        QString left = name;
        for (const QString &line : wrapped(meaning, HelpWidth - Indent - nameWidth - 2))
            table.addRow({{std::exchange(left, {})}, {line}});
    }
    table.print(console, Indent);
}

QString shownOption(const OptionSpec &option)
{
    const QString name = u"--"_s + option.name;
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

void printOptions(Console &console, const QString &heading, const std::vector<OptionSpec> &options)
{
    if (options.empty())
        return;
    std::vector<std::pair<QString, QString>> rows;
    for (const OptionSpec &option : options)
        rows.emplace_back(shownOption(option), option.description);
    printHeading(console, heading);
    printMeanings(console, rows);
}

void printExitCodes(Console &console)
{
    printHeading(console, Text::tr("Exit codes:"));
    printMeanings(console,
                  {{u"0"_s, Text::tr("done, nothing is wrong")},
                   {u"1"_s, Text::tr("done, and something needs attention")},
                   {u"2"_s, Text::tr("the call or the settings are wrong")},
                   {u"3"_s, Text::tr("refused by a guard, nothing was changed")},
                   {u"4"_s, Text::tr("could not run: locked, no such file, no permission")},
                   {u"130"_s, Text::tr("cancelled")}});
}

QString usageLine(const CommandSpec &spec)
{
    QString line = u"printkeeperctl "_s + spec.name;
    for (const ArgumentSpec &argument : spec.arguments) {
        const bool required = argument.presence == Presence::Required;
        line += required ? u' ' + argument.name : u" ["_s + argument.name + u']';
    }
    for (const OptionSpec &option : spec.options) {
        const bool many = option.repeat == Repeat::Many;
        line += u" ["_s + shownOption(option) + u']' + (many ? u"…"_s : QString());
    }
    return line;
}

} // namespace

void printProgramHelp(Console &console, const CommandList &commands)
{
    console.print(Text::tr("Usage: %1").arg(u"printkeeperctl COMMAND [ARGUMENTS] [OPTIONS]"_s));
    console.print();
    console.print(Text::tr("Keeps a 3D-print farm's server healthy. Nothing ever prompts."));
    std::vector<std::pair<QString, QString>> rows;
    for (const auto &command : commands) {
        const CommandSpec spec = command->spec();
        rows.emplace_back(spec.name, spec.summary);
    }
    printHeading(console, Text::tr("Commands:"));
    printMeanings(console, rows);
    printOptions(console, Text::tr("Options, anywhere in the call:"), programOptions());
    printExitCodes(console);
    console.print();
    console.print(
        Text::tr("%1 tells more about a command.").arg(u"printkeeperctl COMMAND --help"_s));
}

void printCommandHelp(Console &console, const CommandSpec &spec)
{
    printWrapped(console, Text::tr("Usage: %1").arg(usageLine(spec)));
    console.print();
    printWrapped(console, spec.summary);
    if (!spec.details.isEmpty()) {
        console.print();
        printWrapped(console, spec.details);
    }
    std::vector<std::pair<QString, QString>> arguments;
    for (const ArgumentSpec &argument : spec.arguments)
        arguments.emplace_back(argument.name, argument.description);
    if (!arguments.empty()) {
        printHeading(console, Text::tr("Arguments:"));
        printMeanings(console, arguments);
    }
    printOptions(console, Text::tr("Options:"), spec.options);
    printOptions(console, Text::tr("Options of every command:"), programOptions());
    if (!spec.examples.isEmpty())
        printHeading(console, Text::tr("Examples:"));
    for (const QString &example : spec.examples)
        console.print(QString(Indent, u' ') + u"printkeeperctl "_s + example);
    printExitCodes(console);
}

} // namespace Printkeeper::Ctl
