// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Printkeeper::Gui {

/// Why the window was left.
enum class Leaving {
    Close,
    Reopen,   ///< settings were saved: the farm is to be opened anew with them
    FindFarm, ///< a person asks for the assistant
    Rescale,  ///< everything is to be shown at another size
};

/// What the event loop returns for it.
int exitCodeOf(Leaving leaving);
Leaving leavingOf(int exitCode);

} // namespace Printkeeper::Gui
