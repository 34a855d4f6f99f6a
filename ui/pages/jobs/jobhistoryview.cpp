// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobhistoryview.h"

#include "base/format.h"
#include "pages/jobs/detailtexts.h"
#include "style/tokens.h"
#include "widgets/label.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Widgets::Label;
using Widgets::TextStyle;

namespace {

constexpr std::size_t MostLines = 50;

Label *makeLine(TextStyle style, const QString &text)
{
    auto *label = new Label(style, Widgets::Wrapping::Words);
    label->setText(text);
    return label;
}

} // namespace

JobHistoryView::JobHistoryView(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"jobHistory"_s);
    setAccessibleName(tr("History of the job"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
}

void JobHistoryView::clear()
{
    m_history.reset();
    tellTime();
}

void JobHistoryView::showHistory(const Result<std::vector<Cleanup::HistoryEntry>> &history)
{
    if (m_history && *m_history && history && **m_history == *history)
        return;
    m_history = history;
    tellTime();
}

void JobHistoryView::tellTime()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        if (item->widget())
            item->widget()->deleteLater();
    }
    if (!m_history)
        return;
    if (!*m_history) {
        addLine(tr("The history could not be read."), m_history->error().message);
        return;
    }
    const std::vector<Cleanup::HistoryEntry> &entries = **m_history;
    if (entries.empty())
        addLine(tr("Printkeeper has not touched this job."), {});
    for (std::size_t i = 0; i < std::min(entries.size(), MostLines); ++i)
        addLine(historyText(entries[i]), historyDetail(entries[i], m_clock.now()));
    if (entries.size() > MostLines)
        addLine({}, tr("And %n more before that.", nullptr,
                       static_cast<int>(entries.size() - MostLines)));
}

void JobHistoryView::addLine(const QString &text, const QString &detail)
{
    if (!text.isEmpty())
        m_lines->addWidget(makeLine(TextStyle::Body, text));
    if (detail.isEmpty())
        return;
    Label *small = makeLine(TextStyle::Small, detail);
    small->setTone(Widgets::Tone::Secondary);
    small->setContentsMargins(0, 0, 0, Style::Space::Small);
    m_lines->addWidget(small);
}

} // namespace Printkeeper::JobsView
