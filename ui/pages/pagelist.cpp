// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/pagelist.h"

#include "pages/cleanup/cleanuppage.h"
#include "pages/emergency/emergencypage.h"
#include "pages/jobs/jobspage.h"
#include "pages/overview/overviewpage.h"
#include "pages/settings/settingspage.h"
#include "pages/storage/storagepage.h"

#include <QCoreApplication>

namespace Printkeeper::Pages {
namespace {

Page *makeOverview(const PageContext &context)
{
    auto *page = new Overview::OverviewPage(context.farm.root);
    context.overviewMade(*page);
    return page;
}

Page *makeJobs(const PageContext &context)
{
    auto *page = new JobsView::JobsPage(context.databasePath, context.jobs, context.farm);
    if (context.jobsMade)
        context.jobsMade(*page);
    return page;
}

Page *makeCleanup(const PageContext &context)
{
    auto *page = new CleanupView::CleanupPage(context.cleanup);
    context.cleanupMade(*page);
    return page;
}

Page *makeStorage(const PageContext &context)
{
    const auto disk = Settings::DiskSettings::load(context.values);
    auto *page = new StorageView::StoragePage({context.databasePath, context.jobs, context.farm,
                                               disk.value_or(Settings::DiskSettings())});
    context.storageMade(*page);
    return page;
}

Page *makeEmergency(const PageContext &context)
{
    auto *page = new Emergency::EmergencyPage;
    context.emergencyMade(*page);
    return page;
}

Page *makeSettings(const PageContext &context)
{
    auto *page = new SettingsView::SettingsPage(
        context.values, {}, context.appearance ? context.appearance() : SettingsView::Appearance());
    context.settingsMade(*page);
    return page;
}

std::vector<PageAction> jobsActions(const PageContext &context)
{
    return JobsView::JobsPage::actionList(context.jobsByStatus ? context.jobsByStatus()
                                                               : QMap<QString, qint64>());
}

std::vector<PageAction> settingsActions(const PageContext &context)
{
    return SettingsView::SettingsPage::actionList(context.values);
}

/// The actions of a page that are the same whatever the context holds.
template<typename P>
std::vector<PageAction> actionsOfPage(const PageContext &)
{
    return P::actionList();
}

/// Whether what a page cannot be without is there.
template<auto Member>
bool isGiven(const PageContext &context)
{
    return static_cast<bool>(context.*Member);
}

struct PageLine
{
    const char *id; ///< and the name of its icon
    const char *title;
    PageGroup group;
    Page *(*make)(const PageContext &);
    std::vector<PageAction> (*actions)(const PageContext &);
    bool (*isThere)(const PageContext &); ///< null: always
};

/// All pages, in the order of the navigation.
const PageLine Lines[] = {
    {"overview", QT_TRANSLATE_NOOP("Printkeeper::Pages", "Overview"), PageGroup::Main,
     &makeOverview, &actionsOfPage<Overview::OverviewPage>, nullptr},
    {"storage", QT_TRANSLATE_NOOP("Printkeeper::Pages", "Storage"), PageGroup::Main, &makeStorage,
     &actionsOfPage<StorageView::StoragePage>, &isGiven<&PageContext::storageMade>},
    {"jobs", QT_TRANSLATE_NOOP("Printkeeper::Pages", "Jobs"), PageGroup::Main, &makeJobs,
     &jobsActions, nullptr},
    {"cleanup", QT_TRANSLATE_NOOP("Printkeeper::Pages", "Cleanup"), PageGroup::Main, &makeCleanup,
     &actionsOfPage<CleanupView::CleanupPage>, &isGiven<&PageContext::cleanupMade>},
    {"emergency", QT_TRANSLATE_NOOP("Printkeeper::Pages", "Emergency"), PageGroup::Bottom,
     &makeEmergency, &actionsOfPage<Emergency::EmergencyPage>,
     &isGiven<&PageContext::emergencyMade>},
    {"settings", QT_TRANSLATE_NOOP("Printkeeper::Pages", "Settings"), PageGroup::Bottom,
     &makeSettings, &settingsActions, &isGiven<&PageContext::settingsMade>},
};

} // namespace

std::vector<PageEntry> makePageList(const PageContext &context)
{
    std::vector<PageEntry> pages;
    for (const PageLine &line : Lines) {
        if (line.isThere && !line.isThere(context))
            continue;
        const QString id = QString::fromLatin1(line.id);
        pages.push_back({id, QCoreApplication::translate("Printkeeper::Pages", line.title), id,
                         [context, &line] { return line.make(context); }, line.group,
                         [context, &line] { return line.actions(context); }});
    }
    return pages;
}

QStringList pageNames()
{
    QStringList names;
    for (const PageLine &line : Lines)
        names << QString::fromLatin1(line.id);
    return names;
}

} // namespace Printkeeper::Pages
