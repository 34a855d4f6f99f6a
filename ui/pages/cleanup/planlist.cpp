// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/planlist.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/cleanup/plantable.h"
#include "pages/cleanup/rowmodel.h"
#include "style/tokens.h"
#include "widgets/skeleton.h"
#include "widgets/texttable.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Cleanup::ActionKind;
using Style::Space;

namespace {

const QString All = u"all"_s;
const QString Left = u"left"_s;
constexpr int LowestList = 200;

enum SkippedColumn { SkippedJob, SkippedFile, SkippedReason };

std::optional<ActionKind> kindOf(const QString &key)
{
    for (const ActionKind kind :
         {ActionKind::RemoveUpload, ActionKind::ArchiveJob, ActionKind::RemoveTemp}) {
        if (key == Cleanup::actionKindName(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace

PlanList::PlanList(QWidget *parent)
    : Card({}, parent)
    , m_kinds(new ChipRow(ChipRow::Choice::OneOf, tr("What the cleanup takes")))
    , m_search(new SearchField(tr("Search the plan")))
    , m_lists(new QStackedWidget)
    , m_table(new PlanTable(m_model))
    , m_empty(new EmptyState(Glyph::Good, {}, {}))
    , m_reading(new Skeleton(6))
    , m_foot(buildFoot())
{
    setObjectName(u"planCard"_s);
    setAccessibleName(tr("The plan"));
    m_kinds->setObjectName(u"planKinds"_s);
    m_search->setObjectName(u"planSearch"_s);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(220);
    m_empty->setObjectName(u"planEmpty"_s);
    buildBody();
    connect(m_kinds, &ChipRow::chosen, this, &PlanList::filter);
    connect(m_search, &SearchField::searchChanged, this, &PlanList::filter);
    connect(m_table, &PlanTable::selectionMoved, this, &PlanList::updateFoot);
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (const QString job = currentJob(); !job.isEmpty())
            Q_EMIT jobRequested(job);
    });
    connect(&m_model, &PlanModel::ticksChanged, this, [this] {
        updateFoot();
        Q_EMIT ticksChanged();
    });
    showReading();
}

void PlanList::buildBody()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::Medium);
    // The first line of chips stands beside the middle of the search.
    auto *kinds = new QVBoxLayout;
    const int above = m_search->sizeHint().height() - Chip(Chip::Kind::Switch).sizeHint().height();
    kinds->setContentsMargins(0, std::max(0, above / 2), 0, 0);
    kinds->addWidget(m_kinds);
    head->addLayout(kinds, 1);
    head->addWidget(m_search, 0, Qt::AlignTop);
    m_lists->addWidget(m_table);
    m_lists->addWidget(buildSkipped());
    m_lists->addWidget(m_empty);
    m_lists->addWidget(m_reading);
    m_lists->setMinimumHeight(LowestList);
    auto *lists = new QVBoxLayout;
    lists->setSpacing(Space::Small);
    lists->addWidget(m_lists, 1);
    lists->addWidget(m_foot);
    body()->addLayout(head);
    body()->addLayout(lists, 1);
}

QWidget *PlanList::buildSkipped()
{
    m_skipped = new RowModel(
        {{tr("Job"), Qt::AlignRight}, {tr("File")}, {tr("Why it stays")}},
        [this](int row, int column) {
            const auto place = m_skippedRows.at(static_cast<std::size_t>(row));
            const Cleanup::SkippedItem &item = m_plan->skipped[place];
            if (column == SkippedReason)
                return item.reason;
            if (column == SkippedFile)
                return escaped(item.path.mid(item.path.lastIndexOf('/') + 1));
            return item.job.isEmpty() ? u"–"_s : escaped(item.job);
        },
        this);
    m_skippedTable = new QTableView;
    setUpTable(*m_skippedTable);
    m_skippedTable->setObjectName(u"skippedTable"_s);
    m_skippedTable->setAccessibleName(tr("What the cleanup leaves alone"));
    m_skippedTable->setModel(m_skipped);
    m_skippedTable->setColumnWidth(SkippedJob, 90);
    m_skippedTable->setColumnWidth(SkippedFile, 200);
    m_skippedTable->horizontalHeader()->setSectionResizeMode(SkippedReason, QHeaderView::Stretch);
    connect(m_skippedTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PlanList::updateFoot);
    return m_skippedTable;
}

QWidget *PlanList::buildFoot()
{
    auto *foot = new QWidget;
    foot->setObjectName(u"planFoot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::Small);
    m_summary = new Label(TextStyle::Small, Wrapping::Words);
    m_summary->setTone(Tone::Secondary);
    m_summary->setObjectName(u"planSummary"_s);
    const auto button = [&](const QString &name, const QString &text) {
        auto *made = new Button(ButtonKind::Link, text);
        made->setObjectName(name);
        row->addWidget(made);
        return made;
    };
    row->addWidget(m_summary, 1);
    m_all = button(u"planTickAll"_s, tr("Tick all"));
    m_none = button(u"planTickNone"_s, tr("Tick none"));
    //: Button: why this job is in the plan
    m_check = button(u"planCheck"_s, tr("Why?"));
    m_check->setAccessibleName(tr("Why the selected job is taken or stays"));
    m_keep = button(u"planKeep"_s, tr("Keep…"));
    m_keep->setAccessibleName(tr("Keep the selected job"));
    connect(m_all, &Button::clicked, this, [this] { tickAll(true); });
    connect(m_none, &Button::clicked, this, [this] { tickAll(false); });
    connect(m_keep, &Button::clicked, this, [this] { Q_EMIT keepRequested(currentJob()); });
    connect(m_check, &Button::clicked, this, [this] { Q_EMIT checkRequested(currentJob()); });
    return foot;
}

void PlanList::showReading()
{
    if (m_plan)
        return;
    m_lists->setCurrentWidget(m_reading);
    m_kinds->hide();
    m_search->hide();
    m_foot->hide();
}

void PlanList::showProblem(const QString &title, const QString &detail)
{
    m_plan.reset();
    m_model.setPlan({});
    m_empty->setGlyph(Glyph::Unknown);
    m_empty->setTexts(title, detail);
    m_lists->setCurrentWidget(m_empty);
    m_kinds->hide();
    m_search->hide();
    m_foot->hide();
}

void PlanList::setEmptyTexts(const QString &nothing, const QString &why, Glyph glyph)
{
    m_nothing = nothing;
    m_why = why;
    m_nothingGlyph = glyph;
    if (m_plan && m_lists->currentWidget() == m_empty && m_search->search().isEmpty())
        m_empty->setTexts(nothing, why);
}

void PlanList::showPlan(const PlanPointer &plan)
{
    m_plan = plan;
    m_model.setPlan(plan);
    showChips();
    filter();
}

void PlanList::showChips()
{
    const Cleanup::CleanupTotals &totals = m_model.chosen().totals; // all are ticked
    const auto count = [&](ActionKind kind) {
        return totals.byKind.value(Cleanup::actionKindName(kind));
    };
    std::vector<ChipRow::Item> items{{All, tr("All"), totals.actions}};
    const auto add = [&](ActionKind kind, const QString &text) {
        if (count(kind) > 0)
            items.push_back({Cleanup::actionKindName(kind), text, count(kind)});
    };
    //: What a plan would do, with a number behind it
    add(ActionKind::RemoveUpload, tr("Removed"));
    //: What a plan would do, with a number behind it
    add(ActionKind::ArchiveJob, tr("Archived"));
    //: Files, with a number behind it
    add(ActionKind::RemoveTemp, tr("Temporary"));
    if (!m_plan->skipped.empty())
        //: Jobs that a plan does nothing to, with a number behind it
        items.push_back({Left, tr("Left alone"), static_cast<qint64>(m_plan->skipped.size())});
    // Of a kind that is gone the list would say that there is nothing to clean up.
    const bool isThere =
        std::ranges::find(items, m_kinds->current(), &ChipRow::Item::key) != items.end();
    if (!isThere)
        m_kinds->setChecked({All});
    m_kinds->setItems(items);
}

void PlanList::filter()
{
    if (!m_plan)
        return;
    const QString chosen = m_kinds->current();
    const QString search = m_search->search();
    const bool isLeft = chosen == Left;
    m_model.setFilter(kindOf(chosen), search);
    m_skippedRows.clear();
    for (std::size_t i = 0; isLeft && i < m_plan->skipped.size(); ++i) {
        const Cleanup::SkippedItem &item = m_plan->skipped[i];
        if (search.isEmpty() || item.job == search
            || escaped(item.path).contains(search, Qt::CaseInsensitive))
            m_skippedRows.push_back(i);
    }
    m_skipped->setRows(m_skippedRows.size());
    const bool isEmpty = isLeft ? m_skippedRows.empty() : m_model.rowCount() == 0;
    if (isEmpty && !search.isEmpty()) {
        m_empty->setIcon(u"search"_s);
        //: %1: what was searched for
        m_empty->setTexts(tr("Nothing in the plan matches “%1”").arg(escaped(search)), {});
    } else if (isEmpty) {
        m_empty->setGlyph(m_nothingGlyph);
        m_empty->setTexts(m_nothing, m_why);
    }
    m_lists->setCurrentWidget(isEmpty  ? static_cast<QWidget *>(m_empty)
                              : isLeft ? static_cast<QWidget *>(m_skippedTable)
                                       : static_cast<QWidget *>(m_table));
    m_search->setVisible(!m_plan->actions.empty() || !m_plan->skipped.empty());
    m_kinds->setVisible(m_search->isVisibleTo(this));
    const bool hasRows = isLeft ? !m_plan->skipped.empty() : !m_plan->actions.empty();
    m_search->setEnabled(hasRows || !search.isEmpty());
    updateFoot();
    Q_EMIT listChanged();
}

QString PlanList::currentJob() const
{
    if (m_lists->currentWidget() == m_table) {
        const auto row = m_table->onlySelectedRow();
        const auto *action = row ? &m_model.actionAt(*row) : nullptr;
        return action && action->job ? action->job->idText() : QString();
    }
    const QModelIndexList rows = m_lists->currentWidget() == m_skippedTable
                                     ? m_skippedTable->selectionModel()->selectedRows()
                                     : QModelIndexList();
    return rows.size() == 1
               ? m_plan->skipped[m_skippedRows.at(static_cast<std::size_t>(rows.front().row()))].job
               : QString();
}

void PlanList::updateFoot()
{
    const bool isPlan = m_lists->currentWidget() == m_table;
    m_foot->setVisible(isPlan || m_lists->currentWidget() == m_skippedTable);
    const auto all = static_cast<qint64>(m_model.ticks().size());
    //: %1 and %2: numbers
    m_summary->setText(!isPlan ? QString()
                       : m_model.unticked() > 0
                           ? tr("%1 of %2 are ticked.")
                                 .arg(formatCount(all - m_model.unticked()), formatCount(all))
                           : tr("All are ticked; a click leaves one alone this time."));
    m_all->setVisible(isPlan);
    m_none->setVisible(isPlan);
    m_all->setEnabled(m_model.unticked() > 0);
    m_none->setEnabled(m_model.unticked() < all);
    const bool hasJob = !currentJob().isEmpty();
    m_keep->setEnabled(hasJob);
    m_check->setEnabled(hasJob);
}

} // namespace Printkeeper::CleanupView
