// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPainter;

namespace Printkeeper::Style {
struct Tokens;
} // namespace Printkeeper::Style

namespace Printkeeper::Shell {

/// Keys as they stand on a keyboard.
class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

/// The size of a key cap in a font.
QSize keyCapSize(const QString &keys, const QFont &font);
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys,
                 const Style::Tokens &tokens);

} // namespace Printkeeper::Shell
