// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "jobs/jobwatcher.h"
#include "pages/jobs/jobsmodel.h"
#include "pages/jobs/jobsreader.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Printkeeper;
using namespace Printkeeper::JobsView;
using namespace Qt::Literals::StringLiterals;

namespace {

using Condition = std::function<bool()>;

/// Lets the model work until `isDone`; answers the milliseconds since `since` was started.
double waitFor(JobsModel &model, const QElapsedTimer &since, const Condition &isDone)
{
    QEventLoop loop;
    const auto look = [&] {
        if (isDone())
            loop.quit();
    };
    QObject::connect(&model, &JobsModel::stateChanged, &loop, look);
    QObject::connect(&model, &JobsModel::mergeFinished, &loop, look);
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &loop, look);
    QObject::connect(&model, &QAbstractItemModel::modelReset, &loop, look);
    QMetaObject::invokeMethod(&loop, look, Qt::QueuedConnection);
    loop.exec();
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

void tell(const char *what, double figure)
{
    std::printf("%s %.2f\n", what, figure);
    std::fflush(stdout);
}

bool hasFirstRows(const JobsModel &model)
{
    return model.isShown() && (model.rowCount() == 0 || model.jobAt(0));
}

/// The time until the first rows of a look are there, and until all rows are known.
void measureLook(JobsModel &model, const char *name, const JobsLook &look)
{
    QElapsedTimer since;
    since.start();
    model.setVisibleRows({0, 50});
    model.setLook(look);
    tell(name, waitFor(model, since, [&] { return hasFirstRows(model); }));
    waitFor(model, since, [&] { return model.isCounted() && model.isShown(); });
}

/// The longest time that the rows took after one letter more.
void measureTyping(JobsModel &model)
{
    double longest = 0;
    for (const QString &typed : {u"v"_s, u"va"_s, u"vas"_s, u"vase"_s}) {
        QElapsedTimer since;
        since.start();
        model.setVisibleRows({0, 50});
        model.setLook({{}, typed, {}});
        longest = std::max(longest, waitFor(model, since, [&] { return hasFirstRows(model); }));
        waitFor(model, since, [&] { return model.isCounted() && model.isShown(); });
    }
    tell("typing", longest);
}

void measureEnd(JobsModel &model)
{
    QElapsedTimer since;
    since.start();
    const int last = model.rowCount() - 1;
    model.setVisibleRows({std::max(0, last - 50), last + 1});
    tell("end", waitFor(model, since, [&] { return model.jobAt(last) != nullptr; }));
}

/// Of the lines in which the kernel tells the memory of this process.
double mebibytes(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Notes for how long at most nothing was done in the event loop.
class StallWatch
{
public:
    StallWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_sinceLast.nsecsElapsed());
            m_sinceLast.start();
        });
        m_sinceLast.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(Between);
    }
    double milliseconds() const { return static_cast<double>(m_longest) / 1e6 - Between; }

private:
    static constexpr int Between = 5;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    qint64 m_longest = 0;
};

/// As a person does between two looks; on a database in rollback mode the next query may begin
/// then.
void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Tells when the newest job has another status, which somebody else writes meanwhile.
void measureWake(JobsModel &model, const QByteArray &database)
{
    measureLook(model, "newest", {});
    Jobs::JobWatcher watcher(database);
    QObject::connect(&watcher, &Jobs::JobWatcher::jobsChanged, &model, &JobsModel::refresh);
    const QModelIndex status = model.index(0, static_cast<int>(JobColumn::Status));
    const QString before = status.data(JobsModel::StatusRole).toString();
    QEventLoop started;
    QObject::connect(&watcher, &Jobs::JobWatcher::watchStarted, &started, &QEventLoop::quit);
    started.exec();
    QElapsedTimer since;
    since.start();
    std::puts("watching 0");
    std::fflush(stdout);
    waitFor(model, since, [&] { return status.data(JobsModel::StatusRole).toString() != before; });
    std::puts("changed 0");
}

} // namespace

/// jobspage ROOT DATABASE [--wake | REST [--typing]]: the model of the jobs page at work, one
/// figure a line, with so many milliseconds of rest before each look.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    const SystemClock clock;
    JobsSource source{words.at(2).toUtf8(), {}, {}};
    source.farm.root = words.at(1).toUtf8();
    source.farm.uploads = source.farm.root + "/uploads";
    QElapsedTimer since;
    since.start();
    JobsModel model(source, clock);
    tell("open", waitFor(model, since, [&] { return hasFirstRows(model); }));
    waitFor(model, since, [&] { return model.isCounted(); });
    if (words.value(3) == "--wake"_L1) {
        measureWake(model, source.databasePath);
        return 0;
    }
    const int restBefore = words.value(3).toInt();
    const StallWatch stalls;
    measureEnd(model);
    rest(2 * restBefore); // the jobs by status are counted once, after the first order
    using enum Jobs::SortOrder;
    const std::pair<const char *, JobSort> sorts[] = {
        {"sort-name", {JobColumn::Name, Ascending}},
        {"sort-status", {JobColumn::Status, Ascending}},
        {"sort-person", {JobColumn::Person, Ascending}},
        {"sort-created", {JobColumn::Created, Descending}},
        {"sort-updated", {JobColumn::Updated, Descending}},
        {"sort-id", {JobColumn::Id, Ascending}},
    };
    for (const auto &[name, sort] : sorts) {
        rest(restBefore);
        measureLook(model, name, {{}, {}, sort});
    }
    tell("memory", mebibytes("VmRSS"));
    rest(restBefore);
    measureLook(model, "filter", {{}, u"vase"_s, {}});
    tell("peak", mebibytes("VmHWM"));
    tell("stall", stalls.milliseconds());
    if (words.value(4) == "--typing"_L1)
        measureTyping(model);
    return 0;
}
