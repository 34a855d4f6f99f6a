// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <QFrame>

#include <functional>

namespace Printkeeper::Widgets {

/// What has just happened, with one thing to do about it. Stays until it is closed or replaced, so
/// that nobody misses it. Hidden until it has something to say.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// `detail` and `action` may be empty; `onAction` is called once, when the button is pressed.
    void showMessage(Glyph glyph, const QString &message, const QString &detail = {},
                     const QString &action = {}, std::function<void()> onAction = {});
    void dismiss();
    /// Whether it has a cross besides its action, as it has at first.
    void setClosable(bool isClosable) { m_close->setVisible(isClosable); }

    QString message() const { return m_message->text(); }
    Glyph glyph() const { return m_glyph->glyph(); }

Q_SIGNALS:
    /// Its action or its cross was pressed, or `dismiss` called.
    void dismissed();

private:
    void act();

    StatusGlyph *m_glyph;
    Label *m_message;
    Label *m_detail;
    Button *m_action;
    Button *m_close;
    std::function<void()> m_onAction;
};

} // namespace Printkeeper::Widgets
