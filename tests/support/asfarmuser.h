// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/smallfarm.h"

#include <filesystem>

#include <unistd.h>

namespace Printkeeper::Test {

/// Acts as the farm's user for as long as it lives; that of a test which runs as root is nobody.
class AsFarmUser
{
public:
    explicit AsFarmUser(const SmallFarm &farm)
    {
        if (::geteuid() != 0)
            return;
        const std::filesystem::path root(farm.settings().root.toStdString());
        bool isGiven = ::lchown(root.c_str(), Nobody, Nobody) == 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(root))
            isGiven = ::lchown(entry.path().c_str(), Nobody, Nobody) == 0 && isGiven;
        if (!isGiven || ::seteuid(Nobody) != 0)
            qFatal("cannot become the farm's user");
        m_isOther = true;
    }
    ~AsFarmUser()
    {
        if (m_isOther && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    AsFarmUser(const AsFarmUser &) = delete;
    AsFarmUser &operator=(const AsFarmUser &) = delete;

private:
    static constexpr uid_t Nobody = 65534;
    bool m_isOther = false;
};

} // namespace Printkeeper::Test
