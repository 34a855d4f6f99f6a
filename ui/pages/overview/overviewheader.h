// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/freshness.h"
#include "tasks/farmstatus.h"
#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::Overview {

/// What farm this is, how old the figures are, and what can be done about all of it.
class OverviewHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewHeader(const QByteArray &root, QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status, Widgets::ButtonKind mainKind);
    void showAge(const QDateTime &read, const QDateTime &now, Freshness freshness);
    /// `reason` is said by what cannot be pressed.
    void setActionsEnabled(bool areEnabled, const QString &reason);

Q_SIGNALS:
    void checkDiskRequested();
    void reviewRequested();
    void cleanupRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateActions();
    QString whyNoCleanup() const;

    QByteArray m_root;
    Widgets::StatusGlyph *m_ageGlyph;
    Widgets::ElidedLabel *m_farm;
    Widgets::Button *m_checkDisk;
    Widgets::Button *m_review;
    Widgets::Button *m_main;
    std::vector<Widgets::Button *> m_buttons;
    QString m_reason;
    bool m_isFree = true;
    bool m_isKnown = false;
    bool m_hasDue = false;
};

} // namespace Printkeeper::Overview
