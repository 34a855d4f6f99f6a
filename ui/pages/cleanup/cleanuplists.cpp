// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheets that list what is kept, what waits in the trash and what ran.

#include "base/day.h"
#include "base/escape.h"
#include "base/format.h"
#include "pages/cleanup/cleanupsheets.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/rowmodel.h"
#include "widgets/emptystate.h"
#include "widgets/holdbutton.h"
#include "widgets/sheet.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;

namespace {

/// The row is selected and the table has a ring: no cell needs one.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

/// Wants no more room than its rows need.
class ListTable final : public QTableView
{
public:
    using QTableView::QTableView;

    QSize sizeHint() const override
    {
        constexpr int MostRows = 1000; // more are higher than any screen
        const int rows = std::min(model() ? model()->rowCount() : 0, MostRows);
        return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height()
                                                    + rows * verticalHeader()->defaultSectionSize()
                                                    + 2 * frameWidth()};
    }
};

QString trashText(const Cleanup::TrashedItem &item, int column, const QDateTime &now)
{
    switch (column) {
    case 0: {
        const QByteArray path = item.files.empty() ? QByteArray() : item.files.front();
        return escaped(path.mid(path.lastIndexOf('/') + 1));
    }
    case 1:
        return item.job.isEmpty() ? u"–"_s : escaped(item.job);
    case 2:
        return formatWhen(item.removed, now);
    case 3:
        return formatDay(item.goes, now);
    default:
        return formatBytes(item.bytes);
    }
}

int currentRow(const QTableView *table)
{
    const QModelIndexList rows = table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

} // namespace

QTableView *CleanupSheets::makeTable(RowModel *model, const QString &name, const QString &spoken,
                                     int widestColumn)
{
    constexpr int RowsThatDecideWidths = 100;
    constexpr int LowestTable = 220;
    auto *table = new ListTable;
    setUpTable(*table);
    model->setParent(table);
    table->setObjectName(name);
    table->setAccessibleName(spoken);
    table->setModel(model);
    table->setMinimumHeight(std::min(LowestTable, table->sizeHint().height()));
    table->setItemDelegate(new RowDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setResizeContentsPrecision(RowsThatDecideWidths);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(widestColumn, QHeaderView::Stretch);
    return table;
}

void CleanupSheets::openKeeps(const std::vector<Cleanup::Keep> &keeps, const QDateTime &now)
{
    if (keeps.empty()) {
        openNoKeeps();
        return;
    }
    auto *model = new RowModel({{tr("What")}, {tr("Until")}, {tr("Because")}},
                               [keeps, now](int row, int column) {
                                   const Cleanup::Keep &keep = keeps[static_cast<std::size_t>(row)];
                                   return column == 0   ? keepTitle(keep)
                                          : column == 1 ? keepUntil(keep, now)
                                                        : keep.because;
                               });
    model->setRows(keeps.size());
    auto *table = makeTable(model, u"keepsTable"_s, tr("What is kept"), 2);
    Sheet *sheet = open(tr("Kept from the rules"),
                        makeBelow(tr("Every cleanup leaves these alone."), table), u"keepsSheet"_s);
    sheet->setFitted();
    addClose(sheet, tr("Close"));
    auto *remove = sheet->addButton(tr("Keep no longer"), ButtonKind::Secondary);
    remove->setObjectName(u"keepsRemove"_s);
    remove->setEnabled(false);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, remove,
            [remove, table] { remove->setEnabled(currentRow(table) >= 0); });
    connect(remove, &Button::clicked, this, [this, sheet, table, keeps] {
        Q_EMIT unkeepRequested(keeps.at(static_cast<std::size_t>(currentRow(table))));
        sheet->dismiss();
    });
    table->selectRow(0);
    addKeep(sheet);
    sheet->open();
}

void CleanupSheets::openNoKeeps()
{
    auto *nothing = new EmptyState(
        Glyph::Good, tr("Nothing is kept"),
        tr("A job, a person or a folder that is kept is left alone by every cleanup."));
    nothing->setObjectName(u"keepsEmpty"_s);
    nothing->setIcon(u"lock"_s);
    Sheet *sheet = open(tr("Kept from the rules"), nothing, u"keepsSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Close"));
    addKeep(sheet);
    sheet->open();
}

void CleanupSheets::openReason(const QString &title, const QString &why, const QString &name)
{
    Sheet *sheet = open(title, makeText(why), name);
    sheet->setCompact();
    addClose(sheet, tr("Close"));
    sheet->open();
}

void CleanupSheets::openNoRuns(const QString &why)
{
    openReason(tr("Earlier runs"), why, u"runsSheet"_s);
}

void CleanupSheets::openUnreadKeeps(const QString &why)
{
    openReason(tr("Kept from the rules"), why, u"keepsSheet"_s);
}

void CleanupSheets::addKeep(Sheet *sheet)
{
    auto *more = sheet->addButton(tr("Keep…"), ButtonKind::Primary);
    more->setObjectName(u"keepsAdd"_s);
    connect(more, &Button::clicked, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT keepWanted();
    });
}

void CleanupSheets::openTrash(const std::vector<Cleanup::TrashedItem> &trash, const QDateTime &now)
{
    auto *model =
        new RowModel({{tr("File")},
                      {tr("Job"), Qt::AlignRight},
                      {tr("Removed")},
                      {tr("Goes on")},
                      //: Title of a column: what files take of the disk
                      {tr("On disk"), Qt::AlignRight}},
                     [trash, now](int row, int column) {
                         return trashText(trash[static_cast<std::size_t>(row)], column, now);
                     });
    model->setRows(trash.size());
    auto *table = makeTable(model, u"trashTable"_s, tr("What waits in the trash"), 0);
    Bytes bytes = 0;
    for (const Cleanup::TrashedItem &item : trash)
        bytes += item.bytes;
    Sheet *sheet =
        //: Title of a sheet
        open(tr("Trash"),
             //: %1: an amount, as “41.2 GB”
             makeBelow(tr("%n thing(s) wait here with %1. What goes is gone for good; until "
                          "then it can be put back.",
                          nullptr, static_cast<int>(trash.size()))
                           .arg(formatBytes(bytes)),
                       table),
             u"trashSheet"_s);
    sheet->setFitted();
    auto *empty = new HoldButton(tr("Hold to empty the trash"));
    empty->setObjectName(u"trashEmpty"_s);
    addClose(sheet, tr("Close"));
    table->parentWidget()->layout()->addWidget(empty);
    table->parentWidget()->layout()->setAlignment(empty, Qt::AlignLeft);
    connect(empty, &HoldButton::confirmed, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT emptyTrashRequested();
    });
    addPutBack(sheet, table, trash);
    table->selectRow(0);
    sheet->open();
}

/// Of what is selected. Undo knows jobs; what is none comes back with its whole run.
void CleanupSheets::addPutBack(Sheet *sheet, QTableView *table,
                               const std::vector<Cleanup::TrashedItem> &trash)
{
    //: Button: of files in the trash
    auto *back = sheet->addButton(tr("Put back"), ButtonKind::Primary);
    back->setObjectName(u"trashPutBack"_s);
    back->setEnabled(false);
    const auto selected = [table, trash] {
        const int row = currentRow(table);
        return row < 0 ? nullptr : &trash.at(static_cast<std::size_t>(row));
    };
    auto *note = makeText({});
    note->setObjectName(u"trashNote"_s);
    table->parentWidget()->layout()->addWidget(note);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, back,
            [back, note, selected, trash] {
                const Cleanup::TrashedItem *item = selected();
                const bool isAlone = item && !item->job.isEmpty();
                back->setEnabled(item);
                back->setText(isAlone || !item ? tr("Put back") : tr("Put its whole run back"));
                note->setTextOrHide(
                    isAlone || !item
                        ? QString()
                        : tr("It belongs to no job, so it comes back only with all of its run: %n "
                             "thing(s) of that run wait here.",
                             nullptr,
                             static_cast<int>(std::ranges::count(trash, item->run,
                                                                 &Cleanup::TrashedItem::run))));
            });
    connect(back, &Button::clicked, this, [this, sheet, selected] {
        Q_EMIT undoRequested(selected()->run, selected()->job);
        sheet->dismiss();
    });
}

void CleanupSheets::openRuns(const std::vector<Tasks::Run> &runs, const QDateTime &now)
{
    auto *model =
        new RowModel({{tr("When")}, {tr("What came of it")}}, [runs, now](int row, int column) {
            const Tasks::Run &run = runs[static_cast<std::size_t>(row)];
            return column == 0 ? runTitle(run, now) : runDetail(run);
        });
    model->setRows(runs.size());
    auto *table = makeTable(model, u"runsTable"_s, tr("Earlier runs"), 1);
    Sheet *sheet = open(tr("Earlier runs"), table, u"runsSheet"_s);
    sheet->setFitted();
    addClose(sheet, tr("Close"));
    auto *undo = sheet->addButton(tr("Undo…"), ButtonKind::Primary);
    undo->setObjectName(u"runsUndo"_s);
    undo->setEnabled(false);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, undo,
            [undo, table, runs] {
                const int row = currentRow(table);
                undo->setEnabled(row >= 0 && canUndo(runs.at(static_cast<std::size_t>(row))));
            });
    connect(undo, &Button::clicked, this, [this, table, runs, now, sheet] {
        const Tasks::Run run = runs.at(static_cast<std::size_t>(currentRow(table)));
        sheet->dismiss();
        openUndo(run, now);
    });
    table->selectRow(0);
    sheet->open();
}

} // namespace Printkeeper::CleanupView
