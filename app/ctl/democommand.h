// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"
#include "demo/demofarm.h"

namespace Printkeeper::Ctl {

/// `demo`: makes a farm to try things on.
class DemoCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::DemoCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printReport(Console &console, const Demo::DemoReport &report);
};

} // namespace Printkeeper::Ctl
