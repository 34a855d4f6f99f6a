// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/cleanuppreview.h"

#include "base/format.h"
#include "pages/overview/cleanupplanmodel.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/skippedmodel.h"
#include "style/tokens.h"
#include "widgets/emptystate.h"
#include "widgets/noticerow.h"
#include "widgets/texttable.h"

#include <QButtonGroup>
#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

/// Lifts the one guard that the plan was stopped by; false when a person must not.
bool lift(Cleanup::LiftedGuards &guards, const Cleanup::Refusal &refusal)
{
    if (refusal.flag.isEmpty())
        return false;
    guards.share = refusal.guard == "share"_L1;
    guards.clock = refusal.guard == "clock"_L1;
    guards.root = refusal.guard == "root"_L1;
    return guards.share || guards.clock || guards.root;
}

} // namespace

CleanupPreview::CleanupPreview(Cleanup::CleanupReport report, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_totals(Cleanup::totalsOf(report.plan))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Space::Medium);
    m_canRun = m_totals.actions > 0;
    if (report.plan.refused) {
        m_isRefused = true;
        m_canRun = lift(m_request.lifted, *report.plan.refused) && m_canRun;
        addRefusal(*report.plan.refused);
    }
    addSummary(report.plan);
    addTables(std::move(report.plan));
}

QString CleanupPreview::runText() const
{
    const qint64 jobs = jobsOf(m_totals);
    const auto count = static_cast<int>(jobs > 0 ? jobs : m_totals.actions);
    if (m_isRefused)
        return tr("Run once anyway · %n job(s)", nullptr, count);
    return jobs > 0 ? tr("Clean up · %n job(s)", nullptr, count)
                    : tr("Clean up · %n file(s)", nullptr, count);
}

void CleanupPreview::addRefusal(const Cleanup::Refusal &refusal)
{
    m_layout->addWidget(
        new NoticeRow(Glyph::Critical, tr("A guard stopped this cleanup"), refusal.message));
    m_layout->addWidget(makeRule());
}

void CleanupPreview::addSummary(const Cleanup::CleanupPlan &plan)
{
    if (m_totals.actions == 0)
        return;
    auto *amount = new Label(TextStyle::Strong, Wrapping::Words);
    using enum Cleanup::ActionKind;
    QStringList parts;
    const auto add = [&](Cleanup::ActionKind kind, const QString &text) {
        if (m_totals.byKind.value(actionKindName(kind)) > 0)
            parts << text;
    };
    const auto count = [this](Cleanup::ActionKind kind) {
        return static_cast<int>(m_totals.byKind.value(actionKindName(kind)));
    };
    add(RemoveUpload, plan.keepsRemoved
                          ? tr("%n upload(s) go to the trash", nullptr, count(RemoveUpload))
                          : tr("%n upload(s) are removed for good", nullptr, count(RemoveUpload)));
    add(ArchiveJob, tr("%n completed job(s) move to the archive", nullptr, count(ArchiveJob)));
    add(RemoveTemp, tr("%n temporary file(s) are removed", nullptr, count(RemoveTemp)));
    amount->setText(parts.join(u" · "_s));
    amount->setObjectName(u"previewAmount"_s);
    auto *space = new Label(TextStyle::Body, Wrapping::Words);
    space->setTone(Tone::Secondary);
    space->setText(spaceSentence(m_totals, Tense::Future));
    space->setObjectName(u"previewSpace"_s);
    m_layout->addWidget(amount);
    m_layout->addWidget(space);
}

void CleanupPreview::addTables(Cleanup::CleanupPlan plan)
{
    const auto actions = static_cast<qint64>(plan.actions.size());
    const auto skipped = static_cast<qint64>(plan.skipped.size());
    if (actions == 0 && skipped == 0) {
        m_layout->addWidget(
            new EmptyState(Glyph::Good, tr("There is nothing to clean up"),
                           tr("No upload has waited too long, and no completed job is old enough "
                              "for the archive.")),
            1);
        return;
    }
    auto *chips = new QHBoxLayout;
    chips->setSpacing(Space::Small);
    auto *group = new QButtonGroup(this);
    auto *what = makeChip(tr("What happens · %1").arg(formatCount(actions)), 0);
    auto *stays = makeChip(tr("Left alone · %1").arg(formatCount(skipped)), 1);
    for (Button *chip : {what, stays}) {
        group->addButton(chip);
        chips->addWidget(chip);
    }
    what->setObjectName(u"plannedChip"_s);
    stays->setObjectName(u"skippedChip"_s);
    stays->setEnabled(skipped > 0);
    chips->addStretch();
    m_layout->addLayout(chips);
    m_tables = new QStackedWidget;
    m_layout->addWidget(m_tables, 1);
    auto *planned = addTable(new CleanupPlanModel(std::move(plan.actions), this),
                             CleanupPlanModel::ReasonColumn, tr("What the cleanup does"));
    planned->setObjectName(u"plannedTable"_s);
    planned->setColumnWidth(CleanupPlanModel::FileColumn, 210);
    auto *left = addTable(new SkippedModel(std::move(plan.skipped), this),
                          SkippedModel::ReasonColumn, tr("What the cleanup leaves alone"));
    left->setObjectName(u"skippedTable"_s);
    left->setColumnWidth(SkippedModel::FileColumn, 210);
    (actions > 0 ? what : stays)->setChecked(true);
    m_tables->setCurrentIndex(actions > 0 ? 0 : 1);
}

QTableView *CleanupPreview::addTable(QAbstractItemModel *model, int widestColumn,
                                     const QString &name)
{
    constexpr int RowsThatDecideWidths = 200;
    auto *table = new QTableView;
    setUpTable(*table);
    table->setModel(model);
    table->setAccessibleName(name);
    table->horizontalHeader()->setResizeContentsPrecision(RowsThatDecideWidths);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(widestColumn, QHeaderView::Stretch);
    m_tables->addWidget(table);
    return table;
}

Button *CleanupPreview::makeChip(const QString &text, int page)
{
    auto *chip = new Button(ButtonKind::Chip, text);
    connect(chip, &Button::clicked, m_tables, [this, page] { m_tables->setCurrentIndex(page); });
    return chip;
}

} // namespace Printkeeper::Overview
