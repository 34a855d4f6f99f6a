// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/storagesheets.h"

#include "base/escape.h"
#include "style/tokens.h"
#include "widgets/texttable.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QScrollArea>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;
using Style::Space;

StorageSheets::StorageSheets(QWidget &over)
    : QObject(&over)
    , m_over(over)
{}

Sheet *StorageSheets::open(const QString &title, QWidget *content, const QString &name)
{
    auto *sheet = new Sheet(title, content, &m_over);
    sheet->setObjectName(name);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    m_sheet = sheet;
    return sheet;
}

void StorageSheets::openProblems(const std::vector<Storage::ScanProblem> &problems, qint64 all)
{
    std::vector<std::vector<TextTable::Cell>> rows;
    for (const Storage::ScanProblem &problem : problems)
        rows.push_back({{escaped(problem.path)}, {problem.error.message, Tone::Secondary}});
    auto *table = new TextTable;
    table->setObjectName(u"problemTable"_s);
    table->setAccessibleName(tr("What could not be read"));
    table->setContent(
        {{tr("Folder or file"), TextTable::Width::Rest}, {tr("Why"), TextTable::Width::Rest}},
        rows);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, Space::Small, 0);
    if (all > static_cast<qint64>(problems.size()))
        layout->addWidget(
            makeText(tr("These are the first of %Ln.", nullptr, static_cast<int>(all))));
    layout->addWidget(table);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    Sheet *sheet = open(tr("What could not be read"), scroll, u"problemSheet"_s);
    Button *close = sheet->addButton(tr("Close"), ButtonKind::Secondary);
    close->setObjectName(u"problemClose"_s);
    connect(close, &Button::clicked, sheet, &Sheet::dismiss);
    sheet->open();
}

void StorageSheets::openWithoutJob(qint64 files)
{
    Sheet *sheet = open(
        tr("No single job belongs to that"),
        makeText(tr("%Ln selected file(s) belong to no job or to several, so nothing is done with "
                    "them here: jobs are archived and removed as a whole, and can be put back. The "
                    "page Jobs lists the files without a job.",
                    nullptr, static_cast<int>(files))),
        u"withoutJobSheet"_s);
    sheet->setCompact();
    Button *close = sheet->addButton(tr("Close"), ButtonKind::Secondary);
    close->setObjectName(u"withoutJobClose"_s);
    connect(close, &Button::clicked, sheet, &Sheet::dismiss);
    Button *look = sheet->addButton(tr("List files without a job"), ButtonKind::Primary);
    look->setObjectName(u"withoutJobLook"_s);
    connect(look, &Button::clicked, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT orphansRequested();
    });
    sheet->open();
}

void StorageSheets::openExport(Kind kind)
{
    const bool isTable = kind == Kind::Csv;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_over, {}, folder);
    dialog->setObjectName(u"storageExportDialog"_s);
    // Inside the page: a kiosk has no second window.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it asks in a window
    dialog->setWindowFlags(Qt::Widget);
    dialog->setSizeGripEnabled(false);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(isTable ? tr("Tables of comma-separated values (*.csv)")
                                  : tr("Pictures (*.png)"));
    dialog->setDefaultSuffix(isTable ? u"csv"_s : u"png"_s);
    dialog->selectFile(isTable ? u"storage.csv"_s : u"storage.png"_s);
    Sheet *sheet = open(isTable ? tr("Write the list to a file") : tr("Keep the picture as a file"),
                        dialog, u"storageExportSheet"_s);
    connect(dialog, &QFileDialog::finished, sheet, &Sheet::dismiss);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) {
        if (QFileInfo::exists(path))
            QMetaObject::invokeMethod(
                this, [this, kind, path] { confirmExport(kind, path); }, Qt::QueuedConnection);
        else
            Q_EMIT exportRequested(kind, path);
    });
    dialog->show();
    sheet->open();
}

/// The file is there already.
void StorageSheets::confirmExport(Kind kind, const QString &path)
{
    Sheet *sheet =
        open(tr("Replace the file?"),
             //: %1: the path of a file
             makeText(tr("%1 is there already. What is in it now would be lost.").arg(path)),
             u"storageReplaceSheet"_s);
    sheet->setCompact();
    Button *keep = sheet->addButton(tr("Keep it"), ButtonKind::Secondary);
    keep->setObjectName(u"storageReplaceKeep"_s);
    Button *replace = sheet->addButton(tr("Replace it"), ButtonKind::Primary);
    replace->setObjectName(u"storageReplaceDo"_s);
    connect(keep, &Button::clicked, sheet, &Sheet::dismiss);
    connect(replace, &Button::clicked, this, [this, sheet, kind, path] {
        sheet->dismiss();
        Q_EMIT exportRequested(kind, path);
    });
    sheet->open();
}

} // namespace Printkeeper::StorageView
