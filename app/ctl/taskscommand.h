// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `tasks`: what a schedule can run, with the last and the next time.
class TasksCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::TasksCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printTasks(Console &console, const std::vector<Tasks::TaskRunStatus> &tasks,
                           const QDateTime &now);
};

} // namespace Printkeeper::Ctl
