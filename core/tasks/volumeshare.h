// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"

#include <algorithm>

namespace Printkeeper::Tasks {

/// As df counts: what is reserved for root is nobody's to use.
inline Bytes usableOf(const VolumeStatus &volume)
{
    return volume.used + volume.available;
}

/// Of what can be used, 0 to 1; 0 where nothing can.
inline double shareOf(Bytes bytes, const VolumeStatus &volume)
{
    const Bytes usable = usableOf(volume);
    return usable > 0 ? static_cast<double>(bytes) / static_cast<double>(usable) : 0;
}

/// As df rounds it: up.
inline int percentOf(Bytes used, const VolumeStatus &volume)
{
    const Bytes usable = usableOf(volume);
    return usable > 0 ? static_cast<int>((std::max<Bytes>(used, 0) * 100 + usable - 1) / usable)
                      : 0;
}

} // namespace Printkeeper::Tasks
