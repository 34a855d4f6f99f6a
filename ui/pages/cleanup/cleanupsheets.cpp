// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/cleanupsheets.h"

#include "base/escape.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/daychooser.h"
#include "pages/cleanup/keepform.h"
#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/scrollpane.h"
#include "widgets/sheet.h"
#include "widgets/skeleton.h"
#include "widgets/statusglyph.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

CleanupSheets::CleanupSheets(QWidget *over)
    : QObject(over)
    , m_over(over)
{}

Sheet *CleanupSheets::open(const QString &title, QWidget *content, const QString &name)
{
    if (m_sheet)
        m_sheet->deleteLater();
    m_checked.reset();
    m_compared.clear();
    m_undone = 0;
    m_sheet = new Sheet(title, content, m_over);
    m_sheet->setObjectName(name);
    connect(m_sheet, &Sheet::dismissed, m_sheet, &QObject::deleteLater);
    return m_sheet;
}

QWidget *CleanupSheets::makeBelow(const QString &text, QWidget *content)
{
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(makeText(text));
    layout->addWidget(content, 1);
    return both;
}

Button *CleanupSheets::addClose(Sheet *sheet, const QString &text)
{
    Button *close = sheet->addClose(text);
    close->setObjectName(u"sheetClose"_s);
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

void CleanupSheets::openDay(const QDate &today)
{
    auto *days = new DayChooser(u"plan"_s, today, DayChooser::Ever::Impossible);
    Sheet *sheet =
        open(tr("Plan for another day"),
             makeBelow(tr("What would a cleanup take on that day, if nothing else happens "
                          "until then? Nothing is changed by looking."),
                       days),
             u"daySheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    //: Button: makes a plan for another day
    auto *plan = addPrimary(sheet, tr("Plan"), u"dayPlan"_s,
                            [this, days] { Q_EMIT dayChosen(*days->day()); });
    connect(days, &DayChooser::changed, plan, [plan, days] { plan->setEnabled(days->isValid()); });
    sheet->open();
}

void CleanupSheets::openPause(const QDate &today)
{
    auto *days = new DayChooser(u"pause"_s, today, DayChooser::Ever::Impossible);
    Sheet *sheet =
        open(tr("Pause the scheduled cleanup"),
             makeBelow(tr("Until when? The schedule does not clean up before that day; you "
                          "still can."),
                       days),
             u"pauseSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    auto *pause = addPrimary(sheet, tr("Pause"), u"pauseDo"_s,
                             [this, days] { Q_EMIT pauseRequested(*days->day()); });
    connect(days, &DayChooser::changed, pause,
            [pause, days] { pause->setEnabled(days->isValid()); });
    sheet->open();
}

void CleanupSheets::openKeep(const QString &job, const QDate &today)
{
    auto *form = new KeepForm(job, today);
    Sheet *sheet = open(tr("Keep from the rules"), form, u"keepSheet"_s);
    sheet->setCompact();
    sheet->setFitted(); // a refusal takes room
    addClose(sheet, tr("Cancel"));
    //: Button: nothing is to be removed of it
    auto *keep = sheet->addButton(tr("Keep"), ButtonKind::Primary);
    keep->setObjectName(u"keepDo"_s);
    connect(keep, &Button::clicked, form, [this, form] { Q_EMIT keepRequested(form->keep()); });
    keep->setEnabled(form->isComplete());
    connect(form, &KeepForm::changed, keep, [keep, form] { keep->setEnabled(form->isComplete()); });
    connect(form, &KeepForm::accepted, keep, &Button::click);
    sheet->open();
    m_keepForm = form;
}

bool CleanupSheets::showKeepAnswer(const Result<bool> &answer)
{
    const bool isShown = m_keepForm && m_sheet && m_sheet->isAncestorOf(m_keepForm);
    if (isShown && answer)
        m_sheet->dismiss();
    else if (isShown)
        m_keepForm->showRefusal(answer.error().message);
    return isShown && !answer;
}

void CleanupSheets::openUndo(const Tasks::Run &run, const QDateTime &now)
{
    Sheet *sheet = open(undoTitle(run, now), makeText(undoText(run)), u"undoSheet"_s);
    m_undone = run.id;
    sheet->setCompact();
    addClose(sheet, tr("Cancel"));
    //: Button: takes back a run
    addPrimary(sheet, tr("Undo"), u"undoDo"_s,
               [this, id = run.id] { Q_EMIT undoRequested(id, {}); });
    sheet->open();
}

void CleanupSheets::showRuns(const std::vector<Tasks::Run> &runs)
{
    const auto run = std::ranges::find(runs, m_undone, &Tasks::Run::id);
    if (m_sheet && !m_sheet->isHidden() && m_undone != 0 && run != runs.end() && !canUndo(*run))
        m_sheet->dismiss();
}

QString CleanupSheets::checkTitle(const QString &job)
{
    return job.isEmpty() ? tr("The farm, step by step")
                         : /*: %1: the id of a job */ tr("Job %1, step by step").arg(escaped(job));
}

void CleanupSheets::openCheck(const QString &job)
{
    constexpr int Lines = 6;
    Sheet *sheet = open(checkTitle(job), new Skeleton(Lines), u"checkSheet"_s);
    addClose(sheet, tr("Close"));
    sheet->open();
    m_checked = job;
}

/// What the window does itself has a button there, the rest its command.
QWidget *CleanupSheets::makeThing(const CheckedThing &thing, int number)
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
    layout->addLayout(texts, 1);
    const CheckRemedy remedy = remedyOf(thing.fix);
    if (remedy != CheckRemedy::Nothing) {
        auto *act = new Button(ButtonKind::Link, remedyText(remedy));
        act->setObjectName(u"checkRemedy%1"_s.arg(number));
        act->setAccessibleDescription(thing.message);
        connect(act, &Button::clicked, this, [this, remedy] {
            m_sheet->dismiss();
            Q_EMIT remedyChosen(remedy);
        });
        layout->addWidget(act, 0, Qt::AlignTop);
    } else if (!thing.fix.isEmpty()) {
        auto *fix = new Label(TextStyle::Command, Wrapping::Words);
        fix->setText(thing.fix);
        fix->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(fix);
    }
    return row;
}

void CleanupSheets::showCheck(const QString &job, const std::vector<CheckedThing> &things)
{
    if (!m_sheet || m_checked != job)
        return; // closed meanwhile
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Space::Medium, Space::Medium, Space::Medium, Space::Medium);
    layout->setSpacing(Space::Medium);
    int number = 0;
    for (const CheckedThing &thing : things)
        layout->addWidget(makeThing(thing, number++));
    layout->addStretch();
    auto *scroll = new ScrollPane(content);
    scroll->setObjectName(u"checkThings"_s);
    scroll->setAccessibleName(tr("What was found"));
    Sheet *before = m_sheet;
    Sheet *sheet = open(checkTitle(job), scroll, u"checkSheet"_s);
    addClose(sheet, tr("Close"));
    before->hide();
    sheet->open();
}

} // namespace Printkeeper::CleanupView
