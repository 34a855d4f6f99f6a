// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/interrupt.h"

#include <csignal>

namespace Printkeeper::Ctl {
namespace {

// A handler has no other way to what it changes. The flag behind it is a lock-free atomic.
CancelToken *s_token = nullptr;

void cancel(int)
{
    s_token->cancel();
}

void catchSignal(int signal)
{
    struct sigaction before = {};
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = cancel;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

void cancelOnSignals(CancelToken &token)
{
    s_token = &token;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        catchSignal(signal);
    // What cannot be written is told as that.
    for (const int signal : {SIGPIPE, SIGXFSZ})
        ::signal(signal, SIG_IGN);
}

} // namespace Printkeeper::Ctl
