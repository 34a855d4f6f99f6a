// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewpage.h"

#include "base/format.h"
#include "pages/overview/attentioncard.h"
#include "pages/overview/cleanuppreview.h"
#include "pages/overview/diskcard.h"
#include "pages/overview/jobscard.h"
#include "pages/overview/overviewheader.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/runscard.h"
#include "style/tokens.h"
#include "widgets/banner.h"
#include "widgets/sheet.h"
#include "widgets/skeleton.h"

#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int WideShare = 2;
constexpr int NarrowShare = 1;
constexpr int FirstWidth = 1096;

QGridLayout *makeGrid(QWidget *content)
{
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(Space::Wide, Space::Tiny, Space::Wide, Space::Wide);
    grid->setSpacing(Space::Large);
    grid->setColumnStretch(0, WideShare);
    grid->setColumnStretch(1, NarrowShare);
    return grid;
}

/// Attention, disk, runs, jobs: two in a row where there is room, else the lower two below each
/// other.
using Cards = std::array<QWidget *, 4>;
void arrange(QGridLayout *grid, const Cards &cards, int width)
{
    constexpr int NarrowestForTwo = 960;
    const bool isWide = width >= NarrowestForTwo;
    grid->addWidget(cards[0], 0, 0);
    grid->addWidget(cards[1], 0, 1);
    grid->addWidget(cards[2], 1, 0, 1, isWide ? 1 : 2);
    grid->addWidget(cards[3], isWide ? 1 : 2, isWide ? 1 : 0, 1, isWide ? 1 : 2);
    grid->setRowStretch(3, 1);
}

} // namespace

OverviewPage::OverviewPage(const QByteArray &root, QWidget *parent)
    : Pages::Page(parent)
    , m_header(new OverviewHeader(root))
    , m_banner(new Banner)
    , m_progress(new ProgressBanner)
    , m_scroll(new QScrollArea)
    , m_attention(new AttentionCard)
    , m_disk(new DiskCard)
    , m_jobs(new JobsCard)
    , m_runs(new RunsCard)
    , m_content(makeContent())
{
    setObjectName(u"overview"_s);
    setAccessibleName(tr("Overview"));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Space::Wide, Space::Medium, Space::Wide, Space::Small);
    top->setSpacing(Space::Medium);
    top->addWidget(m_header);
    top->addWidget(m_progress);
    top->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    m_banner->setObjectName(u"banner"_s);
    m_progress->setObjectName(u"progress"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeSkeleton());
    m_content->setParent(this);
    m_content->hide();
    connectParts();
}

void OverviewPage::connectParts()
{
    connect(m_header, &OverviewHeader::checkDiskRequested, this, &OverviewPage::checkDiskRequested);
    connect(m_header, &OverviewHeader::reviewRequested, this,
            &OverviewPage::cleanupReviewRequested);
    connect(m_header, &OverviewHeader::cleanupRequested, this, [this] { follow(Remedy::CleanUp); });
    connect(m_attention, &AttentionCard::remedyRequested, this, &OverviewPage::follow);
    connect(m_jobs, &JobsCard::linkActivated, this, [this] { follow(Remedy::ShowJobs); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int range) { keepEdge(range); });
    connect(m_progress, &ProgressBanner::cancelRequested, this, &OverviewPage::cancelRequested);
}

/// Cards keep their width and stand below the header's edge with a scroll bar as without.
void OverviewPage::keepEdge(int scrollRange)
{
    const int bar = scrollRange > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    QMargins margins = m_grid->contentsMargins();
    margins.setRight(Space::Wide - bar);
    m_grid->setContentsMargins(margins);
}

QWidget *OverviewPage::makeSkeleton()
{
    auto *skeleton = new QWidget;
    skeleton->setObjectName(u"pageContent"_s);
    std::array<QWidget *, 4> cards{};
    const std::array titles{tr("Reading the farm…"), tr("Disk"), tr("Runs"), tr("Jobs by status")};
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
    auto *content = new QWidget;
    content->setObjectName(u"pageContent"_s);
    m_grid = makeGrid(content);
    arrange(m_grid, {m_attention, m_disk, m_runs, m_jobs}, FirstWidth);
    return content;
}

void OverviewPage::showStatus(const Tasks::FarmStatus &status)
{
    m_attention->showStatus(status);
    m_disk->showStatus(status);
    m_jobs->showStatus(status);
    m_runs->showStatus(status);
    m_header->showStatus(status,
                         m_attention->hasPrimary() ? ButtonKind::Secondary : ButtonKind::Primary);
    setActionsEnabled(m_progress->isHidden());
    // The first one takes the place of the skeleton, which goes with it.
    if (m_scroll->widget() != m_content) {
        m_scroll->setWidget(m_content);
        m_content->show();
    }
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(m_grid, {m_attention, m_disk, m_runs, m_jobs}, width());
}

void OverviewPage::showBusy(const QString &what, Cancelling cancelling)
{
    m_banner->dismiss();
    m_progress->start(what, cancelling);
    setActionsEnabled(false);
}

void OverviewPage::showProgress(const Cleanup::CleanupProgress &progress)
{
    m_progress->setProgress(
        progress.done, progress.total,
        tr("%1 of %2").arg(formatCount(progress.done), formatCount(progress.total)));
}

void OverviewPage::showIdle()
{
    m_progress->hide();
    setActionsEnabled(true);
}

void OverviewPage::setActionsEnabled(bool areEnabled)
{
    m_header->setActionsEnabled(areEnabled);
    m_attention->setActionsEnabled(areEnabled);
}

void OverviewPage::showPreview(Cleanup::CleanupReport report)
{
    if (m_sheet)
        m_sheet->deleteLater();
    auto *preview = new CleanupPreview(std::move(report));
    m_sheet = new Sheet(tr("What a cleanup would do"), preview, this);
    m_sheet->setObjectName(u"previewSheet"_s);
    auto *sheet = m_sheet.data();
    const bool canRun = preview->canRun();
    auto *close = sheet->addButton(canRun ? tr("Cancel") : tr("Close"), ButtonKind::Secondary);
    close->setObjectName(u"previewCancel"_s);
    connect(close, &Button::clicked, sheet, &Sheet::dismiss);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    if (canRun) {
        // What a guard stopped is possible, but nothing invites to it.
        auto *run = sheet->addButton(
            preview->runText(), preview->isRefused() ? ButtonKind::Secondary : ButtonKind::Primary);
        run->setObjectName(u"previewRun"_s);
        connect(run, &Button::clicked, this, [this, sheet, request = preview->request()] {
            sheet->dismiss();
            Q_EMIT cleanupRequested(request);
        });
    }
    sheet->open();
}

void OverviewPage::showCleanupResult(const Cleanup::CleanupReport &report)
{
    const auto review = [this] { follow(Remedy::Review); };
    if (report.plan.refused) {
        m_banner->showMessage(Glyph::Critical, report.plan.refused->message, {}, tr("Look…"),
                              review);
        return;
    }
    if (report.dryRun) {
        m_banner->showMessage(Glyph::Warning,
                              tr("The first cleanup waits for you; nothing was changed."), {},
                              tr("Look…"), review);
        return;
    }
    offerUndo(report, cleanupSentence(report));
}

void OverviewPage::offerUndo(const Cleanup::CleanupReport &report, const QString &sentence)
{
    const Cleanup::CleanupTotals totals = Cleanup::totalsOf(report);
    QString detail = spaceSentence(totals, Tense::Past);
    if (totals.failed > 0) {
        if (!detail.isEmpty())
            detail += u' ';
        detail += tr("%n failed and stayed as they were; maintenance.log says why.", nullptr,
                     static_cast<int>(totals.failed));
    }
    const bool canUndo = report.run && jobsOf(totals) > 0;
    m_banner->showMessage(totals.failed > 0 || report.cancelled ? Glyph::Warning : Glyph::Good,
                          sentence, detail, canUndo ? tr("Undo") : QString(),
                          [this, run = report.run.value_or(0)] { Q_EMIT undoRequested(run); });
}

void OverviewPage::showUndoResult(const Cleanup::UndoReport &report)
{
    const QString sentence = tr("Undone: %n job(s) and temporary file(s) are back.", nullptr,
                                static_cast<int>(report.undone));
    if (report.failed.empty()) {
        m_banner->showMessage(Glyph::Good, sentence);
        return;
    }
    m_banner->showMessage(
        Glyph::Warning, sentence,
        tr("%n could not be put back: %1", nullptr, static_cast<int>(report.failed.size()))
            .arg(report.failed.front().reason));
}

void OverviewPage::showDiskResult(const Storage::DiskReport &report)
{
    const Storage::Volume &volume = report.main.volume;
    const Glyph glyph = report.level() == Storage::DiskLevel::Critical  ? Glyph::Critical
                        : report.level() == Storage::DiskLevel::Warning ? Glyph::Warning
                                                                        : Glyph::Good;
    m_banner->showMessage(glyph, tr("The disk was checked: %1 % used, %2 free.")
                                     .arg(volume.usedPercent())
                                     .arg(formatBytes(volume.available)));
}

void OverviewPage::showError(const Error &error)
{
    m_banner->showMessage(error.kind == ErrorKind::Cancelled ? Glyph::Warning : Glyph::Critical,
                          error.message, error.detail);
}

void OverviewPage::follow(Remedy remedy)
{
    switch (remedy) {
    case Remedy::CleanUp:
        Q_EMIT cleanupRequested({});
        break;
    case Remedy::Review:
        Q_EMIT cleanupReviewRequested();
        break;
    case Remedy::ShowJobs:
        Q_EMIT pageRequested(u"jobs"_s);
        break;
    case Remedy::None:
    case Remedy::CopyCommand:
        break;
    }
}

} // namespace Printkeeper::Overview
