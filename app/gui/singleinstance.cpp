// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/singleinstance.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

constexpr qint64 LongestRequest = 4096;
constexpr auto Answer = "shown\n";

bool connectBefore(QLocalSocket &socket, const QString &path, const QDeadlineTimer &deadline)
{
    // The first one may hold its lock and not listen yet.
    constexpr unsigned long Pause = 20;
    do {
        socket.connectToServer(path);
        if (socket.waitForConnected(static_cast<int>(deadline.remainingTime())))
            return true;
        QThread::msleep(Pause);
    } while (!deadline.hasExpired());
    return false;
}

} // namespace

QString runtimeFolder()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    struct stat found = {};
    const bool isOurs = !folder.isEmpty() && ::lstat(folder.constData(), &found) == 0
                        && S_ISDIR(found.st_mode) && found.st_uid == ::geteuid()
                        && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    return isOurs ? QString::fromLocal8Bit(folder) : QString();
}

SingleInstance::SingleInstance(const QString &folder, const QString &name, QObject *parent)
    : QObject(parent)
    , m_path(folder.isEmpty() ? QString() : u"%1/printkeeper-%2"_s.arg(folder, name))
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

SingleInstance::Role SingleInstance::claim(const QString &page, std::chrono::milliseconds patience)
{
    if (m_path.isEmpty())
        return Role::Alone;
    auto lock = Files::FileLock::acquire(m_path.toLocal8Bit() + ".lock", 0ms);
    if (lock) {
        m_lock = std::move(*lock);
        return listen();
    }
    return lock.error().kind == ErrorKind::Busy ? tellFirst(page, patience) : Role::Alone;
}

SingleInstance::Role SingleInstance::listen()
{
    // Whatever is there belongs to nobody who lives.
    QLocalServer::removeServer(m_path);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    return m_server.listen(m_path) ? Role::First : Role::Alone;
}

SingleInstance::Role SingleInstance::tellFirst(const QString &page,
                                               std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    if (!connectBefore(socket, m_path, deadline))
        return Role::Alone;
    const QJsonObject request{{u"page"_s, page}};
    socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (!socket.canReadLine()) {
        if (deadline.hasExpired()
            || !socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
    }
    return socket.readLine() == Answer ? Role::Second : Role::Alone;
}

void SingleInstance::answer()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > LongestRequest)
                socket->abort();
            return;
        }
        const QJsonObject request = QJsonDocument::fromJson(socket->readLine()).object();
        socket->write(Answer);
        socket->disconnectFromServer();
        Q_EMIT shown(request[u"page"_s].toString());
    });
}

} // namespace Printkeeper::Gui
