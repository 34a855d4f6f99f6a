// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobpictures.h"

#include "thumbnails/placeholder.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace Printkeeper::JobsView {

using Thumbnails::PictureKey;

namespace {

constexpr int FadeTime = 160; // ms
constexpr int FrameTime = 20; // ms
constexpr qsizetype MostSeen = 20'000;

} // namespace

PictureKey pictureKeyOf(const JobRow &job)
{
    const FileState &file = job.file;
    return {file.model.root, file.model.relative, file.thumbnail.root, file.thumbnail.relative};
}

JobPictures::JobPictures(QByteArray cacheFolder, QObject *parent)
    : QObject(parent)
    , m_loader(std::move(cacheFolder))
{
    m_clock.start();
    m_frames.setInterval(FrameTime);
    connect(&m_frames, &QTimer::timeout, this, &JobPictures::advance);
    connect(&m_loader, &Thumbnails::ThumbnailLoader::pictureReady, this, &JobPictures::fadeIn);
}

void JobPictures::setVisible(const QList<PictureKey> &keys)
{
    if (keys == m_visible)
        return;
    m_visible = keys;
    tellVisible();
}

void JobPictures::setShownAlone(const PictureKey &key)
{
    m_alone = key;
    tellVisible();
}

void JobPictures::tellVisible()
{
    m_loader.setVisible(shown());
}

QList<PictureKey> JobPictures::shown() const
{
    QList<PictureKey> keys = m_visible;
    if (!m_alone.path.isEmpty())
        keys << m_alone;
    return keys;
}

std::vector<FolderWatcher::KnownFile> JobPictures::shownFiles() const
{
    std::vector<FolderWatcher::KnownFile> files;
    for (const PictureKey &key : shown()) {
        const auto seen = m_seen.constFind(key);
        const bool isSeen = seen != m_seen.cend();
        files.push_back({{key.root, key.path}, isSeen ? std::optional(seen->model) : std::nullopt});
        if (!key.ready.isEmpty())
            files.push_back({{key.readyRoot, key.ready},
                             isSeen ? std::optional(seen->thumbnail) : std::nullopt});
    }
    return files;
}

/// Told of what was seen and never of what is painted: where two views know different states of a
/// file for a moment, painting them would load it in turns.
void JobPictures::follow(const JobRow &job)
{
    const PictureKey key = pictureKeyOf(job);
    if (key.path.isEmpty())
        return;
    if (m_seen.size() >= MostSeen)
        m_seen.clear(); // and each is loaded once more
    const Seen now{job.file.identity, job.file.thumbnailIdentity};
    Seen &before = m_seen[key];
    if (before == now)
        return;
    before = now;
    m_loader.forget(key);
}

void JobPictures::paint(QPainter &painter, const QRect &area, const JobRow &job,
                        const QWidget &widget)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const PictureKey key = pictureKeyOf(job);
    const int pixels = qRound(std::max(area.width(), area.height()) * widget.devicePixelRatioF());
    const auto picture = key.path.isEmpty() ? Thumbnails::Picture() : m_loader.picture(key, pixels);
    const qreal opacity = picture.isNull() ? 0.0 : opacityOf(key);
    const qreal before = painter.opacity();
    if (opacity < 1.0)
        Thumbnails::paintPlaceholder(painter, area, job.fileName, widget.palette());
    if (opacity > 0.0) {
        painter.setOpacity(before * opacity);
        Thumbnails::paintPicture(painter, area, picture, widget.palette());
        painter.setOpacity(before);
    }
    painter.restore();
}

qreal JobPictures::opacityOf(const PictureKey &key) const
{
    const auto since = m_fading.constFind(key);
    if (since == m_fading.cend())
        return 1.0;
    return std::clamp(qreal(m_clock.elapsed() - *since) / FadeTime, 0.0, 1.0);
}

void JobPictures::fadeIn(const PictureKey &key)
{
    // The style says whether anything may move.
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0) {
        Q_EMIT changed();
        return;
    }
    m_fading.insert(key, m_clock.elapsed());
    m_frames.start();
    Q_EMIT changed();
}

void JobPictures::advance()
{
    const qint64 now = m_clock.elapsed();
    m_fading.removeIf([now](const auto &fading) { return now - fading.value() >= FadeTime; });
    if (m_fading.isEmpty())
        m_frames.stop();
    Q_EMIT changed();
}

} // namespace Printkeeper::JobsView
