// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/assistantpage.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/assistant/foundstep.h"
#include "pages/assistant/previewstep.h"
#include "pages/assistant/proposalstep.h"
#include "pages/assistant/savestep.h"
#include "settings/settingparsing.h"
#include "style/tokens.h"
#include "widgets/banner.h"
#include "widgets/card.h"
#include "widgets/foldersheet.h"
#include "widgets/label.h"
#include "widgets/progressbanner.h"
#include "widgets/scrollpane.h"
#include "widgets/taborder.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

using namespace Widgets;
using Style::Space;

AssistantPage::AssistantPage(AssistantWork work, QWidget *parent)
    : Page(parent)
    , m_work(std::move(work))
    , m_line(new StepLine)
    , m_banner(new Banner)
    , m_progress(new ProgressBanner)
    , m_steps(new QStackedWidget)
    , m_folder(new QLineEdit)
    , m_found(new FoundStep)
    , m_proposal(new ProposalStep)
    , m_preview(new PreviewStep)
    , m_saveStep(new SaveStep(m_work.settingsFile))
    , m_cancel(new Button(ButtonKind::Secondary, tr("Cancel")))
    //: Button: to the previous step
    , m_back(new Button(ButtonKind::Secondary, tr("Back")))
    , m_next(new Button(ButtonKind::Primary))
{
    setObjectName(u"assistant"_s);
    setAccessibleName(tr("Set up Printkeeper"));
    // In the middle of a wide window.
    auto *content = new QWidget;
    content->setObjectName(u"assistantContent"_s);
    content->setMaximumWidth(WidestContent);
    auto *outside = new QHBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addStretch();
    outside->addWidget(content, 1);
    outside->addStretch();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, Space::Medium, 0, Space::Large);
    layout->setSpacing(Space::Medium);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Space::Wide, 0, Space::Wide, 0);
    head->setSpacing(Space::Medium);
    head->addWidget(new Label(TextStyle::Title, tr("Set up Printkeeper")));
    head->addWidget(m_line);
    head->addWidget(m_progress);
    head->addWidget(m_banner);
    layout->addLayout(head);
    auto *steps = new QVBoxLayout;
    steps->setSpacing(0);
    steps->addWidget(m_steps, 1);
    steps->addWidget(makeRule()); // which cuts them
    layout->addLayout(steps, 1);
    layout->addWidget(makeFooter());
    for (QWidget *step :
         {makeLookStep(), static_cast<QWidget *>(m_found), static_cast<QWidget *>(m_proposal),
          static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_saveStep)})
        addStep(step);
    m_banner->setObjectName(u"assistantBanner"_s);
    m_progress->setObjectName(u"assistantProgress"_s);
    connect(m_progress, &ProgressBanner::cancelRequested, this, [this] { m_discovery.cancel(); });
    connect(m_proposal, &ProposalStep::edited, this, &AssistantPage::updateButtons);
    connect(m_found, &FoundStep::farmChosen, this, &AssistantPage::updateButtons);
    orderTabsByLayout(*this);
    m_folder->setFocus();
    updateButtons();
}

void AssistantPage::addStep(QWidget *content)
{
    content->layout()->setContentsMargins(Space::Wide, 0, Space::Wide, Space::Medium);
    auto *scroll = new ScrollPane;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBarInMargin();
    scroll->setContent(content);
    content->setAutoFillBackground(false);
    m_steps->addWidget(scroll);
}

QWidget *AssistantPage::makeLookStep()
{
    auto *step = new QWidget;
    auto *card = new Card(tr("Where is the farm?"));
    card->body()->setSpacing(Space::Medium);
    card->body()->addWidget(
        makeText(tr("Printkeeper looks on this machine for the web app's database and the folders "
                    "of its jobs. It only reads; nothing is changed before you save.")));
    //: In front of a field: the folder in which a farm is looked for
    auto *name = new Label(TextStyle::Strong, tr("Look in"));
    m_folder->setObjectName(u"lookIn"_s);
    m_folder->setAccessibleName(name->text());
    //: %1: a list of folders
    m_folder->setPlaceholderText(
        tr("the usual places: %1").arg(u"/app, /srv, /opt, /var/www, /home"_s));
    card->body()->addWidget(name);
    //: Button beside a field: opens a list of folders
    auto *choose = new Button(ButtonKind::Secondary, tr("Choose…"));
    choose->setObjectName(u"lookInChoose"_s);
    choose->setAccessibleName(tr("Choose the folder in which to look"));
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::Small);
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    card->body()->addLayout(line);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch(1);
    connect(m_folder, &QLineEdit::returnPressed, this, &AssistantPage::goOn);
    connect(m_folder, &QLineEdit::textEdited, m_banner, &Banner::dismiss);
    connect(choose, &Button::clicked, this, &AssistantPage::chooseFolder);
    return step;
}

void AssistantPage::chooseFolder()
{
    const QString typed = m_folder->text().trimmed();
    openFolderSheet(
        *this, {u"lookIn"_s, tr("Where is the farm?"), typed.startsWith(u'/') ? typed : u"/"_s},
        [this](const QString &path) {
            m_folder->setText(path);
            m_banner->dismiss();
        });
}

QWidget *AssistantPage::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(Space::Wide, 0, Space::Wide, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_cancel);
    layout->addStretch();
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    m_cancel->setObjectName(u"assistantCancel"_s);
    m_back->setObjectName(u"assistantBack"_s);
    m_next->setObjectName(u"assistantNext"_s);
    connect(m_cancel, &Button::clicked, this, &AssistantPage::cancelled);
    connect(m_back, &Button::clicked, this, &AssistantPage::goBack);
    connect(m_next, &Button::clicked, this, &AssistantPage::goOn);
    return footer;
}

Step AssistantPage::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void AssistantPage::goTo(Step step)
{
    m_banner->dismiss();
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_line->setCurrent(step);
    orderTabsByLayout(*this); // a step may have made its fields anew
    updateButtons();
    m_next->setFocus();
}

void AssistantPage::goOn()
{
    if (!m_next->isEnabled())
        return;
    switch (step()) {
    case Step::Look:
        look();
        break;
    case Step::Found:
        m_proposal->showFarm(*m_found->chosen());
        goTo(Step::Settings);
        break;
    case Step::Settings:
        goTo(Step::Preview);
        preview();
        break;
    case Step::Preview:
        m_saveStep->showChanges(m_proposal->changes());
        goTo(Step::Save);
        break;
    case Step::Save:
        if (m_savedFile.isEmpty())
            save();
        else
            Q_EMIT finished(m_savedFile);
        break;
    }
}

void AssistantPage::goBack()
{
    m_previewing.cancel();
    goTo(static_cast<Step>(std::max(m_steps->currentIndex() - 1, 0)));
}

void AssistantPage::updateButtons()
{
    const std::array texts{tr("Look"), tr("Use this farm"), tr("Preview"), tr("Go on"),
                           m_savedFile.isEmpty() ? tr("Save") : tr("Open the farm")};
    const bool isPossible = step() == Step::Found      ? m_found->chosen() != nullptr
                            : step() == Step::Settings ? !m_proposal->hasProblems()
                                                       : true;
    m_next->setText(texts.at(static_cast<std::size_t>(step())));
    m_next->setEnabled(isPossible && !m_isBusy);
    m_back->setVisible(step() != Step::Look && m_savedFile.isEmpty());
    m_back->setEnabled(!m_isBusy);
    m_cancel->setVisible(m_savedFile.isEmpty());
}

void AssistantPage::look()
{
    Discovery::DiscoveryRequest request;
    const QString text = m_folder->text().trimmed();
    if (!text.isEmpty()) {
        const auto path = Settings::parsePath(text);
        if (!path) {
            m_banner->showMessage(
                Glyph::Warning,
                //: %1: the path of a folder
                tr("Write the whole path of a folder, such as %1.").arg(u"/srv/prints"_s));
            return;
        }
        request.starts = {{*path}};
    }
    m_isBusy = true;
    m_banner->dismiss();
    m_progress->start(tr("Looking for a farm…"), Cancelling::Possible);
    updateButtons();
    const auto progress = [this](const Discovery::DiscoveryProgress &at) {
        // Called on the thread that looks; the runner waits for it before this page goes.
        QMetaObject::invokeMethod(
            this,
            [this, at] {
                if (m_isBusy)
                    m_progress->setProgress(
                        0, 0,
                        //: %1: a path, %2: a number
                        tr("%1 · %2 looked at").arg(escaped(at.folder), formatCount(at.looked)));
            },
            Qt::QueuedConnection);
    };
    m_discovery.start(
        [discover = m_work.discover, request, progress](const CancelToken &cancel) {
            return discover(request, progress, cancel);
        },
        [this](const Result<Discovery::DiscoveryReport> &report) { takeReport(report); });
}

void AssistantPage::takeReport(const Result<Discovery::DiscoveryReport> &report)
{
    m_isBusy = false;
    m_progress->hide();
    if (report) {
        m_found->showReport(*report);
        goTo(Step::Found);
        return;
    }
    m_banner->showMessage(report.error().kind == ErrorKind::Cancelled ? Glyph::Warning
                                                                      : Glyph::Critical,
                          report.error().message);
    updateButtons();
}

void AssistantPage::preview()
{
    m_preview->showReading();
    if (!m_work.preview) {
        m_preview->showError(tr("There is nothing here that could plan one."));
        return;
    }
    m_previewing.start([plan = m_work.preview, changes = m_proposal->changes()](
                           const CancelToken &cancel) { return plan(changes, cancel); },
                       [this](const Result<Cleanup::CleanupReport> &report) {
                           if (report)
                               m_preview->showReport(*report);
                           else
                               m_preview->showError(report.error().message);
                       });
}

void AssistantPage::save()
{
    m_isBusy = true;
    updateButtons();
    m_saving.start([save = m_work.save,
                    changes = m_proposal->changes()](const CancelToken &) { return save(changes); },
                   [this](const Result<SavedPlace> &place) {
                       m_isBusy = false;
                       if (place)
                           showSaved(*place);
                       else
                           m_banner->showMessage(Glyph::Critical, place.error().message,
                                                 place.error().detail);
                       updateButtons();
                       m_next->setFocus(); // it was disabled meanwhile
                   });
}

void AssistantPage::showSaved(const SavedPlace &place)
{
    m_savedFile = place.path;
    m_saveStep->showSaved(place);
    m_line->setFinished();
    m_banner->showMessage(Glyph::Good, tr("The farm is set up."));
}

} // namespace Printkeeper::Assistant
