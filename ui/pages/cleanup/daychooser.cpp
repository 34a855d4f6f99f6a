// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/daychooser.h"

#include "base/day.h"
#include "style/tokens.h"

#include <QLocale>
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

/// As it is shown, with the month in full, as the country writes it, or as year-month-day.
QDate dayOf(const QString &text)
{
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    if (iso.isValid())
        return iso;
    constexpr int Century = 100;
    const QLocale locale;
    const QString country = locale.dateFormat(QLocale::ShortFormat);
    QString wholeYear = country;
    if (!wholeYear.contains(u"yyyy"_s))
        wholeYear.replace(u"yy"_s, u"yyyy"_s);
    for (const QString &format : {dayFormat(), u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"d. MMMM yyyy"_s,
                                  u"d.M.yyyy"_s, u"d.M.yy"_s, wholeYear, country}) {
        const QDate day = locale.toDate(text, format);
        if (day.isValid()) // Qt takes a year of two digits for one of the last century
            return format.contains(u"yyyy"_s) ? day : day.addYears(Century);
    }
    return {};
}

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
    //: %1: a day, as “1 Dec 2026”
    m_edit->setAccessibleName(tr("Day, such as %1").arg(formatDay(today.addDays(Month), true)));
    m_edit->setPlaceholderText(formatDay(today.addDays(Month), true));
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
    return dayOf(m_edit->text().trimmed());
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
    m_edit->setText(formatDay(m_today.addDays(daysFromNow), true));
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
