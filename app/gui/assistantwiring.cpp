// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/assistantwiring.h"

#include "base/escape.h"
#include "pages/assistant/assistantpage.h"
#include "services/localfarm.h"
#include "services/savesettings.h"
#include "settings/farmsettings.h"

#include <QApplication>

#include <algorithm>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::AssistantWiring)
};

using Changes = std::vector<Settings::SettingChange>;

/// What was set for another farm must not stay where this one has its default.
Changes withoutOldPlaces(Changes changes)
{
    for (const QString &key : {u"farm/uploads"_s, u"farm/database"_s, u"farm/logs"_s,
                               u"farm/thumbnails"_s, u"farm/path_map"_s}) {
        if (std::ranges::find(changes, key, &Settings::SettingChange::key) == changes.end())
            changes.push_back({key, {}});
    }
    return changes;
}

Result<Cleanup::CleanupReport> previewWith(const Settings::SettingsRequest &request,
                                           const Clock &clock, const Changes &changes,
                                           const CancelToken &cancel)
{
    const auto values = Settings::SettingValues::load(request);
    if (!values)
        return values.error();
    const auto farm =
        Services::LocalFarm::open(values->withChanges(withoutOldPlaces(changes)), clock);
    if (!farm)
        return farm.error();
    return (*farm)->previewCleanup({}, cancel);
}

/// A path as a word for the shell.
QString quoted(const QByteArray &path)
{
    QByteArray word = path;
    return u'\'' + escaped(word.replace('\'', "'\\''")) + u'\'';
}

Result<Assistant::SavedPlace> saveFor(const QByteArray &path, const Changes &changes)
{
    const auto saved = Services::saveWherePossible(path, withoutOldPlaces(changes));
    if (!saved)
        return saved.error();
    if (saved->path == path)
        return Assistant::SavedPlace{path, {}, {}};
    return Assistant::SavedPlace{
        saved->path,
        //: %1 and %2: a path
        Text::tr("You may not write %1, so the settings are in %2 and hold for this window. To "
                 "let the schedule use them as well, run this as an administrator:")
            .arg(escaped(path), escaped(saved->path)),
        u"sudo install -D -m 0644 %1 %2"_s.arg(quoted(saved->path), quoted(path))};
}

} // namespace

bool needsAssistant(const Settings::SettingValues &values)
{
    QStringList named = values.keysBelow(u"farm"_s);
    named.removeAll(u"state"_s); // says nothing of the farm, and is always set for root
    if (!values.file().isEmpty() || !named.isEmpty())
        return false;
    const auto farm = Settings::FarmSettings::load(values);
    return farm && ::access(farm->database.toUtf8().constData(), F_OK) != 0
           && ::access(farm->uploads.constData(), F_OK) != 0;
}

Assistant::AssistantWork makeAssistantWork(const Settings::SettingsRequest &request,
                                           const Clock &clock)
{
    Assistant::AssistantWork work;
    const QByteArray path = Settings::SettingValues::fileOf(request);
    work.settingsFile = path;
    work.preview = [request, &clock](const Changes &changes, const CancelToken &cancel) {
        return previewWith(request, clock, changes, cancel);
    };
    work.save = [path](const Changes &changes) { return saveFor(path, changes); };
    return work;
}

QByteArray runAssistant(const Settings::SettingsRequest &request, const Clock &clock)
{
    constexpr QSize FirstSize(960, 680);
    QByteArray saved;
    Assistant::AssistantPage page(makeAssistantWork(request, clock));
    page.setWindowTitle(Text::tr("Set up Printkeeper"));
    page.resize(FirstSize);
    QObject::connect(&page, &Assistant::AssistantPage::finished, &page,
                     [&](const QByteArray &file) {
                         saved = file;
                         page.close();
                     });
    QObject::connect(&page, &Assistant::AssistantPage::cancelled, &page, &QWidget::close);
    page.show();
    QApplication::exec();
    return saved;
}

} // namespace Printkeeper::Gui
