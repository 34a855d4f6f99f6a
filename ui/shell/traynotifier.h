// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/statusglyph.h"

#include <QObject>
#include <QSet>
#include <QSystemTrayIcon>
#include <QTimer>

#include <chrono>
#include <vector>

namespace Printkeeper::Shell {

/// Something that needs a person. `code` is the same as long as it is the same trouble.
struct Trouble
{
    QString code;
    Widgets::Glyph glyph = Widgets::Glyph::Warning;
    QString sentence;

    bool operator==(const Trouble &) const = default;
};

/// Tells a person who looks elsewhere that something new needs attention: one notification of the
/// desktop, where it has them, and an alert for screen readers, one in five seconds at most. What
/// is known already, or is there at the start, is told by the window alone.
class TrayNotifier final : public QObject
{
    Q_OBJECT

public:
    explicit TrayNotifier(QWidget &window);

    void showTroubles(const QString &farm, const std::vector<Trouble> &troubles);
    /// At most one alert in this time; 5 s until told otherwise.
    void setAlertPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }

Q_SIGNALS:
    /// What the desktop was told, or would be if it had a tray.
    void notified(const QString &title, const QString &text);
    void alerted(const QString &sentence);
    /// The notification or the icon was clicked.
    void activated();

private:
    void notify(const QString &farm, const std::vector<Trouble> &fresh);
    void alert(const QString &sentence);

    QWidget &m_window;
    QSystemTrayIcon *m_icon = nullptr; ///< null where there is no tray
    QSet<QString> m_known;
    bool m_isFirst = true;
    QTimer m_pause;
    QString m_waiting; ///< alert that waits for the pause to end
};

} // namespace Printkeeper::Shell
