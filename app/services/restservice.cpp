// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/restservice.h"

#include "base/escape.h"
#include "base/timestamp.h"
#include "files/folder.h"
#include "services/farmstate.h"
#include "services/openedfarm.h"
#include "services/tasknames.h"
#include "tasks/runsource.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

Error invalid(const QString &code, const QString &message)
{
    return {ErrorKind::Invalid, message, {}, code};
}

bool isBelow(const QByteArray &path, const QByteArray &folder)
{
    return path == folder || path.startsWith(folder + '/');
}

/// Without `//`, `/./` and a last slash; empty when a part is `..`.
QByteArray cleanPath(const QByteArray &path)
{
    QByteArray clean;
    for (const QByteArray &part : path.split('/')) {
        if (part == "..")
            return {};
        if (!part.isEmpty() && part != ".")
            clean += '/' + part;
    }
    return clean;
}

/// Without links; empty when there is nothing at the path.
QByteArray realPath(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&::free)> resolved(::realpath(path.constData(), nullptr),
                                                            &::free);
    return resolved ? QByteArray(resolved.get()) : QByteArray();
}

/// The database writes years of four digits.
bool isTooFar(const QDateTime &until)
{
    constexpr int LastYear = 9999;
    return until.toUTC().date().year() > LastYear;
}

Error tooFar()
{
    return invalid(u"bad-value"_s, Text::tr("That day is too far ahead; name one before the "
                                            "year 9999."));
}

/// The task's name when there is such a task.
Result<void> checkTask(const QString &task)
{
    if (taskNames().contains(task))
        return {};
    return Error{ErrorKind::NotFound,
                 Text::tr("There is no task “%1”; there are: %2.")
                     .arg(escaped(task), taskNames().join(u", "_s)),
                 {},
                 u"unknown-task"_s};
}

/// A person who is on the list is called there as before.
Result<void> spellAsListed(const Database::Connection &state, Cleanup::Keep &keep)
{
    if (keep.kind != Cleanup::KeepKind::Person)
        return {};
    const auto keeps = Cleanup::KeepStore(state).all();
    if (!keeps)
        return keeps.error();
    for (const Cleanup::Keep &each : *keeps) {
        if (each.kind == keep.kind && Cleanup::isSamePerson(each.name, keep.name))
            keep.name = each.name;
    }
    return {};
}

} // namespace

Result<Cleanup::KeepList> keepListOf(const FarmContext &context, const Database::Connection *state,
                                     const QDateTime &at)
{
    if (!state)
        return Cleanup::KeepList();
    const auto keeps = Cleanup::KeepStore(*state).all();
    if (!keeps)
        return keeps.error();
    return Cleanup::KeepList(*keeps, at, context.farm.timezone);
}

void RestService::note(const QString &line) const
{
    (void)m_context.log("maintenance.log").write(LogLevel::Info, u"keep"_s, line);
}

Result<void> RestService::checkJob(const QByteArray &id) const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    if (!farm)
        return farm.error();
    const auto job = (*farm)->store().find(QString::fromUtf8(id));
    if (!job)
        return job.error();
    if (*job)
        return {};
    const bool isWindow = Tasks::runSource() == Tasks::RunSource::App;
    const QString message =
        isWindow ? Text::tr("There is no job %1; look for its number on the page Jobs.")
                 : Text::tr("There is no job %1; look for its number with printkeeperctl jobs.");
    return Error{ErrorKind::NotFound, message.arg(escaped(id)), {}, u"no-such-job"_s};
}

/// The absolute folder that a person means, as the farm's own folders are called: no job's file is
/// known by a way that leads over a link.
Result<QByteArray> RestService::folderOf(const QByteArray &path) const
{
    const QByteArray clean =
        cleanPath(path.startsWith('/') ? path : m_context.farm.uploads + '/' + path);
    const auto layout = Jobs::FarmLayout::find(m_context.farm);
    if (!layout)
        return layout.error();
    std::vector<QByteArray> roots;
    for (const Jobs::LayoutFolder &folder : layout->folders())
        roots.push_back(folder.path);
    roots.push_back(m_context.farm.uploads);
    const QByteArray real = clean.isEmpty() ? QByteArray() : realPath(clean);
    bool isOfFarm = false;
    for (const QByteArray &root : roots) {
        const QByteArray realRoot = realPath(root);
        const bool isThere = !real.isEmpty() && !realRoot.isEmpty();
        if (!(isThere ? isBelow(real, realRoot) : isBelow(clean, root)))
            continue;
        isOfFarm = true;
        const QByteArray folder = isThere ? root + real.mid(realRoot.size()) : clean;
        if (Files::Folder::openRoot(folder))
            return folder;
    }
    if (!isOfFarm)
        return outsideTheFarm(path, real);
    return Error{ErrorKind::NotFound,
                 Text::tr("There is no folder %1; check its name.").arg(escaped(clean)),
                 {},
                 u"not-found"_s};
}

Error RestService::outsideTheFarm(const QByteArray &path, const QByteArray &real) const
{
    const QString uploads = escaped(m_context.farm.uploads);
    const bool isLink = isBelow(cleanPath(path), m_context.farm.uploads) || !path.startsWith('/');
    if (isLink && !real.isEmpty() && !isBelow(real, m_context.farm.uploads))
        return invalid(u"bad-folder"_s,
                       Text::tr("The folder %1 leads to %2, which does not lie in %3; name one "
                                "that does.")
                           .arg(escaped(path), escaped(real), uploads));
    return invalid(u"bad-folder"_s,
                   Text::tr("The folder %1 does not lie in %2; name one that does.")
                       .arg(escaped(path), uploads));
}

/// That no job names the person today: the name may be misspelt, or the first job is still to come.
QString RestService::doubtAbout(const QByteArray &person) const
{
    const auto farm = OpenedFarm::open(m_context, Database::OpenMode::ReadOnly);
    const auto people = farm ? (*farm)->store().people() : Result<QStringList>(farm.error());
    if (!people)
        return Text::tr("Whether a job names %1 could not be seen. %2")
            .arg(escaped(person), people.error().message);
    const bool isNamed = std::any_of(people->begin(), people->end(), [&](const QString &each) {
        return Cleanup::isSamePerson(each.toUtf8(), person);
    });
    return isNamed ? QString()
                   : Text::tr("No job names %1 today. It is on the keep list all the same, for "
                              "jobs that are still to come; check how the name is spelled.")
                         .arg(escaped(person));
}

Result<KeepReport> RestService::keep(Cleanup::Keep keep) const
{
    keep.since = m_context.clock.now();
    if (keep.until && *keep.until <= keep.since)
        return invalid(u"bad-value"_s,
                       Text::tr("The day until which to keep is over; name a later one."));
    if (keep.until && isTooFar(*keep.until))
        return tooFar();
    if (keep.kind == Cleanup::KeepKind::Folder) {
        const auto folder = folderOf(keep.name);
        if (!folder)
            return folder.error();
        keep.name = *folder;
    } else if (keep.kind == Cleanup::KeepKind::Job) {
        if (auto checked = checkJob(keep.name); !checked)
            return checked.error();
    } else {
        keep.name = keep.name.trimmed();
    }
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    if (auto spelled = spellAsListed(**state, keep); !spelled)
        return spelled.error();
    if (auto added = Cleanup::KeepStore(**state).add(keep); !added)
        return added.error();
    note(u"kept: %1 %2 until %3%4"_s.arg(
        Cleanup::keepKindName(keep.kind), escaped(keep.name),
        keep.until ? isoUtc(*keep.until) : u"further notice"_s,
        keep.because.isEmpty() ? QString() : u" because "_s + escaped(keep.because)));
    const bool isPerson = keep.kind == Cleanup::KeepKind::Person;
    return KeepReport{keep, isPerson ? doubtAbout(keep.name) : QString()};
}

Result<Cleanup::Keep> RestService::unkeep(Cleanup::Keep keep) const
{
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    // A folder may be gone by now, or be listed by the way that a link once led.
    QByteArray other;
    if (keep.kind == Cleanup::KeepKind::Folder) {
        other = folderOf(keep.name).value_or(QByteArray());
        keep.name = cleanPath(keep.name.startsWith('/') ? keep.name
                                                        : m_context.farm.uploads + '/' + keep.name);
    }
    if (auto spelled = spellAsListed(**state, keep); !spelled)
        return spelled.error();
    const Cleanup::KeepStore store(**state);
    auto removed = store.remove(keep.kind, keep.name);
    if (removed && !*removed && !other.isEmpty()) {
        keep.name = other;
        removed = store.remove(keep.kind, keep.name);
    }
    if (!removed)
        return removed.error();
    if (!*removed)
        return Error{ErrorKind::NotFound,
                     Text::tr("%1 is not on the keep list; printkeeperctl keeps shows what is.")
                         .arg(escaped(keep.name)),
                     {},
                     u"not-kept"_s};
    note(u"no longer kept: %1 %2"_s.arg(Cleanup::keepKindName(keep.kind), escaped(keep.name)));
    return keep;
}

Result<std::vector<Cleanup::Keep>> RestService::keeps() const
{
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    return *state ? Cleanup::KeepStore(**state).all() : std::vector<Cleanup::Keep>();
}

Result<Tasks::Pause> RestService::pause(const QString &task, const QDateTime &until) const
{
    if (auto checked = checkTask(task); !checked)
        return checked.error();
    const QDateTime now = m_context.clock.now();
    if (until <= now)
        return invalid(u"bad-value"_s,
                       Text::tr("The moment until which to pause is over; name a later one."));
    if (isTooFar(until))
        return tooFar();
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    const Tasks::Pause pause{task, now, until};
    if (auto added = Tasks::PauseStore(**state).add(pause); !added)
        return added.error();
    note(u"paused: %1 until %2"_s.arg(task, isoUtc(until)));
    return pause;
}

Result<void> RestService::resume(const QString &task) const
{
    if (auto checked = checkTask(task); !checked)
        return checked;
    const auto state = openFarmState(m_context);
    if (!state)
        return state.error();
    const auto removed = Tasks::PauseStore(**state).remove(task, m_context.clock.now());
    if (!removed)
        return removed.error();
    if (!*removed)
        return Error{ErrorKind::NotFound,
                     Text::tr("The task %1 is not paused.").arg(escaped(task)),
                     {},
                     u"not-paused"_s};
    note(u"resumed: "_s + task);
    return {};
}

Result<std::vector<Tasks::Pause>> RestService::pauses() const
{
    const auto state = findFarmState(m_context);
    if (!state)
        return state.error();
    return *state ? Tasks::PauseStore(**state).current(m_context.clock.now())
                  : std::vector<Tasks::Pause>();
}

} // namespace Printkeeper::Services
