// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `emergency`: recovers space at once, then says what else would help. Exit codes as `cleanup`.
class EmergencyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::EmergencyCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static Result<Cleanup::EmergencyReport> report(const Context &context);
    static void print(const Context &context, const Cleanup::EmergencyReport &report);
};

} // namespace Printkeeper::Ctl
