// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/taskrunner.h"
#include "settings/settingstext.h"
#include "settings/settingvalues.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace Printkeeper::Gui {

/// The settings of this start and the file they come from: saves changes off the GUI thread, only
/// if a farm can be opened with them, and not before what runs on the farm has ended. Lives on the
/// GUI thread; knows no page.
class SettingsSession final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    SettingsSession(Settings::SettingsRequest request, Settings::SettingValues values,
                    const Clock &clock, QObject *parent = nullptr);

    const Settings::SettingValues &values() const { return m_values; }
    /// What is asked before it saves: what runs, as people read it; empty when nothing does.
    void setBusy(std::function<QString()> whatRuns) { m_whatRuns = std::move(whatRuns); }
    /// At once, when `proceed` finds that nothing runs, or after what is being saved. What waits is
    /// saved together: of a key what was said last. `page` is the one that asks.
    void save(const std::vector<Settings::SettingChange> &changes,
              const QString &page = QStringLiteral("settings"));
    /// The page that has asked last.
    const QString &page() const { return m_page; }
    /// What it waits for; empty when it does not.
    QString waitsFor() const { return m_waiting.empty() ? QString() : m_waitsFor; }
    /// Something that ran has ended.
    void proceed();
    /// Gives up all that waits to be saved; nothing of it was changed.
    void cancel();
    /// Nothing waits and nothing is being saved.
    bool isIdle() const { return m_waiting.empty() && !m_saving.isRunning(); }
    /// Since it was idle last; told by `failed` already, perhaps in a window that opens anew.
    const std::optional<Error> &failure() const { return m_failure; }
    /// Saves what waits here and now, for when there is neither a window nor anything that runs.
    /// Why that was not possible, if it was not.
    std::optional<Error> finish();

Q_SIGNALS:
    void waitBegan(const QString &what);
    /// It is being saved now, or was given up.
    void waitEnded();
    /// They are in the file, and read anew from it: `values()`.
    void saved();
    /// Nothing was changed of what that page has asked for.
    void failed(const Printkeeper::Error &error, const QString &page);

private:
    struct Wish
    {
        QString page;
        std::vector<Settings::SettingChange> changes;
    };

    /// What waits is saved, or waits for what runs.
    void goOn();
    void start();
    std::vector<Settings::SettingChange> takeWaiting();
    void tellSaved();
    void take(const Result<Settings::SettingValues> &values);

    Settings::SettingsRequest m_request;
    Settings::SettingValues m_values;
    const Clock &m_clock;
    std::function<QString()> m_whatRuns;
    QString m_waitsFor;
    QString m_page;
    std::vector<Wish> m_waiting; ///< the newest last
    QStringList m_pages;         ///< that have asked for what is being saved
    std::optional<Error> m_failure;
    bool m_isWaitTold = false;
    bool m_isSaved = false; ///< something, which nobody was told yet
    TaskRunner<Settings::SettingValues> m_saving;
};

} // namespace Printkeeper::Gui
