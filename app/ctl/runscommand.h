// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `runs`: the run history, newest first.
class RunsCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::RunsCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printRuns(Console &console, const std::vector<Tasks::Run> &runs,
                          const QDateTime &now);
};

} // namespace Printkeeper::Ctl
