// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/tasktray.h"

#include "base/format.h"
#include "style/controls.h"
#include "widgets/button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;
using namespace Widgets;

namespace {

constexpr int Edge = 1; // of the tray

} // namespace

TaskTray::TaskTray(TaskBoard &board, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
    , m_glyph(new StatusGlyph(Glyph::Good, 16))
    , m_title(new ElidedLabel)
    , m_cancel(makeCloseButton({}, nullptr))
    , m_bar(new QProgressBar)
    , m_words(new QHBoxLayout)
    , m_top(new QHBoxLayout)
{
    setObjectName(u"taskTray"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    build();
    retranslate();
    hide();
    connect(&m_board, &TaskBoard::taskStarted, this, &TaskTray::showRunning);
    connect(&m_board, &TaskBoard::taskProgressed, this, &TaskTray::showRunning);
    connect(&m_board, &TaskBoard::taskEnded, this, &TaskTray::showRunning);
    connect(m_cancel, &Button::clicked, this, [this] { m_board.requestCancel(m_shown); });
}

void TaskTray::build()
{
    m_cancel->setObjectName(u"trayCancel"_s);
    m_title->setObjectName(u"trayTitle"_s);
    // A long sentence must not make the navigation wide; what is cut, the sheet of tasks has whole.
    constexpr int MostLines = 3;
    m_title->setMostLines(MostLines);
    QSizePolicy policy = m_title->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    m_title->setSizePolicy(policy);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(Space::Small);
    m_words->setSpacing(Space::Small);
    m_words->addWidget(m_glyph, 0, Qt::AlignTop);
    m_words->addWidget(m_title, 1);
    m_top->setSpacing(Space::Tiny);
    m_top->addLayout(m_words, 1);
    m_top->addWidget(m_cancel, 0, Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(0, 0, Space::Small - Edge, 0);
    below->addWidget(m_bar);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Space::Tiny);
    layout->addLayout(m_top);
    layout->addLayout(below);
    fitMargins(false);
}

/// The cross, which is higher than a line and wider than it looks, stands beside the first line and
/// ends where the bar does.
void TaskTray::fitMargins(bool hasCancel)
{
    const bool isWide = m_width == RailWidth::Wide;
    const int above = isWide ? Space::Tiny : 0;
    m_words->setContentsMargins(0, above, 0, m_bar->isHidden() ? 0 : above);
    m_top->setContentsMargins(0, 0, hasCancel ? 0 : Space::Small - Edge, 0);
    layout()->setContentsMargins(Space::Small + 2, Space::Small - above, Edge, Space::Small);
}

void TaskTray::setStopKey(const QKeySequence &key)
{
    m_cancel->setKey(key);
}

void TaskTray::retranslate()
{
    m_cancel->setAccessibleName(tr("Stop it"));
    m_cancel->setToolTip(tr("Stop it"));
    m_bar->setAccessibleName(tr("Progress"));
    if (const BackgroundTask *task = m_board.find(m_shown); task && !isHidden())
        show(*task);
}

void TaskTray::setRailWidth(RailWidth width)
{
    m_width = width;
    if (const BackgroundTask *task = m_board.find(m_shown); task && !isHidden())
        show(*task);
}

void TaskTray::showRunning()
{
    if (const BackgroundTask *task = m_board.running())
        show(*task);
    else
        hide();
}

void TaskTray::keepResult(qint64 id)
{
    if (const BackgroundTask *task = m_board.find(id); task && !m_board.running())
        show(*task);
}

/// What was kept is seen now.
void TaskTray::open()
{
    if (!m_board.running())
        hide();
    Q_EMIT opened();
}

void TaskTray::show(const BackgroundTask &task)
{
    m_shown = task.id;
    const bool isWide = m_width == RailWidth::Wide;
    const bool runs = task.state == TaskState::Running;
    const QString sentence = runs ? task.title : task.outcome.summary;
    m_glyph->setVisible(!runs);
    m_glyph->setGlyph(task.outcome.glyph);
    m_title->setVisible(isWide);
    m_title->setText(sentence);
    const bool hasCancel = runs && isWide && task.cancelling == Cancelling::Possible;
    m_cancel->setVisible(hasCancel);
    m_bar->setVisible(runs);
    fitMargins(hasCancel);
    setAccessibleName(sentence);
    setToolTip(sentence);
    if (runs)
        showProgress(task);
    QWidget::show();
}

void TaskTray::showProgress(const BackgroundTask &task)
{
    constexpr int Steps = 1000;
    // An empty bar looks as if nothing ran; in the narrow rail there are no words beside it.
    m_bar->setRange(0, task.total > 0 && task.done > 0 ? Steps : 0);
    if (task.total > 0) {
        m_bar->setValue(static_cast<int>(task.done * Steps / task.total));
        setToolTip(
            //: %1: what runs, %2: a number, %3: a number
            tr("%1 %2 of %3").arg(task.title, formatCount(task.done), formatCount(task.total)));
    }
}

void TaskTray::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->pos()))
        open();
}

void TaskTray::keyPressEvent(QKeyEvent *event)
{
    const bool isPress = event->key() == Qt::Key_Return || event->key() == Qt::Key_Space;
    if (isPress && event->isAutoRepeat())
        return; // of a key that was pressed elsewhere
    if (isPress)
        open();
    else
        QFrame::keyPressEvent(event);
}

void TaskTray::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    Style::paintBox(painter, rect(), tokens.background, tokens.hairline, tokens.borderWidth,
                    Style::Radius::Control);
}

} // namespace Printkeeper::Shell
