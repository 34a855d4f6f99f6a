// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/latekeeps.h"

#include <algorithm>

namespace Printkeeper::Cleanup {

void LateKeeps::readAgain(const QDateTime &now)
{
    constexpr qint64 OftenMs = 500;
    // Times are noted in whole seconds.
    constexpr qint64 RoundedSeconds = 2;
    if (m_read.isValid() && !m_read.hasExpired(OftenMs))
        return;
    m_read.start();
    auto keeps = KeepStore(m_state).all();
    if (!keeps)
        return;
    const QDateTime first = m_planned.addSecs(-RoundedSeconds);
    std::erase_if(*keeps, [&](const Keep &keep) { return keep.since < first; });
    m_keeps = KeepList(*keeps, now, m_zone);
}

std::optional<QString> LateKeeps::reasonFor(const CleanupAction &action) const
{
    if (m_keeps.isEmpty())
        return std::nullopt;
    const Jobs::FilePlace &model = action.files.front().place;
    if (!action.job)
        return m_keeps.reasonFor(model);
    const auto kept = whyKept(m_keeps, m_store, *action.job, model);
    return kept ? *kept : kept.error().message;
}

} // namespace Printkeeper::Cleanup
