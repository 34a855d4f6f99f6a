// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `gap [PATH]`: why a volume is fuller than what can be seen on it.
class GapCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::GapCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printGap(Console &console, const Storage::SpaceGap &gap);
};

} // namespace Printkeeper::Ctl
