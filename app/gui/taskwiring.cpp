// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/taskwiring.h"

#include "gui/worktext.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using Shell::TaskBoard;

namespace {

void endTask(TaskBoard &board, FarmSession &session, qint64 task, const WorkResult &result)
{
    Shell::TaskAction action;
    if (result.undoableRun > 0) {
        action.text = QCoreApplication::translate("Printkeeper::Work", "Undo");
        action.run = [&session, run = result.undoableRun] { session.undo(run); };
    }
    board.end(task, result.glyph, result.sentence, std::move(action));
}

/// The page shows results in a banner of its own.
bool showsResults(const QString &page)
{
    return page == "overview"_L1;
}

} // namespace

void connectTasks(FarmSession &session, TaskBoard &board)
{
    // One work at a time, so there is one number.
    const auto task = std::make_shared<qint64>(0);
    QObject::connect(&session, &FarmSession::workStarted, &board, [&board, task](Work work) {
        *task = board.start(titleOf(work), cancellingOf(work));
    });
    QObject::connect(&session, &FarmSession::progressed, &board,
                     [&board, task](const Cleanup::CleanupProgress &progress) {
                         board.setProgress(*task, progress.done, progress.total);
                     });
    const auto end = [&board, &session, task](const WorkResult &result) {
        endTask(board, session, *task, result);
    };
    QObject::connect(&session, &FarmSession::previewMade, &board,
                     [end](const Cleanup::CleanupReport &report) { end(resultOfPreview(report)); });
    QObject::connect(&session, &FarmSession::cleanupEnded, &board,
                     [end](const Cleanup::CleanupReport &report) { end(resultOf(report)); });
    QObject::connect(&session, &FarmSession::diskChecked, &board,
                     [end](const Storage::DiskReport &report) { end(resultOf(report)); });
    QObject::connect(&session, &FarmSession::undoEnded, &board,
                     [end](const Cleanup::UndoReport &report) { end(resultOf(report)); });
    QObject::connect(&session, &FarmSession::layoutRepaired, &board,
                     [end](const Services::LayoutReport &report) { end(resultOf(report)); });
    QObject::connect(&session, &FarmSession::workFailed, &board,
                     [end](const Error &error) { end(resultOf(error)); });
    QObject::connect(&board, &TaskBoard::cancelRequested, &session, &FarmSession::cancel);
}

void connectToasts(TaskBoard &board, Shell::MainWindow &window)
{
    QObject::connect(&board, &TaskBoard::taskEnded, &window, [&board, &window](qint64 id) {
        const Shell::BackgroundTask *task = board.find(id);
        if (!task || showsResults(window.currentPage()))
            return;
        window.toasts().showToast(
            {task->glyph, task->summary, task->action.text, [&board, id] { board.act(id); }});
    });
}

} // namespace Printkeeper::Gui
