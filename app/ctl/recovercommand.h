// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `recover`: finishes or takes back what an interrupted run left, and nothing else.
class RecoverCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::RecoverCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;
};

} // namespace Printkeeper::Ctl
