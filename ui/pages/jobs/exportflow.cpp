// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/exportflow.h"

#include <QFileDialog>
#include <QFileInfo>
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
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it asks in a window; `confirm` does not
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
        if (QFileInfo::exists(path))
            QMetaObject::invokeMethod(
                this, [this, chosen] { confirm(chosen); }, Qt::QueuedConnection);
        else
            Q_EMIT exportRequested(chosen);
    });
    dialog->show();
    sheet->open();
}

/// The file is there already.
void ExportFlow::confirm(const CsvRequest &request)
{
    using namespace Widgets;
    auto *text = new Label(TextStyle::Body, Wrapping::Words);
    //: %1: the path of a file
    text->setText(tr("%1 is there already. What is in it now would be lost.").arg(request.path));
    m_sheet = new Sheet(tr("Replace the file?"), text, &m_over);
    m_sheet->setObjectName(u"jobsReplaceSheet"_s);
    m_sheet->setCompact();
    Sheet *sheet = m_sheet;
    const Button *keep = sheet->addButton(tr("Keep it"), ButtonKind::Secondary);
    const Button *replace = sheet->addButton(tr("Replace it"), ButtonKind::Primary);
    connect(keep, &Button::clicked, sheet, &Sheet::dismiss);
    connect(replace, &Button::clicked, this, [this, sheet, request] {
        sheet->dismiss();
        Q_EMIT exportRequested(request);
    });
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->open();
}

} // namespace Printkeeper::JobsView
