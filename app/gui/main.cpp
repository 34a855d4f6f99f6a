// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/assistantwiring.h"
#include "gui/errorwindow.h"
#include "gui/farmwindow.h"
#include "gui/leaving.h"
#include "gui/look.h"
#include "gui/options.h"
#include "gui/scale.h"
#include "gui/settingssession.h"
#include "gui/singleinstance.h"
#include "gui/startup.h"
#include "gui/windowfile.h"
#include "services/localfarm.h"
#include "services/openfilelimit.h"
#include "widgets/accessibility.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>
#include <vector>

#include <unistd.h>

using namespace Printkeeper;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsageError = 2;

/// What a window has to say for the one that was there before.
struct Before
{
    bool isSaved = false;         ///< settings, just now
    std::optional<Error> failure; ///< at saving others
};

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
}

int complain(const Error &error)
{
    print(stderr, u"printkeeper: %1\n"_s.arg(error.message));
    return UsageError;
}

/// In a window of its own, until that is closed.
void tell(const QString &title, const Error &error)
{
    complain(error);
    Gui::ErrorWindow window(title, error);
    window.show();
    QApplication::exec();
}

int refuse(const Error &error)
{
    tell(QCoreApplication::translate("Printkeeper::Main", "Printkeeper cannot start"), error);
    return UsageError;
}

/// Shows `page` in the window, or only the window when it is empty.
void openPage(Shell::MainWindow &window, const QString &page, const QVariantMap &where = {})
{
    if (!page.isEmpty() && !window.openPage(page, where))
        print(stderr, u"printkeeper: There is no page “%1” yet.\n"_s.arg(page));
}

/// Opens the window on a farm and stays until it is closed, unless there is one already.
int serve(QApplication &application, std::unique_ptr<Services::Farm> farm,
          Gui::SettingsSession &settings, const Gui::Options &options, const QElapsedTimer &start,
          const Before &before)
{
    const bool isMeasured = options.measure == Gui::StartMeasure::Yes;
    Gui::SingleInstance instance(isMeasured ? QString() : Gui::runtimeFolder(),
                                 Gui::farmKey(farm->settings()));
    if (instance.claim(options.page) == Gui::SingleInstance::Role::Second)
        return 0;
    Gui::WindowFile file(Gui::WindowFile::defaultPath(), Gui::farmKey(farm->settings()));
    Gui::FarmWindow window(application, std::move(farm), settings, file,
                           Gui::lookOf(options, file.look()));
    QObject::connect(&settings, &Gui::SettingsSession::saved, &window,
                     [&window] { window.leave(Gui::Leaving::Reopen); });
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
    openPage(window.window(), options.page,
             before.isSaved ? QVariantMap{{u"saved"_s, true}} : QVariantMap());
    if (before.failure) {
        QObject::connect(
            &window, &Gui::FarmWindow::painted, &window,
            [&window, sentence = before.failure->message] {
                window.window().toasts().showToast({Widgets::Glyph::Critical, sentence, {}, {}});
            });
    }
    window.open();
    const int code = QApplication::exec();
    if (Gui::leavingOf(code) == Gui::Leaving::Close)
        instance.release(); // what still runs ends without a window
    else
        file.writeState(window.window().state()); // the next one begins where this one ends
    return code;
}

/// What a start shows, as later windows of it have changed it.
struct Start
{
    Result<Settings::SettingValues> values;
    Gui::Options options;
    const Clock &clock;
    const QElapsedTimer &timer;
};

/// How an application ends: with a code, to be made anew at another size, or by the program
/// starting itself anew with another settings file.
struct Ending
{
    int code = 0;
    Gui::Leaving leaving = Gui::Leaving::Close;
    QByteArray restartWith = {};
    QString ifThatFails = {}; ///< in the language of the application, which is gone by then
};

Ending restartWith(const QByteArray &settingsFile)
{
    return {0, Gui::Leaving::FindFarm, settingsFile,
            QCoreApplication::translate("Printkeeper::Main",
                                        "Printkeeper cannot be started anew; start it by hand.")};
}

/// Opens the farm, and opens it anew when settings were saved, until the window is closed.
Ending serveUntilClosed(QApplication &application, Start &start)
{
    Before before;
    for (;;) {
        auto farm = Services::LocalFarm::open(*start.values, start.clock);
        if (!farm)
            return {refuse(farm.error())};
        Gui::SettingsSession settings(start.options.settings, *start.values, start.clock);
        const int code =
            serve(application, *std::move(farm), settings, start.options, start.timer, before);
        const Gui::Leaving left = Gui::leavingOf(code);
        if (left == Gui::Leaving::Close) {
            if (const auto error = settings.finish())
                tell(QCoreApplication::translate("Printkeeper::Main", "Settings were not saved"),
                     *error);
            return {code};
        }
        start.values = settings.values();
        before = {left == Gui::Leaving::Reopen, settings.failure()};
        if (left == Gui::Leaving::Rescale) {
            start.options.page.clear(); // the window knows where it was
            return {0, left};
        }
        if (left == Gui::Leaving::FindFarm) {
            const QByteArray found = Gui::runAssistant(start.options.settings, start.clock);
            if (!found.isEmpty())
                return restartWith(found);
        }
        start.options.page = left == Gui::Leaving::Reopen ? settings.page() : u"settings"_s;
    }
}

/// The program anew with the same words and that settings file, so that it takes the rights of that
/// farm's owner before anything else.
int restart(int argc, char **argv, Ending ending)
{
    std::vector<char *> words{argv[0]};
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == "--config" || word == "--page")
            ++i;
        else if (!word.startsWith("--config=") && !word.startsWith("--page="))
            words.push_back(argv[i]);
    }
    QByteArray config("--config");
    words.insert(words.end(), {config.data(), ending.restartWith.data(), nullptr});
    ::execv("/proc/self/exe", words.data());
    return complain(systemError(errno, ending.ifThatFails));
}

/// `words` outlives it.
std::unique_ptr<QApplication> makeApplication(int &words, char **argv, int scale)
{
    const Gui::ScaledStart scaled(scale);
    auto application = std::make_unique<QApplication>(words, argv);
    QApplication::setApplicationName(u"Printkeeper"_s);
    QApplication::setApplicationVersion(QStringLiteral(PRINTKEEPER_VERSION));
    QApplication::setDesktopFileName(u"printkeeper"_s);
    Widgets::installAccessibility();
    return application;
}

/// One application, from its making to its end.
Ending runOnce(char **argv, Start &start)
{
    const auto &values = start.values;
    const auto farm = values ? Settings::FarmSettings::load(*values) : values.error();
    const Gui::LookChoice chosen =
        Gui::WindowFile(Gui::WindowFile::defaultPath(), farm ? Gui::farmKey(*farm) : QString())
            .look();
    int qtWords = 1; // a name for itself: the words are ours, not Qt's
    const auto application = makeApplication(qtWords, argv, chosen.scale);
    Gui::applyLook(*application, Gui::lookOf(start.options, chosen));
    if (!values)
        return {refuse(values.error())};
    if (Gui::needsAssistant(*values)) {
        const QByteArray found = Gui::runAssistant(start.options.settings, start.clock);
        if (!found.isEmpty())
            return restartWith(found);
    }
    return serveUntilClosed(*application, start);
}

Ending run(char **argv, const Gui::Options &options, const QElapsedTimer &timer)
{
    const SystemClock clock;
    // Before the application: from here on nothing runs with more rights than the farm's owner's.
    Start start{Gui::readSettings(options.settings), options, clock, timer};
    if (start.values) {
        for (const QString &warning : start.values->warnings())
            print(stderr, u"printkeeper: %1\n"_s.arg(warning));
    }
    for (;;) {
        Ending ending = runOnce(argv, start);
        if (ending.leaving != Gui::Leaving::Rescale)
            return ending;
    }
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
    Services::raiseOpenFileLimit();
    const Ending ending = run(argv, *options, start);
    return ending.restartWith.isEmpty() ? ending.code : restart(argc, argv, ending);
}
