// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/pictureloading.h"

#include "models/embeddedpicture.h"
#include "models/silhouette.h"
#include "thumbnails/picturecache.h"
#include "thumbnails/picturedecoder.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Thumbnails {
namespace {

using Models::ModelSource;
using Models::WorkLimit;

constexpr std::chrono::seconds MostTime(3);

/// What is open of a key: either may be missing.
struct OpenedFiles
{
    std::optional<ModelSource> ready;
    std::optional<ModelSource> model;
    Error problem; ///< of the model, when it is missing
    bool isGone = false;

    QByteArray fingerprint() const
    {
        return (ready ? ready->fingerprint() : QByteArray()) + '|'
               + (model ? model->fingerprint() : QByteArray());
    }
};

OpenedFiles openFiles(const PictureKey &key)
{
    OpenedFiles opened;
    if (!key.ready.isEmpty()) {
        if (const auto root = Files::Folder::openRoot(key.readyRoot)) {
            if (auto ready = ModelSource::open(*root, key.ready))
                opened.ready = std::move(*ready);
        }
    }
    const auto root = Files::Folder::openRoot(key.root);
    if (!root) {
        // A share that is not mounted says nothing about its files.
        opened.problem = root.error();
        return opened;
    }
    if (auto model = ModelSource::open(*root, key.path)) {
        opened.model = std::move(*model);
    } else {
        opened.problem = model.error();
        opened.isGone = opened.problem.kind == ErrorKind::NotFound;
    }
    return opened;
}

Result<Picture> photoOf(const Result<Models::EmbeddedPicture> &embedded, const ModelSource &source,
                        int pixels, const WorkLimit &limit)
{
    if (!embedded)
        return embedded.error();
    Picture picture{decodedPicture(embedded->bytes, pixels, limit), Picture::Kind::Photo};
    if (!picture.isNull())
        return picture;
    return limit.isOver() ? Models::interrupted(source, limit)
                          : Models::damaged(source, u"its picture cannot be decoded"_s);
}

Result<Picture> pictureOfModel(const ModelSource &model, int pixels, const WorkLimit &limit)
{
    if (!model.name().toLower().endsWith(".stl"))
        return photoOf(Models::embeddedPicture(model, limit), model, pixels, limit);
    const auto shape = Models::silhouette(model, pixels, limit);
    if (!shape)
        return shape.error();
    return Picture{shapeImage(*shape), Picture::Kind::Shape};
}

Result<Picture> madePicture(const OpenedFiles &files, int pixels, const WorkLimit &limit)
{
    if (files.ready) {
        auto photo = photoOf(Models::pictureFile(*files.ready), *files.ready, pixels, limit);
        if (photo || !files.model || limit.isOver())
            return photo;
    }
    if (files.model)
        return pictureOfModel(*files.model, pixels, limit);
    return files.problem;
}

std::optional<PictureCache> cacheFor(const LoadRequest &request)
{
    if (request.cacheFolder.isEmpty())
        return std::nullopt;
    auto cache = PictureCache::open(request.cacheFolder, request.key.root);
    return cache ? std::optional(std::move(*cache)) : std::nullopt;
}

} // namespace

Result<LoadedPicture> loadPicture(const LoadRequest &request, const CancelToken &cancel)
{
    const WorkLimit limit(cancel, MostTime);
    const OpenedFiles files = openFiles(request.key);
    const auto cache = cacheFor(request);
    const QByteArray fingerprint = files.fingerprint();
    if (cache) {
        // Of a file that is missing now, any state that was seen is the best there is.
        const QByteArray wanted = files.model ? fingerprint : QByteArray();
        if (auto kept = cache->find(request.key, request.pixels, wanted, limit))
            return LoadedPicture{std::move(*kept), files.isGone};
    }
    auto made = madePicture(files, request.pixels, limit);
    if (!made && files.isGone && !cancel.isCancelled())
        return LoadedPicture{{}, true};
    if (!made)
        return made.error();
    // A picture that could not be kept is made again the next time.
    if (cache && files.model)
        static_cast<void>(cache->store(request.key, request.pixels, fingerprint, *made));
    return LoadedPicture{std::move(*made), files.isGone};
}

} // namespace Printkeeper::Thumbnails
