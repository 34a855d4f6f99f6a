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
const QString ForEver = u"ever"_s;
const QString Other = u"other"_s;

} // namespace

DayChooser::DayChooser(const QString &name, const QDate &today, Ever ever, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_chips(new ChipRow(ChipRow::Choice::OneOf, tr("Usual days")))
    , m_edit(new QDateEdit)
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
    m_edit->setAccessibleName(tr("Day"));
    m_edit->setMinimumDate(today.addDays(1));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Style::Space::Small);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit, 0, Qt::AlignLeft);
    connect(m_chips, &ChipRow::chosen, this, [this](const QString &key) {
        m_edit->setEnabled(key != ForEver);
        bool isDays = false;
        const int days = key.toInt(&isDays);
        if (!isDays)
            return;
        const QSignalBlocker blocker(m_edit);
        m_edit->setDate(m_today.addDays(days));
    });
    connect(m_edit, &QDateEdit::dateChanged, this, [this] { m_chips->setChecked({Other}); });
    choose(ever == Ever::Possible ? Month : 1);
}

std::optional<QDate> DayChooser::day() const
{
    return m_chips->current() == ForEver ? std::nullopt : std::optional(m_edit->date());
}

void DayChooser::choose(int daysFromNow)
{
    {
        const QSignalBlocker blocker(m_edit);
        m_edit->setDate(m_today.addDays(daysFromNow));
    }
    m_chips->setChecked({QString::number(daysFromNow)});
}

} // namespace Printkeeper::CleanupView
