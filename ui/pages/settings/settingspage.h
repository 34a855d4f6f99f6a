// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/taskrunner.h"
#include "pages/page.h"
#include "pages/settings/appearance.h"
#include "pages/settings/settingsdraft.h"
#include "tasks/farmstatus.h"

#include <QHash>
#include <QTimer>
#include <QVBoxLayout>

#include <optional>

namespace Printkeeper::Widgets {
class Banner;
class Button;
class CapacityBar;
class ChipRow;
class ElidedLabel;
class EmptyState;
class Label;
class ProgressBanner;
class ScrollPane;
class SearchField;
} // namespace Printkeeper::Widgets

namespace Printkeeper::SettingsView {

class AppearanceCard;
class SubjectCard;

/// What the program goes by, by subject and with a search. Keeps a draft until it is saved, and
/// asks for that by a signal; it writes no file.
class SettingsPage final : public Pages::Page
{
    Q_OBJECT

public:
    /// `statuses` are those of the farm's jobs as they are spelled.
    SettingsPage(Settings::SettingValues values, const QStringList &statuses,
                 const Appearance &appearance, QWidget *parent = nullptr);

    /// What can be done here, for shells that have not made the page yet.
    static std::vector<Pages::PageAction> actionList(const Settings::SettingValues &values);

    QVariantMap state() const override;
    void restoreState(const QVariantMap &state) override;
    /// `key`: of a setting; `subject`: its id; `search`: a text; `saved`: says that the settings
    /// were saved just now.
    void openAt(const QVariantMap &where) override;

    /// How full the disk is, for the picture above its levels.
    void showStatus(const Printkeeper::Tasks::FarmStatus &status);
    /// What was asked for was not saved; the draft stays.
    void showError(const Printkeeper::Error &error);
    /// What was asked for is saved as soon as `what` has ended.
    void showWaiting(const QString &what);
    void showWaitEnded();

Q_SIGNALS:
    void saveRequested(const std::vector<Printkeeper::Settings::SettingChange> &changes);
    void findFarmRequested();
    void themeChosen(const QString &id);
    void languageChosen(const QString &id);
    void hoursChosen(const QString &id);
    void sizeChosen(const QString &id);
    void motionChosen(const QString &id);
    /// Of a save that waits.
    void cancelSaveRequested();

private:
    QLayout *makeHeader();
    QWidget *makeDiskPicture();
    QWidget *makeCards(const QStringList &statuses, const Appearance &appearance);
    void showCardsSoon(QWidget *cards);
    static std::vector<Pages::PageOffer<SettingsPage>> offers();
    void tellKeys();
    static std::vector<Pages::PageAction> placeList(const Settings::SettingValues &values);
    void focusSearch();
    void connectParts();
    void save();
    void discard();
    void tellSaved();
    void showDraft();
    void filter();
    void openKey(const QString &key);
    void updateLevels();
    void recogniseSoon();
    void recognise();

    SettingsDraft m_draft;
    Widgets::ElidedLabel *m_file;
    Widgets::SearchField *m_search;
    Widgets::Button *m_discard;
    Widgets::Button *m_save;
    Widgets::Banner *m_banner;
    Widgets::ProgressBanner *m_waiting;
    Widgets::ChipRow *m_subjects;
    Widgets::ScrollPane *m_scroll;
    std::vector<SubjectCard *> m_cards;
    QString m_subject = QStringLiteral("places"); ///< chosen, also while something is searched for
    AppearanceCard *m_appearance = nullptr;
    Widgets::CapacityBar *m_levels;
    Widgets::EmptyState *m_nothing;
    Widgets::Label *m_diskText;
    double m_diskUsed = 0;
    QTimer m_rest;
    std::optional<std::vector<Settings::SettingChange>> m_named; ///< what recognising goes by
    TaskRunner<QHash<QString, QString>> m_recognising;
};

} // namespace Printkeeper::SettingsView
