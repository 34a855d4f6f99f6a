// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Style {
namespace {

QPixmap rendered(QByteArray drawing, int size, qreal ratio, const QColor &colour)
{
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QIcon makeIcon(const QString &name, int size, const QColor &normal, const QColor &checked)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray drawing = file.readAll();
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(rendered(drawing, size, ratio, normal), QIcon::Normal, QIcon::Off);
        icon.addPixmap(rendered(drawing, size, ratio, checked), QIcon::Normal, QIcon::On);
    }
    return icon;
}

QIcon makeIcon(const QString &name, int size, const QColor &normal)
{
    return makeIcon(name, size, normal, normal);
}

} // namespace Printkeeper::Style
