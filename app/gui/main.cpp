// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/errorwindow.h"
#include "gui/farmsession.h"
#include "gui/language.h"
#include "gui/options.h"
#include "gui/overviewwiring.h"
#include "gui/startup.h"
#include "jobs/jobwatcher.h"
#include "pages/pagelist.h"
#include "services/localfarm.h"
#include "shell/mainwindow.h"
#include "style/icons.h"
#include "style/style.h"
#include "widgets/accessibility.h"

#include <algorithm>
#include <cstdio>

using namespace Printkeeper;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsageError = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
}

int complain(const Error &error)
{
    print(stderr, u"printkeeper: %1\n"_s.arg(error.message));
    return UsageError;
}

void setUp(QApplication &application, const Gui::Options &options)
{
    QApplication::setApplicationName(u"Printkeeper"_s);
    QApplication::setApplicationVersion(QStringLiteral(PRINTKEEPER_VERSION));
    QApplication::setDesktopFileName(u"printkeeper"_s);
    Gui::installLanguage(application, options.language);
    Widgets::installAccessibility();
    Style::applyStyle(application, options.theme);
    QApplication::setWindowIcon(Style::makeIcon(u"printkeeper"_s, &Style::Tokens::accent));
}

int refuse(const Error &error)
{
    complain(error);
    Gui::ErrorWindow window(error);
    window.show();
    QApplication::exec();
    return UsageError;
}

/// Opens the window on a farm and stays until it is closed.
int serve(std::unique_ptr<Services::Farm> farm, const QString &page)
{
    Pages::PageContext context{{}, farm->settings(), farm->jobsSettings(), {}};
    if (!context.farm.database.contains("://"_L1))
        context.databasePath = context.farm.database.toUtf8();
    Gui::FarmSession session(std::move(farm));
    QList<Overview::OverviewPage *> overviews;
    context.overviewMade = [&](Overview::OverviewPage &made) {
        Gui::connectOverview(made, session);
        overviews << &made;
    };
    Shell::MainWindow window(Pages::makePageList(context));
    for (Overview::OverviewPage *overview : std::as_const(overviews)) {
        QObject::connect(overview, &Overview::OverviewPage::pageRequested, &window,
                         &Shell::MainWindow::openPage);
    }
    QObject::connect(&window, &Shell::MainWindow::refreshRequested, &session,
                     &Gui::FarmSession::refresh);
    if (!page.isEmpty() && !window.openPage(page))
        print(stderr, u"printkeeper: There is no page “%1” yet.\n"_s.arg(page));
    std::optional<Jobs::JobWatcher> watcher;
    if (!context.databasePath.isEmpty()) {
        watcher.emplace(context.databasePath);
        QObject::connect(&*watcher, &Jobs::JobWatcher::jobsChanged, &session,
                         &Gui::FarmSession::refreshSoon);
    }
    window.show();
    QMetaObject::invokeMethod(&session, &Gui::FarmSession::refresh, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const auto options = Gui::parseOptions(QList<QByteArray>(argv + 1, argv + std::max(argc, 1)));
    if (!options)
        return complain(options.error());
    if (options->purpose != Gui::Purpose::OpenWindow) {
        print(stdout, options->purpose == Gui::Purpose::ShowHelp
                          ? Gui::helpText()
                          : u"printkeeper " PRINTKEEPER_VERSION "\n"_s);
        return 0;
    }
    const SystemClock clock;
    // Before the application: from here on nothing runs with more rights than the farm's owner's.
    const auto values = Gui::readSettings(options->settings);

    // A name for itself: the words are ours, not Qt's.
    int qtWords = 1;
    QApplication application(qtWords, argv);
    setUp(application, *options);
    if (!values)
        return refuse(values.error());
    for (const QString &warning : values->warnings())
        print(stderr, u"printkeeper: %1\n"_s.arg(warning));
    auto farm = Services::LocalFarm::open(*values, clock);
    if (!farm)
        return refuse(farm.error());
    return serve(*std::move(farm), options->page);
}
