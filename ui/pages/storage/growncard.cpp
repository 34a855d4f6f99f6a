// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/growncard.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;
using Storage::AmountKind;
using Style::Space;

namespace {

QString nameOf(const Storage::AmountGrowth &amount)
{
    if (amount.kind == AmountKind::Folder)
        return escaped(amount.name.mid(amount.name.lastIndexOf('/') + 1));
    if (amount.name == Storage::DatabasePlace)
        return GrownCard::tr("database");
    if (amount.name == Storage::BackupsPlace)
        return GrownCard::tr("backups");
    if (amount.name == Storage::LogsPlace)
        return GrownCard::tr("logs");
    return amount.name == Storage::TrashPlace ? GrownCard::tr("trash") : escaped(amount.name);
}

constexpr std::size_t Most = 3; // beside the picture, on the first screen

/// What grew, most bytes first; a status says the same as its folder.
std::vector<BarList::Bar> barsOf(const Grown &grown)
{
    std::vector<BarList::Bar> bars;
    for (const Storage::AmountGrowth &amount : grown.amounts) {
        const Bytes bytes = amount.bytes().value_or(0);
        if (amount.kind != AmountKind::Status && bytes > 0 && bars.size() < Most)
            bars.push_back({nameOf(amount), bytes, u'+' + formatBytes(bytes)});
    }
    return bars;
}

const QString KeyStart = u"grown-"_s;

/// lupdate takes a function that returns A::B for one of that class, and does not find ours there.
using Item = ChipRow::Item;

/// Short, so that those of days stand in one line beside the picture.
Item itemOf(int period)
{
    const QString key = KeyStart + QString::number(period);
    if (period == GrownCard::SinceCleanup)
        return {key, GrownCard::tr("since the last cleanup"), {}};
    //: A number of days, as short as it can be
    return {key,
            GrownCard::tr("%n d", nullptr, period),
            {},
            GrownCard::tr("%n day(s)", nullptr, period)};
}

QString titleOf(int period)
{
    return period == GrownCard::SinceCleanup
               ? GrownCard::tr("Grew most since the last cleanup")
               : GrownCard::tr("Grew most in %n day(s)", nullptr, period);
}

/// When the samples begin; empty when they reach back as far as was asked.
QDateTime laterBeginOf(const Grown &grown)
{
    constexpr qint64 Hour = 3600;
    QDateTime first;
    for (const Storage::AmountGrowth &amount : grown.amounts) {
        if (!first.isValid() || amount.before.time < first)
            first = amount.before.time;
    }
    return first.isValid() && first > grown.since.addSecs(Hour) ? first : QDateTime();
}

QString textOf(const Grown &grown, bool hasGrown)
{
    if (grown.amounts.empty())
        return GrownCard::tr("The disk checks have not noted enough yet; after two of them on "
                             "different days it is known.");
    QStringList sentences;
    if (!hasGrown)
        sentences << GrownCard::tr("Nothing has grown.");
    if (const QDateTime begin = laterBeginOf(grown); begin.isValid())
        //: %1: a time, as “today 02:00”
        sentences << GrownCard::tr("The disk checks go back to %1 only.")
                         .arg(formatWhen(begin, grown.now));
    return sentences.join(u' ');
}

} // namespace

GrownCard::GrownCard(QWidget *parent)
    : Card(tr("Grew most"), parent)
    , m_periods(new ChipRow(ChipRow::Choice::OneOf, tr("Since when")))
    , m_text(new Label(TextStyle::Small, Wrapping::Words))
    , m_places(new BarList)
    , m_peopleTitle(new Label(TextStyle::Small, tr("By the jobs that came")))
    , m_people(new BarList)
{
    setObjectName(u"grownCard"_s);
    setAccessibleName(tr("What grew most"));
    m_periods->setObjectName(u"grownPeriods"_s);
    setCleanup(false);
    m_periods->setChecked({KeyStart + QString::number(m_period)});
    connect(m_periods, &ChipRow::chosen, this, [this](const QString &key) {
        setPeriod(key.mid(KeyStart.size()).toInt());
        Q_EMIT periodChanged(m_period);
    });
    m_text->setObjectName(u"grownText"_s);
    m_text->setTone(Tone::Secondary);
    m_places->setObjectName(u"grownPlaces"_s);
    m_places->setAccessibleName(tr("Folders that grew most"));
    m_people->setObjectName(u"grownPeople"_s);
    m_people->setAccessibleName(tr("People whose new jobs take most"));
    BarList::align(*m_places, *m_people);
    m_peopleTitle->setTone(Tone::Secondary);
    m_text->setText(tr("Looking at the disk checks…"));
    for (QWidget *part : {static_cast<QWidget *>(m_periods), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_places), static_cast<QWidget *>(m_peopleTitle),
                          static_cast<QWidget *>(m_people)})
        body()->addWidget(part);
    body()->addStretch();
    m_places->hide();
    m_peopleTitle->hide();
    m_people->hide();
}

/// What was shown is of another time.
void GrownCard::setPeriod(int period)
{
    if (std::exchange(m_period, period) == period)
        return;
    m_periods->setChecked({KeyStart + QString::number(period)});
    setTitle(titleOf(period));
    showProblem(tr("Looking at the disk checks…"));
}

void GrownCard::setCleanup(bool isKnown)
{
    std::vector<ChipRow::Item> items;
    for (const int days : Periods)
        items.push_back(itemOf(days));
    if (isKnown)
        items.push_back(itemOf(SinceCleanup));
    m_periods->setItems(std::move(items));
}

void GrownCard::showGrown(const Grown &grown, const std::function<QString(const QString &)> &shown)
{
    setTitle(titleOf(m_period));
    std::vector<BarList::Bar> people;
    for (const PersonGrown &person : grown.people) {
        if (person.bytes > 0 && people.size() < Most)
            people.push_back(
                {shown(person.person), person.bytes, u'+' + formatBytes(person.bytes)});
    }
    std::vector<BarList::Bar> places = barsOf(grown);
    m_text->setTextOrHide(textOf(grown, !places.empty()));
    setBars(std::move(places), std::move(people));
}

void GrownCard::showProblem(const QString &sentence)
{
    m_text->setTextOrHide(sentence);
    setBars({}, {});
}

void GrownCard::setBars(std::vector<BarList::Bar> places, std::vector<BarList::Bar> people)
{
    m_places->setVisible(!places.empty());
    m_places->setBars(std::move(places));
    m_peopleTitle->setVisible(!people.empty());
    m_people->setVisible(!people.empty());
    m_people->setBars(std::move(people));
}

} // namespace Printkeeper::StorageView
