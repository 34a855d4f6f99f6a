// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"

namespace Printkeeper::Ctl {

/// `scan`: where the space of a folder went. Exit 1 when something of it could not be read.
class ScanCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::ScanCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    static void printTree(Console &console, const Storage::DiskTree &tree, qsizetype top);
    static void printChildren(Console &console, const Storage::DiskTree &tree);
    static void printLargest(Console &console, const Storage::DiskTree &tree, qsizetype top);
    static void printExtensions(Console &console, const Storage::DiskTree &tree);
    static void printProblems(Console &console, const Storage::DiskTree &tree);
};

} // namespace Printkeeper::Ctl
