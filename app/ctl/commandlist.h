// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

#include <vector>

namespace Printkeeper::Ctl {

using CommandList = std::vector<std::unique_ptr<Command>>;

/// All commands, in the order of the help.
CommandList makeCommands();

/// The options that every command has.
std::vector<OptionSpec> programOptions();

} // namespace Printkeeper::Ctl
