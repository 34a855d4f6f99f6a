// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Ctl {

/// `status`: the health of the farm, what needs a person first. Exit 1 when something does.
class StatusCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::StatusCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printStatus(Console &console, const Tasks::FarmStatus &status,
                            const QTimeZone &zone);
    static void printAttention(Console &console, const Tasks::FarmStatus &status);
    static void printJobs(Console &console, const Tasks::FarmStatus &status);
    static void printFolders(Console &console, const Tasks::FarmStatus &status);
    static void printTasks(Console &console, const Tasks::FarmStatus &status,
                           const QTimeZone &zone);
};

} // namespace Printkeeper::Ctl
