// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/argumentparser.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::ArgumentParser)
};

/// `--name` of `--name=value`.
QByteArray optionPart(const QByteArray &word)
{
    const qsizetype equals = word.indexOf('=');
    return equals < 0 ? word : word.first(equals);
}

} // namespace

Result<Arguments> ArgumentParser::parse(const QList<QByteArray> &words)
{
    bool optionsEnded = false;
    for (qsizetype index = 0; index < words.size(); ++index) {
        const QByteArray &word = words.at(index);
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
            continue;
        }
        const bool isOption = !optionsEnded && word.startsWith('-') && word != "-";
        if (const auto taken = isOption ? takeOption(words, index) : takePositional(word); !taken)
            return taken.error();
    }
    return m_arguments;
}

Result<void> ArgumentParser::takeOption(const QList<QByteArray> &words, qsizetype &index)
{
    const QByteArray shown = optionPart(words.at(index));
    const OptionSpec *option = findOption(shown == "-h" ? "--help" : shown);
    if (!option) {
        return usageError(u"unknown-option"_s,
                          m_arguments.m_command.isEmpty()
                              ? Text::tr("There is no option %1 that could stand before a command.")
                                    .arg(escaped(shown))
                              : Text::tr("The command %1 has no option %2.")
                                    .arg(escaped(m_arguments.m_command), escaped(shown)));
    }
    if (option->repeat == Repeat::Once && m_arguments.m_options.contains(option->name)) {
        return usageError(u"repeated-option"_s,
                          Text::tr("The option --%1 is given twice.").arg(option->name));
    }
    const auto value = valueOf(*option, words, index);
    if (!value)
        return value.error();
    m_arguments.m_options[option->name].append(*value);
    return {};
}

Result<QByteArray> ArgumentParser::valueOf(const OptionSpec &option, const QList<QByteArray> &words,
                                           qsizetype &index) const
{
    const QByteArray &word = words.at(index);
    const qsizetype equals = word.indexOf('=');
    if (option.value.isEmpty()) {
        if (equals < 0)
            return QByteArray();
        return usageError(u"unexpected-value"_s,
                          Text::tr("The option --%1 takes no value.").arg(option.name));
    }
    QByteArray value;
    if (equals >= 0)
        value = word.mid(equals + 1);
    else if (index + 1 < words.size() && !words.at(index + 1).startsWith("--"))
        value = words.at(++index);
    if (!value.isEmpty())
        return value;
    return usageError(
        u"missing-value"_s,
        Text::tr("The option --%1 needs a value: --%1=%2.").arg(option.name, option.value));
}

Result<void> ArgumentParser::takePositional(const QByteArray &word)
{
    if (!m_arguments.m_command.isEmpty()) {
        m_arguments.m_positionals.append(word);
        return {};
    }
    const auto more = m_optionsOf(word);
    if (!more)
        return more.error();
    m_arguments.m_command = word;
    m_options.insert(m_options.end(), more->begin(), more->end());
    return {};
}

const OptionSpec *ArgumentParser::findOption(const QByteArray &name) const
{
    const auto found = std::find_if(m_options.begin(), m_options.end(), [&](const auto &option) {
        return "--" + option.name.toUtf8() == name;
    });
    return found == m_options.end() ? nullptr : &*found;
}

bool asksForJson(const QList<QByteArray> &words)
{
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, "--json") != end;
}

Result<void> checkPositionals(const std::vector<ArgumentSpec> &specs, const Arguments &arguments)
{
    const auto given = static_cast<std::size_t>(arguments.positionals().size());
    const QString command = escaped(arguments.command());
    if (given > specs.size()) {
        const QByteArray &first = arguments.positionals().at(static_cast<qsizetype>(specs.size()));
        return usageError(
            u"unexpected-argument"_s,
            Text::tr("The command %1 takes no argument “%2”.").arg(command, escaped(first)));
    }
    if (given < specs.size() && specs.at(given).presence == Presence::Required) {
        return usageError(
            u"missing-argument"_s,
            Text::tr("The command %1 needs an argument: %2.").arg(command, specs.at(given).name));
    }
    return {};
}

} // namespace Printkeeper::Ctl
