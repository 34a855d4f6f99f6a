// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/wellview.h"

#include "base/day.h"
#include "base/format.h"
#include "pages/overview/figurelink.h"
#include "pages/overview/overviewtext.h"
#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int RingSize = 56;
constexpr int TickSize = 16;

QString detailOf(const Tasks::FarmStatus &status, const QDateTime &now)
{
    //: %1: an age, as “3 d ago”
    const QString checked = WellView::tr("Last checked %1.").arg(formatAge(status.at, now));
    if (!isAllWell(status)) {
        return (status.hasSchedule
                    ? WellView::tr("But not everything runs by itself: the schedule has no line "
                                   "that starts it.")
                    : WellView::tr("But nothing runs by itself: there is no schedule file that "
                                   "can be read."))
               + u' ' + checked;
    }
    if (!status.runsWellSince)
        return checked;
    //: %1: a day
    return WellView::tr("Every run since %1 ended well.").arg(formatDay(*status.runsWellSince, now))
           + u' ' + checked;
}

} // namespace

WellView::WellView(QWidget *parent)
    : QWidget(parent)
    , m_ring(new StatusGlyph(Glyph::Good, RingSize))
    , m_title(new Label(TextStyle::Title, Wrapping::Words))
    , m_detail(new Label(TextStyle::Body, Wrapping::Words))
{
    m_title->setObjectName(u"wellTitle"_s);
    m_detail->setObjectName(u"wellDetail"_s);
    m_detail->setTone(Tone::Secondary);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tiny);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::Wide);
    head->addWidget(m_ring);
    head->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, 0);
    layout->setSpacing(Space::Wide);
    layout->addLayout(head);
    layout->addStretch();
}

void WellView::showStatus(const Tasks::FarmStatus &status, const QDateTime &now)
{
    const bool isWell = isAllWell(status);
    m_ring->setGlyph(isWell ? Glyph::Good : Glyph::Unknown);
    m_title->setText(isWell ? tr("All is well") : tr("Nothing needs attention now"));
    m_detail->setText(detailOf(status, now));
    showFacts(status, now);
}

QWidget *WellView::makeFact(const WellFact &fact)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    auto *text = new Label(TextStyle::Body, Wrapping::Words);
    text->setObjectName(u"fact-"_s + fact.code);
    text->setText(fact.text);
    layout->addWidget(new StatusGlyph(Glyph::Good, TickSize), 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    auto *link = new FigureLink(u"factLink-"_s + fact.code, tr("Show more about this"), {row});
    link->setAccessibleName(fact.text);
    connect(link, &FigureLink::clicked, this,
            [this, code = fact.code] { Q_EMIT factPressed(code); });
    return link;
}

void WellView::showFacts(const Tasks::FarmStatus &status, const QDateTime &now)
{
    const std::vector<WellFact> facts = wellFacts(status, now);
    QStringList shown;
    for (const WellFact &fact : facts)
        shown << fact.text;
    if (m_facts && shown == m_shown)
        return;
    m_shown = shown;
    if (m_facts) {
        m_facts->hide();
        m_facts->deleteLater();
    }
    m_facts = new QWidget;
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Wide);
    grid->setVerticalSpacing(Space::Medium);
    int place = 0;
    for (const WellFact &fact : facts) {
        grid->addWidget(makeFact(fact), place / 2, place % 2, Qt::AlignTop);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_facts);
}

} // namespace Printkeeper::Overview
