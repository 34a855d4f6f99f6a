// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/tasklist.h"

#include "base/format.h"
#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;
using namespace Widgets;

namespace {

constexpr int Steps = 1000;
constexpr int GlyphSize = 20;

void setBar(QProgressBar *bar, const BackgroundTask &task)
{
    bar->setRange(0, task.total > 0 ? Steps : 0);
    if (task.total > 0)
        bar->setValue(static_cast<int>(task.done * Steps / task.total));
}

QWidget *makeDetail(const QString &text)
{
    auto *detail = new Label(TextStyle::Command, Wrapping::Words);
    detail->setTone(Tone::Secondary);
    detail->setText(text);
    return detail;
}

} // namespace

TaskList::TaskList(TaskBoard &board, QWidget *parent)
    : ScrollPane(nullptr, parent)
    , m_board(board)
{
    setObjectName(u"taskList"_s);
    setAccessibleName(tr("What runs and ran"));
    connect(&board, &TaskBoard::taskStarted, this, &TaskList::fill);
    connect(&board, &TaskBoard::taskEnded, this, &TaskList::fill);
    connect(&board, &TaskBoard::taskActed, this, &TaskList::fill, Qt::QueuedConnection);
    connect(&board, &TaskBoard::taskProgressed, this, &TaskList::showProgress);
    fill();
}

void TaskList::fill()
{
    m_bars.clear();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Space::Small, 0, Space::Medium, 0); // clear of the focus ring
    layout->setSpacing(0);
    for (const BackgroundTask &task : m_board.tasks()) {
        if (layout->count() > 0)
            layout->addWidget(makeRule());
        layout->addWidget(makeRow(task));
    }
    // What cannot be scrolled needs no ring around it.
    setFocusPolicy(m_board.tasks().empty() ? Qt::NoFocus : Qt::StrongFocus);
    if (m_board.tasks().empty()) {
        layout->addStretch();
        layout->addWidget(new EmptyState(Glyph::Good, tr("Nothing has run yet"),
                                         tr("What you start, and what came out of it, is listed "
                                            "here until Printkeeper is closed.")));
    }
    layout->addStretch();
    setContent(content);
}

QWidget *TaskList::makeRow(const BackgroundTask &task)
{
    const bool runs = task.state == TaskState::Running;
    auto *row = new QWidget;
    row->setObjectName(u"task-%1"_s.arg(task.id));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Space::Medium, 0, Space::Medium);
    layout->setSpacing(Space::Medium);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new Label(TextStyle::Strong, task.title));
    if (runs) {
        words->addWidget(makeProgress(task));
    } else {
        layout->addWidget(new StatusGlyph(task.outcome.glyph, GlyphSize), 0, Qt::AlignVCenter);
        auto *summary = new Label(TextStyle::Body, Wrapping::Words);
        summary->setTone(Tone::Secondary);
        summary->setText(task.outcome.summary);
        words->addWidget(summary);
        if (!task.outcome.detail.isEmpty())
            words->addWidget(makeDetail(task.outcome.detail));
    }
    layout->addLayout(words, 1);
    auto *when = new Label(TextStyle::Small, formatWhen(task.started, m_board.now()));
    when->setTone(Tone::Secondary);
    layout->addWidget(when);
    const bool canCancel = runs && task.cancelling == Cancelling::Possible;
    if (canCancel || task.outcome.action.run) {
        auto *button =
            //: Button: what runs
            new Button(ButtonKind::Secondary, canCancel ? tr("Stop") : task.outcome.action.text);
        connect(button, &Button::clicked, this, [this, canCancel, id = task.id] {
            canCancel ? m_board.requestCancel(id) : m_board.act(id);
        });
        layout->addWidget(button);
    }
    return row;
}

QWidget *TaskList::makeProgress(const BackgroundTask &task)
{
    auto *bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setAccessibleName(task.title);
    setBar(bar, task);
    m_bars[task.id] = bar;
    return bar;
}

void TaskList::showProgress(qint64 id)
{
    const BackgroundTask *task = m_board.find(id);
    if (QProgressBar *bar = m_bars.value(id); task && bar)
        setBar(bar, *task);
}

} // namespace Printkeeper::Shell
