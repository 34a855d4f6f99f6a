// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzrun.h"

#include "support/models/printsamples.h"
#include "thumbnails/picturedecoder.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Test;

namespace {

QByteArray saved(const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage::fromData(png(40, 30)).save(&buffer, format);
    return bytes;
}

} // namespace

/// Whatever bytes a stranger's file or the web app calls a picture.
int main(int count, char **arguments)
{
    const QGuiApplication application(count, arguments);
    QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
    const std::vector<QByteArray> samples{png(24, 18), saved("png"), saved("jpeg"), qoi(24, 18),
                                          qoi(120, 7)};
    return FuzzRun(count, arguments).run(samples, 3000, [](const QByteArray &input) {
        const Models::WorkLimit limit;
        const QImage image = Thumbnails::decodedPicture(input, 64, limit);
        if (std::max(image.width(), image.height()) > 64)
            std::abort();
    });
}
