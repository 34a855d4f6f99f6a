// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/steps.h"

#include "style/tokens.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

using namespace Widgets;

namespace {

void setTextStyle(Label &label, const QString &name)
{
    label.setProperty("textStyle", name);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

/// A tick in place of the number.
QString doneText(const QString &title)
{
    QString text = title;
    const auto number = std::ranges::find_if(text, [](QChar letter) { return letter.isDigit(); });
    if (number != text.end())
        *number = u'✓';
    return text;
}

} // namespace

StepLine::StepLine(QWidget *parent)
    : QWidget(parent)
    , m_titles{tr("1  Look"), tr("2  What was found"), tr("3  Settings"), tr("4  First preview"),
               tr("5  Save")}
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Wide);
    for (Label *&label : m_labels) {
        label = new Label(TextStyle::Body);
        layout->addWidget(label);
    }
    layout->addStretch();
    showSteps();
}

void StepLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // In strong letters or with a tick a title is wider: room for both, so that no neighbour moves.
    for (std::size_t i = 0; i < StepCount; ++i) {
        Label *label = m_labels[i];
        int widest = 0;
        for (const QString &style : {u"strong"_s, u"body"_s}) {
            setTextStyle(*label, style);
            for (const QString &text : {m_titles[i], doneText(m_titles[i])}) {
                label->setText(text);
                widest = std::max(widest, label->sizeHint().width());
            }
        }
        label->setMinimumWidth(widest);
    }
    showSteps();
}

void StepLine::setCurrent(Step step)
{
    m_current = step;
    showSteps();
}

void StepLine::setFinished()
{
    m_isFinished = true;
    showSteps();
}

void StepLine::showSteps()
{
    const auto current = static_cast<std::size_t>(m_current);
    for (std::size_t i = 0; i < StepCount; ++i) {
        const bool isDone = i < current || m_isFinished;
        setTextStyle(*m_labels[i], i == current ? u"strong"_s : u"body"_s);
        m_labels[i]->setText(isDone ? doneText(m_titles[i]) : m_titles[i]);
        //: %1: the title of a step that is done, as “2  What was found”
        m_labels[i]->setAccessibleName(isDone ? tr("%1, done").arg(m_titles[i]) : m_titles[i]);
        m_labels[i]->setTone(i == current ? Tone::Normal : Tone::Secondary);
    }
    setAccessibleName(m_labels[current]->accessibleName());
}

} // namespace Printkeeper::Assistant
