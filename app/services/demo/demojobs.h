// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofarm.h"
#include "demo/shapelayout.h"
#include "demo/solid.h"

#include <QHash>
#include <QString>

#include <array>
#include <vector>

namespace Printkeeper::Demo {

enum class ModelFormat { AsciiStl, BinaryStl, ThreeMf, Gcode };

/// One job of a demo farm: what its row says and what its files are.
struct DemoJob
{
    int id = 0;
    QByteArray uuid;
    const StatusShape *status = nullptr;
    QString person, email;
    QByteArray fileName; ///< UTF-8, without a folder
    ModelFormat format = ModelFormat::BinaryStl;
    SolidKind kind = SolidKind::Box;
    const char *material = "";
    const char *printer = "";
    const char *colour = "";
    quint32 rgb = 0;
    qint64 created = 0; ///< ms since the epoch
    qint64 since = 0;   ///< in this status since then
    bool hasUpdated = true;
    bool hasFile = true;
    bool hasThumbnail = false;
    bool hasGcode = false;     ///< a sliced copy beside the model
    QByteArray metadataSuffix; ///< ".json", ".metadata.json" or none
    quint64 seed = 0;          ///< of the model

    QByteArray stem() const { return fileName.left(fileName.lastIndexOf('.')); }
};

/// The jobs of a farm in the order of their creation, one at a time: a million need no more than
/// their times and the hashes of their names.
class DemoJobs
{
public:
    /// `now` in milliseconds since the epoch.
    DemoJobs(const DemoRequest &request, qint64 now);

    int count() const { return static_cast<int>(m_order.size()); }

    /// The next job; to be called `count()` times.
    DemoJob next();

private:
    struct Position
    {
        qint64 created = 0;
        int index = 0;
    };
    struct Place
    {
        const StatusShape *status = nullptr;
        int statusIndex = 0;
        int ordinal = 0; ///< among the jobs of this status
    };
    struct Times
    {
        qint64 created = 0;
        qint64 since = 0;
        bool hasUpdated = true;
    };

    Place placeOf(int index) const;
    Times timesOf(const Place &place, Random &random) const;
    QByteArray fileNameOf(const Place &place, const QString &stem, ModelFormat format);
    QByteArray uniqueName(int folder, const QByteArray &stem, const QByteArray &extension);

    DemoShape m_shape;
    quint64 m_seed;
    qint64 m_now;
    std::array<Place, 100> m_slots; ///< of the first hundred jobs; the next hundreds repeat them
    std::vector<Position> m_order;
    std::size_t m_next = 0;
    QHash<quint64, int> m_taken; ///< hash of folder and stem → the last number tried
};

} // namespace Printkeeper::Demo
