// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/ownerhand.h"

#include "files/folder.h"
#include "jobs/farmlayout.h"
#include "services/farmuser.h"

#include <array>
#include <cerrno>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Printkeeper::Services {
namespace {

struct Gift
{
    QByteArray uploads;
    std::vector<QByteArray> names; ///< of folders directly in uploads
    uid_t owner = 0;
};

Gift giftOf(const Jobs::FarmLayout &layout, uid_t owner)
{
    Gift gift{layout.uploads(), {}, owner};
    const QByteArray below = layout.uploads() + '/';
    for (const Jobs::LayoutFolder &folder : layout.folders()) {
        const QByteArray name = folder.path.mid(below.size());
        if (folder.path.startsWith(below) && !name.contains('/'))
            gift.names.push_back(name);
    }
    return gift;
}

void give(const Gift &gift)
{
    const auto uploads = Files::Folder::openRoot(gift.uploads);
    const auto own = uploads ? uploads->status() : Result<Files::FileStatus>(Error{});
    if (!own || own->owner != gift.owner)
        return;
    for (const QByteArray &name : gift.names) {
        const auto folder = uploads->openBelow(name);
        const auto status = folder ? folder->status() : Result<Files::FileStatus>(Error{});
        if (status && status->owner != own->owner)
            (void)::fchown(folder->descriptor(), own->owner, own->group);
    }
}

bool receiveByte(int socket)
{
    char byte = 0;
    ssize_t size = -1;
    do {
        size = ::recv(socket, &byte, 1, 0);
    } while (size < 0 && errno == EINTR);
    return size == 1;
}

bool sendByte(int socket)
{
    const char byte = 0;
    return ::send(socket, &byte, 1, MSG_NOSIGNAL) == 1;
}

[[noreturn]] void serve(int socket, const Gift &gift)
{
    while (receiveByte(socket)) {
        give(gift);
        if (!sendByte(socket))
            break;
    }
    ::_exit(0);
}

} // namespace

std::shared_ptr<OwnerHand> OwnerHand::start(const Settings::FarmSettings &settings)
{
    if (::geteuid() != 0)
        return nullptr;
    const auto user = findFarmUser(settings.uploads);
    const auto layout = Jobs::FarmLayout::find(settings);
    std::array<int, 2> ends{-1, -1};
    if (!user || user->user == 0 || !layout
        || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return nullptr;
    FileDescriptor ours(ends[0]);
    FileDescriptor childs(ends[1]);
    const Gift gift = giftOf(*layout, user->user);
    const pid_t child = ::fork();
    if (child == 0) {
        ours.reset();
        serve(childs.get(), gift);
    }
    if (child < 0)
        return nullptr;
    return std::shared_ptr<OwnerHand>(new OwnerHand(std::move(ours), child));
}

OwnerHand::~OwnerHand()
{
    m_socket.reset();
    ::waitpid(m_child, nullptr, 0);
}

bool OwnerHand::giveFolders() const
{
    return sendByte(m_socket.get()) && receiveByte(m_socket.get());
}

} // namespace Printkeeper::Services
