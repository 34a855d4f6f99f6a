// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/closequestion.h"

#include "gui/worktext.h"
#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;
using Widgets::Glyph;
using Widgets::Label;

namespace {

QString listOf(const std::vector<Work> &works)
{
    QStringList lines;
    for (const Work work : works)
        lines << u"• "_s + titleOf(work);
    return lines.join(u'\n');
}

} // namespace

CloseQuestion::CloseQuestion(FarmSession &session, Shell::TaskBoard &board,
                             Shell::MainWindow &window)
    : QObject(&window)
    , m_session(session)
    , m_board(board)
    , m_window(window)
{
    window.setCloseCheck([this] { return mayClose(); });
    connect(&session, &FarmSession::workStarted, this, &CloseQuestion::showWaiting);
    connect(&session, &FarmSession::workWaits, this, &CloseQuestion::showWaiting);
    connect(&board, &Shell::TaskBoard::taskEnded, this, &CloseQuestion::takeEnd);
    // Not at once: what waited for it starts first.
    connect(&board, &Shell::TaskBoard::taskEnded, this, &CloseQuestion::closeWhenDone,
            Qt::QueuedConnection);
}

bool CloseQuestion::mayClose()
{
    if (m_session.waiting().empty())
        return true;
    // Whoever closes it from outside may see nothing of it.
    m_window.bringUp();
    if (!m_sheet)
        ask();
    return false;
}

QWidget *CloseQuestion::makeContent()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    m_sentence = Widgets::makeText({});
    m_list = Widgets::makeText({});
    m_list->setObjectName(u"closeWaiting"_s);
    m_stopped = Widgets::makeText({});
    m_stopped->setObjectName(u"closeStopped"_s);
    layout->addWidget(m_sentence);
    layout->addWidget(m_list);
    layout->addWidget(m_stopped);
    return content;
}

void CloseQuestion::ask()
{
    m_sheet = new Widgets::Sheet(tr("Close before everything is done?"), makeContent(), &m_window);
    m_sheet->setObjectName(u"closeSheet"_s);
    m_sheet->setCompact();
    m_sheet->setFitted();
    m_sheet->addClose(tr("Keep it open"))->setObjectName(u"sheetClose"_s);
    auto *drop = m_sheet->addButton(tr("Close and drop them"), ButtonKind::Secondary);
    drop->setObjectName(u"closeDrop"_s);
    auto *finish = m_sheet->addButton(tr("Finish first"), ButtonKind::Primary);
    finish->setObjectName(u"closeFinish"_s);
    finish->setToolTip(tr("The window closes by itself when all of it is done."));
    connect(drop, &Button::clicked, this, &CloseQuestion::dropAndClose);
    connect(finish, &Button::clicked, this, &CloseQuestion::finishFirst);
    connect(m_sheet, &Widgets::Sheet::dismissed, this, [this, sheet = m_sheet.data()] {
        m_closesWhenDone = false;
        m_sheet.clear();
        sheet->deleteLater();
    });
    showWaiting();
    m_sheet->open();
}

void CloseQuestion::showWaiting()
{
    if (!m_sheet)
        return;
    const std::vector<Work> works = m_session.waiting();
    if (works.empty()) {
        m_sheet->dismiss();
        m_window.toasts().showToast(
            {Glyph::Good, tr("Nothing waits any more. The window is still open."), {}, {}});
        return;
    }
    m_sentence->setText(tr("%n confirmed action(s) are not done yet. They wait for what runs, and "
                           "would be dropped: nothing of them has begun.",
                           nullptr, static_cast<int>(works.size())));
    m_list->setText(listOf(works));
    const auto runs = m_session.acting();
    const bool isStopped = runs && cancellingOf(*runs) == Widgets::Cancelling::Possible;
    m_stopped->setTextOrHide(
        isStopped
            //: %1: what runs, as “Cleaning up…”
            ? tr("What runs now is stopped when you close: %1 What it has done until then stays "
                 "done.")
                  .arg(titleOf(*runs))
            : QString());
}

void CloseQuestion::finishFirst()
{
    m_sheet->dismiss();
    m_closesWhenDone = true;
    m_window.toasts().showToast({Glyph::Good,
                                 tr("The window closes as soon as everything is done."),
                                 tr("Keep it open"), [this] { m_closesWhenDone = false; }});
}

void CloseQuestion::dropAndClose()
{
    m_session.dropWaiting();
    m_sheet->dismiss();
    m_window.close();
}

/// Whoever has left must see on coming back what went wrong.
void CloseQuestion::takeEnd(qint64 task)
{
    if (!m_closesWhenDone || m_board.find(task)->outcome.glyph == Glyph::Good)
        return;
    m_closesWhenDone = false;
    m_window.toasts().showToast(
        {Glyph::Warning, tr("The window stays open, for not everything went well."), {}, {}});
}

void CloseQuestion::closeWhenDone()
{
    if (!m_closesWhenDone || m_board.running() || !m_session.waiting().empty())
        return;
    m_closesWhenDone = false;
    m_window.close();
}

} // namespace Printkeeper::Gui
