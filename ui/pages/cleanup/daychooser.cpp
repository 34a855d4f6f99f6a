// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/daychooser.h"

#include "style/tokens.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;

namespace {

constexpr int Week = 7;
constexpr int Month = 30;
constexpr int DateWidth = 150;
const QString ForEver = u"ever"_s;
const QString Other = u"other"_s;

} // namespace

DayChooser::DayChooser(const QString &name, const QDate &today, Ever ever, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_chips(new ChipRow(ChipRow::Choice::OneOf, tr("Usual days")))
    , m_edit(new QLineEdit)
{
    m_chips->setObjectName(name + u"Days"_s);
    std::vector<ChipRow::Item> items{{u"1"_s, tr("Tomorrow"), {}},
                                     {u"3"_s, tr("In 3 days"), {}},
                                     {QString::number(Week), tr("In a week"), {}},
                                     {QString::number(Month), tr("In a month"), {}},
                                     {Other, tr("Another day"), {}}};
    if (ever == Ever::Possible)
        items.push_back({ForEver, tr("For ever"), {}});
    m_chips->setItems(items);
    m_edit->setObjectName(name + u"Date"_s);
    m_edit->setAccessibleName(tr("Day, as year-month-day"));
    m_edit->setPlaceholderText(today.addDays(Month).toString(Qt::ISODate));
    m_edit->setFixedWidth(DateWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Small);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_chips, &ChipRow::chosen, this, &DayChooser::take);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_chips->setChecked({Other});
        Q_EMIT changed();
    });
    choose(ever == Ever::Possible ? Month : 1);
}

QDate DayChooser::typed() const
{
    return QDate::fromString(m_edit->text().trimmed(), Qt::ISODate);
}

bool DayChooser::isValid() const
{
    return m_chips->current() == ForEver || (typed().isValid() && typed() > m_today);
}

std::optional<QDate> DayChooser::day() const
{
    return m_chips->current() == ForEver ? std::nullopt : std::optional(typed());
}

void DayChooser::choose(int daysFromNow)
{
    m_edit->setText(m_today.addDays(daysFromNow).toString(Qt::ISODate));
    m_chips->setChecked({QString::number(daysFromNow)});
}

void DayChooser::take(const QString &chip)
{
    m_edit->setEnabled(chip != ForEver);
    if (const int days = chip.toInt(); days > 0)
        choose(days);
    Q_EMIT changed();
}

} // namespace Printkeeper::CleanupView
