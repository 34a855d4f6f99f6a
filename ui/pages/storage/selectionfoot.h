// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "widgets/button.h"
#include "widgets/elidedlabel.h"

#include <QWidget>

namespace Printkeeper::StorageView {

/// What is selected on the page and what can be done with it; in the same place whether or not
/// anything is, so that nothing jumps.
class SelectionFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionFoot(QWidget *parent = nullptr);

    void setText(const QString &text) { m_text->setText(text); }
    QString text() const { return m_text->text(); }
    /// One sentence each that says why not; empty: it can be done.
    void setReasons(const QString &againstFolder, const QString &againstPath,
                    const QString &againstActing);

Q_SIGNALS:
    void folderRequested();
    void pathRequested();
    void archiveRequested();
    void removeRequested();

private:
    Widgets::Button *placeButton(const QString &name, const QString &text, const QString &spoken,
                                 void (SelectionFoot::*requested)());

    Widgets::ElidedLabel *m_text;
    Widgets::Button *m_folder;
    Widgets::Button *m_path;
    Widgets::Button *m_archive;
    Widgets::Button *m_remove;
};

} // namespace Printkeeper::StorageView
