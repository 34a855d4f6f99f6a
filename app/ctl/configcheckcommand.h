// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `config-check`: what is wrong with the settings. Exit 2 when something is.
class ConfigCheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::ConfigCheckCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;
};

} // namespace Printkeeper::Ctl
