// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/traynotifier.h"

#include <QAccessible>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

TrayNotifier::TrayNotifier(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(5s);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (!m_waiting.isEmpty())
            alert(std::exchange(m_waiting, {}));
    });
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(window.windowIcon(), this);
    m_icon->setToolTip(u"Printkeeper"_s);
    m_icon->show();
    connect(m_icon, &QSystemTrayIcon::activated, this, &TrayNotifier::activated);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotifier::activated);
}

void TrayNotifier::showTroubles(const QString &farm, const std::vector<Trouble> &troubles)
{
    QSet<QString> codes;
    std::vector<Trouble> fresh;
    for (const Trouble &trouble : troubles) {
        // What gets worse is news.
        const QString code = u"%1 %2"_s.arg(static_cast<int>(trouble.glyph)).arg(trouble.code);
        codes << code;
        if (!m_known.contains(code))
            fresh.push_back(trouble);
    }
    m_known = codes;
    if (!std::exchange(m_isFirst, false) && !fresh.empty())
        notify(farm, fresh);
}

void TrayNotifier::notify(const QString &farm, const std::vector<Trouble> &fresh)
{
    const Trouble &worst =
        *std::ranges::min_element(fresh, {}, [](const Trouble &trouble) { return trouble.glyph; });
    QString text = worst.sentence;
    if (fresh.size() > 1)
        //: Things that need attention
        text += u'\n' + tr("And %n more.", nullptr, static_cast<int>(fresh.size() - 1));
    const QString title = farm.isEmpty() ? u"Printkeeper"_s : u"Printkeeper – %1"_s.arg(farm);
    if (m_icon) {
        m_icon->showMessage(title, text,
                            worst.glyph == Widgets::Glyph::Critical ? QSystemTrayIcon::Critical
                                                                    : QSystemTrayIcon::Warning);
    }
    Q_EMIT notified(title, text);
    alert(worst.sentence);
}

void TrayNotifier::alert(const QString &sentence)
{
    if (m_pause.isActive()) {
        m_waiting = sentence;
        return;
    }
    m_pause.start();
    m_window.setAccessibleDescription(sentence);
    QAccessibleEvent event(&m_window, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT alerted(sentence);
}

} // namespace Printkeeper::Shell
