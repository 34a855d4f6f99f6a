// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/gapcard.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"
#include "widgets/skeleton.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;
using Storage::GapPart;
using Style::Space;

GapCard::GapCard(QWidget *parent)
    : Card(tr("What the disk counts as used"), parent)
    , m_lines(new QVBoxLayout)
{
    setObjectName(u"gapCard"_s);
    setAccessibleName(tr("What the disk counts as used"));
    m_lines->setSpacing(Space::Medium);
    m_lines->addWidget(new Skeleton(4));
    body()->addLayout(m_lines);
    body()->addStretch();
}

void GapCard::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

void GapCard::showGap(const Result<Storage::SpaceGap> &gap)
{
    clear();
    if (!gap) {
        auto *problem = new Label(TextStyle::Body, Wrapping::Words);
        problem->setObjectName(u"gapProblem"_s);
        problem->setText(gap.error().message);
        m_lines->addWidget(problem);
        return;
    }
    setSubtitle(escaped(gap->volume.mountPoint));
    for (const Storage::GapLine &line : gap->lines)
        m_lines->addWidget(makeLine(line));
}

QWidget *GapCard::makeLine(const Storage::GapLine &line) const
{
    auto *row = new QWidget;
    row->setObjectName(u"gap-"_s + Storage::gapPartName(line.part));
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(2);
    auto *title = new Label(TextStyle::Strong, gapTitle(line.part));
    auto *bytes = new Label(TextStyle::Body);
    bytes->setObjectName(u"gapBytes"_s);
    bytes->setText(line.bytes ? formatBytes(*line.bytes) : tr("unknown"));
    if (!line.bytes)
        bytes->setTone(Tone::Secondary);
    auto *text = new Label(TextStyle::Small, Wrapping::Words);
    text->setTone(Tone::Secondary);
    text->setText(line.text);
    grid->addWidget(title, 0, 0);
    grid->addWidget(bytes, 0, 1, Qt::AlignRight);
    grid->addWidget(text, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return row;
}

QString gapTitle(GapPart part)
{
    switch (part) {
    case GapPart::Visible:
        return GapCard::tr("Files that can be seen");
    case GapPart::Unreadable:
        return GapCard::tr("What cannot be read");
    case GapPart::Deleted:
        return GapCard::tr("Deleted, but still open");
    case GapPart::OtherMounts:
        return GapCard::tr("Hidden below other volumes");
    case GapPart::Elsewhere:
        return GapCard::tr("Outside the uploads");
    case GapPart::Remainder:
        return GapCard::tr("Not explained");
    case GapPart::Reserved:
        return GapCard::tr("Kept back for the system");
    }
    Q_UNREACHABLE();
}

QString gapSentence(const Storage::SpaceGap &gap)
{
    constexpr double WorthAWord = 0.01; // of the volume
    const double least = WorthAWord * static_cast<double>(gap.volume.total);
    const Bytes open = gap.deleted.bytes();
    if (!gap.deleted.files.empty() && static_cast<double>(open) >= least)
        //: %1: an amount, as “41.2 GB”, %2: the name of a program
        return GapCard::tr("%1 are held by deleted files that %2 has open")
            .arg(formatBytes(open), escaped(gap.deleted.files.front().program));
    for (const Storage::GapLine &line : gap.lines) {
        const bool isMuch = line.bytes && static_cast<double>(*line.bytes) >= least;
        if (line.part == GapPart::Remainder && isMuch)
            //: %1: an amount, as “41.2 GB”
            return GapCard::tr("%1 are not among the uploads").arg(formatBytes(*line.bytes));
    }
    return {};
}

} // namespace Printkeeper::StorageView
