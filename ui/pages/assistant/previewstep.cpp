// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/previewstep.h"

#include "base/format.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/figurelabel.h"
#include "widgets/label.h"
#include "widgets/noticerow.h"
#include "widgets/skeleton.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

using namespace Widgets;
using Cleanup::ActionKind;
using Style::Space;

namespace {

QWidget *makeFigure(qint64 count, const QString &what, const QString &name)
{
    auto *box = new QWidget;
    auto *figure = new FigureLabel;
    figure->setFigure(formatCount(count), {});
    figure->setObjectName(name);
    auto *words = new Label(TextStyle::Body, Wrapping::Words);
    words->setTone(Tone::Secondary);
    words->setText(what);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(figure);
    layout->addWidget(words);
    layout->addStretch();
    return box;
}

QString laterText(const Cleanup::CleanupTotals &totals)
{
    if (totals.freesNow > 0)
        //: %1: an amount, as “41.2 GB”
        return PreviewStep::tr("%1 more when the trash lets go.");
    //: %1: an amount, as “41.2 GB”
    return PreviewStep::tr("%1 would be free when the trash lets go.");
}

QString spaceText(const Cleanup::CleanupTotals &totals)
{
    QStringList parts;
    if (totals.freesNow > 0)
        //: %1: an amount, as “41.2 GB”
        parts += PreviewStep::tr("%1 would be free at once.").arg(formatBytes(totals.freesNow));
    if (totals.freesLater > 0)
        parts += laterText(totals).arg(formatBytes(totals.freesLater));
    if (totals.moved > 0)
        //: %1: an amount, as “41.2 GB”
        parts += PreviewStep::tr("%1 would move to the archive, which frees nothing on the same "
                                 "disk.")
                     .arg(formatBytes(totals.moved));
    return parts.join(u' ');
}

} // namespace

PreviewStep::PreviewStep(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"previewStep"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addStretch(1);
}

void PreviewStep::setContent(QWidget *content)
{
    if (m_content)
        m_content->deleteLater();
    m_content = content;
    m_layout->insertWidget(0, content);
}

void PreviewStep::showReading()
{
    auto *card = new Card(tr("Looking what a cleanup would do…"));
    card->body()->addWidget(new Skeleton(4));
    setContent(card);
}

void PreviewStep::showReport(const Cleanup::CleanupReport &report)
{
    const auto totals = Cleanup::totalsOf(report.plan);
    const auto count = [&](ActionKind kind) {
        return totals.byKind.value(Cleanup::actionKindName(kind));
    };
    auto *card = new Card(tr("What a cleanup would do today; nothing is done yet"));
    card->body()->setSpacing(Space::Large);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Space::Wide);
    figures->addWidget(makeFigure(count(ActionKind::RemoveUpload),
                                  tr("uploads that waited too long would go to the trash"),
                                  u"previewRemoved"_s),
                       1);
    figures->addWidget(makeFigure(count(ActionKind::ArchiveJob),
                                  tr("completed jobs would move to the archive"),
                                  u"previewArchived"_s),
                       1);
    figures->addWidget(makeFigure(count(ActionKind::RemoveTemp),
                                  tr("temporary files would be removed"), u"previewTemporary"_s),
                       1);
    card->body()->addLayout(figures);
    auto *space = new Label(TextStyle::Body, Wrapping::Words);
    space->setObjectName(u"previewSpace"_s);
    space->setTextOrHide(spaceText(totals));
    card->body()->addWidget(space);
    if (report.plan.refused)
        card->body()->addWidget(new NoticeRow(Glyph::Warning, report.plan.refused->message,
                                              tr("A cleanup would stop here and ask you first.")));
    if (!report.plan.skipped.empty()) {
        auto *skipped = new Label(TextStyle::Body, Wrapping::Words);
        skipped->setTone(Tone::Secondary);
        skipped->setText(tr("%Ln more would be left alone, each with its reason in the preview of "
                            "the cleanup.",
                            nullptr, int(report.plan.skipped.size())));
        card->body()->addWidget(skipped);
    }
    setContent(card);
}

void PreviewStep::showError(const QString &message)
{
    auto *card = new Card(QString());
    card->body()->addWidget(
        new EmptyState(Glyph::Critical, tr("A cleanup could not be planned"), message));
    setContent(card);
}

} // namespace Printkeeper::Assistant
