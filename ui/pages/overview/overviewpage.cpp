// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewpage.h"

#include "base/day.h"
#include "base/format.h"
#include "pages/overview/attentioncard.h"
#include "pages/overview/diskcard.h"
#include "pages/overview/figurelink.h"
#include "pages/overview/growth.h"
#include "pages/overview/jobscard.h"
#include "pages/overview/overviewheader.h"
#include "pages/overview/overviewsheets.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/rundetails.h"
#include "pages/overview/runscard.h"
#include "style/tokens.h"
#include "widgets/chartframe.h"
#include "widgets/elidedlabel.h"
#include "widgets/scrollpane.h"
#include "widgets/skeleton.h"
#include "widgets/taborder.h"

#include <QResizeEvent>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int FirstWidth = 1096;
constexpr auto Tick = std::chrono::seconds(10);
constexpr auto StatusInterval = std::chrono::seconds(60);

/// Gives a card all the height that is left and asks for no more than a least one, whatever the
/// card would like at its width.
class LeftRoom final : public QWidget
{
public:
    explicit LeftRoom(QWidget *card)
        : m_card(card)
    {
        constexpr int LowestChart = 200;
        card->setParent(this);
        setMinimumHeight(LowestChart);
    }

protected:
    void resizeEvent(QResizeEvent *event) override { m_card->resize(event->size()); }

private:
    QWidget *m_card;
};

/// Needs the height that its cards need at the width they have; Qt would ask for what their texts
/// need where they are narrowest.
class Content final : public QWidget
{
public:
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

} // namespace

OverviewPage::OverviewPage(const QByteArray &root, QWidget *parent)
    : Pages::Page(parent)
    , m_header(new OverviewHeader(root))
    , m_attention(new AttentionCard)
    , m_disk(new DiskCard)
    , m_growth(new ChartFrame(tr("Growth")))
    , m_growthRoom(new LeftRoom(m_growth))
    , m_growthText(new ElidedLabel)
    , m_growthLink(
          new FigureLink(u"growthLink"_s, tr("Show how the disk has filled"), {m_growthText}))
    , m_jobs(new JobsCard)
    , m_runs(new RunsCard)
    , m_content(makeContent())
    , m_sheets(new OverviewSheets(this))
{
    setObjectName(u"overview"_s);
    setAccessibleName(tr("Overview"));
    auto *head = new QWidget;
    auto *top = new QVBoxLayout(head);
    top->setContentsMargins(Space::Wide, Space::Medium, Space::Wide, Space::Small);
    top->addWidget(m_header);
    m_scroll = layOut(head, makeSkeleton());
    m_scroll->setObjectName(u"overviewScroll"_s);
    m_content->setParent(this);
    m_content->hide();
    m_growth->setObjectName(u"growthCard"_s);
    m_growth->setExportable(*this);
    m_growth->addBesideTitle(m_growthLink);
    m_growthLink->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    showGrowthText({});
    m_growth->setEmptyTexts(tr("No disk check yet"),
                            tr("Each one adds a point here; two make a line."));
    connectParts();
    offer(offers());
    tellKeys();
    setReasons({});
    m_tick.setInterval(Tick);
    connect(&m_tick, &QTimer::timeout, this, &OverviewPage::tick);
    m_tick.start();
}

void OverviewPage::connectParts()
{
    connect(m_header, &OverviewHeader::checkDiskRequested, this, &OverviewPage::checkDiskRequested);
    connect(m_header, &OverviewHeader::reviewRequested, this,
            &OverviewPage::cleanupReviewRequested);
    connect(m_header, &OverviewHeader::cleanupRequested, this, [this] { follow(Remedy::CleanUp); });
    connect(m_attention, &AttentionCard::remedyRequested, this, &OverviewPage::follow);
    connect(m_jobs, &JobsCard::placeRequested, this, &OverviewPage::placeRequested);
    connectFigures();
    connect(m_growth, &ChartFrame::retryRequested, this, &OverviewPage::refreshRequested);
    connect(m_sheets, &OverviewSheets::repairRequested, this, &OverviewPage::repairRequested);
    connect(m_sheets, &OverviewSheets::refreshRequested, this, &OverviewPage::refreshRequested);
}

/// Every number leads to what it counts.
void OverviewPage::connectFigures()
{
    connect(m_attention, &AttentionCard::placeRequested, this, &OverviewPage::placeRequested);
    connect(m_attention, &AttentionCard::factRequested, this, &OverviewPage::openFact);
    connect(m_disk, &DiskCard::placeRequested, this, &OverviewPage::placeRequested);
    connect(m_disk, &DiskCard::reviewRequested, this, &OverviewPage::cleanupReviewRequested);
    connect(m_growthLink, &FigureLink::clicked, this, [this] {
        Q_EMIT placeRequested({u"storage"_s, {{u"part"_s, u"growth"_s}}});
    });
    connect(m_runs, &RunsCard::runRequested, this, &OverviewPage::openRun);
}

QWidget *OverviewPage::makeSkeleton()
{
    auto *skeleton = new QWidget;
    Cards cards{};
    const std::array titles{tr("Reading the farm…"), tr("Disk"), tr("Growth"), tr("Jobs by status"),
                            tr("Runs")};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        auto *card = new Card(titles.at(i));
        card->body()->addWidget(new Skeleton(4));
        cards.at(i) = card;
    }
    arrange(makeGrid(skeleton), cards, FirstWidth);
    return skeleton;
}

QWidget *OverviewPage::makeContent()
{
    auto *content = new Content;
    content->setMaximumWidth(WidestContent);
    m_grid = makeGrid(content);
    arrange(m_grid, cards(), FirstWidth);
    return content;
}

Cards OverviewPage::cards() const
{
    return {m_attention, m_disk, m_growthRoom, m_jobs, m_runs};
}

void OverviewPage::setClock(const Clock &clock)
{
    m_clock = &clock;
    tick();
}

void OverviewPage::showStatus(const Tasks::FarmStatus &status)
{
    m_status = status;
    renderGrowth();
    render();
    setAccessibleDescription(summaryText(status));
    // The first one takes the place of the skeleton, which goes with it.
    if (m_scroll->widget() != m_content) {
        m_scroll->setContent(m_content);
        m_content->show();
    }
}

void OverviewPage::showCounts(const QMap<QString, qint64> &jobsByStatus)
{
    if (!m_status || !isDatabaseKnown(*m_status) || !m_jobs->isKnown())
        return;
    m_status->jobsByStatus = jobsByStatus;
    m_status->jobs = 0;
    for (const qint64 jobs : jobsByStatus)
        m_status->jobs += jobs;
    m_jobs->showStatus(*m_status);
}

void OverviewPage::tick()
{
    if (m_status)
        render();
}

void OverviewPage::render()
{
    const QPointer<QWidget> focus = window()->focusWidget();
    const QDateTime now = m_clock->now();
    const Freshness freshness = freshnessOf(m_status->at, now, StatusInterval);
    m_attention->showStatus(*m_status, now);
    m_disk->showStatus(*m_status);
    m_jobs->showStatus(*m_status);
    m_runs->showStatus(*m_status, now);
    m_header->showStatus(*m_status,
                         m_attention->hasPrimary() ? ButtonKind::Secondary : ButtonKind::Primary);
    m_header->showAge(m_status->at, now, freshness);
    if (freshness == Freshness::Unknown)
        renderUnknown(m_status->at);
    else if (m_growth->state() == ChartFrame::State::Failed)
        renderGrowth();
    updateActions();
    keepKeyboard(focus);
    orderTabsByLayout(*this);
}

void OverviewPage::renderGrowth()
{
    // Checks are noted in the history of runs, under the disk that they measured.
    const bool isRead = !m_status->tasks.empty() && m_status->volume;
    if (!isRead) {
        showGrowthText({});
        m_growth->showError(tr("Growth is not known"),
                            m_status->volume ? tr("The disk checks of before could not be read; "
                                                  "see what needs attention.")
                                             : tr("The disk could not be measured; see what needs "
                                                  "attention."),
                            tr("Check again"));
        return;
    }
    m_growth->setContent(growthContent(*m_status));
    if (m_status->samples.empty()) {
        showGrowthText({});
        return;
    }
    const QString checks =
        //: %1: a day
        tr("%n disk check(s) since %1", nullptr, static_cast<int>(m_status->samples.size()))
            .arg(formatDay(m_status->samples.front().time, m_clock->now()));
    const QString forecast = forecastSentence(*m_status);
    showGrowthText(forecast.isEmpty() ? QStringList{checks} : QStringList{forecast, checks});
}

/// The most important part first.
void OverviewPage::showGrowthText(const QStringList &parts)
{
    m_growthText->setParts(parts);
    const QString text = m_growthText->text();
    m_growthLink->setAccessibleName(text);
    m_growthLink->setToolTip(tr("Show how the disk has filled") + u'\n' + text);
    m_growthLink->setVisible(!text.isEmpty());
}

/// Old figures are no figures; nothing of them may look as if it were so now.
void OverviewPage::renderUnknown(const QDateTime &read)
{
    //: %1: a time, as “today 02:00”
    const QString since = tr("No answer since %1.").arg(formatWhen(read, m_clock->now()));
    m_attention->showNoAnswer(tr("Not known whether all is well"), since);
    m_disk->setUnknown(tr("Free space is not known"), since);
    showGrowthText({});
    m_growth->showError(tr("Growth is not known"), since, tr("Check again"));
    m_jobs->setUnknown(tr("The jobs are not known"), since);
    m_runs->setUnknown(tr("The runs are not known"), since);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(m_grid, cards(), width());
}

void OverviewPage::showBusy(const QString &what)
{
    m_work = what;
    updateActions();
}

void OverviewPage::showIdle()
{
    m_work.clear();
    updateActions();
}

void OverviewPage::updateActions()
{
    const QPointer<QWidget> focus = window()->focusWidget();
    const bool areEnabled = m_work.isEmpty();
    //: %1: what runs, as “Cleaning up…”
    const QString reason = areEnabled ? QString() : tr("Wait until this is done: %1").arg(m_work);
    m_header->setActionsEnabled(areEnabled, reason);
    m_attention->setActionsEnabled(areEnabled, reason);
    setReasons(reason);
    keepKeyboard(focus);
}

/// A button that goes off hands the keyboard to whatever comes next, where another press of the
/// key does something else. The page holds it meanwhile, and gives it back unless somebody has
/// moved it.
void OverviewPage::keepKeyboard(const QPointer<QWidget> &before)
{
    const bool isOff = before && before != this && isAncestorOf(before) && !before->isEnabled();
    if (isOff) {
        m_pressed = before;
        setFocus(Qt::OtherFocusReason);
    }
    if (!m_work.isEmpty())
        return;
    QWidget *pressed = std::exchange(m_pressed, nullptr);
    if (pressed && pressed->isEnabled() && window()->focusWidget() == this)
        pressed->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::openRun(int row)
{
    const auto &tasks = m_status->tasks;
    const auto place = static_cast<std::size_t>(row);
    const Tasks::TaskRunStatus &run =
        place < tasks.size() ? tasks[place] : m_status->interrupted.at(place - tasks.size());
    m_sheets->openLines(taskTitle(run.task), runDetails(run, m_clock->now()));
}

void OverviewPage::openFact(const QString &code)
{
    if (code == "disks"_L1)
        Q_EMIT placeRequested(spaceOnDisks());
    else if (code == "files"_L1)
        Q_EMIT placeRequested({u"jobs"_s, {}});
    else if (code == "due"_L1)
        Q_EMIT cleanupReviewRequested();
    else
        openRuns();
}

/// Of all tasks: which one a fact is about is among them.
void OverviewPage::openRuns()
{
    QStringList lines;
    for (const Tasks::TaskRunStatus &task : m_status->tasks) {
        lines << taskTitle(task.task) << runDetails(task, m_clock->now()).join(u" · "_s);
    }
    m_sheets->openLines(tr("Runs"), lines);
}

void OverviewPage::follow(Remedy remedy, const Tasks::Attention &attention)
{
    switch (remedy) {
    case Remedy::ShowDetails:
        m_sheets->openDetails(attention);
        break;
    case Remedy::CleanUp:
        Q_EMIT cleanupRequested({});
        break;
    case Remedy::Finish:
        Q_EMIT recoveryRequested();
        break;
    case Remedy::Review:
        Q_EMIT cleanupReviewRequested();
        break;
    case Remedy::ShowJobs:
    case Remedy::OpenSettings:
        Q_EMIT placeRequested(placeOf(attention));
        break;
    case Remedy::RepairLayout:
        m_sheets->openLayout(*m_status);
        break;
    case Remedy::ShowSchedule:
        m_sheets->openSchedule(*m_status);
        break;
    case Remedy::ShowSpace:
        Q_EMIT placeRequested(spaceOnDisks());
        break;
    }
}

} // namespace Printkeeper::Overview
