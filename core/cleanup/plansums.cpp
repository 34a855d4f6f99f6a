// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/plansums.h"

namespace Printkeeper::Cleanup {
namespace {

constexpr std::size_t Kinds = static_cast<std::size_t>(ActionKind::RemoveOrphan) + 1;

} // namespace

PlanSums::PlanSums(const CleanupPlan &plan)
    : m_expiredTrash(plan.expiredTrash)
    , m_keepsRemoved(plan.keepsRemoved)
{
    QMap<quint64, std::size_t> disks;
    for (auto urgent = plan.urgent.cbegin(); urgent != plan.urgent.cend(); ++urgent) {
        disks.insert(urgent.key(), m_urgentDisks.size());
        m_urgentDisks.push_back(urgent.value());
    }
    m_parts.reserve(plan.actions.size());
    for (const CleanupAction &action : plan.actions) {
        if (!disks.isEmpty() && !movesJob(action.kind) && !action.files.empty()) {
            const auto disk = disks.constFind(action.files.front().identity.device);
            if (disk != disks.cend())
                m_urgent[roundOf(action)].push_back({m_parts.size(), *disk});
        }
        m_parts.push_back({action.bytes, action.kind, action.leavesDisk});
    }
}

std::vector<bool> PlanSums::goneOf(const std::vector<bool> &isTicked) const
{
    std::vector<bool> isGone(m_parts.size(), false);
    for (std::size_t i = 0; !m_keepsRemoved && i < m_parts.size(); ++i)
        isGone[i] = isTicked[i] && !movesJob(m_parts[i].kind);
    if (!m_keepsRemoved)
        return isGone;
    std::vector<Bytes> needed = m_urgentDisks;
    for (const std::vector<Urgent> &round : m_urgent) {
        for (const Urgent &urgent : round) {
            if (!isTicked[urgent.place] || needed[urgent.disk] <= 0)
                continue;
            needed[urgent.disk] -= m_parts[urgent.place].bytes;
            isGone[urgent.place] = true;
        }
    }
    return isGone;
}

PlanSums::Chosen PlanSums::of(const std::vector<bool> &isTicked) const
{
    Q_ASSERT(isTicked.size() == m_parts.size());
    std::array<qint64, Kinds> counts = {};
    std::array<Bytes, Kinds> bytes = {};
    Chosen chosen;
    chosen.isGone = goneOf(isTicked);
    CleanupTotals &totals = chosen.totals;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (!isTicked[i])
            continue;
        const Part &part = m_parts[i];
        ++counts[static_cast<std::size_t>(part.kind)];
        bytes[static_cast<std::size_t>(part.kind)] += part.bytes;
        (chosen.isGone[i] ? totals.forGood : totals.shareOf(part.kind, part.leavesDisk)) +=
            part.bytes;
    }
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        if (counts[kind] == 0)
            continue;
        const QString name = actionKindName(static_cast<ActionKind>(kind));
        totals.actions += counts[kind];
        totals.bytes += bytes[kind];
        totals.byKind.insert(name, counts[kind]);
        chosen.bytesByKind.insert(name, bytes[kind]);
    }
    totals.fromTrash = m_expiredTrash;
    totals.freesNow += totals.forGood + totals.fromTrash;
    return chosen;
}

} // namespace Printkeeper::Cleanup
