// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingswiring.h"

#include "gui/language.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using SettingsView::SettingsPage;

namespace {

constexpr int ReopenCode = 91;
constexpr int FindFarmCode = 92;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingsWiring)
};

QString themeTitle(const QString &id)
{
    if (id == u"light"_s)
        return Text::tr("Light");
    if (id == u"dark"_s)
        return Text::tr("Dark");
    return id == u"high-contrast"_s ? Text::tr("High contrast") : Text::tr("As the system");
}

} // namespace

int exitCodeOf(Leaving leaving)
{
    return leaving == Leaving::Reopen     ? ReopenCode
           : leaving == Leaving::FindFarm ? FindFarmCode
                                          : 0;
}

Leaving leavingOf(int exitCode)
{
    return exitCode == ReopenCode     ? Leaving::Reopen
           : exitCode == FindFarmCode ? Leaving::FindFarm
                                      : Leaving::Close;
}

SettingsView::Appearance appearanceOf(const LookChoice &look)
{
    SettingsView::Appearance appearance;
    for (const QString &id : themeNames())
        appearance.themes.push_back({id, themeTitle(id)});
    for (const QString &code : languageCodes())
        appearance.languages.push_back({code, languageName(code)});
    appearance.theme = look.theme;
    appearance.language = QLocale::languageToCode(QLocale().language());
    return appearance;
}

void connectSettings(SettingsPage &page, SettingsSession &settings, FarmSession &farm,
                     Shell::MainWindow &window)
{
    using Shell::ShellActions;
    QObject::connect(&page, &SettingsPage::saveRequested, &settings, &SettingsSession::save);
    QObject::connect(&settings, &SettingsSession::failed, &page, &SettingsPage::showError);
    QObject::connect(&farm, &FarmSession::statusRead, &page, &SettingsPage::showStatus);
    QObject::connect(&page, &SettingsPage::themeChosen, &window.actions(),
                     &ShellActions::themeChosen);
    QObject::connect(&page, &SettingsPage::languageChosen, &window.actions(),
                     &ShellActions::languageChosen, Qt::QueuedConnection);
    QObject::connect(&page, &SettingsPage::findFarmRequested, &window,
                     [] { QApplication::exit(exitCodeOf(Leaving::FindFarm)); });
}

} // namespace Printkeeper::Gui
