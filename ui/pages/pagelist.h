// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"
#include "pages/settings/appearance.h"
#include "settings/cleanupsettings.h"
#include "settings/farmsettings.h"
#include "settings/jobssettings.h"
#include "settings/settingvalues.h"

#include <vector>

namespace Printkeeper::CleanupView {
class CleanupPage;
} // namespace Printkeeper::CleanupView

namespace Printkeeper::Emergency {
class EmergencyPage;
} // namespace Printkeeper::Emergency

namespace Printkeeper::JobsView {
class JobsPage;
} // namespace Printkeeper::JobsView

namespace Printkeeper::Overview {
class OverviewPage;
} // namespace Printkeeper::Overview

namespace Printkeeper::SettingsView {
class SettingsPage;
} // namespace Printkeeper::SettingsView

namespace Printkeeper::StorageView {
class StoragePage;
} // namespace Printkeeper::StorageView

namespace Printkeeper::Pages {

/// What the pages are made from. `overviewMade` and `jobsMade` connect a page to what works for it;
/// without it the jobs can only be looked at.
struct PageContext
{
    QByteArray databasePath; ///< empty when the database is no file
    Settings::FarmSettings farm;
    Settings::JobsSettings jobs;
    std::function<void(Overview::OverviewPage &)> overviewMade;
    std::function<void(JobsView::JobsPage &)> jobsMade = {};
    Settings::CleanupSettings cleanup = {};
    /// Without it there is no cleanup page.
    std::function<void(CleanupView::CleanupPage &)> cleanupMade = {};
    /// Without it there is no storage page.
    std::function<void(StorageView::StoragePage &)> storageMade = {};
    /// Without it there is no emergency page.
    std::function<void(Emergency::EmergencyPage &)> emergencyMade = {};
    Settings::SettingValues values = {};
    std::function<SettingsView::Appearance()> appearance = {};
    /// Without it there is no settings page.
    std::function<void(SettingsView::SettingsPage &)> settingsMade = {};
    /// As spelled, and as far as it is known.
    std::function<QMap<QString, qint64>()> jobsByStatus = {};
};

/// The pages in the order of the navigation, for every shell.
std::vector<PageEntry> makePageList(const PageContext &context);

/// The ids of all pages that there are.
QStringList pageNames();

} // namespace Printkeeper::Pages
