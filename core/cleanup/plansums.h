// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <array>

namespace Printkeeper::Cleanup {

/// What a plan comes to, for any choice of its actions. Keeps of each action only what is added up,
/// so that a choice among a million is summed up while a person ticks. Needs the plan no longer.
class PlanSums
{
public:
    struct Chosen
    {
        CleanupTotals totals;
        QMap<QString, Bytes> bytesByKind;
        std::vector<bool> isGone; ///< removed for good, of all actions
    };

    /// Of an empty plan.
    PlanSums() = default;
    explicit PlanSums(const CleanupPlan &plan);

    /// Of the actions at which `isTicked` is true, which has as many.
    Chosen of(const std::vector<bool> &isTicked) const;

private:
    struct Part
    {
        Bytes bytes = 0;
        ActionKind kind = ActionKind::RemoveUpload;
        bool leavesDisk = false;
    };
    /// What may have to go from a disk that is critical.
    struct Urgent
    {
        std::size_t place = 0; ///< among the parts
        std::size_t disk = 0;  ///< in `m_urgentDisks`
    };

    std::vector<bool> goneOf(const std::vector<bool> &isTicked) const;

    std::vector<Part> m_parts;
    std::array<std::vector<Urgent>, Rounds> m_urgent; ///< in the order in which they go
    std::vector<Bytes> m_urgentDisks;                 ///< what each of them needs
    Bytes m_expiredTrash = 0;
    bool m_keepsRemoved = true;
};

} // namespace Printkeeper::Cleanup
