// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/thumbnailloader.h"

#include "thumbnails/picturecache.h"

#include <QFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Thumbnails {
namespace {

constexpr qsizetype MostMemory = 64'000'000;
constexpr std::size_t MostWishes = 1000;
constexpr Bytes LargestFile = 1'700'000; // 640 by 640 that nothing makes smaller
constexpr qsizetype MostKnown = 20'000;
constexpr std::array Sizes{64, 128, 320, 640};

/// Few sizes, so that a list and a preview on any screen share what was loaded.
int sizeFor(int pixels)
{
    const auto *size = std::lower_bound(Sizes.begin(), Sizes.end(), pixels);
    return size == Sizes.end() ? Sizes.back() : *size;
}

} // namespace

ThumbnailLoader::ThumbnailLoader(QByteArray cacheFolder, QObject *parent)
    : QObject(parent)
    , m_cacheFolder(std::move(cacheFolder))
    , m_pictures(MostMemory)
    , m_trimmer(&m_pool)
{
    m_pool.setMaxThreadCount(static_cast<int>(m_slots.size()));
    m_pool.setThreadPriority(QThread::LowPriority);
    for (Slot &slot : m_slots)
        slot.runner = std::make_unique<TaskRunner<LoadedPicture>>(&m_pool);
}

ThumbnailLoader::~ThumbnailLoader()
{
    // All at once, so that the second does not run on while the first is waited for.
    m_trimmer.cancel();
    for (Slot &slot : m_slots)
        slot.runner->cancel();
}

Picture ThumbnailLoader::picture(const PictureKey &key, int pixels)
{
    const Wish wanted{key, sizeFor(pixels)};
    const Known known = m_known.value(key);
    const bool isEvicted = known.state == State::Ready && !m_pictures.contains(wanted);
    if (known.asked < wanted.pixels || isEvicted)
        wish(wanted);
    return bestOf(key, wanted.pixels);
}

Picture ThumbnailLoader::bestOf(const PictureKey &key, int pixels) const
{
    if (const Picture *exact = m_pictures.object({key, pixels}))
        return *exact;
    for (auto size = Sizes.rbegin(); size != Sizes.rend(); ++size) {
        if (const Picture *other = m_pictures.object({key, *size}))
            return *other;
    }
    return {};
}

ThumbnailLoader::State ThumbnailLoader::state(const PictureKey &key) const
{
    return m_known.value(key).state;
}

void ThumbnailLoader::setVisible(const QList<PictureKey> &keys)
{
    const QSet<PictureKey> visible(keys.cbegin(), keys.cend());
    for (const Slot &slot : m_slots) {
        if (slot.runner->isRunning() && !visible.contains(slot.wish.key))
            slot.runner->cancel();
    }
    const auto isHidden = [&visible](const Wish &wish) { return !visible.contains(wish.key); };
    const auto hidden = std::stable_partition(m_wishes.begin(), m_wishes.end(),
                                              [&](const Wish &wish) { return !isHidden(wish); });
    const std::vector<Wish> dropped(hidden, m_wishes.end());
    m_wishes.erase(hidden, m_wishes.end());
    for (const Wish &wish : dropped)
        drop(wish);
}

void ThumbnailLoader::forget(const PictureKey &key)
{
    std::erase_if(m_wishes, [&key](const Wish &wish) { return wish.key == key; });
    for (Slot &slot : m_slots) {
        if (slot.runner->isRunning() && slot.wish.key == key) {
            slot.isOutdated = true;
            slot.runner->cancel();
        }
    }
    if (const auto known = m_known.find(key); known != m_known.end())
        *known = {State::Unknown, 0, true};
}

void ThumbnailLoader::wish(const Wish &wish)
{
    std::erase_if(m_wishes, [&wish](const Wish &older) { return older.key == wish.key; });
    m_wishes.push_back(wish);
    if (m_wishes.size() > MostWishes) {
        const Wish oldest = m_wishes.front();
        m_wishes.pop_front();
        drop(oldest);
    }
    Known &known = m_known[wish.key];
    known.state = State::Loading;
    known.asked = wish.pixels;
    trimKnown();
    startNext();
}

void ThumbnailLoader::startNext()
{
    for (Slot &slot : m_slots) {
        if (m_wishes.empty() || slot.runner->isRunning())
            continue;
        const Wish newest = m_wishes.back();
        m_wishes.pop_back();
        start(slot, newest);
    }
}

void ThumbnailLoader::start(Slot &slot, const Wish &wish)
{
    slot.wish = wish;
    slot.isOutdated = false;
    const LoadRequest request{wish.key, wish.pixels, m_cacheFolder};
    slot.runner->start(
        [request](const CancelToken &cancel) { return loadPicture(request, cancel); },
        [this, &slot](Result<LoadedPicture> loaded) {
            const Wish done = slot.wish;
            const bool isOutdated = slot.isOutdated;
            startNext();
            trimDisk(done.key.root);
            if (!isOutdated)
                finish(done, std::move(loaded));
        });
}

void ThumbnailLoader::finish(const Wish &wish, Result<LoadedPicture> loaded)
{
    if (!loaded && loaded.error().kind == ErrorKind::Cancelled && loaded.error().code.isEmpty()) {
        drop(wish);
        return;
    }
    Known &known = m_known[wish.key];
    const bool isGone = loaded && loaded->isGone;
    if (std::exchange(known.isOutdated, false) && !isGone) {
        for (const int size : Sizes)
            m_pictures.remove({wish.key, size});
    }
    if (loaded && !loaded->picture.isNull()) {
        const qsizetype cost = loaded->picture.bytes();
        m_pictures.insert(wish, new Picture(std::move(loaded->picture)), cost);
    }
    const bool isNewest = known.asked <= wish.pixels;
    if (isGone)
        known.state = State::Gone;
    else if (!loaded)
        known.state = State::None;
    else if (isNewest)
        known.state = State::Ready;
    Q_EMIT pictureReady(wish.key);
}

void ThumbnailLoader::drop(const Wish &wish)
{
    const auto known = m_known.find(wish.key);
    if (known == m_known.end() || known->asked != wish.pixels)
        return;
    known->asked = 0;
    known->state = State::Unknown;
}

/// Forgets what can be found out again, so that a walk over a million jobs costs no memory.
void ThumbnailLoader::trimKnown()
{
    if (m_known.size() > MostKnown)
        m_known.removeIf([](const auto &known) { return known.value().state != State::Loading; });
}

void ThumbnailLoader::trimDisk(const QByteArray &farm)
{
    if (m_cacheFolder.isEmpty() || ++m_loads % LoadsBetweenTrims != 1 || m_trimmer.isRunning())
        return;
    m_trimmer.start(
        [folder = m_cacheFolder, farm](const CancelToken &cancel) -> Result<int> {
            const auto cache = PictureCache::open(folder, farm);
            // There is room for what comes until the next time.
            constexpr Bytes Most = PictureCache::MostBytes - LoadsBetweenTrims * LargestFile;
            return cache ? cache->trim(Most, cancel) : cache.error();
        },
        [](const Result<int> &) {});
}

QByteArray ThumbnailLoader::defaultCacheFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return folder.isEmpty() ? QByteArray() : QFile::encodeName(folder) + "/thumbnails";
}

} // namespace Printkeeper::Thumbnails
