// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"
#include "cleanup/jobaction.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QWidget>

namespace Printkeeper::JobsView {

/// What is known about the selected jobs.
struct SelectionFacts
{
    qint64 jobs = 0;
    bool isWholeLook = false;
    std::optional<qint64>
        jobsOfLook;             ///< when not all of them are selected and their number is known
    std::optional<Bytes> bytes; ///< of all their files, when all were looked at
    bool canArchive = true;
    bool canRestore = true;
};

/// How many jobs are selected and what can be done with them.
class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void showFacts(const SelectionFacts &facts);
    /// Then the same buttons stand beside the details of the selected job.
    void setActionsElsewhere(bool areElsewhere);

Q_SIGNALS:
    void wholeLookRequested();
    void clearRequested();
    void actionRequested(Printkeeper::Cleanup::JobActionKind kind);

private:
    Widgets::Button *placeButton(const QString &name, Widgets::ButtonKind kind,
                                 const QString &text);
    void updateButtons();

    SelectionFacts m_facts;
    bool m_areActionsElsewhere = false;
    Widgets::Label *m_text;
    Widgets::Button *m_all;
    Widgets::Button *m_archive;
    Widgets::Button *m_restore;
    Widgets::Button *m_remove;
};

} // namespace Printkeeper::JobsView
