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
    if (m_saving.isRunning() || m_waiting)
        return;
    m_page = page;
    m_waitsFor = m_whatRuns ? m_whatRuns() : QString();
    if (m_waitsFor.isEmpty()) {
        start(changes);
        return;
    }
    m_waiting = changes;
    Q_EMIT waitBegan(m_waitsFor);
}

void SettingsSession::proceed()
{
    if (!m_waiting || !m_whatRuns().isEmpty())
        return;
    const auto changes = *std::exchange(m_waiting, std::nullopt);
    start(changes);
    Q_EMIT waitEnded();
}

void SettingsSession::cancel()
{
    if (std::exchange(m_waiting, std::nullopt))
        Q_EMIT waitEnded();
}

void SettingsSession::start(const std::vector<Settings::SettingChange> &changes)
{
    m_saving.start([request = m_request, values = m_values, clock = &m_clock, changes](
                       const CancelToken &) { return saveNow(request, values, *clock, changes); },
                   [this](const Result<Settings::SettingValues> &values) {
                       if (!values) {
                           Q_EMIT failed(values.error());
                           return;
                       }
                       m_values = *values;
                       Q_EMIT saved();
                   });
}

} // namespace Printkeeper::Gui
