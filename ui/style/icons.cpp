// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/icons.h"

#include "style/iconengine.h"

namespace Printkeeper::Style {

QIcon makeIcon(const QString &name, Ink normal, Ink checked)
{
    return IconEngine::exists(name) ? QIcon(new IconEngine(name, normal, checked)) : QIcon();
}

QIcon makeIcon(const QString &name, Ink normal)
{
    return makeIcon(name, normal, normal);
}

QIcon makeIcon(const QString &name, int size, const QColor &normal, const QColor &checked)
{
    QIcon icon;
    for (const int ratio : {1, 2}) {
        for (const auto &[state, colour] :
             {std::pair(QIcon::Off, normal), std::pair(QIcon::On, checked)}) {
            QPixmap pixmap = drawnIcon(name, QSize(size, size) * ratio, colour);
            pixmap.setDevicePixelRatio(ratio);
            if (!pixmap.isNull())
                icon.addPixmap(pixmap, QIcon::Normal, state);
        }
    }
    return icon;
}

QIcon makeIcon(const QString &name, int size, const QColor &normal)
{
    return makeIcon(name, size, normal, normal);
}

} // namespace Printkeeper::Style
