// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/planexport.h"

#include "base/escape.h"
#include "cleanup/plancsv.h"
#include "gui/worktext.h"
#include "settings/personname.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Printkeeper::Gui {

using Shell::TaskOutcome;
using Widgets::Glyph;

namespace {

Result<qint64> write(const CleanupView::PlanPointer &plan, const QString &path,
                     const QByteArray &uploads, Settings::NameStyle names)
{
    Cleanup::CleanupPlan shown = *plan;
    for (Cleanup::CleanupAction &action : shown.actions) {
        if (action.job)
            action.job->person = shownName(action.job->person, names);
    }
    const QByteArray csv = Cleanup::planCsv(shown, uploads);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        return Error{ErrorKind::System,
                     //: %1: a path
                     PlanExport::tr("The plan could not be written to %1. Choose another folder, "
                                    "or check its rights and its free space.")
                         .arg(escaped(path)),
                     file.errorString(),
                     {}};
    return static_cast<qint64>(plan->actions.size());
}

TaskOutcome outcomeOf(const Result<qint64> &written, const QString &path)
{
    if (written)
        return {Glyph::Good,
                //: %1: a path
                PlanExport::tr("%n action(s) written to %1.", nullptr, static_cast<int>(*written))
                    .arg(escaped(path))};
    const WorkResult failed = resultOf(written.error());
    return {failed.glyph, failed.sentence, failed.detail};
}

} // namespace

PlanExport::PlanExport(const CleanupView::PlanPointer &plan, const QString &path,
                       const Services::Farm &farm, Settings::NameStyle names,
                       Shell::TaskBoard &board)
    : QObject(&board)
    , m_board(board)
    //: %1: a path
    , m_task(board.start(tr("Writing %1…").arg(QFileInfo(path).fileName()),
                         Widgets::Cancelling::Impossible))
{
    m_runner.start([plan, path, uploads = farm.settings().uploads,
                    names](const CancelToken &) { return write(plan, path, uploads, names); },
                   [this, path](const Result<qint64> &written) {
                       m_board.end(m_task, outcomeOf(written, path));
                       deleteLater();
                   });
}

} // namespace Printkeeper::Gui
