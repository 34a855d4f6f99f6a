// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/columnchooser.h"

#include "style/tokens.h"

#include <QGridLayout>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;

ColumnChooser::ColumnChooser(ColumnLayout &columns, QWidget *parent)
    : QWidget(parent)
    , m_columns(columns)
{
    constexpr int Columns = 2;
    setObjectName(u"jobsColumnChooser"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Wide);
    grid->setVerticalSpacing(Space::Medium);
    for (const ColumnLayout::Choice &choice : columns.choices()) {
        auto *box = new QCheckBox(choice.title);
        box->setObjectName(u"jobsColumn-"_s + choice.name);
        box->setChecked(choice.isShown);
        connect(box, &QCheckBox::toggled, this, [this, section = choice.section](bool isShown) {
            m_columns.choose(section, isShown);
            showColumns();
        });
        const int place = static_cast<int>(m_boxes.size());
        grid->addWidget(box, place / Columns, place % Columns);
        m_boxes.push_back(box);
    }
}

void ColumnChooser::reset()
{
    m_columns.reset();
    showColumns();
}

/// Where there is little room, one column may take the place of another.
void ColumnChooser::showColumns()
{
    const std::vector<ColumnLayout::Choice> choices = m_columns.choices();
    for (std::size_t i = 0; i < m_boxes.size() && i < choices.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(choices[i].isShown);
    }
}

} // namespace Printkeeper::JobsView
