// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/detailspane.h"

#include "style/tokens.h"
#include "widgets/scrollpane.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;

DetailsPane::DetailsPane(JobsSource source, JobPictures &pictures, const Clock &clock,
                         QWidget *parent)
    : QFrame(parent)
    , m_source(std::move(source))
    , m_states(new QStackedWidget)
    , m_content(new DetailsContent(pictures, clock))
    , m_message(new Widgets::EmptyState(Widgets::Glyph::Unknown, {}, {}))
{
    setObjectName(u"jobDetails"_s);
    setAccessibleName(tr("Details of the job"));
    auto *scroll = new Widgets::ScrollPane(m_content);
    scroll->setObjectName(u"jobDetailsScroll"_s);
    scroll->setAccessibleName(tr("Details of the job"));
    m_message->setObjectName(u"jobDetailsMessage"_s);
    m_message->setIcon(u"jobs"_s);
    m_states->addWidget(m_message);
    m_states->addWidget(scroll);
    auto *close = Widgets::makeCloseButton(tr("Close the details"), this);
    close->setObjectName(u"jobDetailsClose"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(new Widgets::Label(Widgets::TextStyle::Heading, tr("Details")), 1);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    // With the card's own margin the same distances as in other cards.
    layout->setContentsMargins(Space::Small, 0, 0, 0);
    layout->setSpacing(Space::Small);
    layout->addLayout(head);
    layout->addWidget(m_states, 1);
    constexpr std::chrono::seconds Settled{1};
    m_soon.setInterval(Settled);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (!m_id.isEmpty())
            Q_EMIT historyWanted(m_id);
    });
    connect(close, &Widgets::Button::clicked, this, &DetailsPane::closeRequested);
    connect(m_content, &DetailsContent::actionRequested, this, &DetailsPane::actionRequested);
    connect(m_content, &DetailsContent::folderRequested, this, &DetailsPane::folderRequested);
    connect(m_content, &DetailsContent::pathRequested, this, &DetailsPane::pathRequested);
    showJob({});
}

void DetailsPane::showJob(const QString &id)
{
    if (id != m_id)
        m_content->history().clear();
    m_id = id;
    if (!id.isEmpty()) {
        refresh();
        return;
    }
    m_details.reset();
    showMessage(tr("No job is selected"), tr("Select one in the table to see all about it."));
}

void DetailsPane::refresh()
{
    if (m_id.isEmpty())
        return;
    m_reader.start([source = m_source, id = m_id](
                       const CancelToken &cancel) { return readJobDetails(source, id, cancel); },
                   [this](const Result<std::optional<JobDetails>> &read) { take(read); });
    Q_EMIT historyWanted(m_id);
}

void DetailsPane::showHistory(const QString &job,
                              const Result<std::vector<Cleanup::HistoryEntry>> &history)
{
    if (job != m_id)
        return;
    m_content->history().showHistory(history);
    const auto isGoingOn = [](const Cleanup::HistoryEntry &entry) {
        return entry.state == Cleanup::EntryState::Intended;
    };
    // A run's row is seen a moment before its journal says that it is done.
    if (history && std::ranges::any_of(*history, isGoingOn))
        m_soon.start();
}

void DetailsPane::take(const Result<std::optional<JobDetails>> &read)
{
    if (m_id.isEmpty())
        return;
    if (!read) {
        showMessage(tr("The job could not be read"), read.error().message);
        return;
    }
    m_details = *read;
    if (!m_details) {
        showMessage(tr("This job is gone"), tr("Its row is no longer in the job table. What a "
                                               "cleanup removed is listed under Removed."));
        return;
    }
    m_content->showDetails(*m_details);
    m_states->setCurrentIndex(1);
}

void DetailsPane::showMessage(const QString &title, const QString &detail)
{
    m_message->setTexts(title, detail);
    m_states->setCurrentWidget(m_message);
}

void DetailsPane::setNameStyle(Settings::NameStyle style)
{
    m_content->setNameStyle(style);
}

QByteArray DetailsPane::filePath() const
{
    return m_details && !m_details->files.empty() ? m_details->files.front().path : QByteArray();
}

QByteArray DetailsPane::folderPath() const
{
    if (!m_details || m_details->job.file.model.root.isEmpty())
        return {};
    if (!m_details->job.file.otherFolder.isEmpty())
        return m_details->job.file.otherFolder;
    const Jobs::FilePlace &model = m_details->job.file.model;
    return model.folder().isEmpty() ? model.root : model.root + '/' + model.folder();
}

} // namespace Printkeeper::JobsView
