// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/approvalview.h"

#include "base/format.h"
#include "pages/overview/figurelink.h"
#include "pages/overview/overviewtext.h"
#include "pages/overview/remedy.h"
#include "style/tokens.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <QHBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

const QString UploadsLine = u"approvalUploads"_s;
const QString CompletedLine = u"approvalCompleted"_s;
const QString TemporaryLine = u"approvalTemporary"_s; // leads nowhere: they are no jobs

QString titleOf(const Tasks::FarmStatus &status)
{
    const auto jobs = static_cast<int>(status.dueUploads + status.dueCompleted);
    if (jobs > 0)
        return ApprovalView::tr("The first cleanup waits for you: %n job(s)", nullptr, jobs);
    return ApprovalView::tr("The first cleanup waits for you: %n temporary file(s)", nullptr,
                            static_cast<int>(status.waitingTemporary));
}

QString uploadsSentence(const Tasks::FarmStatus &status)
{
    const auto uploads = static_cast<int>(status.dueUploads);
    const auto days = static_cast<int>(status.days.upload);
    const QString what =
        //: %1: a number
        ApprovalView::tr("%n upload(s) have waited over %1 days.", nullptr, uploads).arg(days);
    const auto kept = static_cast<int>(status.days.trash);
    if (kept > 0 && status.volume && status.volume->level == "critical"_L1)
        return what + u' '
               + ApprovalView::tr("They are removed for good as long as the disk is critical.");
    return what + u' '
           + (kept > 0 ? ApprovalView::tr("They go to the trash and can be put back for %n day(s).",
                                          nullptr, kept)
                       : ApprovalView::tr("They are removed for good."));
}

QString afterwards(const Tasks::FarmStatus &status)
{
    const auto cleanup = std::ranges::find(status.tasks, u"cleanup"_s, &Tasks::TaskRunStatus::task);
    //: %1: a time, as “today 02:00”
    return cleanup != status.tasks.end() && cleanup->next
               ? ApprovalView::tr("Nothing is touched until you allow it. After that it runs by "
                                  "itself, next %1.")
                     .arg(formatWhen(*cleanup->next, status.at))
               : ApprovalView::tr("Nothing is touched until you allow it.");
}

} // namespace

QStringList approvalSentences(const Tasks::FarmStatus &status)
{
    const auto completed = static_cast<int>(status.dueCompleted);
    const auto temporary = static_cast<int>(status.waitingTemporary);
    //: %1: a number
    return {status.dueUploads > 0 ? uploadsSentence(status) : QString(),
            completed > 0
                ? ApprovalView::tr("%n completed job(s) are older than %1 days. They move "
                                   "to the archive.",
                                   nullptr, completed)
                      .arg(status.days.completed)
                : QString(),
            temporary > 0 ? ApprovalView::tr(
                "%n temporary file(s) of uploads that broke off are removed.", nullptr, temporary)
                          : QString(),
            dueSpaceSentence(status)};
}

QWidget *ApprovalView::makeLine(const QString &name, const QString &sentence)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    auto *text = new Label(TextStyle::Body, Wrapping::Words);
    text->setText(sentence);
    auto *dot = new Label(TextStyle::Body, u"•"_s);
    dot->setTone(Tone::Secondary);
    layout->addWidget(dot, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    if (name == TemporaryLine) {
        row->setObjectName(name);
        return row;
    }
    auto *link = new FigureLink(name, tr("Show these jobs, the oldest first"), {row});
    link->setAccessibleName(sentence);
    connect(link, &FigureLink::clicked, this, [this, name] {
        Q_EMIT placeRequested(oldestJobs(name == UploadsLine ? u"uploaded"_s : u"completed"_s));
    });
    return link;
}

ApprovalView::ApprovalView(const Tasks::FarmStatus &status, QWidget *parent)
    : QWidget(parent)
    , m_button(new Button(ButtonKind::Secondary, tr("Review the first cleanup…")))
{
    constexpr int GlyphSize = 24;
    auto *title = new Label(TextStyle::Strong, Wrapping::Words);
    title->setObjectName(u"approvalTitle"_s);
    title->setText(titleOf(status));
    auto *after = new Label(TextStyle::Body, Wrapping::Words);
    after->setObjectName(u"approvalAfterwards"_s);
    after->setTone(Tone::Secondary);
    after->setText(afterwards(status));
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::Medium);
    head->addWidget(title, 1);
    head->addWidget(m_button);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(Space::Tiny);
    texts->addLayout(head);
    QStringList said = approvalSentences(status);
    // What it frees stands beside it, at the disk.
    const std::array names{UploadsLine, CompletedLine, TemporaryLine};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QString &sentence = said[static_cast<qsizetype>(i)];
        if (!sentence.isEmpty())
            texts->addWidget(makeLine(names.at(i), sentence));
    }
    said.removeAll(QString());
    texts->addWidget(after);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Medium);
    // In the middle of the line that the button stands in.
    auto *glyph = new QVBoxLayout;
    glyph->addSpacing((m_button->sizeHint().height() - GlyphSize) / 2);
    glyph->addWidget(new StatusGlyph(Glyph::Warning, GlyphSize));
    glyph->addStretch();
    layout->addLayout(glyph);
    layout->addLayout(texts, 1);
    setAccessibleName(u"%1: %2"_s.arg(glyphName(Glyph::Warning), title->text()));
    setAccessibleDescription(said.join(u' '));
    connect(m_button, &Button::clicked, this, &ApprovalView::activated);
}

} // namespace Printkeeper::Overview
