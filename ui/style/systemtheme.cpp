// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/systemtheme.h"

#include <QEvent>

#include <algorithm>
#include <array>

namespace Printkeeper::Style {
namespace {

bool isOurs(const QPalette &palette)
{
    constexpr std::array Themes{Theme::Light, Theme::Dark, Theme::HighContrast};
    return std::ranges::any_of(Themes, [&palette](Theme theme) {
        return palette.color(QPalette::Link) == tokensOf(theme).accent
               && palette.color(QPalette::Window) == tokensOf(theme).background;
    });
}

/// What stands behind our own palette.
QPalette systemPalette()
{
    const QPalette current = QApplication::palette();
    if (!isOurs(current))
        return current;
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    QApplication::setPalette(current);
    return system;
}

} // namespace

Theme themeOf(const QPalette &palette)
{
    const auto lightness = [&palette](QPalette::ColorRole role) {
        return qGray(palette.color(QPalette::Active, role).rgb());
    };
    return lightness(QPalette::Window) < lightness(QPalette::WindowText) ? Theme::Dark
                                                                         : Theme::Light;
}

Theme systemTheme()
{
    return themeOf(systemPalette());
}

SystemFollower::SystemFollower(QApplication &application)
    : QObject(&application)
    , m_application(application)
{
    application.installEventFilter(this);
}

void SystemFollower::setChoice(Theme theme, Motion motion)
{
    m_theme = theme;
    m_motion = motion;
}

bool SystemFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_theme == Theme::System
        && !std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &SystemFollower::applyAgain, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void SystemFollower::applyAgain()
{
    m_isDue = false;
    if (m_theme == Theme::System)
        applyStyle(m_application, m_theme, m_motion);
}

} // namespace Printkeeper::Style
