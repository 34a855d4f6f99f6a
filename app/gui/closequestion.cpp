// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/closequestion.h"

#include "gui/worktext.h"
#include "style/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QEventLoop>
#include <QSessionManager>

#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Printkeeper::Gui {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;
using Widgets::Glyph;
using Widgets::Label;

namespace {

QStringList titlesOf(const std::vector<Work> &works)
{
    QStringList titles;
    for (const Work work : works)
        titles << titleOf(work);
    return titles;
}

} // namespace

CloseQuestion::CloseQuestion(FarmSession &session, SettingsSession &settings,
                             Shell::TaskBoard &board, WindowFile &file, Shell::MainWindow &window)
    : QObject(&window)
    , m_session(session)
    , m_settings(settings)
    , m_board(board)
    , m_file(file)
    , m_window(window)
{
    // A window that is still there then asks again: the session did not end after all.
    constexpr auto LongestEnd = 60s;
    m_ending.setSingleShot(true);
    m_ending.setInterval(LongestEnd);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &CloseQuestion::answer);
    window.setCloseCheck([this] { return mayClose(); });
    window.installEventFilter(this);
    connect(&session, &FarmSession::workStarted, this, &CloseQuestion::showWaiting);
    connect(&session, &FarmSession::workWaits, this, &CloseQuestion::showWaiting);
    connect(&board, &Shell::TaskBoard::taskEnded, this, &CloseQuestion::takeEnd);
    // Not at once: what waited for it starts first.
    connect(&board, &Shell::TaskBoard::taskEnded, this, &CloseQuestion::closeWhenDone,
            Qt::QueuedConnection);
    connect(&settings, &SettingsSession::waitBegan, this, &CloseQuestion::showWaiting);
    for (const auto done : {&SettingsSession::waitEnded, &SettingsSession::saved})
        connect(&settings, done, this, &CloseQuestion::closeWhenDone, Qt::QueuedConnection);
    connect(&settings, &SettingsSession::failed, this,
            [this](const Error &error) { stayOver(error.message); });
}

bool CloseQuestion::mayClose()
{
    if (m_session.waiting().empty())
        return true;
    if (m_ending.isActive()) {
        noteWaiting();
        m_isNoted = false; // it stays in the file
        m_session.dropWaiting();
        return true;
    }
    // Whoever closes it from outside may see nothing of it.
    m_window.bringUp();
    if (!m_sheet)
        ask();
    return false;
}

void CloseQuestion::answer(QSessionManager &manager)
{
    if (m_session.waiting().empty())
        return;
    if (maySessionEnd(manager.allowsInteraction()))
        manager.release();
    else
        manager.cancel();
}

bool CloseQuestion::maySessionEnd(bool mayAsk)
{
    if (m_session.waiting().empty())
        return true;
    if (!mayAsk) {
        noteWaiting(); // now: the session may end the program without another word
        m_ending.start();
        return true;
    }
    if (mayClose())
        return true;
    QEventLoop untilAnswered;
    connect(m_sheet, &Widgets::Sheet::dismissed, &untilAnswered, &QEventLoop::quit);
    untilAnswered.exec();
    return m_session.waiting().empty();
}

void CloseQuestion::noteWaiting()
{
    m_isNoted = true;
    m_file.writeDropped(titlesOf(m_session.waiting()));
}

void CloseQuestion::tellDropped()
{
    const QStringList dropped = m_file.dropped();
    if (dropped.isEmpty())
        return;
    m_file.writeDropped({});
    m_window.notice().showMessage(
        Glyph::Warning,
        tr("When the session ended, %n confirmed action(s) still waited and were dropped. Nothing "
           "of them had begun.",
           nullptr, static_cast<int>(dropped.size())),
        dropped.join(u' '));
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
        keepOpen();
        m_sheet.clear();
        sheet->deleteLater();
    });
    showWaiting();
    m_sheet->open();
}

void CloseQuestion::showWaiting()
{
    if (m_isNoted)
        noteWaiting();
    if (m_closesWhenDone)
        tellClosing();
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
    m_list->setText(u"• "_s + titlesOf(works).join(u"\n• "_s));
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
    tellClosing();
}

void CloseQuestion::tellClosing()
{
    QStringList left;
    for (const Shell::BackgroundTask &task : m_board.tasks()) {
        if (task.state == Shell::TaskState::Running)
            left.prepend(task.title);
    }
    left << titlesOf(m_session.waiting());
    if (!m_settings.isIdle())
        left << tr("Saving the settings…");
    m_window.notice().showState(tr("The window closes as soon as everything is done."),
                                //: %1: what runs and what waits, as “Cleaning up… Undoing…”
                                tr("Still to be done: %1").arg(left.join(u' ')), tr("Keep it open"),
                                [this] { keepOpen(); });
}

void CloseQuestion::dropAndClose()
{
    m_sheet->dismiss();
    m_session.dropWaiting();
    m_file.writeDropped({}); // a person knows
    m_window.close();
}

/// Whoever has left must see on coming back what went wrong.
void CloseQuestion::takeEnd(qint64 task)
{
    const Shell::TaskOutcome &outcome = m_board.find(task)->outcome;
    if (outcome.glyph != Glyph::Good)
        stayOver(outcome.summary);
}

void CloseQuestion::stayOver(const QString &failure)
{
    if (!std::exchange(m_closesWhenDone, false))
        return;
    m_window.notice().showMessage(
        Glyph::Warning, tr("The window stays open, for not everything went well."), failure);
    Q_EMIT keptOpen();
}

void CloseQuestion::keepOpen()
{
    if (!std::exchange(m_closesWhenDone, false))
        return;
    m_window.notice().dismiss();
    Q_EMIT keptOpen();
}

void CloseQuestion::closeWhenDone()
{
    if (!m_closesWhenDone || m_board.running() || !m_session.waiting().empty()
        || !m_settings.isIdle())
        return;
    m_closesWhenDone = false;
    m_window.close();
}

/// The notice speaks another language, too.
bool CloseQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_closesWhenDone)
        tellClosing();
    return QObject::eventFilter(watched, event);
}

} // namespace Printkeeper::Gui
