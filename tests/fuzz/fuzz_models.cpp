// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzrun.h"

#include "models/embeddedpicture.h"
#include "models/silhouette.h"
#include "support/models/printsamples.h"

using namespace Printkeeper;
using namespace Printkeeper::Test;

/// Whatever bytes a stranger uploads as a print file.
int main(int count, char **arguments)
{
    const QByteArray picture = png(24, 18);
    const std::vector<QByteArray> samples{
        textStl().first(4000),
        binaryStl().first(4084),
        threeMf(picture),
        deflatedZip({{"_rels/.rels", relationships("/3D/cover.png")},
                     {"Metadata/plate_1.png", picture},
                     {"3D/cover.png", picture}}),
        gcodeWith(picture) + gcodeWith(qoi(9, 9), "thumbnail_QOI"),
        gcodeWith(jpegHead(30, 20), "thumbnail_JPG", "\r\n"),
        binaryGcode({{0, "a=b"}, {3, "c=d"}, {5, picture}, {5, qoi(9, 9), 2}, {1, "G28"}})};
    return FuzzRun(count, arguments).run(samples, 3000, [](const QByteArray &input) {
        const auto source = sourceOf(input);
        const Models::WorkLimit limit;
        static_cast<void>(Models::embeddedPicture(source, limit));
        static_cast<void>(Models::silhouette(source, 32, limit));
        static_cast<void>(Models::pictureFile(source));
    });
}
