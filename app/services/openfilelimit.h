// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Printkeeper::Services {

/// Lets this process and its children have as many files open as the system allows them: a run
/// keeps the folders that it works in open, and a farm may have one for each of its jobs, which are
/// soon more than the usual 1024. Where that cannot be had, the limit stays as it is.
void raiseOpenFileLimit();

} // namespace Printkeeper::Services
