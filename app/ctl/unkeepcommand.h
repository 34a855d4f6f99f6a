// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `unkeep`: takes one off the keep list.
class UnkeepCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::UnkeepCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;
};

} // namespace Printkeeper::Ctl
