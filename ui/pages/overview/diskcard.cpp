// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/diskcard.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

Glyph glyphOf(const QString &level)
{
    return level == "critical"_L1  ? Glyph::Critical
           : level == "warning"_L1 ? Glyph::Warning
                                   : Glyph::Good;
}

double usedShare(const Tasks::VolumeStatus &volume)
{
    const Bytes usable = volume.used + volume.available;
    return usable > 0 ? static_cast<double>(volume.used) / static_cast<double>(usable) : 0;
}

} // namespace

DiskCard::DiskCard(QWidget *parent)
    : Card(tr("Disk"), parent)
    , m_figures(new QWidget)
    , m_free(new FigureLabel)
    , m_used(new Label(TextStyle::Small, Wrapping::Words))
    , m_bar(new CapacityBar)
    , m_trash(new Label(TextStyle::Small, Wrapping::Words))
    , m_others(new QVBoxLayout)
    , m_unknown(new EmptyState(Glyph::Unknown, tr("The disk could not be measured"), {}))
{
    setObjectName(u"diskCard"_s);
    m_free->setObjectName(u"diskFree"_s);
    m_used->setObjectName(u"diskUsed"_s);
    m_bar->setObjectName(u"diskBar"_s);
    m_used->setTone(Tone::Secondary);
    m_trash->setTone(Tone::Secondary);
    auto *layout = new QVBoxLayout(m_figures);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(m_free);
    layout->addWidget(m_used);
    layout->addSpacing(Space::Small);
    layout->addWidget(m_bar);
    layout->addSpacing(Space::Small);
    layout->addWidget(m_trash);
    layout->addLayout(m_others);
    layout->addStretch();
    m_others->setSpacing(Space::Tiny);
    body()->addWidget(m_figures);
    body()->addWidget(m_unknown);
    m_unknown->hide();
}

void DiskCard::showStatus(const Tasks::FarmStatus &status)
{
    setSubtitle(escaped(status.volume ? status.volume->path : status.uploads));
    m_figures->setVisible(status.volume.has_value());
    m_unknown->setVisible(!status.volume.has_value());
    if (!status.volume)
        return;
    showVolume(*status.volume);
    m_trash->setTextOrHide(status.trashBytes > 0
                               ? tr("%1 wait in the trash.").arg(formatBytes(status.trashBytes))
                               : QString());
    showOthers(status);
}

void DiskCard::showVolume(const Tasks::VolumeStatus &volume)
{
    const QString free = formatBytes(volume.available);
    const qsizetype gap = free.lastIndexOf(u' ');
    m_free->setFigure(free.left(gap), tr("%1 free").arg(free.mid(gap + 1)));
    // As df counts: what is reserved for root is nobody's to use.
    const Bytes usable = volume.used + volume.available;
    const QString used = tr("%1 % of %2 used").arg(volume.usedPercent).arg(formatBytes(usable));
    m_used->setText(used);
    m_used->setToolTip(tr("The disk has %1; %2 of it are reserved for the system.")
                           .arg(formatBytes(volume.total), formatBytes(volume.total - usable)));
    m_bar->setUsed(usedShare(volume), glyphOf(volume.level));
    m_bar->setTicks({{volume.warningPercent / 100.0, QString::number(volume.warningPercent)},
                     {volume.criticalPercent / 100.0, u"%1 %"_s.arg(volume.criticalPercent)}});
    m_bar->setAccessibleName(used);
    m_bar->setAccessibleDescription(tr("Warning above %1 %, critical above %2 %.")
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
        if (volume.path == status.volume->path)
            continue;
        auto *label = new Label(TextStyle::Small, Wrapping::Words);
        label->setTone(volume.level == "ok"_L1 ? Tone::Secondary : Tone::Critical);
        label->setText(tr("%1 (%2): %3 free, %4 % used")
                           .arg(escaped(volume.path), volume.roles.join(u", "_s),
                                formatBytes(volume.available))
                           .arg(volume.usedPercent));
        m_others->addWidget(label);
    }
}

} // namespace Printkeeper::Overview
