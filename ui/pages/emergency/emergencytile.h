// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/holdbutton.h"
#include "widgets/statusglyph.h"

namespace Printkeeper::Emergency {

/// One thing that can be done at once: what it is, what it will do, and a large button. What cannot
/// be taken back is held.
class EmergencyTile final : public Widgets::Card
{
    Q_OBJECT

public:
    enum class Press { Click, Hold };

    EmergencyTile(const QString &name, const QString &title, Press press,
                  QWidget *parent = nullptr);

    /// What it will do, before it does.
    void setPromise(const QString &promise);
    /// What came of it last; empty hides it.
    void setResult(Widgets::Glyph glyph, const QString &result);
    void setButtonText(const QString &text);
    /// Empty: it can be done; else why not.
    void setReasonAgainst(const QString &reason);
    /// Of all on the page it is what helps most: its button is the filled one.
    void setRecommended(bool isRecommended);
    bool isOffered() const { return m_press->isEnabled(); }
    QString promise() const { return m_promise->text(); }
    QString result() const { return m_result->text(); }
    void focusButton() { m_press->setFocus(Qt::ShortcutFocusReason); }

Q_SIGNALS:
    void pressed();

private:
    Widgets::Label *m_promise;
    Widgets::StatusGlyph *m_glyph;
    Widgets::Label *m_result;
    QPushButton *m_press;
    Widgets::HoldButton *m_hold = nullptr;
    Widgets::Button *m_click = nullptr;
};

} // namespace Printkeeper::Emergency
