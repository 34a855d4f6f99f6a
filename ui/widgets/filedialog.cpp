// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filedialog.h"

#include "base/format.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QAbstractFileIconProvider>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Widgets::FileDialog)
};

/// As the model of Qt's dialog has them.
enum Column { NameColumn, SizeColumn, KindColumn, TimeColumn };

class FileCells final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = fileCellText(index);
    }
};

/// Asked on a thread of Qt's: the icons are made beforehand, on ours.
class FileIcons final : public QObject, public QAbstractFileIconProvider
{
public:
    explicit FileIcons(QObject *parent)
        : QObject(parent)
        , m_folder(Style::makeIcon(u"folder"_s))
        , m_file(Style::makeIcon(u"file"_s))
    {}

    QIcon icon(IconType type) const override { return type == File ? m_file : m_folder; }
    QIcon icon(const QFileInfo &file) const override { return file.isDir() ? m_folder : m_file; }

private:
    QIcon m_folder;
    QIcon m_file;
};

struct ToolIcon
{
    const char16_t *button;
    const char16_t *icon;
};

void arrangeTools(QFileDialog &dialog)
{
    constexpr std::array<ToolIcon, 4> Icons{{{u"backButton", u"chevron-left"},
                                             {u"forwardButton", u"chevron-right"},
                                             {u"toParentButton", u"chevron-up"},
                                             {u"newFolderButton", u"plus"}}};
    for (const ToolIcon &icon : Icons) {
        if (auto *button = dialog.findChild<QToolButton *>(QString::fromUtf16(icon.button)))
            button->setIcon(Style::makeIcon(QString::fromUtf16(icon.icon)));
    }
    // One view for everybody, and of places those of the list above it.
    for (const QString &name : {u"listModeButton"_s, u"detailModeButton"_s, u"sidebar"_s}) {
        if (auto *part = dialog.findChild<QWidget *>(name))
            part->hide();
    }
}

/// Qt's have keys in them, which no other sheet has, and call a folder by two names.
void nameParts(QFileDialog &dialog)
{
    const bool isSaving = dialog.acceptMode() == QFileDialog::AcceptSave;
    //: In front of the folder that is shown
    dialog.setLabelText(QFileDialog::LookIn, Text::tr("Folder"));
    dialog.setLabelText(QFileDialog::FileName,
                        isSaving ? Text::tr("File name") : Text::tr("Chosen"));
    dialog.setLabelText(QFileDialog::FileType, Text::tr("Kind of file"));
    dialog.setLabelText(QFileDialog::Accept, isSaving ? Text::tr("Save") : Text::tr("Choose"));
    dialog.setLabelText(QFileDialog::Reject, Text::tr("Cancel"));
}

/// Names give way; sizes, kinds and times are shown as a whole.
void arrangeColumns(QFileDialog &dialog)
{
    dialog.setViewMode(QFileDialog::Detail);
    auto *table = dialog.findChild<QTreeView *>(u"treeView"_s);
    if (!table)
        return;
    auto *cells = new FileCells(table);
    for (const Column column : {SizeColumn, KindColumn, TimeColumn})
        table->setItemDelegateForColumn(column, cells);
    QHeaderView *header = table->header();
    header->setStretchLastSection(false);
    for (int column = 0; column < header->count(); ++column)
        header->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch
                                                         : QHeaderView::ResizeToContents);
}

/// As those of every sheet: below all else, the filled one at the end. Which comes first says the
/// style.
void arrangeButtons(QFileDialog &dialog)
{
    using Style::Space;
    auto *grid = qobject_cast<QGridLayout *>(dialog.layout());
    auto *buttons = dialog.findChild<QDialogButtonBox *>();
    if (!grid || !buttons)
        return;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->removeWidget(buttons);
    // The fields end where the list does, and not where the buttons were.
    for (const QString &name : {u"fileNameEdit"_s, u"fileTypeCombo"_s}) {
        auto *field = dialog.findChild<QWidget *>(name);
        const int index = field ? grid->indexOf(field) : -1;
        if (index < 0)
            continue;
        int row = 0, column = 0, rows = 0, columns = 0;
        grid->getItemPosition(index, &row, &column, &rows, &columns);
        grid->removeWidget(field);
        grid->addWidget(field, row, column, rows, grid->columnCount() - column);
    }
    buttons->setOrientation(Qt::Horizontal);
    buttons->layout()->setContentsMargins(0, Space::Small, 0, 0);
    buttons->layout()->setSpacing(Space::Medium);
    grid->addWidget(buttons, grid->rowCount(), 0, 1, grid->columnCount());
    const bool isSaving = dialog.acceptMode() == QFileDialog::AcceptSave;
    if (QPushButton *does =
            buttons->button(isSaving ? QDialogButtonBox::Save : QDialogButtonBox::Open)) {
        does->setProperty("kind", u"primary"_s);
        does->style()->unpolish(does);
        does->style()->polish(does);
    }
}

} // namespace

QFileDialog *makeFileDialog(const QString &name, QFileDialog::AcceptMode mode, const QString &start,
                            QWidget &over)
{
    auto *dialog = new QFileDialog(&over, {}, start);
    dialog->setObjectName(name);
    // Inside the page: a kiosk has no second window.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it asks in a window
    dialog->setWindowFlags(Qt::Widget);
    dialog->setSizeGripEnabled(false);
    dialog->setAcceptMode(mode);
    // Made after the dialog's own children, it goes after those that ask it.
    dialog->setIconProvider(new FileIcons(dialog));
    arrangeTools(*dialog);
    arrangeColumns(*dialog);
    arrangeButtons(*dialog);
    nameParts(*dialog);
    return dialog;
}

QString fileCellText(const QModelIndex &index)
{
    const auto *files = qobject_cast<const QFileSystemModel *>(index.model());
    if (!files)
        return index.data().toString();
    const bool isFolder = files->isDir(index);
    switch (index.column()) {
    case SizeColumn:
        return isFolder ? QString() : formatBytes(files->size(index));
    case TimeColumn:
        return formatDateTime(files->lastModified(index));
    case KindColumn:
        if (isFolder)
            return Text::tr("Folder");
        break;
    default:
        break;
    }
    return index.data().toString();
}

} // namespace Printkeeper::Widgets
