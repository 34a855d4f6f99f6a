// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::Widgets {

/// Stands where there is nothing to show and says why: a glyph, one sentence, what to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Glyph glyph, const QString &title, const QString &detail, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    /// A quiet picture of ui/style/icons.h instead, where nothing is abnormal or unknown.
    void setIcon(const QString &icon);
    void setTexts(const QString &title, const QString &detail);
    /// There is no button until it has a text.
    void setAction(const QString &text);
    Button *button() const { return m_button; }

Q_SIGNALS:
    void activated();

private:
    void setPicture(QWidget *picture);

    QWidget *m_picture;
    Label *m_title;
    Label *m_detail;
    Button *m_button;
};

} // namespace Printkeeper::Widgets
