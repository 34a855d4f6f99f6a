// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"
#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

namespace Printkeeper::Overview {

/// What farm this is, how old the figures are, and what can be done about all of it.
class OverviewHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewHeader(const QByteArray &root, QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status, Widgets::ButtonKind mainKind);
    void setActionsEnabled(bool areEnabled);

Q_SIGNALS:
    void checkDiskRequested();
    void reviewRequested();
    void cleanupRequested();

private:
    void updateActions();

    Widgets::ElidedLabel *m_farm;
    Widgets::Button *m_checkDisk;
    Widgets::Button *m_review;
    Widgets::Button *m_main;
    bool m_isFree = true;
    bool m_isKnown = false;
    bool m_hasDue = false;
    bool m_awaitsApproval = false;
};

} // namespace Printkeeper::Overview
