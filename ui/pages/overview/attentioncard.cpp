// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/attentioncard.h"

#include "base/format.h"
#include "pages/overview/overviewtext.h"
#include "style/tokens.h"
#include "widgets/noticerow.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

struct Fact
{
    QString text;
    Tone tone = Tone::Normal;
};

std::vector<Fact> factsOf(const Tasks::FarmStatus &status)
{
    std::vector<Fact> facts;
    for (const Tasks::TaskRunStatus &task : status.tasks) {
        const QString title = taskTitle(task.task);
        facts.push_back(
            {task.lastStarted
                 ? AttentionCard::tr("%1 ran %2: %3")
                       .arg(title, formatWhen(*task.lastStarted, status.at), resultText(task))
                 : AttentionCard::tr("%1 has never run").arg(title)});
        facts.push_back(
            task.next ? Fact{AttentionCard::tr("Next: %1").arg(formatWhen(*task.next, status.at))}
                      : Fact{AttentionCard::tr("It will not run by itself"), Tone::Critical});
    }
    if (status.dueUploads + status.dueCompleted == 0)
        facts.push_back({AttentionCard::tr("No job waits for a cleanup")});
    if (status.trashBytes > 0)
        facts.push_back(
            {AttentionCard::tr("%1 wait in the trash").arg(formatBytes(status.trashBytes))});
    return facts;
}

bool runsByItself(const Tasks::FarmStatus &status)
{
    return !status.tasks.empty()
           && std::ranges::all_of(status.tasks, [](const Tasks::TaskRunStatus &task) {
                  return task.next.has_value();
              });
}

/// Equal when the list looks the same, so that a refresh takes no focus away.
QStringList listOf(const Tasks::FarmStatus &status)
{
    QStringList list;
    for (const Tasks::Attention &attention : status.attention) {
        list << attention.code << QString::number(static_cast<int>(attention.severity))
             << attention.message << attention.detail << attention.fix
             << QString::number(static_cast<int>(remedyFor(attention, status)));
    }
    return list;
}

} // namespace

AttentionCard::AttentionCard(QWidget *parent)
    : Card(tr("Needs attention"), parent)
{
    setObjectName(u"attentionCard"_s);
}

void AttentionCard::showStatus(const Tasks::FarmStatus &status)
{
    const QStringList list = listOf(status);
    if (m_content && !list.isEmpty() && list == m_shown)
        return;
    m_shown = list;
    m_actions.clear();
    m_hasPrimary = false;
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    const bool isWell = status.attention.empty();
    setTitle(isWell ? tr("State of the farm") : tr("Needs attention"));
    setSubtitle(isWell ? QString()
                       : tr("%n open", nullptr, static_cast<int>(status.attention.size())));
    m_content = isWell ? makeWell(status) : makeList(status);
    body()->addWidget(m_content);
}

void AttentionCard::setActionsEnabled(bool areEnabled)
{
    for (Button *button : m_actions)
        button->setEnabled(areEnabled);
}

QWidget *AttentionCard::makeList(const Tasks::FarmStatus &status)
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    bool isFirst = true;
    for (const Tasks::Attention &attention : status.attention) {
        if (!isFirst)
            layout->addWidget(makeRule());
        layout->addWidget(makeRow(attention, remedyFor(attention, status),
                                  isFirst ? ButtonRank::Worst : ButtonRank::Other));
        isFirst = false;
    }
    layout->addStretch();
    return list;
}

QWidget *AttentionCard::makeRow(const Tasks::Attention &attention, Remedy remedy, ButtonRank rank)
{
    const bool isCritical = attention.severity == Tasks::Severity::Critical;
    auto *row = new NoticeRow(isCritical ? Glyph::Critical : Glyph::Warning, attention.message,
                              attention.detail);
    row->setObjectName(u"attention-"_s + attention.code);
    row->button()->setObjectName(u"remedy-"_s + attention.code);
    row->button()->setAccessibleDescription(attention.message);
    const bool acts = remedy != Remedy::None && remedy != Remedy::CopyCommand;
    const bool isPrimary = acts && rank == ButtonRank::Worst;
    row->setAction(remedyText(remedy), isPrimary ? ButtonKind::Primary : ButtonKind::Secondary);
    m_hasPrimary |= isPrimary;
    if (acts) {
        // Looking at jobs is possible at any time.
        if (remedy != Remedy::ShowJobs)
            m_actions.push_back(row->button());
        connect(row, &NoticeRow::activated, this,
                [this, remedy] { Q_EMIT remedyRequested(remedy); });
    } else if (remedy == Remedy::CopyCommand) {
        row->setCommand(attention.fix);
        connect(row, &NoticeRow::activated, row, [row, command = attention.fix] {
            QGuiApplication::clipboard()->setText(command);
            row->button()->setText(tr("Copied"));
        });
    }
    return row;
}

QWidget *AttentionCard::makeWell(const Tasks::FarmStatus &status) const
{
    constexpr int RingSize = 56;
    const bool isWell = runsByItself(status);
    auto *title = new Label(TextStyle::Title, Wrapping::Words);
    title->setText(isWell ? tr("All is well") : tr("Nothing needs attention now"));
    title->setObjectName(u"wellTitle"_s);
    auto *detail = new Label(TextStyle::Body, Wrapping::Words);
    detail->setTone(Tone::Secondary);
    detail->setText(isWell ? tr("Last checked %1.").arg(formatWhen(status.at, status.at))
                           : tr("But not everything runs by itself; the schedule has no line that "
                                "starts it."));
    auto *well = new QWidget;
    auto *layout = new QGridLayout(well);
    layout->setContentsMargins(0, Space::Small, 0, 0);
    layout->setHorizontalSpacing(Space::Wide);
    layout->setVerticalSpacing(Space::Small);
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tiny);
    words->addStretch();
    words->addWidget(title);
    words->addWidget(detail);
    words->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::Wide);
    head->addWidget(new StatusGlyph(isWell ? Glyph::Good : Glyph::Unknown, RingSize));
    head->addLayout(words, 1);
    layout->addLayout(head, 0, 0, 1, 2);
    layout->setRowMinimumHeight(1, Space::Small);
    int place = 0;
    for (const Fact &fact : factsOf(status)) {
        auto *label = new Label(TextStyle::Body, Wrapping::Words);
        label->setText(fact.text);
        label->setTone(fact.tone);
        layout->addWidget(label, 2 + place / 2, place % 2, Qt::AlignTop);
        ++place;
    }
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2 + place, 1);
    return well;
}

} // namespace Printkeeper::Overview
