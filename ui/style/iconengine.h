// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"

#include <QIconEngine>

namespace Printkeeper::Style {

/// Draws one line drawing of resources/icons in colours that it asks for each time, at the size
/// and density that is wanted. Pictures come from QPixmapCache.
class IconEngine final : public QIconEngine
{
public:
    using Ink = QColor Tokens::*;

    /// `name` has to be there (`exists`).
    IconEngine(QString name, Ink normal, Ink checked);

    static bool exists(const QString &name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override { return m_name; }
    QString key() const override;
    QIconEngine *clone() const override { return new IconEngine(*this); }

private:
    QColor colourOf(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    Ink m_normal;
    Ink m_checked;
};

/// The drawing `name` in one colour, `pixels` wide and high; empty when there is none.
QPixmap drawnIcon(const QString &name, const QSize &pixels, const QColor &colour);

} // namespace Printkeeper::Style
