// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/storagesheets.h"

#include "base/escape.h"
#include "style/tokens.h"
#include "widgets/scrollpane.h"
#include "widgets/texttable.h"

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
    auto *scroll = new ScrollPane(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    Sheet *sheet = open(tr("What could not be read"), scroll, u"problemSheet"_s);
    sheet->addClose(tr("Close"))->setObjectName(u"problemClose"_s);
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
    sheet->addClose(tr("Close"))->setObjectName(u"withoutJobClose"_s);
    Button *look = sheet->addButton(tr("List files without a job"), ButtonKind::Primary);
    look->setObjectName(u"withoutJobLook"_s);
    connect(look, &Button::clicked, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT orphansRequested();
    });
    sheet->open();
}

} // namespace Printkeeper::StorageView
