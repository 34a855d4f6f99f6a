// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>

namespace Printkeeper::Gui {

/// Answers later starts of the program on a socket that only its user may open. Lives on a thread
/// of its own, so that it answers while the window is busy.
class Door final : public QObject
{
    Q_OBJECT

public:
    /// What it answers to whoever has said what to show.
    static QByteArray answer() { return "shown\n"; }

    /// On the thread it lives on. False when there can be no socket.
    bool open(const QString &path);

Q_SIGNALS:
    void asked(const QString &page);

private:
    void take();

    QLocalServer *m_server = nullptr;
};

} // namespace Printkeeper::Gui
