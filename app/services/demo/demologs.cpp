// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demologs.h"

#include "demo/names.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

constexpr int Days = 60;

/// The lines of one log, oldest first.
class LogText
{
public:
    explicit LogText(const QDateTime &now)
        : m_now(now)
    {}

    void add(const QDateTime &time, const QString &level, const QString &logger,
             const QString &text)
    {
        if (time > m_now)
            return;
        m_last = time;
        m_text += u"%1 %2 %3: %4\n"_s.arg(time.toString(u"yyyy-MM-dd HH:mm:ss,zzz"_s), level,
                                          logger, text);
    }

    Result<void> writeTo(Tree &tree, const QByteArray &name) const
    {
        return tree.write(name, m_text.toUtf8(), m_last.toMSecsSinceEpoch());
    }

private:
    QDateTime m_now;
    QDateTime m_last = m_now;
    QString m_text;
};

QString fileName(Random &random)
{
    return objectName(random).stem + (random.oneIn(4) ? u".3mf"_s : u".stl"_s);
}

QDateTime at(const QDateTime &now, int daysAgo, int hour)
{
    return {now.date().addDays(-daysAgo), QTime(hour, 0, 1), now.timeZone()};
}

LogText maintenanceLog(Random &random, const QDateTime &now)
{
    const QString logger = u"app.maintenance.cleanup"_s;
    LogText log(now);
    for (int day = Days; day >= 0; --day) {
        QDateTime time = at(now, day, 2).addMSecs(random.below(900));
        const auto add = [&](const QString &level, const QString &text) {
            log.add(time, level, logger, text);
            time = time.addMSecs(4 + random.below(60));
        };
        const int removed = random.below(4);
        const int archived = random.below(7);
        add(u"INFO"_s, u"Starting daily cleanup"_s);
        for (int i = 0; i < removed; ++i)
            add(u"INFO"_s, u"Removed stale upload: "_s + fileName(random));
        for (int i = 0; i < archived; ++i)
            add(u"INFO"_s, u"Archived completed job: "_s + fileName(random));
        if (random.oneIn(15)) {
            add(u"ERROR"_s,
                u"Error processing file %1: [Errno 13] Permission denied"_s.arg(fileName(random)));
        }
        add(u"INFO"_s, u"Cleanup finished: %1 removed, %2 archived"_s.arg(removed).arg(archived));
    }
    return log;
}

LogText diskLog(Random &random, const QDateTime &now)
{
    LogText log(now);
    double percent = 66;
    for (int day = Days; day >= 0; --day) {
        for (int hour = 0; hour < 24; hour += 6) {
            // It filled up once, three weeks ago, until somebody made room.
            percent += day > 22 ? random.between(-0.1, 0.32) : random.between(-0.1, 0.2);
            if (day == 20 && hour == 12)
                percent = 69;
            const bool isHigh = percent > 90 || day == 21;
            const double shown = day == 21 ? std::max(percent, 90.4) : percent;
            const QString usage = QString::number(shown, 'f', 1);
            log.add(at(now, day, hour).addMSecs(random.below(700)),
                    isHigh ? u"WARNING"_s : u"INFO"_s, u"app.maintenance.cleanup"_s,
                    isHigh ? u"Disk usage is %1%, above the threshold of 90%"_s.arg(usage)
                           : u"Disk usage of /app/uploads: %1%"_s.arg(usage));
        }
    }
    return log;
}

/// One thing that happens in a web app.
void addEvent(LogText &log, Random &random, const QDateTime &time)
{
    const int dice = random.below(100);
    const int job = 1 + random.below(1400);
    if (dice < 45) {
        log.add(time, u"INFO"_s, u"werkzeug"_s,
                u"10.20.%1.%2 \"GET /dashboard HTTP/1.1\" 200 -"_s.arg(random.below(8))
                    .arg(2 + random.below(250)));
    } else if (dice < 70) {
        log.add(time, u"INFO"_s, u"app.routes.submit"_s,
                u"Upload accepted: %1 (%2 kB)"_s.arg(fileName(random)).arg(1 + random.below(60)));
    } else if (dice < 90) {
        log.add(time, u"INFO"_s, u"app.services.jobs"_s, u"Job %1: Pending -> Printing"_s.arg(job));
    } else if (dice < 97) {
        log.add(time, u"WARNING"_s, u"app.services.thumbnails"_s,
                u"No thumbnail for job %1: mesh is not watertight"_s.arg(job));
    } else {
        log.add(time, u"ERROR"_s, u"app"_s,
                u"Exception on /jobs/%1/approve [POST]\n"
                "Traceback (most recent call last):\n"
                "  File \"/app/app/routes/jobs.py\", line 118, in approve\n"
                "    db.session.commit()\n"
                "sqlite3.OperationalError: database is locked"_s.arg(job));
    }
}

LogText appLog(Random &random, const QDateTime &now, const QDateTime &from, const QDateTime &to)
{
    constexpr int Events = 700;
    LogText log(now);
    const qint64 step = from.msecsTo(to) / Events;
    for (int i = 0; i < Events; ++i)
        addEvent(log, random, from.addMSecs(step * i + random.below(static_cast<int>(step))));
    return log;
}

} // namespace

Result<void> writeLogs(Tree &logs, quint64 seed, const QDateTime &now)
{
    Random random(seed, 0x4c4f4753ULL);
    const QDateTime local = now.toTimeZone(QTimeZone::systemTimeZone());
    const QDateTime rotated = local.addDays(-5);
    if (auto done = maintenanceLog(random, local).writeTo(logs, "maintenance.log"); !done)
        return done;
    if (auto done = diskLog(random, local).writeTo(logs, "disk_space.log"); !done)
        return done;
    const LogText older = appLog(random, local, rotated.addDays(-6), rotated);
    if (auto done = older.writeTo(logs, "app.log.1"); !done)
        return done;
    return appLog(random, local, rotated, local).writeTo(logs, "app.log");
}

} // namespace Printkeeper::Demo
