// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"
#include "settings/farmsettings.h"
#include "settings/jobssettings.h"

#include <vector>

namespace Printkeeper::Overview {
class OverviewPage;
} // namespace Printkeeper::Overview

namespace Printkeeper::Pages {

/// What the pages are made from. `overviewMade` connects the page to what works for it.
struct PageContext
{
    QByteArray databasePath; ///< empty when the database is no file
    Settings::FarmSettings farm;
    Settings::JobsSettings jobs;
    std::function<void(Overview::OverviewPage &)> overviewMade;
};

/// The pages in the order of the navigation, for every shell.
std::vector<PageEntry> makePageList(const PageContext &context);

} // namespace Printkeeper::Pages
