// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/exporttask.h"

#include "base/escape.h"
#include "gui/worktext.h"

#include <QFileInfo>

namespace Printkeeper::Gui {

using Shell::TaskOutcome;
using Widgets::Glyph;

namespace {

TaskOutcome outcomeOf(const Result<qint64> &written, const QString &path)
{
    if (written)
        return {Glyph::Good,
                //: %1: a path
                ExportTask::tr("%n job(s) written to %1.", nullptr, static_cast<int>(*written))
                    .arg(escaped(path))};
    const WorkResult failed = resultOf(written.error());
    return {failed.glyph, failed.sentence, failed.detail};
}

} // namespace

ExportTask::ExportTask(const JobsView::CsvRequest &request, Shell::TaskBoard &board)
    : QObject(&board)
    , m_board(board)
    //: %1: a path
    , m_task(board.start(tr("Writing %1…").arg(QFileInfo(request.path).fileName()),
                         Widgets::Cancelling::Possible))
{
    connect(&board, &Shell::TaskBoard::cancelRequested, this, [this](qint64 task) {
        if (task == m_task)
            m_runner.cancel();
    });
    // Called on the thread that works; this object outlives the work, for the runner waits for it.
    const auto tell = [this](qint64 done, qint64 all) {
        QMetaObject::invokeMethod(
            this, [this, done, all] { m_board.setProgress(m_task, done, all); },
            Qt::QueuedConnection);
    };
    m_runner.start(
        [request, tell](const CancelToken &cancel) { return exportCsv(request, tell, cancel); },
        [this, path = request.path](const Result<qint64> &written) {
            m_board.end(m_task, outcomeOf(written, path));
            deleteLater();
        });
}

} // namespace Printkeeper::Gui
