// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <thread>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

namespace Printkeeper::Test {

/// Refuses this thread's calls by a descriptor that set owner, mode or times, as vfat does. False
/// where the kernel cannot.
inline bool refuseAttributes()
{
    constexpr unsigned Allow = SECCOMP_RET_ALLOW;
    constexpr unsigned Refuse = SECCOMP_RET_ERRNO | EPERM;
    constexpr auto skipUnless = [](unsigned call) {
        return sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, 1, call};
    };
    constexpr sock_filter refuse{BPF_RET | BPF_K, 0, 0, Refuse};
    std::array<sock_filter, 8> filter{{{BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
                                       skipUnless(SYS_fchown),
                                       refuse,
                                       skipUnless(SYS_fchmod),
                                       refuse,
                                       skipUnless(SYS_utimensat),
                                       refuse,
                                       {BPF_RET | BPF_K, 0, 0, Allow}}};
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
           && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// Runs `work` in a thread for which every file system is such a one; false where that cannot be.
template<typename Work>
bool onPlainFileSystems(const Work &work)
{
    bool isPlain = false;
    std::thread([&] {
        isPlain = refuseAttributes();
        if (isPlain)
            work();
    }).join();
    return isPlain;
}

} // namespace Printkeeper::Test
