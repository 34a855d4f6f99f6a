// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `reconcile [--fix]`: in what jobs and files don't fit together, and what can be mended of it.
/// Exit 1 when something is left.
class ReconcileCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::ReconcileCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static Result<Cleanup::FixReport> reportOf(const Context &context);
    static void printReport(Console &console, const Cleanup::FixReport &fix);
    static void printFindings(Console &console, const Cleanup::FixReport &fix);
};

} // namespace Printkeeper::Ctl
