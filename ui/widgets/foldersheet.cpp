// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/foldersheet.h"

#include "widgets/filedialog.h"
#include "widgets/sheet.h"

#include <QDir>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

void openFolderSheet(QWidget &over, const FolderRequest &request,
                     const std::function<void(const QString &path)> &chosen)
{
    QFileDialog *dialog = makeFileDialog(request.name + u"FolderDialog"_s, QFileDialog::AcceptOpen,
                                         request.start, over);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    for (const QString &part : {u"fileTypeLabel"_s, u"fileTypeCombo"_s}) {
        if (auto *found = dialog->findChild<QWidget *>(part))
            found->hide(); // folders are of no type
    }
    // Of a name that is not there it would complain in a window.
    if (auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)) {
        name->clear();
        name->setReadOnly(true);
    }
    auto *sheet = new Sheet(request.title, dialog, &over);
    sheet->setObjectName(request.name + u"FolderSheet"_s);
    QObject::connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    QObject::connect(dialog, &QFileDialog::finished, sheet, &Sheet::dismiss);
    QObject::connect(dialog, &QFileDialog::fileSelected, &over,
                     [chosen](const QString &path) { chosen(QDir::cleanPath(path)); });
    dialog->show();
    sheet->open();
}

} // namespace Printkeeper::Widgets
