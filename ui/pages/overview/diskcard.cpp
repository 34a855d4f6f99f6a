// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/diskcard.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/remedy.h"
#include "style/tokens.h"
#include "tasks/volumeshare.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

DiskCard::DiskCard(QWidget *parent)
    //: Title of a card
    : FigureCard(tr("Disk"), parent)
    , m_free(new FigureLabel)
    , m_used(new Label(TextStyle::Small, Wrapping::Words))
    , m_bar(new CapacityBar)
    , m_next(new LegendRow(LegendRow::Patch::Filled))
    , m_trash(new LegendRow(LegendRow::Patch::Hatched))
    , m_moves(new Label(TextStyle::Small, Wrapping::Words))
    , m_room(new FigureLink(u"diskRoomLink"_s, tr("Show what takes room"), {m_free, m_used}))
    , m_levels(
          new FigureLink(u"diskLevelsLink"_s, tr("Change these levels in the settings"), {m_bar}))
    , m_nextLink(new FigureLink(u"diskNextLink"_s, tr("See what a cleanup would do"), {m_next}))
    , m_trashLink(new FigureLink(u"diskTrashLink"_s, tr("Show the jobs in the trash"), {m_trash}))
    , m_movesLink(new FigureLink(u"diskMovesLink"_s,
                                 tr("Show the completed jobs, the oldest first"), {m_moves}))
    , m_others(new QVBoxLayout)
{
    setObjectName(u"diskCard"_s);
    m_free->setObjectName(u"diskFree"_s);
    m_used->setObjectName(u"diskUsed"_s);
    m_bar->setObjectName(u"diskBar"_s);
    m_next->setObjectName(u"diskNext"_s);
    m_trash->setObjectName(u"diskTrash"_s);
    m_used->setTone(Tone::Secondary);
    m_moves->setTone(Tone::Secondary);
    QVBoxLayout *layout = figures();
    layout->setSpacing(Space::Tiny);
    layout->addWidget(m_room);
    layout->addSpacing(Space::Small);
    layout->addWidget(m_levels);
    layout->addSpacing(Space::Small);
    for (FigureLink *row : {m_nextLink, m_trashLink, m_movesLink})
        layout->addWidget(row);
    layout->addSpacing(Space::Tiny);
    layout->addLayout(m_others);
    layout->addStretch();
    m_others->setSpacing(Space::Tiny);
    connectLinks();
}

void DiskCard::connectLinks()
{
    connect(m_room, &FigureLink::clicked, this, [this] { Q_EMIT placeRequested(spaceOnDisks()); });
    connect(m_levels, &FigureLink::clicked, this, [this] {
        Q_EMIT placeRequested({u"settings"_s, {{u"key"_s, u"disk/warning_percent"_s}}});
    });
    connect(m_nextLink, &FigureLink::clicked, this, &DiskCard::reviewRequested);
    connect(m_trashLink, &FigureLink::clicked, this, [this] {
        Q_EMIT placeRequested({u"jobs"_s, {{u"state"_s, u"removed"_s}}});
    });
    connect(m_movesLink, &FigureLink::clicked, this,
            [this] { Q_EMIT placeRequested(oldestJobs(u"completed"_s)); });
}

void DiskCard::showStatus(const Tasks::FarmStatus &status)
{
    setSubtitle(escaped(status.volume ? status.volume->path : status.uploads));
    if (!status.volume) {
        setUnknown(tr("The disk could not be measured"), tr("See what needs attention."));
        return;
    }
    setUnknown({});
    showVolume(status);
    showRow(m_next, m_nextLink, dueSpaceSentence(status));
    showRow(m_trash, m_trashLink,
            //: %1: an amount, as “41.2 GB”
            status.trashBytes > 0 ? tr("%1 wait in the trash").arg(formatBytes(status.trashBytes))
                                  : QString());
    //: %1: an amount, as “41.2 GB”
    m_moves->setText(status.dueSpace.moved > 0
                         ? tr("%1 only move to the archive").arg(formatBytes(status.dueSpace.moved))
                         : QString());
    m_movesLink->setAccessibleName(m_moves->text());
    m_movesLink->setVisible(!m_moves->text().isEmpty());
    showOthers(status);
}

void DiskCard::showRow(LegendRow *row, FigureLink *link, const QString &text)
{
    row->setText(text);
    link->setAccessibleName(text);
    link->setVisible(!text.isEmpty());
}

void DiskCard::showVolume(const Tasks::FarmStatus &status)
{
    const Tasks::VolumeStatus &volume = *status.volume;
    const QString free = formatBytes(volume.available);
    //: %1: the unit of a figure above, as “GB”
    m_free->setAmount(free, tr("%1 free"));
    const QString used =
        //: %1: a number, %2: an amount, as “41.2 GB”
        tr("%1 % of %2 used").arg(volume.usedPercent).arg(formatBytes(usableOf(volume)));
    m_used->setText(used);
    //: %1: the unit of a figure above, as “GB”
    m_room->setAccessibleName(u"%1, %2"_s.arg(tr("%1 free").arg(free), used));
    m_room->setAccessibleDescription(
        //: %1 and %2: an amount, as “41.2 GB”
        tr("The disk has %1; %2 of it are reserved for the system.")
            .arg(formatBytes(volume.total), formatBytes(volume.total - usableOf(volume))));
    m_room->setToolTip(tr("Show what takes room") + u'\n' + m_room->accessibleDescription());
    m_bar->setUsed(shareOf(volume.used, volume), levelGlyph(volume.level));
    m_bar->setEnding(shareOf(status.dueSpace.leaving(), volume),
                     shareOf(status.trashBytes, volume));
    m_bar->setLevels(volume.warningPercent, volume.criticalPercent);
    m_bar->setAccessibleName(used);
    //: %1 and %2: numbers
    m_levels->setAccessibleName(tr("Warning above %1 %, critical above %2 %.")
                                    .arg(volume.warningPercent)
                                    .arg(volume.criticalPercent));
}

void DiskCard::showOthers(const Tasks::FarmStatus &status)
{
    while (QLayoutItem *item = m_others->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const Tasks::VolumeStatus &volume : status.volumes) {
        if (volume.path != status.volume->path)
            m_others->addWidget(makeVolume(volume));
    }
}

QWidget *DiskCard::makeVolume(const Tasks::VolumeStatus &volume)
{
    constexpr int GlyphSize = 14;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    const bool isOk = volume.level == "ok"_L1;
    auto *label = new Label(TextStyle::Small, Wrapping::Words);
    label->setTone(isOk ? Tone::Secondary : Tone::Normal);
    //: %1: a path, %2: an amount, as “41.2 GB”, %3: a number
    label->setText(tr("%1: %2 free, %3 % used")
                       .arg(escaped(volume.path), formatBytes(volume.available))
                       .arg(volume.usedPercent));
    if (!isOk)
        layout->addWidget(new StatusGlyph(levelGlyph(volume.level), GlyphSize), 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    auto *link =
        new FigureLink(u"disk-"_s + escaped(volume.path), tr("Show what takes room"), {row});
    link->setAccessibleName(label->text());
    link->setAccessibleDescription(volume.roles.join(u", "_s));
    connect(link, &FigureLink::clicked, this, [this] { Q_EMIT placeRequested(spaceOnDisks()); });
    return link;
}

} // namespace Printkeeper::Overview
