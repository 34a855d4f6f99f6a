// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filedescriptor.h"

#include <unistd.h>

namespace Printkeeper
{

void FileDescriptor::reset()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace Printkeeper
