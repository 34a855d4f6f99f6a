// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/pagelist.h"

#include "pages/cleanup/cleanuppage.h"
#include "pages/emergency/emergencypage.h"
#include "pages/jobs/jobspage.h"
#include "pages/overview/overviewpage.h"
#include "pages/settings/settingspage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Pages {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Pages)
};

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

} // namespace

std::vector<PageEntry> makePageList(const PageContext &context)
{
    std::vector<PageEntry> pages{{u"overview"_s, Text::tr("Overview"), u"overview"_s,
                                  [context] { return makeOverview(context); }, PageGroup::Main,
                                  &Overview::OverviewPage::actionList},
                                 {u"jobs"_s, Text::tr("Jobs"), u"jobs"_s,
                                  [context] { return makeJobs(context); }, PageGroup::Main,
                                  [jobs = context.jobsByStatus] {
                                      return JobsView::JobsPage::actionList(
                                          jobs ? jobs() : QMap<QString, qint64>());
                                  }}};
    if (context.cleanupMade)
        pages.push_back({u"cleanup"_s, Text::tr("Cleanup"), u"cleanup"_s,
                         [context] { return makeCleanup(context); }, PageGroup::Main,
                         &CleanupView::CleanupPage::actionList});
    if (context.emergencyMade)
        pages.push_back({u"emergency"_s, Text::tr("Emergency"), u"emergency"_s,
                         [context] { return makeEmergency(context); }, PageGroup::Bottom,
                         &Emergency::EmergencyPage::actionList});
    if (context.settingsMade)
        pages.push_back(
            {u"settings"_s, Text::tr("Settings"), u"settings"_s,
             [context] { return makeSettings(context); }, PageGroup::Bottom,
             [values = context.values] { return SettingsView::SettingsPage::actionList(values); }});
    return pages;
}

QStringList pageNames()
{
    PageContext whole;
    whole.cleanupMade = [](CleanupView::CleanupPage &) {};
    whole.emergencyMade = [](Emergency::EmergencyPage &) {};
    whole.settingsMade = [](SettingsView::SettingsPage &) {};
    QStringList names;
    for (const PageEntry &entry : makePageList(whole))
        names << entry.id;
    return names;
}

} // namespace Printkeeper::Pages
