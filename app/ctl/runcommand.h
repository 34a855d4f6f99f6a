// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `run`: what cron and the timer call.
class RunCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::RunCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printRun(Console &console, const Tasks::Run &run);
};

} // namespace Printkeeper::Ctl
