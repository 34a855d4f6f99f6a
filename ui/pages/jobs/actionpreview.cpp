// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/actionpreview.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/jobs/actiontexts.h"
#include "pages/jobs/jobrow.h"
#include "style/tokens.h"
#include "widgets/noticerow.h"
#include "widgets/texttable.h"

#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;
using Widgets::Label;
using Widgets::TextStyle;
using Widgets::TextTable;
using Widgets::Tone;

namespace {

constexpr unsigned MostLines = 200; // of a million nobody reads more

/// Wants no more room than what is in it.
class Lists final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override
    {
        const int frames = 2 * frameWidth();
        return widget()->sizeHint() + QSize(frames, frames);
    }
};

Label *makeMore(std::size_t all)
{
    auto *more = new Label(
        TextStyle::Small,
        ActionPreview::tr("and %n more", nullptr,
                          static_cast<int>(std::max<std::size_t>(all, MostLines) - MostLines)));
    more->setTone(Tone::Secondary);
    if (all <= MostLines)
        more->hide();
    return more;
}

} // namespace

ActionPreview::ActionPreview(Cleanup::JobActionKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_sentence(new Label(TextStyle::Strong, Widgets::Wrapping::Words))
    , m_space(new Label(TextStyle::Body, Widgets::Wrapping::Words))
    , m_bar(new QProgressBar)
{
    auto *content = new QWidget;
    content->setObjectName(u"pageContent"_s);
    m_lists = new QVBoxLayout(content);
    m_lists->setContentsMargins(0, 0, 0, 0);
    m_lists->setSpacing(Space::Small);
    auto *scroll = new Lists;
    m_scroll = scroll;
    scroll->setObjectName(u"jobActionScroll"_s);
    scroll->setAccessibleName(tr("What will happen, job by job"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    m_sentence->setObjectName(u"jobActionSentence"_s);
    m_sentence->setText(tr("Looking what would happen…"));
    m_space->setObjectName(u"jobActionSpace"_s);
    m_space->setTone(Tone::Secondary);
    m_space->hide();
    m_bar->setObjectName(u"jobActionProgress"_s);
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_sentence);
    layout->addWidget(m_space);
    layout->addWidget(m_bar);
    layout->addWidget(scroll, 1);
}

void ActionPreview::showPlan(const Cleanup::CleanupPlan &plan, const Cleanup::CleanupTotals &totals)
{
    m_bar->hide();
    m_sentence->setText(planText(m_kind, plan, totals.actions));
    m_space->setTextOrHide(spaceText(totals));
    if (plan.refused)
        m_lists->addWidget(new Widgets::NoticeRow(Widgets::Glyph::Critical, tr("This is stopped"),
                                                  plan.refused->shown()));
    addActions(plan);
    addSkipped(plan);
    m_lists->addStretch();
    m_scroll->updateGeometry();
}

void ActionPreview::addActions(const Cleanup::CleanupPlan &plan)
{
    std::vector<std::vector<TextTable::Cell>> rows;
    for (const Cleanup::CleanupAction &action : plan.actions) {
        if (rows.size() == MostLines)
            break;
        const JobRow job = action.job ? makeJobRow(0, *action.job) : JobRow();
        rows.push_back({{job.name},
                        {job.idLine},
                        {job.status},
                        {formatBytes(action.bytes)},
                        {action.reason, Tone::Secondary}});
    }
    if (rows.empty())
        return;
    auto *table = new TextTable;
    table->setObjectName(u"jobActionTable"_s);
    table->setAccessibleName(tr("Jobs that something will happen to"));
    table->setContent({{tr("File"), TextTable::Width::Rest},
                       {tr("Job"), TextTable::Width::Texts, Qt::AlignRight},
                       {tr("Status")},
                       //: Title of a column: what files take of the disk
                       {tr("On disk"), TextTable::Width::Texts, Qt::AlignRight},
                       //: Title of a column
                       {tr("Why"), TextTable::Width::Rest}},
                      rows);
    m_lists->addWidget(table);
    m_lists->addWidget(makeMore(plan.actions.size()));
}

void ActionPreview::addSkipped(const Cleanup::CleanupPlan &plan)
{
    if (plan.skipped.empty())
        return;
    std::vector<std::vector<TextTable::Cell>> rows;
    for (const Cleanup::SkippedItem &item : plan.skipped) {
        if (rows.size() == MostLines)
            break;
        const QString what = item.path.isEmpty() ? u"–"_s : escaped(item.path);
        rows.push_back({{escaped(item.job)}, {what}, {item.reason, Tone::Secondary}});
    }
    m_lists->addWidget(new Label(
        TextStyle::Heading, tr("Left alone: %n", nullptr, static_cast<int>(plan.skipped.size()))));
    auto *table = new TextTable;
    table->setObjectName(u"jobActionSkipped"_s);
    table->setAccessibleName(tr("Jobs that are left alone, and why"));
    table->setContent({{tr("Job"), TextTable::Width::Texts, Qt::AlignRight},
                       {tr("File"), TextTable::Width::Rest},
                       {tr("Why"), TextTable::Width::Rest}},
                      rows);
    m_lists->addWidget(table);
    m_lists->addWidget(makeMore(plan.skipped.size()));
}

void ActionPreview::showError(const Error &error)
{
    m_bar->hide();
    m_sentence->setText(tr("This cannot be done now. Nothing was changed."));
    m_space->setTextOrHide(error.message);
}

} // namespace Printkeeper::JobsView
