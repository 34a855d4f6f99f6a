// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/openfileshare.h"

#include <algorithm>

#include <sys/resource.h>

namespace Printkeeper::Files {

std::size_t shareOfOpenFiles(std::size_t parts)
{
    constexpr std::size_t Fewest = 8;
    constexpr std::size_t Most = 512;
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return Fewest;
    return std::clamp(static_cast<std::size_t>(limit.rlim_cur) / parts, Fewest, Most);
}

} // namespace Printkeeper::Files
