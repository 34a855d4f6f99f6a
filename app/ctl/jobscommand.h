// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/command.h"
#include "ctl/joblisting.h"
#include "ctl/textoutput.h"

namespace Printkeeper::Ctl {

/// `jobs`: the rows of the job table, newest first, and whether their files are there.
class JobsCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::JobsCommand)

public:
    CommandSpec spec() const override;
    Result<ExitCode> run(const Context &context) const override;

private:
    struct Query
    {
        Jobs::JobFilter filter;
        qint64 offset = 0;
        qint64 limit = 0;
        qint64 total = 0; ///< without offset and limit
    };

    static Result<Query> queryOf(const Context &context);
    static Result<void> printJson(const Context &context, JobListing &listing, const Query &query);
    static Cell sizeCell(const JobRow &row);
    static Result<void> printTable(const Context &context, JobListing &listing, const Query &query);
};

} // namespace Printkeeper::Ctl
