// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/wellfacts.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <QGridLayout>

namespace Printkeeper::Overview {

/// That all is well, since when, and on what grounds: what most people see on most days.
class WellView final : public QWidget
{
    Q_OBJECT

public:
    explicit WellView(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status, const QDateTime &now);

Q_SIGNALS:
    /// A person wants to know more of the fact with this code.
    void factPressed(const QString &code);

private:
    QWidget *makeFact(const WellFact &fact);
    void showFacts(const Tasks::FarmStatus &status, const QDateTime &now);

    Widgets::StatusGlyph *m_ring;
    Widgets::Label *m_title;
    Widgets::Label *m_detail;
    QWidget *m_facts = nullptr;
    QStringList m_shown;
};

} // namespace Printkeeper::Overview
