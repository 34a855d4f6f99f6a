// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingssession.h"

#include "base/escape.h"
#include "services/localfarm.h"
#include "services/savesettings.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

Error explained(const Error &error, const QByteArray &path)
{
    if (error.kind != ErrorKind::PermissionDenied)
        return error;
    Error told = error;
    //: %1: a path
    told.message = SettingsSession::tr("You may not change %1, so nothing was saved. Somebody with "
                                       "the right to write it has to change it there.")
                       .arg(escaped(path));
    return told;
}

/// Writes them, and reads them as the next start would.
Result<Settings::SettingValues> saveNow(const Settings::SettingsRequest &request,
                                        const Settings::SettingValues &values, const Clock &clock,
                                        const std::vector<Settings::SettingChange> &changes)
{
    if (const auto farm = Services::LocalFarm::open(values.withChanges(changes), clock); !farm)
        return farm.error();
    const bool isNew = values.file().isEmpty();
    Services::SettingsSnapshot before{values.file(), values.fileContent()};
    if (isNew)
        before = {Settings::SettingValues::fileOf(request), {}};
    if (const auto saved = Services::saveSettings(before, changes); !saved)
        return explained(saved.error(), before.path);
    return Settings::SettingValues::load(request);
}

} // namespace

SettingsSession::SettingsSession(Settings::SettingsRequest request, Settings::SettingValues values,
                                 const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_values(std::move(values))
    , m_clock(clock)
{}

void SettingsSession::save(const std::vector<Settings::SettingChange> &changes, const QString &page)
{
    if (isIdle())
        m_failure.reset();
    m_waiting.push_back({page, changes});
    m_page = page;
    if (!m_saving.isRunning())
        goOn();
}

void SettingsSession::proceed()
{
    if (m_waiting.empty() || m_saving.isRunning() || (m_whatRuns && !m_whatRuns().isEmpty()))
        return;
    start();
}

void SettingsSession::cancel()
{
    if (std::exchange(m_waiting, {}).empty())
        return;
    m_isWaitTold = false;
    Q_EMIT waitEnded();
    if (!m_saving.isRunning())
        tellSaved();
}

std::optional<Error> SettingsSession::finish()
{
    if (m_waiting.empty())
        return {};
    const auto saved = saveNow(m_request, m_values, m_clock, takeWaiting());
    if (!saved)
        return saved.error();
    m_values = *saved;
    return {};
}

void SettingsSession::goOn()
{
    m_waitsFor = m_whatRuns ? m_whatRuns() : QString();
    if (m_waitsFor.isEmpty()) {
        start();
        return;
    }
    m_isWaitTold = true;
    Q_EMIT waitBegan(m_waitsFor);
}

std::vector<Settings::SettingChange> SettingsSession::takeWaiting()
{
    std::vector<Settings::SettingChange> changes;
    m_pages.clear();
    for (const Wish &wish : std::exchange(m_waiting, {})) {
        if (!m_pages.contains(wish.page))
            m_pages += wish.page;
        for (const Settings::SettingChange &change : wish.changes) {
            std::erase_if(changes,
                          [&change](const auto &older) { return older.key == change.key; });
            changes.push_back(change);
        }
    }
    return changes;
}

void SettingsSession::start()
{
    m_waitsFor.clear();
    m_saving.start(
        [request = m_request, values = m_values, clock = &m_clock, changes = takeWaiting()](
            const CancelToken &) { return saveNow(request, values, *clock, changes); },
        [this](const Result<Settings::SettingValues> &values) { take(values); });
    if (std::exchange(m_isWaitTold, false))
        Q_EMIT waitEnded();
}

/// The window opens anew when it is told that they are saved; so what was asked for meanwhile is
/// written before, which may have to wait for what has begun to run since.
void SettingsSession::take(const Result<Settings::SettingValues> &values)
{
    if (values) {
        m_values = *values;
        m_isSaved = true;
    } else {
        m_failure = values.error();
        for (const QString &page : std::as_const(m_pages))
            Q_EMIT failed(values.error(), page);
    }
    if (m_waiting.empty())
        tellSaved();
    else
        goOn();
}

void SettingsSession::tellSaved()
{
    if (std::exchange(m_isSaved, false))
        Q_EMIT saved();
}

} // namespace Printkeeper::Gui
