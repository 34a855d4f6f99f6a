// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace Printkeeper::CleanupView {

/// What a window does about something that was checked. Nothing: there is only the command.
enum class CheckRemedy { Nothing, ShowPlan, ShowRuns, ShowKeeps, Resume, Settings, Overview };

/// What does in a window what `command` does: "printkeeperctl resume cleanup".
CheckRemedy remedyOf(const QString &command);
/// Of its button; empty for Nothing.
QString remedyText(CheckRemedy remedy);

} // namespace Printkeeper::CleanupView
