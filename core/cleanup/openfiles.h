// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <set>
#include <utility>

namespace Printkeeper::Cleanup {

/// The files that processes have open at one moment, from /proc/PID/fd. Processes of other users
/// are only seen by root.
class OpenFiles
{
public:
    static OpenFiles find();

    bool contains(quint64 device, quint64 inode) const { return m_files.contains({device, inode}); }

private:
    std::set<std::pair<quint64, quint64>> m_files;
};

} // namespace Printkeeper::Cleanup
