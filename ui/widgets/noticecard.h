// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/card.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::Widgets {

class NoticeRow;

/// What has to be known before anything else on a page: one notice at a time, and no card at all
/// while there is none.
class NoticeCard final : public Card
{
    Q_OBJECT

public:
    /// Its notice is called `name` with "Row", the button in it `name` with "Do".
    explicit NoticeCard(const QString &name, QWidget *parent = nullptr);

    /// Title, detail and the text of a button, which may be missing; empty for no notice. The same
    /// again changes nothing: the keyboard stays where it is.
    void setNotice(Glyph glyph, const QStringList &texts);

Q_SIGNALS:
    /// The button was pressed.
    void activated();

private:
    QStringList m_texts;
    NoticeRow *m_row = nullptr;
};

} // namespace Printkeeper::Widgets
