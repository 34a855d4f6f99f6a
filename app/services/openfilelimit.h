// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Printkeeper::Services {

/// Lets this process and its children have as many files open as the system allows them: a run
/// opens each folder the seldomer, and takes the more of the web app's locks at a time, the more
/// may be open (see Files::shareOfOpenFiles). Where that cannot be had, the limit stays as it is.
void raiseOpenFileLimit();

} // namespace Printkeeper::Services
