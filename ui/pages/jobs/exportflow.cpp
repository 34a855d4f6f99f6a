// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/exportflow.h"

#include "base/format.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

ExportFlow::ExportFlow(QWidget &over, Widgets::ProgressBanner &banner)
    : QObject(&over)
    , m_over(over)
    , m_banner(banner)
{
    connect(&banner, &Widgets::ProgressBanner::cancelRequested, this,
            [this] { m_runner.cancel(); });
}

void ExportFlow::start(const CsvRequest &request)
{
    if (isRunning() || m_sheet)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_over, {}, folder);
    dialog->setObjectName(u"jobsExportDialog"_s);
    // Inside the page: a kiosk has no second window.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setWindowFlags(Qt::Widget);
    dialog->setSizeGripEnabled(false);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Tables of comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"jobs.csv"_s);
    m_sheet = new Widgets::Sheet(tr("Export the jobs of this list"), dialog, &m_over);
    m_sheet->setObjectName(u"jobsExportSheet"_s);
    Widgets::Sheet *sheet = m_sheet;
    connect(dialog, &QFileDialog::finished, sheet, &Widgets::Sheet::dismiss);
    connect(sheet, &Widgets::Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString &path) {
        CsvRequest chosen = request;
        chosen.path = path;
        write(chosen);
    });
    dialog->show();
    sheet->open();
}

void ExportFlow::write(const CsvRequest &request)
{
    const QString name = QFileInfo(request.path).fileName();
    m_banner.start(tr("Writing %1 …").arg(name), Widgets::Cancelling::Possible);
    // Called on the thread that works; this object outlives the work, for the runner waits for it.
    const auto tell = [this](qint64 done, qint64 all) {
        QMetaObject::invokeMethod(
            this,
            [this, done, all] {
                if (isRunning())
                    m_banner.setProgress(
                        done, all, tr("%1 of %2 jobs").arg(formatCount(done), formatCount(all)));
            },
            Qt::QueuedConnection);
    };
    m_runner.start(
        [request, tell](const CancelToken &cancel) { return exportCsv(request, tell, cancel); },
        [this, path = request.path](const Result<qint64> &written) {
            m_banner.hide();
            if (written)
                Q_EMIT exported(*written, path);
            else if (written.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(written.error());
        });
}

} // namespace Printkeeper::JobsView
