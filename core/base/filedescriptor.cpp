// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filedescriptor.h"

#include <cerrno>

#include <unistd.h>

namespace Printkeeper {

void FileDescriptor::reset()
{
    if (m_descriptor < 0)
        return;
    const int error = errno;
    ::close(std::exchange(m_descriptor, -1));
    errno = error;
}

} // namespace Printkeeper
