// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `undo`: takes back a run, or one job of it. Exit 1 when a job could not be put back.
class UndoCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::UndoCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printReport(Console &console, const Cleanup::UndoReport &report);
};

} // namespace Printkeeper::Ctl
