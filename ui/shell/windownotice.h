// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/banner.h"

#include <QWidget>

#include <functional>

namespace Printkeeper::Shell {

/// Above every page: what must not be missed wherever the person is. Takes no room while it has
/// nothing to say.
class WindowNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit WindowNotice(QWidget *parent = nullptr);

    /// Until it is closed.
    void showMessage(Widgets::Glyph glyph, const QString &message, const QString &detail = {},
                     const QString &action = {}, std::function<void()> onAction = {});
    /// What lasts until `dismiss` is called or its action takes it back: there is nothing else to
    /// close it with.
    void showState(const QString &message, const QString &detail, const QString &action,
                   std::function<void()> onAction);
    void dismiss();

    QString message() const { return m_banner->message(); }

private:
    Widgets::Banner *m_banner;
};

} // namespace Printkeeper::Shell
