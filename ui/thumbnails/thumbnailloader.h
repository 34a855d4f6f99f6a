// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "thumbnails/picture.h"
#include "thumbnails/pictureloading.h"

#include <QCache>
#include <QHash>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <array>
#include <deque>

namespace Printkeeper::Thumbnails {

/// Pictures of jobs for a page: at once from memory, else read and decoded on two threads of its
/// own, the newest wish first. Memory is at most 64 MB of pictures, the disk cache 512 MB. Lives on
/// the GUI thread, which never touches the disk here; its destructor waits for what is running.
class ThumbnailLoader : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< never asked for, or scrolled away before it was loaded
        Loading,
        Ready,
        None, ///< the file has no picture, or none that can be read; forget() asks again
        Gone, ///< the file is not there; a picture of earlier stays
    };

    /// Pictures are kept in `cacheFolder`, an absolute path outside of the farm that is made with
    /// mode 0700 when it is needed; empty: in memory only.
    explicit ThumbnailLoader(QByteArray cacheFolder = {}, QObject *parent = nullptr);
    ~ThumbnailLoader() override;

    /// The picture in the best size at hand, for a longer side of `pixels` (of the device, not of
    /// the style). When that is none or too small a one, it is asked for, and pictureReady() comes.
    Picture picture(const PictureKey &key, int pixels);
    State state(const PictureKey &key) const;

    /// What can be seen now: wishes for anything else are dropped, and loads of it cancelled.
    void setVisible(const QList<PictureKey> &keys);
    /// The file may have changed: the next picture() looks again. The old one stays until then.
    void forget(const PictureKey &key);

    /// Bytes of pictures in memory.
    qsizetype memory() const { return m_pictures.totalCost(); }

    /// Where the program's pictures are kept: `thumbnails` in the user's cache folder.
    static QByteArray defaultCacheFolder();

Q_SIGNALS:
    /// The state of `key` has changed for good: to Ready, None or Gone.
    void pictureReady(const PictureKey &key);

private:
    struct Wish
    {
        PictureKey key;
        int pixels = 0;
        bool operator==(const Wish &) const = default;
        friend size_t qHash(const Wish &wish, size_t seed = 0)
        {
            return qHashMulti(seed, wish.key, wish.pixels);
        }
    };
    struct Known
    {
        State state = State::Unknown;
        int asked = 0;           ///< the size that was loaded or is wished for
        bool isOutdated = false; ///< pictures in memory are of a file that may have changed
    };
    struct Slot
    {
        std::unique_ptr<TaskRunner<LoadedPicture>> runner;
        Wish wish;
        bool isOutdated = false; ///< what it loads was forgotten meanwhile
    };

    Picture bestOf(const PictureKey &key, int pixels) const;
    void wish(const Wish &wish);
    void startNext();
    void start(Slot &slot, const Wish &wish);
    void finish(const Wish &wish, Result<LoadedPicture> loaded);
    void drop(const Wish &wish);
    void trimKnown();
    void trimDisk(const QByteArray &farm);

    static constexpr int LoadsBetweenTrims = 100;

    QByteArray m_cacheFolder;
    int m_loads = 0;
    QCache<Wish, Picture> m_pictures;
    QHash<PictureKey, Known> m_known;
    std::deque<Wish> m_wishes; ///< the newest at the back
    QThreadPool m_pool;
    TaskRunner<int> m_trimmer;
    std::array<Slot, 2> m_slots;
};

} // namespace Printkeeper::Thumbnails
