// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `keep`: puts a job, a person or a folder on the keep list.
class KeepCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::KeepCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;
};

} // namespace Printkeeper::Ctl
