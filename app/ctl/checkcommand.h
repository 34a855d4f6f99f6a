// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `check`: why nothing happened, to the farm or to one job. Exit 1 when something keeps it from
/// happening.
class CheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CheckCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;
};

} // namespace Printkeeper::Ctl
