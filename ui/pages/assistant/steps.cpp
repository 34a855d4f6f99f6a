// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/steps.h"

#include "style/tokens.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QStyle>

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

} // namespace

StepLine::StepLine(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Wide);
    const std::array titles{tr("1  Look"), tr("2  What was found"), tr("3  Settings"),
                            tr("4  First preview"), tr("5  Save")};
    for (std::size_t i = 0; i < StepCount; ++i) {
        m_labels[i] = new Label(TextStyle::Body, titles[i]);
        layout->addWidget(m_labels[i]);
    }
    layout->addStretch();
    setCurrent(Step::Look);
}

void StepLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // In strong letters a title is wider: room for that, so that no neighbour moves.
    for (Label *label : m_labels) {
        const auto style = label->property("textStyle");
        setTextStyle(*label, u"strong"_s);
        label->setMinimumWidth(label->sizeHint().width());
        setTextStyle(*label, style.toString());
    }
}

void StepLine::setCurrent(Step step)
{
    for (std::size_t i = 0; i < StepCount; ++i) {
        const bool isCurrent = i == static_cast<std::size_t>(step);
        setTextStyle(*m_labels[i], isCurrent ? u"strong"_s : u"body"_s);
        m_labels[i]->setTone(isCurrent ? Tone::Normal : Tone::Secondary);
        if (isCurrent)
            setAccessibleName(m_labels[i]->text());
    }
}

} // namespace Printkeeper::Assistant
