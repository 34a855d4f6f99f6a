// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/style.h"

#include <QObject>

namespace Printkeeper::Style {

/// Dark when the windows of `palette` are darker than their text, else Light.
Theme themeOf(const QPalette &palette);

/// The look of the desktop, by the palette that it gives to programs without one of their own; Qt
/// 6.4 has nothing better to ask. GUI thread.
Theme systemTheme();

/// Applies the style again when the desktop says that its theme changed and the program follows it.
class SystemFollower final : public QObject
{
    Q_OBJECT

public:
    explicit SystemFollower(QApplication &application);

    void setChoice(Theme theme, Motion motion);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyAgain();

    QApplication &m_application;
    Theme m_theme = Theme::Light;
    Motion m_motion = Motion::Short;
    bool m_isDue = false; ///< each window tells of the same change
};

} // namespace Printkeeper::Style
