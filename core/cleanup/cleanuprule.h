// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"
#include "settings/cleanupsettings.h"

#include <QSet>

namespace Printkeeper::Cleanup
{

/// Which jobs a rule takes: those in one of the statuses whose state is older than `age`.
struct CleanupRule {
    ActionKind kind = ActionKind::RemoveUpload;
    QSet<QString> statuses; ///< keys
    std::chrono::days age{0};
};

/// The rules that the settings switch on, limited to the kinds in `only` (empty: all). A job that is
/// being printed is in none of them, whatever the settings say.
std::vector<CleanupRule> makeRules(const Settings::CleanupSettings &settings,
                                   const std::vector<ActionKind> &only);

/// Whether temporary files are wanted.
bool isWanted(ActionKind kind, const std::vector<ActionKind> &only);

} // namespace Printkeeper::Cleanup
