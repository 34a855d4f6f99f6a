// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/keepstore.h"
#include "pages/cleanup/daychooser.h"
#include "widgets/fieldremark.h"

#include <QLineEdit>

namespace Printkeeper::CleanupView {

/// What is to be left alone, until when and why.
class KeepForm final : public QWidget
{
    Q_OBJECT

public:
    /// `job` is what stands there at first; may be empty.
    KeepForm(const QString &job, const QDate &today, QWidget *parent = nullptr);

    bool isComplete() const { return !m_name->text().trimmed().isEmpty() && m_until->isValid(); }
    Cleanup::Keep keep() const;
    /// Why it could not be kept; until something is changed.
    void showRefusal(const QString &why);

Q_SIGNALS:
    void changed();
    /// Return was pressed in a field.
    void accepted();

private:
    void showKind();

    Widgets::ChipRow *m_kind;
    QLineEdit *m_name;
    Widgets::FieldRemark *m_refusal;
    DayChooser *m_until;
    QLineEdit *m_because;
};

} // namespace Printkeeper::CleanupView
