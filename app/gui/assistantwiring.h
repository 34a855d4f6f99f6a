// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "pages/assistant/assistantwork.h"
#include "settings/settingvalues.h"

namespace Printkeeper::Gui {

/// Whether nobody has ever said where the farm is: no settings file, no `--set farm/…`, and no
/// database at the default place. Looks at the disk.
bool needsAssistant(const Settings::SettingValues &values);

/// What the assistant can ask for on this machine, with the settings of `request` as they are
/// where it proposes nothing else. The clock must outlive it.
Assistant::AssistantWork makeAssistantWork(const Settings::SettingsRequest &request,
                                           const Clock &clock);

/// Shows the assistant in a window of its own until it is done or closed. Answers the file with the
/// settings; empty when nothing was saved.
QByteArray runAssistant(const Settings::SettingsRequest &request, const Clock &clock);

} // namespace Printkeeper::Gui
