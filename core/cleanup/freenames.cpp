// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/freenames.h"

#include "jobs/jobfiles.h"

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

constexpr qsizetype LongestName = 255;

/// Never cuts within a UTF-8 character.
QByteArray cutTo(const QByteArray &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    while (length > 0 && (static_cast<unsigned char>(text.at(length)) & 0xC0U) == 0x80U)
        --length;
    return text.first(length);
}

Jobs::FilePlace renamed(const Jobs::FilePlace &place, const QByteArray &name)
{
    const QByteArray folder = place.folder();
    return {place.root, folder.isEmpty() ? name : folder + '/' + name};
}

} // namespace

QByteArray numberedName(const QByteArray &name, const QByteArray &stem, int number)
{
    if (number <= 1)
        return name;
    const QByteArray own = name.startsWith(stem) ? stem : Jobs::stemOf(name);
    const QByteArray rest = " (" + QByteArray::number(number) + ')' + name.mid(own.size());
    return cutTo(own, LongestName - rest.size()) + rest;
}

bool FreeNames::areFree(const std::vector<Jobs::FilePlace> &places)
{
    return std::ranges::all_of(places, [this](const Jobs::FilePlace &place) {
        if (m_given.contains(place.absolute()))
            return false;
        if (m_claims && m_claims->modelClaims(place) > 0)
            return false;
        if (m_listed && !m_listed->mayHave(place, m_files))
            return true;
        // A folder that cannot be looked at is told by the rename, which never replaces anything.
        return !m_files.exists(place);
    });
}

bool FreeNames::take(const std::vector<Jobs::FilePlace> &places)
{
    if (!areFree(places))
        return false;
    for (const Jobs::FilePlace &place : places)
        m_given.insert(place.absolute());
    return true;
}

void FreeNames::settle(std::vector<Jobs::FilePlace> &places)
{
    if (places.empty())
        return;
    constexpr int MostTries = 10000;
    std::vector<Jobs::FilePlace> settled = places;
    const QByteArray stem = Jobs::stemOf(places.front().name());
    for (int number = 2; !areFree(settled) && number < MostTries; ++number) {
        settled.clear();
        for (const Jobs::FilePlace &place : places)
            settled.push_back(renamed(place, numberedName(place.name(), stem, number)));
    }
    for (const Jobs::FilePlace &place : settled)
        m_given.insert(place.absolute());
    places = std::move(settled);
}

} // namespace Printkeeper::Cleanup
