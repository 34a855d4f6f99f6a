// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/folderwatcher.h"
#include "pages/jobs/jobrow.h"
#include "thumbnails/thumbnailloader.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPainter>
#include <QTimer>

namespace Printkeeper::JobsView {

/// Without a path while nobody has looked for the file.
Thumbnails::PictureKey pictureKeyOf(const JobRow &job);

/// Paints the picture of a job: a tile with the file's type at once, the picture as soon as it is
/// there, fading in. Never waits. GUI thread.
class JobPictures final : public QObject
{
    Q_OBJECT

public:
    explicit JobPictures(QByteArray cacheFolder, QObject *parent = nullptr);

    void paint(QPainter &painter, const QRect &area, const JobRow &job, const QWidget &widget);
    /// The jobs that can be seen: nothing else is loaded.
    void setVisible(const QList<Thumbnails::PictureKey> &keys);
    /// The job whose picture is shown large is loaded too.
    void setShownAlone(const Thumbnails::PictureKey &key);
    /// How the job's files were found on disk just now: of one that has changed since the last time
    /// the picture is made anew, and the old one stays until then.
    void follow(const JobRow &job);
    /// Whose pictures can be seen.
    QList<Thumbnails::PictureKey> shown() const;
    /// The files that these are of, as they were when the pictures were made.
    std::vector<FolderWatcher::KnownFile> shownFiles() const;

Q_SIGNALS:
    /// What is painted looks different now.
    void changed();

private:
    struct Seen
    {
        Files::Identity model;
        Files::Identity thumbnail;
        bool operator==(const Seen &) const = default;
    };

    void tellVisible();
    qreal opacityOf(const Thumbnails::PictureKey &key) const;
    void fadeIn(const Thumbnails::PictureKey &key);
    void advance();

    Thumbnails::ThumbnailLoader m_loader;
    QHash<Thumbnails::PictureKey, Seen> m_seen;     ///< the files, the last time
    QHash<Thumbnails::PictureKey, qint64> m_fading; ///< since when, by m_clock
    QList<Thumbnails::PictureKey> m_visible;
    Thumbnails::PictureKey m_alone;
    QElapsedTimer m_clock;
    QTimer m_frames;
};

} // namespace Printkeeper::JobsView
