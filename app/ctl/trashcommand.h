// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `trash`: what waits in the trash, with the day it goes; `--empty` removes it for good.
class TrashCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::TrashCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    using Items = std::vector<Cleanup::TrashedItem>;
    static void printItems(const Context &context, const Items &items);
    static void printEmptied(Console &console, const Cleanup::PurgeReport &report);
};

} // namespace Printkeeper::Ctl
