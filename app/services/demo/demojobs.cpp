// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demojobs.h"

#include "demo/names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

constexpr double HourMs = 3'600'000;

struct Filament
{
    const char *material;
    const char *colour;
    quint32 rgb;
};

constexpr std::array Filaments = std::to_array<Filament>({
    {"PLA", "orange", 0xf2802a},
    {"PLA", "white", 0xeceae4},
    {"PLA", "galaxy black", 0x4a4d57},
    {"PLA", "blue", 0x2f7de1},
    {"PLA", "green", 0x3fae5a},
    {"PETG", "red", 0xd64545},
    {"PETG", "clear", 0xb9d3dc},
    {"PETG", "teal", 0x1f9aa0},
    {"ABS", "grey", 0x9aa0a6},
    {"TPU", "yellow", 0xf0c330},
    {"ASA", "violet", 0x8a5cc2},
    {"Resin", "beige", 0xd8c3a0},
});

constexpr std::array Printers = {"Prusa MK4 #1", "Prusa MK4 #2", "Prusa XL", "Ender 3",
                                 "Bambu X1C",    "Raise3D Pro2", "Form 3",   "Ultimaker S5"};

/// A job whose name is hostile: which of its status.
struct HostilePlace
{
    DueRule rule;
    int ordinal; ///< due ones end in 3, 6 and 9
};

constexpr std::array<HostilePlace, HostileNames> HostilePlaces = {{
    {DueRule::Uploads, 3},
    {DueRule::Completed, 3},
    {DueRule::Uploads, 6},
    {DueRule::Completed, 6},
    {DueRule::Completed, 9},
    {DueRule::Uploads, 9},
    {DueRule::Uploads, 1},
    {DueRule::Completed, 13},
    {DueRule::Completed, 8},
    {DueRule::Completed, 16},
}};

/// Number of the hostile name that belongs to this place, or -1.
int hostileAt(const StatusShape &status, int ordinal)
{
    // Only the first status of a rule has them: PaidPickedUp follows the rule of Completed.
    if (qstricmp(status.name, "PaidPickedUp") == 0)
        return -1;
    const auto found = std::ranges::find_if(HostilePlaces, [&](const HostilePlace &place) {
        return place.rule == status.rule && place.ordinal == ordinal;
    });
    return found == HostilePlaces.end() ? -1 : static_cast<int>(found - HostilePlaces.begin());
}

bool isDue(const StatusShape &status, int ordinal)
{
    const int digit = ordinal % 10;
    return status.rule != DueRule::None && (digit == 3 || digit == 6 || digit == 9);
}

bool losesItsFile(const StatusShape &status, int ordinal)
{
    return qstricmp(status.name, "Pending") == 0 && ordinal == 0;
}

ModelFormat formatOf(Random &random)
{
    const int dice = random.below(100);
    if (dice < 50)
        return ModelFormat::BinaryStl;
    if (dice < 65)
        return ModelFormat::AsciiStl;
    return dice < 88 ? ModelFormat::ThreeMf : ModelFormat::Gcode;
}

QByteArray extensionOf(ModelFormat format)
{
    switch (format) {
    case ModelFormat::AsciiStl:
    case ModelFormat::BinaryStl:
        return ".stl";
    case ModelFormat::ThreeMf:
        return ".3mf";
    case ModelFormat::Gcode:
        return ".gcode";
    }
    Q_UNREACHABLE();
}

/// A version 4 UUID in lower case.
QByteArray uuidOf(Random &random)
{
    constexpr char Digits[] = "0123456789abcdef";
    QByteArray text(36, '-');
    quint64 bits = 0;
    for (int i = 0; i < 36; ++i) {
        if (i % 12 == 0)
            bits = random.next();
        if (i != 8 && i != 13 && i != 18 && i != 23)
            text[i] = Digits[bits & 15U];
        bits >>= 4;
    }
    text[14] = '4';
    text[19] = Digits[8 + (bits & 3U)];
    return text;
}

/// FNV-1a.
quint64 hashOf(int folder, const QByteArray &stem)
{
    quint64 hash = 0xcbf29ce484222325ULL ^ static_cast<quint64>(folder);
    for (const char c : stem)
        hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3ULL;
    return hash;
}

void chooseSidecars(DemoJob &job, DemoShape shape, Random &random)
{
    const bool json = random.oneIn(7);
    const bool metadata = random.oneIn(12);
    const bool gcode = random.oneIn(5);
    const bool thumbnail = random.below(100) < 85;
    if (!job.hasFile)
        return;
    if (shape == DemoShape::Job || metadata)
        job.metadataSuffix = ".metadata.json";
    else if (json)
        job.metadataSuffix = ".json";
    job.hasGcode = gcode && job.format != ModelFormat::Gcode && job.status->steps >= 3;
    job.hasThumbnail = thumbnail && shape == DemoShape::Jobs;
}

} // namespace

DemoJobs::DemoJobs(const DemoRequest &request, qint64 now)
    : m_shape(request.shape)
    , m_seed(request.seed)
    , m_now(now)
{
    const auto statuses = statusesOf(m_shape);
    std::vector<int> counts(statuses.size(), 0);
    for (int slot = 0; slot < 100; ++slot) {
        int left = slot * 37 % 100; // spreads each status over the hundred
        std::size_t status = 0;
        while (left >= statuses[status].share)
            left -= statuses[status++].share;
        m_slots[static_cast<std::size_t>(slot)] = {&statuses[status], static_cast<int>(status),
                                                   counts[status]++};
    }
    m_order.reserve(static_cast<std::size_t>(request.jobs));
    for (int index = 0; index < request.jobs; ++index) {
        Random random(m_seed, static_cast<quint64>(index));
        m_order.push_back({timesOf(placeOf(index), random).created, index});
    }
    std::ranges::sort(m_order, [](const Position &a, const Position &b) {
        return a.created != b.created ? a.created < b.created : a.index < b.index;
    });
}

DemoJobs::Place DemoJobs::placeOf(int index) const
{
    Place place = m_slots[static_cast<std::size_t>(index % 100)];
    place.ordinal += index / 100 * place.status->share;
    return place;
}

DemoJobs::Times DemoJobs::timesOf(const Place &place, Random &random) const
{
    const StatusShape &status = *place.status;
    double hours = random.between(status.youngestHours, status.oldestHours);
    if (isDue(status, place.ordinal)) {
        const AgeRange due = dueAges(status.rule);
        hours = random.between(due.from, due.to);
    }
    // An archived job waited its 30 days first; the others took some hours a step.
    const bool isArchived = status.steps >= 5 && status.rule == DueRule::None;
    const double before =
        isArchived ? random.between(30, 34) * 24 : random.between(1, 26) * (status.steps - 1);
    const qint64 since = m_now - static_cast<qint64>(hours * HourMs);
    if (random.oneIn(40)) // nobody touched it since it was made
        return {since, since, false};
    return {since - static_cast<qint64>(before * HourMs), since, true};
}

DemoJob DemoJobs::next()
{
    const int index = m_order[m_next++].index;
    const Place place = placeOf(index);
    Random random(m_seed, static_cast<quint64>(index));
    const Times times = timesOf(place, random);
    DemoJob job;
    job.id = static_cast<int>(m_next);
    job.status = place.status;
    job.created = times.created;
    job.since = times.since;
    job.hasUpdated = times.hasUpdated;
    job.uuid = uuidOf(random);
    job.person = personName(random);
    job.email = emailOf(job.person, 1 + random.below(98));
    const Filament &filament = random.pick(Filaments);
    job.material = filament.material;
    job.colour = filament.colour;
    job.rgb = filament.rgb;
    job.printer = random.pick(Printers);
    const ObjectName object = objectName(random);
    job.kind = object.kind;
    job.format = formatOf(random);
    if (hostileAt(*place.status, place.ordinal) >= 0 && extensionOf(job.format) != ".stl")
        job.format = ModelFormat::BinaryStl;
    job.fileName = fileNameOf(place, object.stem, job.format);
    job.hasFile = !losesItsFile(*place.status, place.ordinal);
    chooseSidecars(job, m_shape, random);
    job.seed = random.next();
    return job;
}

QByteArray DemoJobs::fileNameOf(const Place &place, const QString &stem, ModelFormat format)
{
    const int hostile = hostileAt(*place.status, place.ordinal);
    if (hostile >= 0)
        return hostileName(hostile);
    return uniqueName(place.statusIndex, stem.toUtf8(), extensionOf(format));
}

/// Unique by stem, so that no sidecar could belong to two jobs.
QByteArray DemoJobs::uniqueName(int folder, const QByteArray &stem, const QByteArray &extension)
{
    int &number = m_taken[hashOf(folder, stem)];
    if (number++ == 0)
        return stem + extension;
    int tried = number;
    QByteArray numbered;
    do {
        numbered = stem + " (" + QByteArray::number(tried++) + ')';
    } while (m_taken.contains(hashOf(folder, numbered)));
    m_taken[hashOf(folder, stem)] = tried - 1; // the reference may have moved
    m_taken.insert(hashOf(folder, numbered), 1);
    return numbered + extension;
}

} // namespace Printkeeper::Demo
