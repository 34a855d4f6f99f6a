// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/openfiles.h"

#include "base/opendescriptors.h"

namespace Printkeeper::Cleanup {

OpenFiles OpenFiles::find()
{
    OpenFiles open;
    visitOpenDescriptors([&open](const OpenDescriptor &descriptor) {
        if (S_ISREG(descriptor.status.stx_mode))
            open.m_files.insert({deviceOf(descriptor.status), descriptor.status.stx_ino});
        return true;
    });
    return open;
}

} // namespace Printkeeper::Cleanup
