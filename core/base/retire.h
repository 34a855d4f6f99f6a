// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace Printkeeper {

/// Lets a value go on another thread, if nobody else has it: to take a million files or actions
/// down takes a second. Whoever else holds it lets go before.
void retire(std::shared_ptr<const void> value);

} // namespace Printkeeper
