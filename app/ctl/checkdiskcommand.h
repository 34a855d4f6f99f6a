// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"
#include "settings/disksettings.h"
#include "storage/diskcheck.h"

namespace Printkeeper::Ctl {

/// `check-disk`: measures the volumes. Exit 1 when one is above its warning level.
class CheckDiskCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CheckDiskCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printReport(Console &console, const Storage::DiskReport &report,
                            const Settings::DiskSettings &settings);
};

} // namespace Printkeeper::Ctl
