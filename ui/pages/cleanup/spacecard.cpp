// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/spacecard.h"

#include "base/format.h"
#include "style/tokens.h"
#include "tasks/volumeshare.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

SpaceCard::SpaceCard(QWidget *parent)
    //: Title of a card: on the disk
    : Card(tr("Space"), parent)
    , m_figure(new FigureLabel)
    , m_used(new Label(TextStyle::Small, Wrapping::Words))
    , m_bar(new CapacityBar)
    , m_fromTrash(new Label(TextStyle::Small, Wrapping::Words))
    , m_later(new Label(TextStyle::Small, Wrapping::Words))
    , m_moved(new Label(TextStyle::Small, Wrapping::Words))
{
    setObjectName(u"spaceCard"_s);
    m_figure->setObjectName(u"spaceFigure"_s);
    m_fromTrash->setObjectName(u"spaceFromTrash"_s);
    m_later->setObjectName(u"spaceLater"_s);
    m_moved->setObjectName(u"spaceMoved"_s);
    m_used->setObjectName(u"spaceUsed"_s);
    m_bar->setObjectName(u"spaceBar"_s);
    for (Label *label : {m_used, m_fromTrash, m_later, m_moved}) {
        label->setTone(Tone::Secondary);
        label->hide();
    }
    body()->setSpacing(Space::Tiny);
    body()->addWidget(m_figure);
    body()->addWidget(m_used);
    body()->addSpacing(Space::Tiny);
    body()->addWidget(m_bar);
    body()->addSpacing(Space::Tiny);
    body()->addWidget(m_fromTrash);
    body()->addWidget(m_later);
    body()->addWidget(m_moved);
    body()->addStretch();
    m_figure->setFigure(u"–"_s, {});
    m_bar->hide();
}

void SpaceCard::showUnknown()
{
    showTotals({}, m_trashDays, 0);
    m_figure->setFigure(u"–"_s, {});
}

void SpaceCard::showTotals(const Cleanup::CleanupTotals &totals, int trashDays, Bytes temporary)
{
    m_totals = totals;
    m_trashDays = trashDays;
    //: %1: the unit of a figure above, as “GB”
    m_figure->setAmount(formatBytes(totals.freesNow), tr("%1 free at once"));
    //: %1: an amount, as “41.2 GB”: what is free then and waits in the trash now
    m_fromTrash->setTextOrHide(
        totals.fromTrash > 0
            ? tr("%1 of it come from the trash.").arg(formatBytes(totals.fromTrash))
            : QString());
    m_later->setTextOrHide(laterText(temporary));
    //: %1: an amount, as “41.2 GB”
    m_moved->setTextOrHide(
        totals.moved > 0
            ? tr("%1 only move to the archive, which frees nothing where the archive lies on the "
                 "same disk.")
                  .arg(formatBytes(totals.moved))
            : QString());
    render();
}

/// Where some of it goes for good at once nobody knows how much of that is temporary files.
QString SpaceCard::laterText(Bytes temporary) const
{
    if (m_totals.freesLater == 0)
        return {};
    const QString later = formatBytes(m_totals.freesLater);
    if (temporary == 0 || temporary == m_totals.freesLater || m_totals.forGood > 0)
        //: %1: an amount, as “41.2 GB”
        return tr("%1 more after %n day(s) in the trash.", nullptr, m_trashDays).arg(later);
    //: %1, %2: amounts, as “41.2 GB”
    return tr("%1 more after %n day(s) in the trash, %2 of it temporary files.", nullptr,
              m_trashDays)
        .arg(later, formatBytes(temporary));
}

void SpaceCard::showVolume(const std::optional<Tasks::VolumeStatus> &volume)
{
    m_volume = volume;
    render();
}

void SpaceCard::render()
{
    m_bar->setVisible(m_volume.has_value());
    if (!m_volume)
        return;
    const auto share = [this](Bytes bytes) { return Tasks::shareOf(bytes, *m_volume); };
    m_bar->setUsed(share(m_volume->used), levelGlyph(m_volume->level));
    m_bar->setEnding(share(m_totals.freesNow - m_totals.fromTrash + m_totals.freesLater),
                     share(m_totals.fromTrash));
    m_bar->setLevels(m_volume->warningPercent, m_volume->criticalPercent);
    // Whole percents, and those of df, as on every other page.
    const int now = m_volume->usedPercent;
    const int after =
        Tasks::percentOf(m_volume->used - m_totals.freesNow - m_totals.freesLater, *m_volume);
    //: %1: a number
    const QString used = tr("%1 % of the disk used").arg(now);
    //: %1 and %2: numbers
    const QString both =
        tr("%1 % of the disk used now, %2 % when all of it is free").arg(now).arg(after);
    m_used->setTextOrHide(after < now ? both : used);
    m_bar->setAccessibleName(m_used->text());
}

} // namespace Printkeeper::CleanupView
