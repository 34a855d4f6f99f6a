// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/cleanup/planmodel.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chiprow.h"
#include "widgets/emptystate.h"
#include "widgets/searchfield.h"

#include <QStackedWidget>
#include <QTableView>

namespace Printkeeper::CleanupView {

class PlanTable;
class RowModel;

/// The actions of a plan one by one, to be ticked, and what it leaves alone with the reason; by
/// kind and with a search.
class PlanList final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit PlanList(QWidget *parent = nullptr);

    PlanModel &model() { return m_model; }
    void showPlan(const PlanPointer &plan);
    /// What is said where there is nothing to do.
    void setEmptyTexts(const QString &nothing, const QString &why,
                       Widgets::Glyph glyph = Widgets::Glyph::Good);
    void showReading();
    /// Why there is no plan.
    void showProblem(const QString &title, const QString &detail);
    /// The job of the current row; empty when there is none.
    QString currentJob() const;
    /// Whether there is something to search in.
    bool canSearch() const { return m_search->isVisibleTo(this) && m_search->isEnabled(); }
    void focusSearch() { m_search->setFocus(Qt::ShortcutFocusReason); }
    void tickAll(bool isTicked) { m_model.setAllTicked(isTicked); }

Q_SIGNALS:
    void ticksChanged();
    /// Another list is shown, or other rows of it.
    void listChanged();
    void keepRequested(const QString &job);
    void checkRequested(const QString &job);
    void jobRequested(const QString &job);

private:
    void buildBody();
    QWidget *buildFoot();
    QWidget *buildSkipped();
    void showChips();
    void filter();
    void updateFoot();

    PlanModel m_model;
    PlanPointer m_plan;
    Widgets::ChipRow *m_kinds;
    Widgets::SearchField *m_search;
    QStackedWidget *m_lists;
    PlanTable *m_table;
    QTableView *m_skippedTable = nullptr;
    RowModel *m_skipped = nullptr;
    std::vector<std::size_t> m_skippedRows; ///< places in the plan's skipped
    Widgets::EmptyState *m_empty;
    QWidget *m_reading;
    Widgets::Label *m_summary = nullptr;
    Widgets::Button *m_all = nullptr;
    Widgets::Button *m_none = nullptr;
    Widgets::Button *m_keep = nullptr;
    Widgets::Button *m_check = nullptr;
    QWidget *m_foot;
    QString m_nothing;
    QString m_why;
    Widgets::Glyph m_nothingGlyph = Widgets::Glyph::Good;
};

} // namespace Printkeeper::CleanupView
