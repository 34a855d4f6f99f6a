// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/volumescard.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"
#include "tasks/volumeshare.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;
using Style::Space;

namespace {

void fill(CapacityBar &bar, const Tasks::VolumeStatus &volume)
{
    bar.setUsed(shareOf(volume.used, volume), levelGlyph(volume.level));
    bar.setLevels(volume.warningPercent, volume.criticalPercent);
    //: %1, %2: numbers
    bar.setAccessibleDescription(VolumesCard::tr("Warning above %1 %, critical above %2 %.")
                                     .arg(volume.warningPercent)
                                     .arg(volume.criticalPercent));
}

QString roleText(const QString &role)
{
    const std::array<std::pair<QString, QString>, 7> texts{
        {{u"uploads"_s, VolumesCard::tr("uploads")},
         {u"archive"_s, VolumesCard::tr("archive")},
         {u"thumbnails"_s, VolumesCard::tr("pictures")},
         {u"database"_s, VolumesCard::tr("database")},
         {u"logs"_s, VolumesCard::tr("logs")},
         {u"backups"_s, VolumesCard::tr("backups")},
         {u"state"_s, VolumesCard::tr("Printkeeper's own notes")}}};
    for (const auto &[key, text] : texts) {
        if (key == role)
            return text;
    }
    return role;
}

QString rolesText(const Tasks::VolumeStatus &volume)
{
    QStringList roles;
    for (const QString &role : volume.roles)
        roles << roleText(role);
    return roles.join(u", "_s);
}

} // namespace

VolumesCard::VolumesCard(QWidget *parent)
    : Card({}, parent)
    , m_used(new Label(TextStyle::Strong, tr("The disk is being measured…")))
    , m_line(new ElidedLabel)
    , m_gap(new ElidedLabel)
    , m_gapLink(new Button(ButtonKind::Link, tr("Why?")))
    , m_bar(new CapacityBar)
    , m_parts(new Label(TextStyle::Small, Wrapping::Words))
    , m_others(new QVBoxLayout)
{
    setObjectName(u"volumesCard"_s);
    setAccessibleName(tr("Volumes"));
    m_used->setObjectName(u"volumeUsed"_s);
    m_line->setObjectName(u"volumeLine"_s);
    m_gap->setObjectName(u"volumeGap"_s);
    m_gapLink->setObjectName(u"volumeGapWhy"_s);
    m_gapLink->setAccessibleName(tr("Show why the disk is fuller than what can be seen"));
    m_parts->setObjectName(u"volumeParts"_s);
    m_parts->setTone(Tone::Secondary);
    m_bar->setObjectName(u"volumeBar"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::Small);
    head->addWidget(m_used);
    head->addWidget(m_line, 1);
    head->addWidget(m_gap);
    head->addWidget(m_gapLink);
    body()->setSpacing(Space::Small);
    body()->addLayout(head);
    body()->addWidget(m_bar);
    body()->addSpacing(-Space::Small); // the bar ends with the names of its marks
    body()->addWidget(m_parts);
    body()->addLayout(m_others);
    m_others->setSpacing(Space::Small);
    m_gap->hide();
    m_gapLink->hide();
    m_parts->setTextOrHide({});
    connect(m_gapLink, &Button::clicked, this, &VolumesCard::gapRequested);
}

void VolumesCard::showStatus(const Tasks::FarmStatus &status)
{
    m_volume = status.volume;
    if (!m_volume) {
        m_used->setText(tr("The disk could not be measured."));
        m_parts->setTextOrHide(tr("The page Overview says what needs attention."));
        renderLine();
        return;
    }
    const Bytes leaving = status.dueSpace.leaving();
    //: %1: an amount, as “41.2 GB”
    m_used->setText(tr("%1 used").arg(formatBytes(m_volume->used)));
    fill(*m_bar, *m_volume);
    m_bar->setEnding(shareOf(leaving, *m_volume), shareOf(status.trashBytes, *m_volume));
    m_bar->setAccessibleName(
        //: %1: the path of a folder, %2: a number
        tr("%1: %2 % used").arg(escaped(m_volume->path)).arg(m_volume->usedPercent));
    //: %1: an amount, as “41.2 GB”
    QStringList parts{tr("%1 free").arg(formatBytes(m_volume->available))};
    if (leaving > 0)
        //: %1: an amount, as “41.2 GB”
        parts << tr("%1 of jobs go with the next cleanup").arg(formatBytes(leaving));
    if (status.trashBytes > 0)
        //: %1: an amount, as “41.2 GB”
        parts << tr("%1 wait in the trash").arg(formatBytes(status.trashBytes));
    if (const Bytes reserved = m_volume->total - usableOf(*m_volume); reserved > 0)
        //: %1: an amount, as “41.2 GB”
        parts << tr("%1 kept back for the system").arg(formatBytes(reserved));
    m_parts->setTextOrHide(parts.join(u" · "_s));
    renderLine();
    showOthers(status);
}

void VolumesCard::showFiles(qint64 files)
{
    m_files = files;
    renderLine();
}

void VolumesCard::showGap(const QString &sentence)
{
    m_gap->setText(sentence);
    m_gap->setVisible(!sentence.isEmpty());
    m_gapLink->setVisible(!sentence.isEmpty());
}

void VolumesCard::renderLine()
{
    QStringList parts;
    if (m_volume)
        //: %1: an amount, as “41.2 GB”, %2: a number
        parts << tr("of %1, %2 %").arg(formatBytes(usableOf(*m_volume))).arg(m_volume->usedPercent);
    if (m_files)
        parts << tr("%Ln file(s)", nullptr, static_cast<int>(*m_files));
    m_line->setParts(parts);
}

void VolumesCard::showOthers(const Tasks::FarmStatus &status)
{
    while (QLayoutItem *item = m_others->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const Tasks::VolumeStatus &volume : status.volumes) {
        if (volume.path != m_volume->path)
            m_others->addWidget(makeVolume(volume));
    }
}

/// A line for a volume that is not the uploads' own.
QWidget *VolumesCard::makeVolume(const Tasks::VolumeStatus &volume)
{
    constexpr int GlyphSize = 14;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    auto *name = new ElidedLabel;
    name->setText(u"%1 · %2"_s.arg(rolesText(volume), escaped(volume.path)));
    auto *bar = new CapacityBar;
    bar->setObjectName(u"volume-"_s + escaped(volume.path));
    fill(*bar, volume);
    bar->setAccessibleName(tr("%1: %2 % used").arg(escaped(volume.path)).arg(volume.usedPercent));
    auto *figure = new Label(TextStyle::Small);
    figure->setTone(volume.level == "ok"_L1 ? Tone::Secondary : Tone::Normal);
    figure->setText(
        //: %1, %2: amounts, as “41.2 GB”
        tr("%1 used, %2 free").arg(formatBytes(volume.used), formatBytes(volume.available)));
    layout->addWidget(name, 1);
    layout->addWidget(bar, 2);
    if (volume.level != "ok"_L1)
        layout->addWidget(new StatusGlyph(levelGlyph(volume.level), GlyphSize));
    layout->addWidget(figure);
    return row;
}

} // namespace Printkeeper::StorageView
