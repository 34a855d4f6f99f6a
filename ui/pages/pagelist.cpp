// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/pagelist.h"

#include "pages/jobs/jobspage.h"
#include "pages/overview/overviewpage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Pages {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Printkeeper::Pages", text);
}

QWidget *makeOverview(const PageContext &context)
{
    auto *page = new Overview::OverviewPage(context.farm.root);
    context.overviewMade(*page);
    return page;
}

} // namespace

std::vector<PageEntry> makePageList(const PageContext &context)
{
    return {{u"overview"_s, translated("Overview"), u"overview"_s,
             [context] { return makeOverview(context); }},
            {u"jobs"_s, translated("Jobs"), u"jobs"_s, [context] {
                 return new JobsView::JobsPage(context.databasePath, context.jobs, context.farm);
             }}};
}

} // namespace Printkeeper::Pages
