// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// What a word such as `4711`, `person:Ada` or `folder:completed` names. Invalid for an empty name
/// and for a person whose name is not UTF-8.
Result<Cleanup::Keep> keepFrom(const QByteArray &word);

/// Whether a day that a person names is still part of the time.
enum class NamedDay { Included, Excluded };

/// The moment that `--until` names: an ISO 8601 time as it is, a day as its end or its begin in
/// `farm/timezone`. Empty when the option was not given; Invalid for anything else.
Result<std::optional<QDateTime>> untilOf(const Context &context, NamedDay day);

/// The whole keep list, as every command of it prints it, and what there is to say about it.
Result<ExitCode> printKeeps(const Context &context, const QString &warning = {});

/// All pauses, as every command of them prints it.
Result<ExitCode> printPauses(const Context &context);

} // namespace Printkeeper::Ctl
