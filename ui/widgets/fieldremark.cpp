// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fieldremark.h"

#include "style/controls.h"

#include <QHBoxLayout>

namespace Printkeeper::Widgets {

FieldRemark::FieldRemark(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_sign(new StatusGlyph(Glyph::Critical, 14))
    , m_text(new Label(TextStyle::Small, Wrapping::Words))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Tiny);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    tell({}, false);
}

void FieldRemark::setRemark(const QString &text)
{
    tell(text, false);
}

void FieldRemark::setProblem(const QString &text)
{
    tell(text, !text.isEmpty());
}

void FieldRemark::tell(const QString &text, bool isProblem)
{
    m_isProblem = isProblem;
    m_sign->setVisible(isProblem);
    m_text->setTone(isProblem ? Tone::Critical : Tone::Secondary);
    m_text->setText(text);
    setVisible(!text.isEmpty());
    if (!m_field)
        return;
    Style::setInvalid(*m_field, isProblem);
    describe(isProblem ? text : QString());
}

/// What others say of the field meanwhile is not taken back.
void FieldRemark::describe(const QString &problem)
{
    if (m_described.isEmpty() || m_field->accessibleDescription() != m_described)
        m_description = m_field->accessibleDescription();
    m_described =
        problem.isEmpty() || m_description.isEmpty() ? problem : problem + u' ' + m_description;
    const QString &now = problem.isEmpty() ? m_description : m_described;
    if (now != m_field->accessibleDescription())
        m_field->setAccessibleDescription(now);
}

} // namespace Printkeeper::Widgets
