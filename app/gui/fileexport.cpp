// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fileexport.h"

#include "base/escape.h"
#include "gui/worktext.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Printkeeper::Gui {

using Shell::TaskOutcome;
using Widgets::Glyph;

namespace {

Result<bool> write(const QByteArray &content, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return true;
    return Error{ErrorKind::System,
                 //: %1: a path
                 FileExport::tr("%1 could not be written. Choose another folder, or check its "
                                "rights and its free space.")
                     .arg(escaped(path)),
                 file.errorString(),
                 {}};
}

} // namespace

FileExport::FileExport(const QByteArray &content, const QString &path, Shell::TaskBoard &board)
    : QObject(&board)
    , m_board(board)
    //: %1: the name of a file
    , m_task(board.start(tr("Writing %1…").arg(QFileInfo(path).fileName()),
                         Widgets::Cancelling::Impossible))
{
    m_runner.start(
        [content, path](const CancelToken &) { return write(content, path); },
        [this, path](const Result<bool> &written) {
            if (written) {
                //: %1: a path
                m_board.end(m_task, {Glyph::Good, tr("%1 was written.").arg(escaped(path))});
            } else {
                const WorkResult failed = resultOf(written.error());
                m_board.end(m_task, {failed.glyph, failed.sentence, failed.detail});
            }
            deleteLater();
        });
}

} // namespace Printkeeper::Gui
