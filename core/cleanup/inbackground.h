// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <future>
#include <system_error>
#include <type_traits>
#include <utility>

namespace Printkeeper::Cleanup {

/// Does `work` on a thread of its own, which the future waits for when it goes; where there may be
/// no more threads, when the answer is asked for.
template<typename Work>
std::future<std::invoke_result_t<Work>> inBackground(Work work)
{
    try {
        return std::async(std::launch::async, work);
    } catch (const std::system_error &) {
        return std::async(std::launch::deferred, std::move(work));
    }
}

} // namespace Printkeeper::Cleanup
