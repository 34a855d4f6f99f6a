// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/commandlist.h"

namespace Printkeeper::Ctl {

/// `printkeeperctl --help`: every command on a line.
void printProgramHelp(Console &console, const CommandList &commands);

/// `printkeeperctl COMMAND --help`.
void printCommandHelp(Console &console, const CommandSpec &spec);

} // namespace Printkeeper::Ctl
