// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Printkeeper::Widgets {

/// A surface with a title, room for content below it and, on the right of the title, a link to
/// where more is known.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const { return m_title->text(); }
    /// More about the title beside it, cut in its middle where there is no room.
    void setSubtitle(const QString &subtitle);
    /// Stands right of the title, where the subtitle would, and gives way to what else is there.
    void addBesideTitle(QWidget *widget);
    /// Empty hides it. `name` is what a screen reader says: where the link leads.
    void setLink(const QString &text, const QString &name);
    /// Stands on the right of the title, before the link.
    void addHeadWidget(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }

Q_SIGNALS:
    void linkActivated();

private:
    QHBoxLayout *m_head;
    Label *m_title;
    ElidedLabel *m_subtitle;
    Button *m_link;
    QVBoxLayout *m_body;
};

} // namespace Printkeeper::Widgets
