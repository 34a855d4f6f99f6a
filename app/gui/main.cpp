// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/errorwindow.h"
#include "gui/farmwindow.h"
#include "gui/look.h"
#include "gui/options.h"
#include "gui/singleinstance.h"
#include "gui/startup.h"
#include "gui/windowfile.h"
#include "services/localfarm.h"
#include "widgets/accessibility.h"

#include <QApplication>
#include <QElapsedTimer>

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

int refuse(const Error &error)
{
    complain(error);
    Gui::ErrorWindow window(error);
    window.show();
    QApplication::exec();
    return UsageError;
}

/// Shows `page` in the window, or only the window when it is empty.
void openPage(Shell::MainWindow &window, const QString &page)
{
    if (!page.isEmpty() && !window.openPage(page))
        print(stderr, u"printkeeper: There is no page “%1” yet.\n"_s.arg(page));
}

/// Opens the window on a farm and stays until it is closed, unless there is one already.
int serve(QApplication &application, std::unique_ptr<Services::Farm> farm, Gui::WindowFile &file,
          const Gui::Options &options, const QElapsedTimer &start)
{
    const bool isMeasured = options.measure == Gui::StartMeasure::Yes;
    Gui::SingleInstance instance(isMeasured ? QString() : Gui::runtimeFolder(),
                                 Gui::farmKey(farm->settings()));
    if (instance.claim(options.page) == Gui::SingleInstance::Role::Second)
        return 0;
    Gui::FarmWindow window(application, std::move(farm), file, Gui::lookOf(options, file.look()));
    QObject::connect(&instance, &Gui::SingleInstance::shown, &window.window(),
                     [&window](const QString &page) {
                         openPage(window.window(), page);
                         window.window().bringUp();
                     });
    if (isMeasured) {
        QObject::connect(&window, &Gui::FarmWindow::painted, &application, [&start] {
            print(stderr, u"first paint after %1 ms\n"_s.arg(start.elapsed()));
            QApplication::quit();
        });
    }
    openPage(window.window(), options.page);
    window.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer start;
    start.start();
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
    QApplication::setApplicationName(u"Printkeeper"_s);
    QApplication::setApplicationVersion(QStringLiteral(PRINTKEEPER_VERSION));
    QApplication::setDesktopFileName(u"printkeeper"_s);
    Widgets::installAccessibility();
    const auto farm = values ? Settings::FarmSettings::load(*values) : values.error();
    Gui::WindowFile file(Gui::WindowFile::defaultPath(), farm ? Gui::farmKey(*farm) : QString());
    Gui::applyLook(application, Gui::lookOf(*options, file.look()));
    if (!values)
        return refuse(values.error());
    for (const QString &warning : values->warnings())
        print(stderr, u"printkeeper: %1\n"_s.arg(warning));
    auto opened = Services::LocalFarm::open(*values, clock);
    if (!opened)
        return refuse(opened.error());
    return serve(application, *std::move(opened), file, *options, start);
}
