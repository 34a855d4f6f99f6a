// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/error.h"

#include <QDeadlineTimer>

#include <chrono>

namespace Printkeeper::SettingsView {

/// How long one question waits for whoever holds a database, which nothing can interrupt.
inline constexpr std::chrono::milliseconds Turn{100};

/// What `ask` answers. While another program holds the database, which a question may wait for no
/// longer than a `Turn`, it asks again: for two seconds, and no longer than anybody wants to know.
template<typename Ask>
auto patiently(const CancelToken &cancel, const Ask &ask) -> decltype(ask())
{
    constexpr std::chrono::seconds Patience{2};
    const QDeadlineTimer end(Patience);
    auto answer = ask();
    while (!answer && answer.error().kind == ErrorKind::Busy && !cancel.isCancelled()
           && !end.hasExpired())
        answer = ask();
    return answer;
}

} // namespace Printkeeper::SettingsView
