// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <optional>

namespace Printkeeper::Widgets {

/// One thing that needs a person: how bad it is, what it is, what follows from it, and one button.
/// A mere fact has no sign; its words stand in line with those of its neighbours all the same.
class NoticeRow final : public QWidget
{
    Q_OBJECT

public:
    NoticeRow(std::optional<Glyph> glyph, const QString &title, const QString &detail,
              QWidget *parent = nullptr);

    /// There is no button until it has a text.
    void setAction(const QString &text, ButtonKind kind);
    Button *button() const { return m_button; }

Q_SIGNALS:
    void activated();

private:
    Button *m_button;
};

} // namespace Printkeeper::Widgets
