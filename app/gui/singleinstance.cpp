// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/singleinstance.h"

#include "gui/door.h"

#include <QDeadlineTimer>
#include <QDir>
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

/// A folder that nobody else can put anything into; never what a link points to.
bool isOursAlone(const QByteArray &folder)
{
    struct stat found = {};
    return !folder.isEmpty() && ::lstat(folder.constData(), &found) == 0 && S_ISDIR(found.st_mode)
           && found.st_uid == ::geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

QString runtimeFolder()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    if (isOursAlone(folder))
        return QString::fromLocal8Bit(folder);
    // No session has made one: a start by a script, or as the farm's owner.
    const QByteArray own = QDir::tempPath().toLocal8Bit() + "/printkeeper-"
                           + QByteArray::number(static_cast<qulonglong>(::geteuid()));
    (void)::mkdir(own.constData(), S_IRWXU);
    return isOursAlone(own) ? QString::fromLocal8Bit(own) : QString();
}

SingleInstance::SingleInstance(const QString &folder, const QString &name, QObject *parent)
    : QObject(parent)
    , m_path(folder.isEmpty() ? QString() : u"%1/printkeeper-%2"_s.arg(folder, name))
{}

SingleInstance::~SingleInstance()
{
    release();
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
    auto *door = new Door;
    door->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, door, &QObject::deleteLater);
    connect(door, &Door::asked, this, &SingleInstance::shown);
    m_thread.start();
    bool isOpen = false;
    QMetaObject::invokeMethod(
        door, [&isOpen, door, path = m_path] { isOpen = door->open(path); },
        Qt::BlockingQueuedConnection);
    return isOpen ? Role::First : Role::Alone;
}

void SingleInstance::release()
{
    m_thread.quit();
    m_thread.wait();
    m_lock.reset();
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
    return socket.readLine() == Door::answer() ? Role::Second : Role::Alone;
}

} // namespace Printkeeper::Gui
