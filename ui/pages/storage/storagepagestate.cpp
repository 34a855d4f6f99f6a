// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program keeps of the page.

#include "pages/storage/filescard.h"
#include "pages/storage/growncard.h"
#include "pages/storage/growthcard.h"
#include "pages/storage/storagepage.h"
#include "pages/storage/treemapcard.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {
namespace {

const QString ListWord = u"list"_s;
const QString PeriodWord = u"period"_s;
const QString GrownWord = u"grown"_s;
const QString ColoursWord = u"colours"_s;
const QString FolderWord = u"folder"_s;
const QString ChosenWord = u"chosen"_s;

/// Bytes of a path as text that any settings file can keep.
QString wordOf(const QByteArray &path)
{
    return QString::fromLatin1(path.toPercentEncoding("/"));
}

QByteArray pathOf(const QVariant &word)
{
    return QByteArray::fromPercentEncoding(word.toString().toLatin1());
}

} // namespace

QVariantMap StoragePage::state() const
{
    const TreemapCard::Place place = m_picture->place();
    return {{ListWord, static_cast<int>(m_files->view())},
            {PeriodWord, m_growth->period()},
            {GrownWord, m_grownCard->period()},
            {ColoursWord, static_cast<int>(m_picture->colouring())},
            {FolderWord, wordOf(place.root)},
            {ChosenWord, wordOf(place.chosen)}};
}

void StoragePage::restoreState(const QVariantMap &state)
{
    const int list = state.value(ListWord).toInt();
    if (list > 0 && list <= static_cast<int>(FilesCard::View::People))
        m_files->setView(static_cast<FilesCard::View>(list));
    const int period = state.value(PeriodWord).toInt();
    if (period == GrowthCard::Week || period == GrowthCard::Year)
        m_growth->setPeriod(period);
    const int grown = state.value(GrownWord).toInt();
    if (std::ranges::find(GrownCard::Periods, grown) != GrownCard::Periods.end())
        m_grownCard->setPeriod(grown);
    const int colours = state.value(ColoursWord).toInt();
    if (colours > 0 && colours <= static_cast<int>(TreeColouring::Age))
        m_picture->setColouring(static_cast<TreeColouring>(colours));
    m_picture->restorePlace({pathOf(state.value(FolderWord)), pathOf(state.value(ChosenWord))});
}

} // namespace Printkeeper::StorageView
