// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `growth [--since DATE]`: what has grown since a day, by folder and by person.
class GrowthCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::GrowthCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static Result<QDateTime> sinceOf(const Context &context);
    static void printReport(const Context &context, const Services::GrowthReport &report);
    static void printAmounts(Console &console, const Services::GrowthReport &report);
    static void printPeople(Console &console, const Services::GrowthReport &report);
};

} // namespace Printkeeper::Ctl
