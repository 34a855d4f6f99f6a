// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `cleanup`: the plan, or what became of it. Exit 1 when some actions failed, 3 when a guard
/// refused.
class CleanupCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CleanupCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static Result<Cleanup::CleanupRequest> requestOf(const Context &context);
    static Result<Cleanup::CleanupReport> report(const Context &context,
                                                 const Cleanup::CleanupRequest &request);
};

} // namespace Printkeeper::Ctl
