// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/assistant/assistantwork.h"
#include "pages/assistant/steps.h"
#include "pages/page.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace Printkeeper::Widgets {
class Banner;
class Button;
class ProgressBanner;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Assistant {

class FoundStep;
class PreviewStep;
class ProposalStep;
class SaveStep;

/// Finds the farm with a person who has never seen this program: look, what was found, settings,
/// first preview, save. Nothing is written before the last step. All work is done off the GUI
/// thread.
class AssistantPage final : public Pages::Page
{
    Q_OBJECT

public:
    explicit AssistantPage(AssistantWork work, QWidget *parent = nullptr);

    Step step() const;

Q_SIGNALS:
    /// The settings are in that file; the farm can be opened by it.
    void finished(const QByteArray &settingsFile);
    void cancelled();

private:
    QWidget *makeLookStep();
    void chooseFolder();
    QWidget *makeFooter();
    void addStep(QWidget *content);
    void goTo(Step step);
    void goOn();
    void goBack();
    void updateButtons();
    void look();
    void takeReport(const Result<Discovery::DiscoveryReport> &report);
    void preview();
    void save();
    void showSaved(const SavedPlace &place);

    AssistantWork m_work;
    StepLine *m_line;
    Widgets::Banner *m_banner;
    Widgets::ProgressBanner *m_progress;
    QStackedWidget *m_steps;
    QLineEdit *m_folder;
    FoundStep *m_found;
    ProposalStep *m_proposal;
    PreviewStep *m_preview;
    SaveStep *m_saveStep;
    Widgets::Button *m_cancel;
    Widgets::Button *m_back;
    Widgets::Button *m_next;
    QByteArray m_savedFile; ///< empty until it was saved
    bool m_isBusy = false;
    // Last: work uses what stands above.
    TaskRunner<Discovery::DiscoveryReport> m_discovery;
    TaskRunner<Cleanup::CleanupReport> m_previewing;
    TaskRunner<SavedPlace> m_saving;
};

} // namespace Printkeeper::Assistant
