// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/exportflow.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

ExportFlow::ExportFlow(QWidget &over)
    : QObject(&over)
    , m_over(over)
{}

void ExportFlow::start(const CsvRequest &request)
{
    if (m_sheet)
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
        Q_EMIT exportRequested(chosen);
    });
    dialog->show();
    sheet->open();
}

} // namespace Printkeeper::JobsView
