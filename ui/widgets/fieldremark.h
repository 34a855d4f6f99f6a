// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <QPointer>

namespace Printkeeper::Widgets {

/// The line below a field: a remark on what stands in it, or what is wrong with it. That has a sign
/// before it, and the field an edge in its colour; who hears the field hears it before what the
/// field is for. Not there while there is nothing to say.
class FieldRemark final : public QWidget
{
    Q_OBJECT

public:
    /// `field` may be null, and may go first.
    explicit FieldRemark(QWidget *field, QWidget *parent = nullptr);

    void setRemark(const QString &text);
    void setProblem(const QString &text);

    QString text() const { return m_text->text(); }
    bool isProblem() const { return m_isProblem; }

private:
    void tell(const QString &text, bool isProblem);
    void describe(const QString &problem);

    QPointer<QWidget> m_field;
    StatusGlyph *m_sign;
    Label *m_text;
    bool m_isProblem = false;
    QString m_description; ///< the field's own
    QString m_described;   ///< with the problem; empty while there is none
};

} // namespace Printkeeper::Widgets
