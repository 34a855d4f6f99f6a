// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/iconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Style {
namespace {

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

QPixmap rendered(const QString &name, const QSize &pixels, const QColor &colour)
{
    QFile file(pathOf(name));
    if (pixels.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(pixels.width(), pixels.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(QPointF(), QSizeF(pixels)).center());
    renderer.render(&painter, square);
    return pixmap;
}

} // namespace

QPixmap drawnIcon(const QString &name, const QSize &pixels, const QColor &colour)
{
    const QString key = u"printkeeper-icon/%1/%2x%3/%4"_s.arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, pixels, colour);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

IconEngine::IconEngine(QString name, Ink normal, Ink checked)
    : m_name(std::move(name))
    , m_normal(normal)
    , m_checked(checked)
{}

bool IconEngine::exists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QString IconEngine::key() const
{
    return u"printkeeper"_s;
}

QColor IconEngine::colourOf(QIcon::Mode mode, QIcon::State state) const
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    switch (mode) {
    case QIcon::Disabled:
        return state == QIcon::On ? tokens.selectedOffText : tokens.disabled;
    case QIcon::Selected:
        return tokens.chosenText;
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return tokens.*(state == QIcon::On ? m_checked : m_normal);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                 qreal scale)
{
    QPixmap pixmap = drawnIcon(m_name, size, colourOf(mode, state));
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

/// What a window manager or a task bar may ask for.
QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    QList<QSize> sizes;
    for (const int side : {16, 20, 24, 32, 48, 64, 128, 256})
        sizes << QSize(side, side);
    return sizes;
}

} // namespace Printkeeper::Style
