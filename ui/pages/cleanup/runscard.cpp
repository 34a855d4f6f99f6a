// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/runscard.h"

#include "pages/cleanup/cleanuptexts.h"
#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

namespace {

constexpr std::size_t MostRows = 3;

} // namespace

RunsCard::RunsCard(QWidget *parent)
    : Card(tr("Earlier runs"), parent)
{
    setObjectName(u"runsCard"_s);
}

void RunsCard::showRuns(const std::vector<Tasks::Run> &runs, const QDateTime &now)
{
    setLink(runs.empty() ? QString() : tr("All"), tr("Show all runs"));
    std::vector<Tasks::Run> shown;
    QStringList texts;
    for (const Tasks::Run &run : runs) {
        if (run.actions == 0 || shown.size() == MostRows)
            continue;
        shown.push_back(run);
        texts << QString::number(run.id) << runTitle(run, now) << runDetail(run)
              << QString::number(canUndo(run));
    }
    if (m_rows && texts == m_shown)
        return; // the keyboard stays where it is
    m_shown = texts;
    m_buttons.clear();
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget;
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (i > 0)
            layout->addWidget(makeRule());
        layout->addWidget(makeRow(shown[i], now));
    }
    if (shown.empty()) {
        auto *none = new Label(TextStyle::Small, Wrapping::Words);
        none->setTone(Tone::Secondary);
        none->setText(tr("No cleanup has changed anything yet. Each one is listed here and can be "
                         "undone."));
        layout->addWidget(none);
    }
    layout->addStretch();
    body()->addWidget(m_rows);
    setUndoEnabled(m_isEnabled);
}

QWidget *RunsCard::makeRow(const Tasks::Run &run, const QDateTime &now)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    auto *title = new Label(TextStyle::Strong, Wrapping::Words);
    title->setText(runTitle(run, now));
    auto *detail = new Label(TextStyle::Small, Wrapping::Words);
    detail->setTone(Tone::Secondary);
    detail->setText(runDetail(run));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(detail);
    layout->addLayout(texts, 1);
    if (!canUndo(run))
        return row;
    auto *undo = new Button(ButtonKind::Secondary, tr("Undo…"));
    undo->setObjectName(u"undoRun%1"_s.arg(run.id));
    undo->setAccessibleName(undoTitle(run, now));
    connect(undo, &Button::clicked, this, [this, run] { Q_EMIT undoRequested(run); });
    layout->addWidget(undo, 0, Qt::AlignVCenter);
    m_buttons.push_back(undo);
    return row;
}

void RunsCard::setUndoEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    for (Button *button : m_buttons)
        button->setEnabled(isEnabled);
}

} // namespace Printkeeper::CleanupView
