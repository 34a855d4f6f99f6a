// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `layout`: whether the folders are as they should be. Exit 1 when one is not.
class LayoutCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::LayoutCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printReport(Console &console, const Services::LayoutReport &report);
};

} // namespace Printkeeper::Ctl
