// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/filelock.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <optional>

namespace Printkeeper::Gui {

/// One window a farm and user: the first program of a farm listens on a socket that only its user
/// may open; a later one tells it what to show and ends. Who is the first is said by a lock, which
/// the kernel drops with its process, so a socket that a killed program left is replaced.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,
        Second, ///< the first one was told; this program has nothing to do
        Alone,  ///< there is another one that does not answer, or no place for a socket
    };

    /// `folder` is the user's own, as $XDG_RUNTIME_DIR; empty: none. `name` says which farm.
    SingleInstance(const QString &folder, const QString &name, QObject *parent = nullptr);

    ~SingleInstance() override;

    /// Blocks for `patience` at most, and only when there is another program. `page` may be empty.
    Role claim(const QString &page,
               std::chrono::milliseconds patience = std::chrono::milliseconds(2000));
    /// The window is gone: the next start is the first one, whatever this program still has to end.
    void release();

Q_SIGNALS:
    /// Another program was started for this farm and wants `page` to be seen, if it has said one.
    void shown(const QString &page);

private:
    Role listen();
    Role tellFirst(const QString &page, std::chrono::milliseconds patience) const;

    QString m_path;
    std::optional<Files::FileLock> m_lock;
    QThread m_thread; ///< of the door
};

/// The folder for sockets of this user, $XDG_RUNTIME_DIR or one of our own; empty when there is
/// none that is theirs alone.
QString runtimeFolder();

} // namespace Printkeeper::Gui
