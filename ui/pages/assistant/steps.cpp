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

void StepLine::setCurrent(Step step)
{
    for (std::size_t i = 0; i < StepCount; ++i) {
        const bool isCurrent = i == static_cast<std::size_t>(step);
        m_labels[i]->setProperty("textStyle", isCurrent ? u"strong"_s : u"body"_s);
        m_labels[i]->style()->unpolish(m_labels[i]);
        m_labels[i]->style()->polish(m_labels[i]);
        m_labels[i]->setTone(isCurrent ? Tone::Normal : Tone::Secondary);
        if (isCurrent)
            setAccessibleName(m_labels[i]->text());
    }
}

} // namespace Printkeeper::Assistant
