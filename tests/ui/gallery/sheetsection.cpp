// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sections.h"

#include "style/tokens.h"
#include "widgets/holdbutton.h"
#include "widgets/savesheet.h"
#include "widgets/sheet.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

constexpr int Low = 280;
constexpr int Middle = 380;
constexpr int High = 560;

/// A page that a sheet lies over.
QWidget *makePlace(int height)
{
    auto *place = new QWidget;
    place->setMinimumHeight(height);
    auto *layout = new QVBoxLayout(place);
    layout->addWidget(makeText(u"What lies below a sheet can still be seen and not be reached."_s));
    layout->addStretch();
    return place;
}

QWidget *makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Style::Space::Medium);
    layout->setVerticalSpacing(Style::Space::Small);
    const auto add = [layout](const QString &name, const QString &text) {
        auto *line = new QLineEdit(text);
        auto *label = new Label(TextStyle::Body, name);
        label->setMinimumHeight(line->sizeHint().height()); // else it stands higher than the text
        layout->addRow(label, line);
    };
    add(u"Name"_s, u"Thesis_housing_v7"_s);
    add(u"Because"_s, u"It is printed again in March"_s);
    layout->addRow(new QCheckBox(u"And everything else of this person"_s));
    return form;
}

void openForm(QWidget &place)
{
    auto *sheet = new Sheet(u"Keep a job"_s, makeForm(), &place);
    sheet->addClose(u"Cancel"_s);
    sheet->addButton(u"Save"_s, ButtonKind::Primary);
    sheet->open();
}

void openQuestion(QWidget &place)
{
    auto *sheet = new Sheet(u"Stop the cleanup?"_s,
                            makeText(u"What was moved until now stays moved and can be undone; "
                                     "the rest is left as it is."_s),
                            &place);
    sheet->setCompact();
    sheet->addClose(u"Go on"_s);
    sheet->addButton(u"Stop"_s, ButtonKind::Primary);
    sheet->open();
}

void openHeldQuestion(QWidget &place)
{
    auto *sheet = new Sheet(u"Remove 41 jobs for good?"_s,
                            makeText(u"Nobody can bring them back."_s), &place);
    sheet->setCompact();
    sheet->addClose(u"Keep them"_s);
    sheet->addButton(new HoldButton(u"Hold to remove 41 jobs"_s));
    sheet->open();
}

void openSave(QWidget &place)
{
    openSaveSheet(place, {u"gallery"_s, u"Save the list"_s, u"Tables"_s, u"list.csv"_s},
                  [](const QString &) {});
}

/// As after Save with the name of a file that is there: main.cpp has made it.
void openReplace(QWidget &place)
{
    openSaveSheet(place, {u"again"_s, u"Save the list"_s, u"Tables"_s, u"jobs.csv"_s},
                  [](const QString &) {});
    QDialog *dialog = place.findChild<QFileDialog *>(u"againSaveDialog"_s);
    dialog->accept();
}

} // namespace

QWidget *makeSheets()
{
    auto *board = new Board;
    openForm(*board->addWide(u"Sheet"_s, makePlace(Middle)));
    openQuestion(*board->addWide(u"Sheet of a few sentences"_s, makePlace(Low)));
    openHeldQuestion(*board->addWide(u"Sheet with a button that is held"_s, makePlace(Low)));
    openSave(*board->addWide(u"Sheet that asks where to save"_s, makePlace(High)));
    openReplace(*board->addWide(u"Sheet that asks before it replaces"_s, makePlace(Low)));
    return board;
}

} // namespace Printkeeper::Gallery
