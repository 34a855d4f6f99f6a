// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/savesheet.h"

#include "widgets/filedialog.h"
#include "widgets/sheet.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

using SaveAnswer = std::function<void(const QString &path)>;

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Widgets::SaveSheet)
};

Sheet *makeSheet(const QString &title, QWidget *content, QWidget &over, const QString &name)
{
    auto *sheet = new Sheet(title, content, &over);
    sheet->setObjectName(name);
    QObject::connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    return sheet;
}

QFileDialog *makeDialog(const SaveRequest &request, QWidget &over)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFileDialog *dialog =
        makeFileDialog(request.name + u"SaveDialog"_s, QFileDialog::AcceptSave, folder, over);
    const QString suffix = QFileInfo(request.file).suffix();
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(request.kind, suffix));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(request.file);
    return dialog;
}

void openReplaceSheet(QWidget &over, const QString &name, const QString &path,
                      const SaveAnswer &chosen)
{
    //: %1: the path of a file
    const QString lost = Text::tr("%1 is there already. What is in it now would be lost.");
    Sheet *sheet = makeSheet(Text::tr("Replace the file?"), makeText(lost.arg(path)), over,
                             name + u"ReplaceSheet"_s);
    sheet->setCompact();
    //: Button: a file that is there already
    sheet->addClose(Text::tr("Keep it"))->setObjectName(name + u"ReplaceKeep"_s);
    //: Button: a file that is there already
    Button *replace = sheet->addButton(Text::tr("Replace it"), ButtonKind::Primary);
    replace->setObjectName(name + u"ReplaceDo"_s);
    QObject::connect(replace, &Button::clicked, sheet, [sheet, path, chosen] {
        sheet->dismiss();
        chosen(path);
    });
    sheet->open();
}

} // namespace

void openSaveSheet(QWidget &over, const SaveRequest &request, const SaveAnswer &chosen)
{
    QFileDialog *dialog = makeDialog(request, over);
    Sheet *sheet = makeSheet(request.title, dialog, over, request.name + u"SaveSheet"_s);
    QObject::connect(dialog, &QFileDialog::finished, sheet, &Sheet::dismiss);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &over,
        [&over, name = request.name, chosen](const QString &path) {
            if (!QFileInfo::exists(path)) {
                chosen(path);
                return;
            }
            // As soon as the sheet with the dialog is gone.
            QMetaObject::invokeMethod(
                &over, [&over, name, path, chosen] { openReplaceSheet(over, name, path, chosen); },
                Qt::QueuedConnection);
        });
    dialog->show();
    sheet->open();
}

} // namespace Printkeeper::Widgets
