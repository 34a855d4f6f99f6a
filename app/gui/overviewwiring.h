// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmsession.h"
#include "pages/overview/overviewpage.h"

namespace Printkeeper::Gui {

/// Lets the page ask the session for work and show its answers, and what the session knows already.
/// Links to other pages become the places that the shell opens.
void connectOverview(Overview::OverviewPage &page, FarmSession &session);

} // namespace Printkeeper::Gui
