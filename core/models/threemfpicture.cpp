// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/threemfpicture.h"

#include "models/picturechoice.h"
#include "models/ziparchive.h"

#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

constexpr Bytes MostRelationships = 64 * 1024;
constexpr qsizetype MostTargets = 16;

/// How parts of a package are compared: without case and leading slash.
QByteArray partName(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower.startsWith('/') ? lower.sliced(1) : lower;
}

bool isPictureOfPlate(const QByteArray &part)
{
    const bool isPicture = part.endsWith(".png") || part.endsWith(".jpg") || part.endsWith(".jpeg");
    return isPicture
           && (part.startsWith("metadata/thumbnail") || part.startsWith("metadata/plate_")
               || part.startsWith("thumbnails/"));
}

/// The parts that a package's relationships call its thumbnail.
QSet<QByteArray> namedThumbnails(const QByteArray &relationships)
{
    QSet<QByteArray> targets;
    QXmlStreamReader xml(relationships);
    while (!xml.atEnd() && targets.size() < MostTargets) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.value("Type"_L1).endsWith("/metadata/thumbnail"_L1))
            targets.insert(partName(attributes.value("Target"_L1).toUtf8()));
    }
    return targets;
}

} // namespace

Result<EmbeddedPicture> threeMfPicture(const ModelSource &source, const WorkLimit &limit)
{
    PictureChoice choice;
    QSet<QByteArray> wanted;
    // Twice only when the relationships name a part that came before them under another name.
    for (int pass = 0; pass < 2; ++pass) {
        auto zip = ZipArchive::open(source, limit);
        if (!zip)
            return limit.isOver() ? interrupted(source, limit) : zip.error();
        QSet<QByteArray> offered;
        while (const auto name = zip->next()) {
            const QByteArray part = partName(*name);
            if (part == "_rels/.rels")
                wanted += namedThumbnails(zip->content(MostRelationships));
            if (!isPictureOfPlate(part) && !wanted.contains(part))
                continue;
            choice.offer(zip->content(MostPictureBytes), part);
            offered += part;
        }
        if (limit.isOver())
            return interrupted(source, limit);
        if (offered.contains(wanted))
            break;
    }
    return choice.take(source);
}

} // namespace Printkeeper::Models
