// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/emergency/advicelist.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Emergency {

using namespace Widgets;
using Style::Space;

AdviceList::AdviceList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void AdviceList::setAdvice(const std::vector<Recovery::Advice> &advice)
{
    if (m_rows && advice == m_shown)
        return;
    m_shown = advice;
    m_rows = std::make_unique<QWidget>();
    auto *rows = new QGridLayout(m_rows.get());
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(Space::Wide);
    rows->setVerticalSpacing(Space::Small);
    rows->setColumnStretch(0, 1);
    addHead(*rows);
    int number = 0;
    for (const Recovery::Advice &each : advice)
        addRow(*rows, number++, each);
    layout()->addWidget(m_rows.get());
}

void AdviceList::addHead(QGridLayout &rows)
{
    auto *frees = new Label(TextStyle::Small);
    frees->setTone(Tone::Secondary);
    //: Above a column of amounts: how much space something frees
    frees->setText(tr("Frees"));
    rows.addWidget(frees, 0, 1, Qt::AlignRight);
}

void AdviceList::addRow(QGridLayout &rows, int number, const Recovery::Advice &advice)
{
    auto *sentence = new Label(TextStyle::Body, Wrapping::Words);
    sentence->setObjectName(u"adviceSentence%1"_s.arg(number));
    sentence->setText(advice.sentence);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(sentence);
    if (!advice.path.isEmpty()) {
        auto *path = new ElidedLabel;
        path->setObjectName(u"advicePath%1"_s.arg(number));
        path->setText(escaped(advice.path));
        texts->addWidget(path);
    }
    auto *frees = new Label(TextStyle::Body);
    frees->setObjectName(u"adviceFrees%1"_s.arg(number));
    frees->setText(formatBytes(advice.bytes));
    const int row = 1 + 2 * number;
    rows.addWidget(makeRule(), row, 0, 1, 2);
    rows.addLayout(texts, row + 1, 0);
    rows.addWidget(frees, row + 1, 1, Qt::AlignRight | Qt::AlignTop);
}

} // namespace Printkeeper::Emergency
