// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demofiles.h"

#include "demo/gcode.h"
#include "demo/silhouette.h"
#include "demo/stlmodel.h"
#include "demo/threemf.h"
#include "demo/timetext.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr std::size_t MostAsciiTriangles = 220; ///< 60 kB of text

QByteArray pictureOf(const Solid &solid, quint32 rgb, int width, int height)
{
    return pngOf(silhouette(solid, rgb, width, height));
}

QByteArray slicedModel(const DemoJob &job, const Solid &solid)
{
    constexpr int Width = 160;
    constexpr int Height = 120;
    return gcode(solid, {pictureOf(solid, job.rgb, Width, Height), Width, Height, job.material,
                         job.printer, QDateTime::fromMSecsSinceEpoch(job.created, Qt::UTC)});
}

QByteArray modelOf(const DemoJob &job, const Solid &solid)
{
    switch (job.format) {
    case ModelFormat::AsciiStl:
        if (solid.triangles.size() <= MostAsciiTriangles)
            return asciiStl(solid, "Exported_from_Blender-3.6.5");
        [[fallthrough]];
    case ModelFormat::BinaryStl:
        return binaryStl(solid);
    case ModelFormat::ThreeMf:
        return threeMf(solid, pictureOf(solid, job.rgb, 128, 128),
                       QDateTime::fromMSecsSinceEpoch(job.created, Qt::UTC));
    case ModelFormat::Gcode:
        return slicedModel(job, solid);
    }
    Q_UNREACHABLE();
}

QByteArray metadataOf(const DemoJob &job)
{
    const QJsonObject object{{u"job_id"_s, QString::fromLatin1(job.uuid)},
                             {u"student_name"_s, job.person},
                             {u"student_email"_s, job.email},
                             {u"original_filename"_s, QString::fromUtf8(job.fileName)},
                             {u"material"_s, QString::fromLatin1(job.material)},
                             {u"color"_s, QString::fromLatin1(job.colour)},
                             {u"printer"_s, QString::fromLatin1(job.printer)},
                             {u"created_at"_s, QString::fromLatin1(naiveUtc(job.created * 1000))}};
    return QJsonDocument(object).toJson();
}

Result<void> writeSidecars(Tree &uploads, const DemoJob &job, const Solid &solid)
{
    const QByteArray stem = QByteArray(job.status->folder) + '/' + job.stem();
    if (!job.metadataSuffix.isEmpty()) {
        if (auto done = uploads.write(stem + job.metadataSuffix, metadataOf(job), job.since); !done)
            return done;
    }
    if (job.hasGcode) {
        if (auto done = uploads.write(stem + ".gcode", slicedModel(job, solid), job.since); !done)
            return done;
    }
    if (!job.hasThumbnail)
        return {};
    return uploads.write("thumbnails/" + QByteArray::number(job.id) + ".png",
                         pictureOf(solid, job.rgb, 96, 96), job.created);
}

/// Files that stay when people work on a server by hand. None of these stems is one of a job.
constexpr std::array OrphanNames = {
    "Untitled.stl",      "export 2026.stl",   "Neuer Ordner.3mf",      "final_FINAL_really.stl",
    "IMG_3312.stl",      "xyz.gcode",         "Copy of Copy of.stl",   "asdf.stl",
    "do not delete.stl", "part_studio_1.3mf", "Unbenannt-Kopie.gcode", "demo for open day.stl",
};

Result<void> writeOrphans(Tree &uploads, std::span<const StatusShape> statuses, Random &random,
                          qint64 now)
{
    for (std::size_t i = 0; i < OrphanNames.size(); ++i) {
        const StatusShape &status = statuses[i % statuses.size()];
        DemoJob file;
        file.fileName = OrphanNames[i];
        file.format = file.fileName.endsWith(".3mf")     ? ModelFormat::ThreeMf
                      : file.fileName.endsWith(".gcode") ? ModelFormat::Gcode
                                                         : ModelFormat::BinaryStl;
        file.material = "PLA";
        file.printer = "Prusa MK4 #1";
        file.rgb = 0x9aa0a6;
        file.created = now - static_cast<qint64>(random.between(30, 2700) * HourMs);
        const Solid solid = makeSolid(SolidKind(random.below(8)), random);
        const QByteArray name = QByteArray(status.folder) + '/' + file.fileName;
        if (auto done = uploads.write(name, modelOf(file, solid), file.created); !done)
            return done;
    }
    return {};
}

/// Uploads that broke off: the first half of a model.
Result<void> writeTemporaries(Tree &uploads, std::span<const StatusShape> statuses, Random &random,
                              qint64 now)
{
    struct Leftover
    {
        const char *name;
        double from; ///< age in hours
        double to;
    };
    constexpr std::array Leftovers = std::to_array<Leftover>({
        {"upload-3f2a9c.tmp", 30, 90},
        {"upload-77b01e.tmp", 200, 400},
        {"tmp8k2xq_housing.stl.tmp", 500, 900},
        {"slice-cache-0042.tmp", 1500, 2600},
        {"upload-90cd41.tmp", 26, 48},
        {"upload-e51f08.tmp", 0.2, 2},
        {"tmp1v9rm_vase.3mf.tmp", 3, 9},
        {"slice-cache-0107.tmp", 10, 18},
    });
    for (std::size_t i = 0; i < Leftovers.size(); ++i) {
        const Leftover &leftover = Leftovers[i];
        const QByteArray model = binaryStl(makeSolid(SolidKind(random.below(8)), random));
        const auto age = static_cast<qint64>(random.between(leftover.from, leftover.to) * HourMs);
        const QByteArray name = QByteArray(statuses[i % 2].folder) + '/' + leftover.name;
        if (auto done = uploads.write(name, model.first(model.size() / 2), now - age); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> writeJobFiles(Tree &uploads, const DemoJob &job)
{
    if (!job.hasFile)
        return {};
    Random random(job.seed);
    const Solid solid = makeSolid(job.kind, random);
    const QByteArray name = QByteArray(job.status->folder) + '/' + job.fileName;
    if (auto done = uploads.write(name, modelOf(job, solid), job.since); !done)
        return done;
    return writeSidecars(uploads, job, solid);
}

Result<void> writeStrays(Tree &uploads, const DemoRequest &request, qint64 now)
{
    const auto statuses = statusesOf(request.shape);
    Random random(request.seed, 0x7354724159ULL);
    if (request.shape == DemoShape::Job) {
        for (const StatusShape &status : statuses) {
            const QByteArray name = QByteArray(status.folder) + "/.queue.lock";
            if (auto done = uploads.write(name, {}, now - 120 * 24 * HourMs); !done)
                return done;
        }
    }
    if (auto done = writeOrphans(uploads, statuses, random, now); !done)
        return done;
    return writeTemporaries(uploads, statuses, random, now);
}

} // namespace Printkeeper::Demo
