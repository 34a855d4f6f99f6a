// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/agecurve.h"
#include "cleanup/cleanupplan.h"
#include "widgets/card.h"
#include "widgets/figurelabel.h"
#include "widgets/whatifslider.h"

namespace Printkeeper::CleanupView {

/// One rule: what it takes by the plan and, on a slider, what it would take at another age, which
/// can be kept as the setting.
class RuleCard final : public Widgets::Card
{
    Q_OBJECT

public:
    enum class Rule { Uploads, Completed };

    /// `days` is the setting.
    RuleCard(Rule rule, int days, QWidget *parent = nullptr);

    /// Of the ticked actions `jobs`, which take `bytes`; `fate` says what becomes of them.
    void showPlan(qint64 jobs, const QString &fate);
    /// Nobody could look at the jobs.
    void showUnknown();
    void showCurve(const Cleanup::AgeCurve &curve);
    /// Puts the slider back to the days that are set.
    void showSetting();
    const Cleanup::AgeCurve &curve() const { return m_curve; }
    /// The setting's key.
    QString key() const;
    Widgets::WhatIfSlider &slider() { return *m_slider; }

Q_SIGNALS:
    /// A person wants `days` as the setting from now on.
    void useRequested(const QString &key, int days);

private:
    void showWhatIf();

    Rule m_rule;
    int m_days;
    Cleanup::AgeCurve m_curve;
    Widgets::FigureLabel *m_figure;
    Widgets::Label *m_unit;
    Widgets::Label *m_fate;
    Widgets::WhatIfSlider *m_slider;
    Widgets::Label *m_whatIf;
    Widgets::Button *m_use;
};

} // namespace Printkeeper::CleanupView
