// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/csvexport.h"

#include "base/csvline.h"
#include "base/escape.h"
#include "settings/personname.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

constexpr qsizetype JobsAtOnce = 400;
constexpr int BetweenTold = 100; // ms
// For programs: never translated.
constexpr auto Titles = "job,file,original_name,person,status,created,updated\r\n";

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::JobsView)
};

Error writeError(const QSaveFile &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorKind::NoSpace : ErrorKind::System,
            //: %1: a path
            Text::tr("The jobs could not be written to %1. Choose another folder, or check its "
                     "rights and its free space.")
                .arg(escaped(file.fileName())),
            file.errorString(),
            {}};
}

/// The bytes as they are where they are UTF-8, else escaped, since the file is.
QString fieldText(const QByteArray &bytes)
{
    return isUtf8(bytes) ? QString::fromUtf8(bytes) : escaped(bytes);
}

QByteArray lineOf(const Jobs::Job &job, Settings::NameStyle names)
{
    return csvLine({fieldText(job.id.toBytes()), fieldText(job.file.toBytes()), job.original,
                    shownName(job.person, names), fieldText(job.status.toBytes()),
                    fieldText(job.created.toBytes()), fieldText(job.updated.toBytes())});
}

std::vector<qsizetype> placesOf(const Jobs::JobOrder &order, const std::vector<qint64> &among)
{
    std::vector<qsizetype> places;
    for (qsizetype place = 0; place < order.size(); ++place) {
        if (std::ranges::binary_search(among, order.keys()[static_cast<std::size_t>(place)]))
            places.push_back(place);
    }
    return places;
}

} // namespace

Result<qint64> exportCsv(const CsvRequest &request, const CsvProgress &tell,
                         const CancelToken &cancel)
{
    const auto store = Jobs::JobStore::open(request.source.databasePath, request.source.jobs);
    if (!store)
        return store.error();
    auto order = (*store)->order(request.filter, {}, cancel);
    if (!order)
        return order.error();
    if (request.among)
        *order = order->picked(placesOf(*order, *request.among));
    QSaveFile file(request.path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file);
    file.write(Titles);
    qint64 written = 0;
    QElapsedTimer sinceTold;
    sinceTold.start();
    for (qsizetype first = 0; first < order->size(); first += JobsAtOnce) {
        if (cancel.isCancelled())
            return Error{ErrorKind::Cancelled, Text::tr("The export was cancelled."), {}, {}};
        const auto jobs =
            (*store)->jobsOf(*order, first, std::min(first + JobsAtOnce, order->size()));
        if (!jobs)
            return jobs.error();
        for (const std::optional<Jobs::Job> &job : *jobs) {
            if (job && file.write(lineOf(*job, request.names)) < 0)
                return writeError(file);
            written += job ? 1 : 0;
        }
        if (sinceTold.elapsed() >= BetweenTold) {
            tell(written, order->size());
            sinceTold.start();
        }
    }
    if (!file.commit())
        return writeError(file);
    return written;
}

} // namespace Printkeeper::JobsView
