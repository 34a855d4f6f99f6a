// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/arguments.h"

#include <functional>

namespace Printkeeper::Ctl {

/// Sorts the words of a call by tables of options; prints nothing and never exits. Options of the
/// program may stand anywhere, those of a command behind its name; `--name value` and
/// `--name=value` are the same, and `--` ends the options. A value in a word of its own cannot
/// begin with `--`, so that a forgotten value never swallows an option.
class ArgumentParser
{
public:
    /// The options of a command, or why there is no such command.
    using OptionsOf = std::function<Result<std::vector<OptionSpec>>(const QByteArray &command)>;

    ArgumentParser(std::vector<OptionSpec> options, OptionsOf optionsOf)
        : m_options(std::move(options))
        , m_optionsOf(std::move(optionsOf))
    {}

    /// `words` are argv without the program's name. Invalid, with a sentence that names the word.
    Result<Arguments> parse(const QList<QByteArray> &words);

private:
    Result<void> takeOption(const QList<QByteArray> &words, qsizetype &index);
    Result<void> takePositional(const QByteArray &word);
    Result<QByteArray> valueOf(const OptionSpec &option, const QList<QByteArray> &words,
                               qsizetype &index) const;
    const OptionSpec *findOption(const QByteArray &name) const;

    std::vector<OptionSpec> m_options;
    OptionsOf m_optionsOf;
    Arguments m_arguments;
};

/// Whether the call asks for JSON, also when it is otherwise wrong.
bool asksForJson(const QList<QByteArray> &words);

/// Invalid when an argument is missing or there is one too many.
Result<void> checkPositionals(const std::vector<ArgumentSpec> &specs, const Arguments &arguments);

} // namespace Printkeeper::Ctl
