// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/selectionfoot.h"

#include "style/tokens.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;

SelectionFoot::SelectionFoot(QWidget *parent)
    : QWidget(parent)
    , m_text(new Widgets::ElidedLabel)
{
    setObjectName(u"storageFoot"_s);
    m_text->setObjectName(u"storageSelection"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Wide, Space::Small, Space::Wide, Space::Medium);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_text, 1);
    m_folder = placeButton(u"storageFolder"_s, tr("Open folder"), tr("Open the folder of it"),
                           &SelectionFoot::folderRequested);
    m_path = placeButton(u"storagePath"_s, tr("Copy path"), tr("Copy the path of it"),
                         &SelectionFoot::pathRequested);
    m_archive = placeButton(u"storageArchive"_s, tr("Archive…"),
                            tr("Move the jobs of the selected files to the archive"),
                            &SelectionFoot::archiveRequested);
    m_remove =
        placeButton(u"storageRemove"_s, tr("Remove…"), tr("Remove the jobs of the selected files"),
                    &SelectionFoot::removeRequested);
}

Button *SelectionFoot::placeButton(const QString &name, const QString &text, const QString &spoken,
                                   void (SelectionFoot::*requested)())
{
    auto *button = new Button(ButtonKind::Secondary, text);
    button->setObjectName(name);
    button->setAccessibleName(spoken);
    layout()->addWidget(button);
    connect(button, &Button::clicked, this, requested);
    return button;
}

void SelectionFoot::setReasons(const QString &againstFolder, const QString &againstPath,
                               const QString &againstActing)
{
    for (const auto &[button, reason] :
         {std::pair(m_folder, againstFolder), std::pair(m_path, againstPath),
          std::pair(m_archive, againstActing), std::pair(m_remove, againstActing)}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
}

} // namespace Printkeeper::StorageView
