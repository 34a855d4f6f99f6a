// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/look.h"

#include "base/format.h"
#include "gui/language.h"
#include "style/icons.h"
#include "style/style.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

constexpr std::array ThemeNames{
    std::pair{"light"_L1, Style::Theme::Light},
    std::pair{"dark"_L1, Style::Theme::Dark},
    std::pair{"high-contrast"_L1, Style::Theme::HighContrast},
    std::pair{"system"_L1, Style::Theme::System},
};

const QString TwelveHours = u"12"_s;
const QString TwentyFourHours = u"24"_s;

void applyHours(const LookChoice &look)
{
    setHourFormat(hoursOf(look) == TwelveHours ? HourFormat::Twelve : HourFormat::TwentyFour);
}

void applyTheme(QApplication &application, const LookChoice &look)
{
    Style::applyStyle(application, themeNamed(look.theme).value_or(Style::Theme::Light),
                      look.isStill ? Style::Motion::Reduced : Style::Motion::Short);
    QApplication::setWindowIcon(Style::makeIcon(u"printkeeper"_s, &Style::Tokens::accent));
}

} // namespace

std::optional<Style::Theme> themeNamed(const QString &name)
{
    for (const auto &[known, theme] : ThemeNames) {
        if (name == known)
            return theme;
    }
    return {};
}

QStringList themeNames()
{
    QStringList names;
    for (const auto &[name, theme] : ThemeNames)
        names << name;
    return names;
}

LookChoice lookOf(const Options &options, const LookChoice &chosen)
{
    LookChoice look = chosen;
    if (!options.theme.isEmpty())
        look.theme = options.theme;
    if (!themeNamed(look.theme))
        look.theme = u"light"_s;
    if (!options.language.isEmpty())
        look.language = options.language;
    return look;
}

QString hoursOf(const LookChoice &look)
{
    if (look.hours == TwelveHours || look.hours == TwentyFourHours)
        return look.hours;
    return hourFormatOf(QLocale::system()) == HourFormat::Twelve ? TwelveHours : TwentyFourHours;
}

void applyLook(QApplication &application, const LookChoice &look)
{
    applyHours(look);
    installLanguage(application, look.language);
    applyTheme(application, look);
}

void connectLook(QApplication &application, Shell::MainWindow &window, WindowFile &file,
                 const LookChoice &look)
{
    Shell::ShellActions &actions = window.actions();
    std::vector<Shell::Choice> languages;
    for (const QString &code : languageCodes())
        languages.push_back({code, languageName(code)});
    actions.setLanguages(languages);
    actions.setCurrentLanguage(QLocale::languageToCode(QLocale().language()));
    actions.setThemes(themeNames());
    actions.setCurrentTheme(look.theme);
    const auto shown = std::make_shared<LookChoice>(look);
    QObject::connect(&actions, &Shell::ShellActions::themeChosen, &window,
                     [&application, &file, shown](const QString &theme) {
                         shown->theme = theme;
                         applyTheme(application, *shown);
                         LookChoice chosen = file.look();
                         chosen.theme = theme;
                         file.writeLook(chosen);
                     });
    actions.setStill(look.isStill);
    QObject::connect(&actions, &Shell::ShellActions::stillChosen, &window,
                     [&application, &file, shown](bool isStill) {
                         shown->isStill = isStill;
                         applyTheme(application, *shown);
                         LookChoice chosen = file.look();
                         chosen.isStill = isStill;
                         file.writeLook(chosen);
                     });
    QObject::connect(&actions, &Shell::ShellActions::hoursChosen, &window,
                     [&application, &file, shown](const QString &hours) {
                         shown->hours = hours;
                         applyHours(*shown);
                         // All that is written is written anew, as in another language.
                         installLanguage(application, shown->language);
                         LookChoice chosen = file.look();
                         chosen.hours = hours;
                         file.writeLook(chosen);
                     });
    QObject::connect(&actions, &Shell::ShellActions::languageChosen, &window,
                     [&application, &file, shown](const QString &language) {
                         shown->language = language;
                         installLanguage(application, language);
                         LookChoice chosen = file.look();
                         chosen.language = language;
                         file.writeLook(chosen);
                     });
}

} // namespace Printkeeper::Gui
