// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/cleanupsheets.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/daychooser.h"
#include "pages/cleanup/keepform.h"
#include "pages/cleanup/rowmodel.h"
#include "style/tokens.h"
#include "widgets/holdbutton.h"
#include "widgets/sheet.h"
#include "widgets/skeleton.h"
#include "widgets/statusglyph.h"
#include "widgets/texttable.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QScrollArea>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

namespace {

Label *makeText(const QString &text)
{
    auto *label = new Label(TextStyle::Body, Wrapping::Words);
    label->setText(text);
    return label;
}

QWidget *below(const QString &text, QWidget *content)
{
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(makeText(text));
    layout->addWidget(content, 1);
    return both;
}

QWidget *makeThing(const CheckedThing &thing)
{
    constexpr int GlyphSize = 18;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(new StatusGlyph(thing.isOk ? Glyph::Good : Glyph::Warning, GlyphSize), 0,
                      Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(Space::Tiny);
    texts->addWidget(makeText(thing.message));
    if (!thing.fix.isEmpty()) {
        auto *fix = new Label(TextStyle::Command, Wrapping::Words);
        fix->setText(thing.fix);
        fix->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(fix);
    }
    layout->addLayout(texts, 1);
    return row;
}

int currentRow(const QTableView *table)
{
    const QModelIndexList rows = table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

} // namespace

CleanupSheets::CleanupSheets(QWidget *over)
    : QObject(over)
    , m_over(over)
{}

Sheet *CleanupSheets::open(const QString &title, QWidget *content, const QString &name)
{
    if (m_sheet)
        m_sheet->deleteLater();
    m_checked.clear();
    m_sheet = new Sheet(title, content, m_over);
    m_sheet->setObjectName(name);
    connect(m_sheet, &Sheet::dismissed, m_sheet, &QObject::deleteLater);
    return m_sheet;
}

Button *CleanupSheets::addClose(Sheet *sheet, const QString &text)
{
    auto *close = sheet->addButton(text, ButtonKind::Secondary);
    close->setObjectName(u"sheetClose"_s);
    connect(close, &Button::clicked, sheet, &Sheet::dismiss);
    return close;
}

Button *CleanupSheets::addPrimary(Sheet *sheet, const QString &text, const QString &name,
                                  const std::function<void()> &act)
{
    auto *button = sheet->addButton(text, ButtonKind::Primary);
    button->setObjectName(name);
    connect(button, &Button::clicked, sheet, [sheet, act] {
        act();
        sheet->dismiss();
    });
    return button;
}

QTableView *CleanupSheets::makeTable(RowModel *model, const QString &name, const QString &spoken,
                                     int widestColumn)
{
    constexpr int RowsThatDecideWidths = 100;
    constexpr int LowestTable = 220;
    auto *table = new QTableView;
    setUpTable(*table);
    model->setParent(table);
    table->setObjectName(name);
    table->setAccessibleName(spoken);
    table->setModel(model);
    table->setMinimumHeight(LowestTable);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setResizeContentsPrecision(RowsThatDecideWidths);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(widestColumn, QHeaderView::Stretch);
    return table;
}

void CleanupSheets::openDay(const QDate &today)
{
    auto *days = new DayChooser(u"plan"_s, today, DayChooser::Ever::Impossible);
    Sheet *sheet = open(tr("Plan for another day"),
                        below(tr("What would a cleanup take on that day, if nothing else happens "
                                 "until then? Nothing is changed by looking."),
                              days),
                        u"daySheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    addPrimary(sheet, tr("Plan"), u"dayPlan"_s, [this, days] { Q_EMIT dayChosen(*days->day()); });
    sheet->open();
}

void CleanupSheets::openPause(const QDate &today)
{
    auto *days = new DayChooser(u"pause"_s, today, DayChooser::Ever::Impossible);
    Sheet *sheet = open(tr("Pause the scheduled cleanup"),
                        below(tr("Until when? The schedule does not clean up before that day; you "
                                 "still can."),
                              days),
                        u"pauseSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    addPrimary(sheet, tr("Pause"), u"pauseDo"_s,
               [this, days] { Q_EMIT pauseRequested(*days->day()); });
    sheet->open();
}

void CleanupSheets::openKeep(const QString &job, const QDate &today)
{
    auto *form = new KeepForm(job, today);
    Sheet *sheet = open(tr("Keep from the rules"), form, u"keepSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    auto *keep = addPrimary(sheet, tr("Keep"), u"keepDo"_s,
                            [this, form] { Q_EMIT keepRequested(form->keep()); });
    keep->setEnabled(form->isComplete());
    connect(form, &KeepForm::changed, keep, [keep, form] { keep->setEnabled(form->isComplete()); });
    sheet->open();
}

void CleanupSheets::openKeeps(const std::vector<Cleanup::Keep> &keeps, const QDateTime &now)
{
    auto *model = new RowModel({{tr("What")}, {tr("Until")}, {tr("Because")}},
                               [keeps, now](int row, int column) {
                                   const Cleanup::Keep &keep = keeps[static_cast<std::size_t>(row)];
                                   return column == 0   ? keepTitle(keep)
                                          : column == 1 ? keepUntil(keep, now)
                                                        : keep.because;
                               });
    model->setRows(keeps.size());
    auto *table = makeTable(model, u"keepsTable"_s, tr("What is kept"), 2);
    Sheet *sheet =
        open(tr("Kept from the rules"),
             below(keeps.empty() ? tr("Nothing is kept. A job, a person or a folder that is kept "
                                      "is left alone by every cleanup.")
                                 : tr("Every cleanup leaves these alone."),
                   table),
             u"keepsSheet"_s);
    table->setVisible(!keeps.empty());
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
    auto *more = sheet->addButton(tr("Keep…"), ButtonKind::Primary);
    more->setObjectName(u"keepsAdd"_s);
    connect(more, &Button::clicked, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT keepWanted();
    });
    sheet->open();
}

void CleanupSheets::openTrash(const std::vector<Cleanup::TrashedItem> &trash, const QDateTime &now)
{
    const auto textOf = [trash, now](int row, int column) -> QString {
        const Cleanup::TrashedItem &item = trash[static_cast<std::size_t>(row)];
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
            return dayText(item.goes, now);
        default:
            return formatBytes(item.bytes);
        }
    };
    auto *model = new RowModel(
        {{tr("File")}, {tr("Job")}, {tr("Removed")}, {tr("Goes on")}, {tr("Size"), Qt::AlignRight}},
        textOf);
    model->setRows(trash.size());
    auto *table = makeTable(model, u"trashTable"_s, tr("What waits in the trash"), 0);
    Bytes bytes = 0;
    for (const Cleanup::TrashedItem &item : trash)
        bytes += item.bytes;
    Sheet *sheet = open(tr("Trash"),
                        below(tr("%n thing(s) wait here with %1. What goes is gone for good; until "
                                 "then it can be put back.",
                                 nullptr, static_cast<int>(trash.size()))
                                  .arg(formatBytes(bytes)),
                              table),
                        u"trashSheet"_s);
    auto *empty = new HoldButton(tr("Hold to empty the trash"));
    empty->setObjectName(u"trashEmpty"_s);
    addClose(sheet, tr("Close"));
    table->parentWidget()->layout()->addWidget(empty);
    table->parentWidget()->layout()->setAlignment(empty, Qt::AlignLeft);
    connect(empty, &HoldButton::confirmed, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT emptyTrashRequested();
    });
    auto *back = sheet->addButton(tr("Put back"), ButtonKind::Primary);
    back->setObjectName(u"trashPutBack"_s);
    back->setEnabled(false);
    const auto selected = [table, trash] {
        const int row = currentRow(table);
        return row < 0 ? nullptr : &trash.at(static_cast<std::size_t>(row));
    };
    // Undo knows jobs; what is none comes back with its whole run.
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, back,
            [back, selected] { back->setEnabled(selected() && !selected()->job.isEmpty()); });
    connect(back, &Button::clicked, this, [this, sheet, selected] {
        Q_EMIT undoRequested(selected()->run, selected()->job);
        sheet->dismiss();
    });
    sheet->open();
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
    sheet->open();
}

void CleanupSheets::openUndo(const Tasks::Run &run, const QDateTime &now)
{
    Sheet *sheet = open(
        tr("Undo the run of %1").arg(runTitle(run, now)),
        makeText(tr("%n action(s) are taken back: files and rows become as they were. What has "
                    "changed since stays as it is now. You can undo this, too.",
                    nullptr, static_cast<int>(run.actions))),
        u"undoSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    addPrimary(sheet, tr("Undo"), u"undoDo"_s,
               [this, id = run.id] { Q_EMIT undoRequested(id, {}); });
    sheet->open();
}

void CleanupSheets::openCheck(const QString &job)
{
    constexpr int Lines = 6;
    Sheet *sheet =
        open(tr("Job %1, step by step").arg(escaped(job)), new Skeleton(Lines), u"checkSheet"_s);
    addClose(sheet, tr("Close"));
    sheet->open();
    m_checked = job;
}

void CleanupSheets::showCheck(const QString &job, const std::vector<CheckedThing> &things)
{
    if (!m_sheet || m_checked != job)
        return; // closed meanwhile
    auto *content = new QWidget;
    content->setObjectName(u"pageContent"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    for (const CheckedThing &thing : things)
        layout->addWidget(makeThing(thing));
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"checkThings"_s);
    scroll->setAccessibleName(tr("What was found"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    Sheet *before = m_sheet;
    Sheet *sheet = open(tr("Job %1, step by step").arg(escaped(job)), scroll, u"checkSheet"_s);
    addClose(sheet, tr("Close"));
    before->hide();
    sheet->open();
}

void CleanupSheets::openExport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_over, {}, folder);
    dialog->setObjectName(u"planExportDialog"_s);
    // Inside the page: a kiosk has no second window.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it asks in a window
    dialog->setWindowFlags(Qt::Widget);
    dialog->setSizeGripEnabled(false);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Tables of comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"cleanup.csv"_s);
    Sheet *sheet = open(tr("Write the plan to a file"), dialog, u"exportSheet"_s);
    connect(dialog, &QFileDialog::finished, sheet, &Sheet::dismiss);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (QFileInfo::exists(path))
            QMetaObject::invokeMethod(
                this, [this, path] { confirmExport(path); }, Qt::QueuedConnection);
        else
            Q_EMIT exportRequested(path);
    });
    dialog->show();
    sheet->open();
}

/// The file is there already.
void CleanupSheets::confirmExport(const QString &path)
{
    Sheet *sheet =
        open(tr("Replace the file?"),
             makeText(tr("%1 is there already. What is in it now would be lost.").arg(path)),
             u"replaceSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Keep it"));
    addPrimary(sheet, tr("Replace it"), u"replaceDo"_s,
               [this, path] { Q_EMIT exportRequested(path); });
    sheet->open();
}

} // namespace Printkeeper::CleanupView
