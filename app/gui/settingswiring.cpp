// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingswiring.h"

#include "gui/language.h"
#include "gui/scale.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using SettingsView::Appearance;
using SettingsView::SettingsPage;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingsWiring)
};

const QString Still = u"none"_s;

QString themeTitle(const QString &id)
{
    if (id == u"light"_s)
        //: Colours of the window
        return Text::tr("Light");
    if (id == u"dark"_s)
        //: Colours of the window
        return Text::tr("Dark");
    return id == u"high-contrast"_s ? Text::tr("High contrast") : Text::tr("As the system");
}

} // namespace

Appearance appearanceOf(const LookChoice &look)
{
    Appearance appearance;
    for (const QString &id : themeNames())
        appearance.themes.push_back({id, themeTitle(id)});
    for (const QString &code : languageCodes())
        appearance.languages.push_back({code, languageName(code)});
    constexpr int TextOnlyBelow = 100;
    for (const int scale : scales()) {
        //: %1: a number
        const QString whole = Text::tr("%1 %").arg(scale);
        //: %1: a number; the rest of the window is not smaller
        const QString text = Text::tr("%1 %, texts only").arg(scale);
        appearance.sizes.push_back({QString::number(scale), scale < TextOnlyBelow ? text : whole});
    }
    appearance.size = QString::number(look.scale);
    appearance.motions = {{u"short"_s, Text::tr("Short")}, {Still, Text::tr("None")}};
    appearance.motion = look.isStill ? Still : u"short"_s;
    appearance.hours = {{u"24"_s, Text::tr("24 hours")}, {u"12"_s, Text::tr("12 hours")}};
    appearance.hour = hoursOf(look);
    appearance.theme = look.theme;
    appearance.language = QLocale::languageToCode(QLocale().language());
    return appearance;
}

void connectSettings(SettingsPage &page, SettingsSession &settings, FarmSession &farm,
                     Shell::MainWindow &window)
{
    using Shell::ShellActions;
    QObject::connect(&page, &SettingsPage::saveRequested, &settings,
                     [&settings](const std::vector<Settings::SettingChange> &changes) {
                         settings.save(changes);
                     });
    QObject::connect(&page, &SettingsPage::cancelSaveRequested, &settings,
                     &SettingsSession::cancel);
    QObject::connect(&settings, &SettingsSession::waitBegan, &page, &SettingsPage::showWaiting);
    QObject::connect(&settings, &SettingsSession::waitEnded, &page, &SettingsPage::showWaitEnded);
    if (const QString what = settings.waitsFor(); !what.isEmpty())
        page.showWaiting(what);
    QObject::connect(&settings, &SettingsSession::failed, &page,
                     [&page](const Error &error, const QString &asking) {
                         if (asking == u"settings"_s)
                             page.showError(error); // another page says its own
                     });
    QObject::connect(&farm, &FarmSession::statusRead, &page, &SettingsPage::showStatus);
    QObject::connect(&page, &SettingsPage::themeChosen, &window.actions(),
                     &ShellActions::themeChosen);
    QObject::connect(&page, &SettingsPage::motionChosen, &window, [&window](const QString &id) {
        window.actions().setStill(id == Still);
        Q_EMIT window.actions().stillChosen(id == Still);
    });
    QObject::connect(&page, &SettingsPage::hoursChosen, &window.actions(),
                     &ShellActions::hoursChosen, Qt::QueuedConnection);
    QObject::connect(&page, &SettingsPage::languageChosen, &window.actions(),
                     &ShellActions::languageChosen, Qt::QueuedConnection);
}

} // namespace Printkeeper::Gui
