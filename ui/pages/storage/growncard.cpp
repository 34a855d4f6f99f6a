// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/growncard.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"

#include <algorithm>

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

} // namespace

GrownCard::GrownCard(QWidget *parent)
    : Card(tr("Grew most"), parent)
    , m_text(new Label(TextStyle::Small, Wrapping::Words))
    , m_places(new BarList)
    , m_peopleTitle(new Label(TextStyle::Small, tr("By the jobs that came")))
    , m_people(new BarList)
{
    setObjectName(u"grownCard"_s);
    setAccessibleName(tr("What grew most"));
    m_text->setObjectName(u"grownText"_s);
    m_text->setTone(Tone::Secondary);
    m_places->setObjectName(u"grownPlaces"_s);
    m_places->setAccessibleName(tr("Folders that grew most"));
    m_people->setObjectName(u"grownPeople"_s);
    m_people->setAccessibleName(tr("People whose new jobs take most"));
    m_peopleTitle->setTone(Tone::Secondary);
    m_text->setText(tr("Looking at the disk checks…"));
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_places),
                          static_cast<QWidget *>(m_peopleTitle), static_cast<QWidget *>(m_people)})
        body()->addWidget(part);
    body()->addStretch();
    m_places->hide();
    m_peopleTitle->hide();
    m_people->hide();
}

void GrownCard::showGrown(const Grown &grown, const std::function<QString(const QString &)> &shown)
{
    setTitle(tr("Grew most in %n day(s)", nullptr, grown.days));
    std::vector<BarList::Bar> places = barsOf(grown);
    m_text->setTextOrHide(
        !places.empty() ? QString()
        : grown.amounts.empty()
            ? tr("The disk checks have not noted enough yet; after two of them on different days "
                 "it is known.")
            : tr("Nothing has grown."));
    m_places->setVisible(!places.empty());
    m_places->setBars(std::move(places));
    std::vector<BarList::Bar> people;
    for (const PersonGrown &person : grown.people) {
        if (person.bytes > 0 && people.size() < Most)
            people.push_back(
                {shown(person.person), person.bytes, u'+' + formatBytes(person.bytes)});
    }
    m_peopleTitle->setVisible(!people.empty());
    m_people->setVisible(!people.empty());
    m_people->setBars(std::move(people));
}

void GrownCard::showProblem(const QString &sentence)
{
    m_text->setTextOrHide(sentence);
    m_places->hide();
    m_peopleTitle->hide();
    m_people->hide();
}

} // namespace Printkeeper::StorageView
