// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/columnlayout.h"

#include "base/format.h"
#include "pages/jobs/jobcells.h"
#include "style/tokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

constexpr int PictureWidth = 56;
constexpr int NameWidth = 190; // the least it gets
constexpr int PersonWidth = 150;
constexpr int CellPadding = 13; // on each side, as resources/qss has it
/// What goes first when there is too little room.
constexpr std::array Dispensable{JobColumn::Updated, JobColumn::Id, JobColumn::Created,
                                 JobColumn::Size, JobColumn::Person};
/// As the state calls them; never translated.
const std::array Names{u"picture"_s, u"file"_s,    u"job"_s,  u"status"_s, u"person"_s,
                       u"created"_s, u"changed"_s, u"size"_s, u"disk"_s};

std::size_t place(int section)
{
    return static_cast<std::size_t>(section);
}

constexpr int NameSection = static_cast<int>(JobColumn::Name);

/// Texts as long as they become in the column, in the current language.
QStringList longTexts(JobColumn column)
{
    const QDateTime now(QDate(2028, 9, 28), QTime(23, 58));
    switch (column) {
    case JobColumn::Id:
        return {u"100000"_s};
    case JobColumn::Created:
        return {formatWhen(now.addDays(-1), now), formatWhen(now.addYears(-1), now)};
    case JobColumn::Updated:
        return {formatAge(now.addSecs(-58 * 60), now), formatAge(now.addSecs(-23 * 3600), now),
                formatAge(now.addDays(-28), now)};
    case JobColumn::Size:
        return {formatBytes(999'000), formatBytes(9'990'000)};
    case JobColumn::Picture:
    case JobColumn::Name:
    case JobColumn::Person:
    case JobColumn::Status:
    case JobColumn::Disk:
        break;
    }
    return {};
}

/// In pixels: what the texts of the column need, so that none is cut in any language.
int firstWidth(JobColumn column, const QStringList &texts, const QFont &font)
{
    constexpr int SortArrow = 18;
    constexpr int Glyph = 28; // with the space around it
    if (column == JobColumn::Picture)
        return PictureWidth;
    if (column == JobColumn::Name)
        return NameWidth;
    if (column == JobColumn::Person)
        return PersonWidth;
    QFont title = font;
    title.setPixelSize(Style::Type::Small);
    int width = QFontMetrics(title).horizontalAdvance(columnTitle(column)) + SortArrow;
    for (const QString &text : texts)
        width = std::max(width, QFontMetrics(font).horizontalAdvance(text)
                                    + (column == JobColumn::Disk ? Glyph : 0));
    return width + 2 * CellPadding + 1;
}

} // namespace

ColumnLayout::ColumnLayout(QHeaderView &header)
    : QObject(&header)
    , m_header(header)
{
    constexpr int Narrowest = 56;
    header.setSectionsMovable(true);
    header.setMinimumSectionSize(Narrowest);
    header.setStretchLastSection(false);
    for (int section = 0; section < JobColumns; ++section)
        widen(section, longTexts(static_cast<JobColumn>(section)));
    widenDisk();
    header.setSectionResizeMode(NameSection, QHeaderView::Stretch);
    header.setSectionResizeMode(static_cast<int>(JobColumn::Picture), QHeaderView::Fixed);
    connect(&header, &QHeaderView::sectionResized, this, &ColumnLayout::noteResize);
}

void ColumnLayout::widen(int section, const QStringList &texts)
{
    const QFont font = m_header.parentWidget() ? m_header.parentWidget()->font() : m_header.font();
    const int width = firstWidth(static_cast<JobColumn>(section), texts, font);
    const bool isByHand = m_wishes[place(section)] != Wish::Automatic;
    m_isApplying = true;
    if (std::exchange(m_firstWidths[place(section)], width) != width && !isByHand)
        m_header.resizeSection(section, width);
    m_isApplying = false;
}

void ColumnLayout::setStatuses(const QStringList &titles)
{
    widen(static_cast<int>(JobColumn::Status), titles);
    apply();
}

void ColumnLayout::widenDisk()
{
    QStringList texts;
    for (const DiskState state : m_states)
        texts << diskText(state);
    widen(static_cast<int>(JobColumn::Disk), texts);
}

void ColumnLayout::makeRoomFor(DiskState state)
{
    if (!m_states.insert(state).second)
        return;
    widenDisk();
    apply();
}

void ColumnLayout::setShape(const JobsShape &shape)
{
    m_shape = shape;
    apply();
}

void ColumnLayout::fit(int width)
{
    m_width = width;
    apply();
}

bool ColumnLayout::exists(int section) const
{
    switch (static_cast<JobColumn>(section)) {
    case JobColumn::Person:
        return m_shape.hasPerson;
    case JobColumn::Created:
        return m_shape.hasCreated;
    case JobColumn::Updated:
        return m_shape.hasUpdated;
    default:
        return true;
    }
}

bool ColumnLayout::isWanted(int section) const
{
    return exists(section) && m_wishes[place(section)] != Wish::Hidden;
}

/// What it takes when it is shown; the name's is the least it gets.
int ColumnLayout::widthOf(int section) const
{
    return m_header.isSectionHidden(section) || section == NameSection
               ? m_firstWidths[place(section)]
               : m_header.sectionSize(section);
}

/// One that goes may be wider than what was lacking: then a narrower one that went before it comes
/// back.
std::array<bool, JobColumns> ColumnLayout::fitting() const
{
    std::array<bool, JobColumns> isShown{};
    int left = m_width;
    for (int section = 0; section < JobColumns; ++section) {
        isShown[place(section)] = isWanted(section);
        left -= isShown[place(section)] ? widthOf(section) : 0;
    }
    if (m_width <= 0 || left >= 0)
        return isShown;
    auto order = Dispensable;
    // Without its column nobody sees what the order is.
    std::ranges::stable_partition(
        order, [this](JobColumn column) { return column != m_shape.sort.column; });
    std::vector<int> gone;
    for (const JobColumn column : order) {
        const int section = static_cast<int>(column);
        if (left >= 0 || !isShown[place(section)] || m_wishes[place(section)] == Wish::Shown)
            continue;
        isShown[place(section)] = false;
        left += widthOf(section);
        gone.push_back(section);
    }
    for (auto section = gone.rbegin(); section != gone.rend(); ++section) {
        if (widthOf(*section) > left)
            continue;
        isShown[place(*section)] = true;
        left -= widthOf(*section);
    }
    return isShown;
}

void ColumnLayout::apply()
{
    const auto isShown = fitting();
    m_isApplying = true;
    for (int section = 0; section < JobColumns; ++section)
        m_header.setSectionHidden(section, !isShown[place(section)]);
    m_isApplying = false;
}

void ColumnLayout::noteResize(int section, int before, int now)
{
    const bool isByHand = !m_isApplying && section != NameSection && before > 0 && now > 0;
    if (isByHand && m_wishes[place(section)] == Wish::Automatic)
        m_wishes[place(section)] = Wish::Shown;
}

std::vector<ColumnLayout::Choice> ColumnLayout::choices() const
{
    std::vector<Choice> choices;
    for (int section = 0; section < JobColumns; ++section) {
        if (exists(section) && section != NameSection)
            choices.push_back({section, Names[place(section)],
                               columnTitle(static_cast<JobColumn>(section)),
                               !m_header.isSectionHidden(section)});
    }
    return choices;
}

void ColumnLayout::choose(int section, bool isShown)
{
    m_wishes[place(section)] = isShown ? Wish::Shown : Wish::Hidden;
    apply();
}

void ColumnLayout::reset()
{
    m_wishes = {};
    m_isApplying = true;
    for (int section = 0; section < JobColumns; ++section) {
        m_header.moveSection(m_header.visualIndex(section), section);
        if (section != NameSection)
            m_header.resizeSection(section, m_firstWidths[place(section)]);
    }
    m_isApplying = false;
    apply();
}

QStringList ColumnLayout::state() const
{
    QStringList state;
    for (int visual = 0; visual < JobColumns; ++visual) {
        const int section = m_header.logicalIndex(visual);
        const Wish wish = m_wishes[place(section)];
        const QString word = wish == Wish::Automatic ? u"auto"_s
                             : wish == Wish::Shown   ? u"shown"_s
                                                     : u"hidden"_s;
        const int width = m_header.isSectionHidden(section) ? m_firstWidths[place(section)]
                                                            : m_header.sectionSize(section);
        state << Names[place(section)] + u' ' + word + u' ' + QString::number(width);
    }
    return state;
}

void ColumnLayout::restoreState(const QStringList &state)
{
    constexpr int Widest = 2000;
    m_isApplying = true;
    int visual = 0;
    for (const QString &column : state) {
        const QStringList parts = column.split(u' ');
        const auto name = std::ranges::find(Names, parts.value(0));
        if (name == Names.end())
            continue;
        const int section = static_cast<int>(name - Names.begin());
        m_wishes[place(section)] = parts.value(1) == "shown"_L1    ? Wish::Shown
                                   : parts.value(1) == "hidden"_L1 ? Wish::Hidden
                                                                   : Wish::Automatic;
        m_header.moveSection(m_header.visualIndex(section), visual++);
        const int width = parts.value(2).toInt();
        // What nobody decided is as wide as the texts of today's language need.
        const bool isDecided = m_wishes[place(section)] != Wish::Automatic;
        if (isDecided && section != NameSection && width >= m_header.minimumSectionSize()
            && width <= Widest)
            m_header.resizeSection(section, width);
    }
    m_isApplying = false;
    apply();
}

} // namespace Printkeeper::JobsView
