// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/leaving.h"

#include <initializer_list>

namespace Printkeeper::Gui {
namespace {

constexpr int ReopenCode = 91;
constexpr int FindFarmCode = 92;
constexpr int RescaleCode = 93;

} // namespace

int exitCodeOf(Leaving leaving)
{
    switch (leaving) {
    case Leaving::Close:
        break;
    case Leaving::Reopen:
        return ReopenCode;
    case Leaving::FindFarm:
        return FindFarmCode;
    case Leaving::Rescale:
        return RescaleCode;
    }
    return 0;
}

Leaving leavingOf(int exitCode)
{
    for (const Leaving leaving : {Leaving::Reopen, Leaving::FindFarm, Leaving::Rescale}) {
        if (exitCode == exitCodeOf(leaving))
            return leaving;
    }
    return Leaving::Close;
}

} // namespace Printkeeper::Gui
