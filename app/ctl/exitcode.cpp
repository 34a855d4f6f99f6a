// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/exitcode.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

namespace {

/// What is Invalid and yet no fault of the call: the farm's database says nothing to us, or one of
/// its folders is not what it should be.
bool isOfTheFarm(const Error &error)
{
    return error.code == "schema-unknown"_L1 || error.code == "symlink"_L1
           || error.code == "name-too-long"_L1 || error.code == "other-file-system"_L1;
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid:
        return isOfTheFarm(error) ? ExitCode::CouldNotRun : ExitCode::Usage;
    case ErrorKind::NotFound:
        return error.code == "unknown-task"_L1 ? ExitCode::Usage : ExitCode::CouldNotRun;
    case ErrorKind::Refused:
        // No guard of the farm: only a newer program can read what a newer one has written.
        return error.code == "newer-state"_L1 ? ExitCode::CouldNotRun : ExitCode::Refused;
    case ErrorKind::Cancelled:
        return ExitCode::Cancelled;
    case ErrorKind::PermissionDenied:
    case ErrorKind::NoSpace:
    case ErrorKind::Busy:
    case ErrorKind::Corrupt:
    case ErrorKind::System:
        return ExitCode::CouldNotRun;
    }
    Q_UNREACHABLE();
}

} // namespace Printkeeper::Ctl
