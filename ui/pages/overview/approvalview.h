// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/page.h"
#include "tasks/farmstatus.h"
#include "widgets/button.h"

#include <QWidget>

namespace Printkeeper::Overview {

/// The first cleanup of a farm, before a person has allowed it: what it would do, that nothing has
/// happened yet, and the way to look at it.
class ApprovalView final : public QWidget
{
    Q_OBJECT

public:
    explicit ApprovalView(const Tasks::FarmStatus &status, QWidget *parent = nullptr);

    Widgets::Button *button() const { return m_button; }

Q_SIGNALS:
    void activated();
    void placeRequested(const Printkeeper::Pages::PagePlace &place);

private:
    QWidget *makeLine(const QString &name, const QString &sentence);

    Widgets::Button *m_button;
};

/// What the first cleanup would do to the uploads, to the completed jobs, to temporary files and
/// for the space on disk; empty where it does nothing.
QStringList approvalSentences(const Tasks::FarmStatus &status);

} // namespace Printkeeper::Overview
