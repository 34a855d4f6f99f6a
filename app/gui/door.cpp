// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/door.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

constexpr qint64 LongestRequest = 4096;

} // namespace

bool Door::open(const QString &path)
{
    m_server = new QLocalServer(this);
    connect(m_server, &QLocalServer::newConnection, this, &Door::take);
    // Whatever is there belongs to nobody who lives.
    QLocalServer::removeServer(path);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    return m_server->listen(path);
}

void Door::take()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > LongestRequest)
                socket->abort();
            return;
        }
        const QJsonObject request = QJsonDocument::fromJson(socket->readLine()).object();
        socket->write(answer());
        socket->disconnectFromServer();
        Q_EMIT asked(request[u"page"_s].toString());
    });
}

} // namespace Printkeeper::Gui
