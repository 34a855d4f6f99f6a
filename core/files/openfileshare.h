// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace Printkeeper::Files {

/// How many files one of `parts` equal users may keep open at once, of those that the process may
/// have open now. A few at least, and no more than are of use.
std::size_t shareOfOpenFiles(std::size_t parts);

} // namespace Printkeeper::Files
