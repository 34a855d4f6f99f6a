// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"
#include "settings/farmsettings.h"

#include <memory>

#include <sys/types.h>

namespace Printkeeper::Services {

/// The one thing about a farm that stays root's when the process gives its rights up: a child that
/// can give the layout's folders in uploads to the owner of uploads, and nothing else. It takes no
/// name and no number from anybody, follows no link and crosses no mount; it ends with its parent.
class OwnerHand
{
public:
    /// To be called as root, before there is a second thread. Null when there is nothing to do for
    /// it: not root, or the uploads are root's own.
    static std::shared_ptr<OwnerHand> start(const Settings::FarmSettings &settings);
    ~OwnerHand();
    OwnerHand(const OwnerHand &) = delete;
    OwnerHand &operator=(const OwnerHand &) = delete;

    /// Has it done, and waits for it. False when the child is gone.
    bool giveFolders() const;

private:
    OwnerHand(FileDescriptor socket, pid_t child)
        : m_socket(std::move(socket))
        , m_child(child)
    {}

    FileDescriptor m_socket;
    pid_t m_child;
};

} // namespace Printkeeper::Services
