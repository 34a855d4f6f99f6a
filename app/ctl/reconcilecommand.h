// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `reconcile`: in what jobs and files don't fit together. Exit 1 when there is something.
class ReconcileCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::ReconcileCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printFindings(Console &console, const std::vector<Cleanup::Finding> &findings);
};

} // namespace Printkeeper::Ctl
