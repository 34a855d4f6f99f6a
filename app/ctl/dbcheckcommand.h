// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `db-check`: whether the farm's database is whole. Exit 1 when it is not.
class DbCheckCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::DbCheckCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void print(Console &console, const Jobs::DatabaseCheck &check);
};

} // namespace Printkeeper::Ctl
