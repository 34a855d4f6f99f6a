// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filedialog.h"

#include "style/icons.h"
#include "style/tokens.h"

#include <QAbstractFileIconProvider>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QTreeView>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

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

/// Names give way; sizes, kinds and times are shown as a whole.
void arrangeColumns(QFileDialog &dialog)
{
    dialog.setViewMode(QFileDialog::Detail);
    const auto *table = dialog.findChild<QTreeView *>(u"treeView"_s);
    if (!table)
        return;
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
    return dialog;
}

} // namespace Printkeeper::Widgets
