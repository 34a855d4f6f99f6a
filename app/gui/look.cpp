// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/look.h"

#include "gui/language.h"
#include "style/icons.h"
#include "style/style.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

constexpr std::array ThemeNames{
    std::pair{"light"_L1, Style::Theme::Light},
    std::pair{"dark"_L1, Style::Theme::Dark},
    std::pair{"high-contrast"_L1, Style::Theme::HighContrast},
    std::pair{"system"_L1, Style::Theme::System},
};

void applyTheme(QApplication &application, const QString &name)
{
    Style::applyStyle(application, themeNamed(name).value_or(Style::Theme::Light));
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

void applyLook(QApplication &application, const LookChoice &look)
{
    installLanguage(application, look.language);
    applyTheme(application, look.theme);
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
    QObject::connect(&actions, &Shell::ShellActions::themeChosen, &window,
                     [&application, &file](const QString &theme) {
                         applyTheme(application, theme);
                         LookChoice chosen = file.look();
                         chosen.theme = theme;
                         file.writeLook(chosen);
                     });
    QObject::connect(&actions, &Shell::ShellActions::languageChosen, &window,
                     [&application, &file](const QString &language) {
                         installLanguage(application, language);
                         LookChoice chosen = file.look();
                         chosen.language = language;
                         file.writeLook(chosen);
                     });
}

} // namespace Printkeeper::Gui
