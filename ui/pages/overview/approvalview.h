// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

private:
    Widgets::Button *m_button;
};

/// What the first cleanup would do, one sentence each, with what it means for the space on disk and
/// what happens afterwards.
QStringList approvalSentences(const Tasks::FarmStatus &status);

} // namespace Printkeeper::Overview
