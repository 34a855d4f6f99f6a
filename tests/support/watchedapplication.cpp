// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/watchedapplication.h"

#include <QMetaEnum>
#include <QThread>

#include <array>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using std::chrono::nanoseconds;

namespace Printkeeper::Test {
namespace {

nanoseconds timeOf(clockid_t clock)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

QString milliseconds(nanoseconds time)
{
    return u"%1 ms"_s.arg(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

QString nameOf(QEvent::Type type)
{
    const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return key ? QString::fromLatin1(key) : u"event %1"_s.arg(type);
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
    , m_schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
{
    setAttribute(Qt::AA_Use96Dpi);
}

WatchedApplication::~WatchedApplication()
{
    if (m_schedule >= 0)
        ::close(m_schedule);
}

WatchedApplication &WatchedApplication::here()
{
    return static_cast<WatchedApplication &>(*QCoreApplication::instance());
}

/// The kernel tells: on a CPU, in the queue for one (both in nanoseconds), how often.
WatchedApplication::Moment WatchedApplication::now() const
{
    Moment moment{timeOf(CLOCK_MONOTONIC), timeOf(CLOCK_THREAD_CPUTIME_ID), {}};
    std::array<char, 96> text = {};
    const ssize_t size = m_schedule < 0 ? 0 : ::pread(m_schedule, text.data(), text.size() - 1, 0);
    const QByteArray line(text.data(), std::max<ssize_t>(size, 0));
    moment.queued = nanoseconds(line.mid(line.indexOf(' ') + 1).split(' ').front().toLongLong());
    return moment;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Events of other threads come through here as well.
    const bool isOurs = QThread::currentThread() == thread();
    if (isOurs && event->type() == QEvent::Show)
        noteWindow(*receiver);
    if (!isOurs || m_depth > 0)
        return QApplication::notify(receiver, event);
    // The event may take its receiver away.
    const QEvent::Type type = event->type();
    const char *className = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    const Moment before = now();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const Moment after = now();
    const nanoseconds busy = after.busy - before.busy;
    const nanoseconds asleep =
        m_schedule < 0 ? nanoseconds(0)
                       : (after.wall - before.wall) - busy - (after.queued - before.queued);
    const auto keep = [&](Longest &longest, nanoseconds time) {
        if (time > longest.time)
            longest = {time, u"%1 of %2 “%3” in %4 %5"_s.arg(
                                 nameOf(type), QString::fromLatin1(className), name,
                                 QString::fromLatin1(QTest::currentTestFunction()), m_step)};
    };
    keep(m_busiest, busy);
    keep(m_sleepiest, asleep);
    return result;
}

void WatchedApplication::noteWindow(const QObject &receiver)
{
    if (receiver.isWidgetType() && static_cast<const QWidget &>(receiver).isWindow())
        m_shownWindows << u"%1 “%2”"_s.arg(QString::fromLatin1(receiver.metaObject()->className()),
                                           receiver.objectName());
}

void WatchedApplication::forget()
{
    m_shownWindows.clear();
    m_busiest = {};
    m_sleepiest = {};
    m_step.clear();
}

QString WatchedApplication::stalls() const
{
    QStringList lines;
    if (m_busiest.time > LongestBusy)
        lines << u"The GUI thread was busy for %1: %2"_s.arg(milliseconds(m_busiest.time),
                                                             m_busiest.where);
    if (m_sleepiest.time > LongestAsleep)
        lines << u"The GUI thread slept for %1: %2"_s.arg(milliseconds(m_sleepiest.time),
                                                          m_sleepiest.where);
    return lines.join(u'\n');
}

} // namespace Printkeeper::Test
