// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/navigationrail.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/accessibility.h"
#include "widgets/iconlabel.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;
using namespace Widgets;

namespace {

constexpr int Width = 184;
constexpr int NarrowWidth = 57;
constexpr int IconSize = 20;
constexpr int Gap = 2;

QVBoxLayout *makeColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(Gap);
    return column;
}

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_main(makeColumn())
    , m_bottom(makeColumn())
    , m_buttons(new QButtonGroup(this))
    , m_words(new QWidget)
    , m_farm(new ElidedLabel)
    , m_overall(new StatusGlyph(Glyph::Unknown, 14))
    , m_narrowState(new StatusGlyph(Glyph::Unknown, IconSize))
{
    setObjectName(u"navigationRail"_s);
    setAccessibleRole(*this, QAccessible::PageTabList);
    m_layout->setContentsMargins(Space::Small, Space::Medium, Space::Small, Space::Medium);
    m_layout->setSpacing(0);
    m_layout->addWidget(makeBrand());
    m_layout->addSpacing(Space::Small);
    m_layout->addLayout(m_main);
    m_layout->addStretch();
    m_layout->addLayout(m_bottom);
    setRailWidth(RailWidth::Wide);
    connect(m_buttons, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        Q_EMIT pageChosen(button->objectName().mid(u"open-"_s.size()));
    });
}

QWidget *NavigationRail::makeBrand()
{
    m_farm->setObjectName(u"farmName"_s);
    m_farm->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_farm->hide();
    m_overall->setObjectName(u"overallState"_s);
    m_overall->hide();
    m_narrowState->setObjectName(u"narrowState"_s);
    m_narrowState->hide();
    auto *farm = new QHBoxLayout;
    farm->setSpacing(Space::Tiny + 2);
    farm->addWidget(m_overall);
    farm->addWidget(m_farm, 1);
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(Gap);
    words->addWidget(new Label(TextStyle::Brand, u"Printkeeper"_s));
    words->addLayout(farm);
    auto *brand = new QWidget;
    // The pages begin right below it, however high the rail is.
    brand->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(brand);
    // Mark and words stand over the icons and titles of the pages.
    layout->setContentsMargins(Space::Small + 3, Space::Tiny, 0, Space::Tiny);
    layout->setSpacing(Space::Tiny);
    auto *signs = new QVBoxLayout;
    signs->setSpacing(Space::Small);
    signs->addWidget(
        new IconLabel(Style::makeIcon(u"printkeeper"_s, &Style::Tokens::accent), IconSize), 0,
        Qt::AlignLeft);
    signs->addWidget(m_narrowState, 0, Qt::AlignLeft);
    signs->addStretch();
    layout->addLayout(signs);
    layout->addWidget(m_words, 1);
    return brand;
}

void NavigationRail::setEntries(const std::vector<Pages::PageEntry> &entries,
                                const QList<QKeySequence> &keys)
{
    setAccessibleName(tr("Pages"));
    for (RailButton *button : std::as_const(m_byId)) {
        m_buttons->removeButton(button);
        button->hide();
        button->deleteLater();
    }
    m_byId.clear();
    m_notices.clear(); // the pages that said so are gone
    for (std::size_t i = 0; i < entries.size(); ++i)
        addButton(entries[i], keys.value(static_cast<qsizetype>(i)));
}

void NavigationRail::addButton(const Pages::PageEntry &entry, const QKeySequence &keys)
{
    auto *button = new RailButton(entry.title, entry.icon, keys);
    button->setObjectName(u"open-"_s + entry.id);
    button->setRailWidth(m_width);
    const Badge badge = badgeOf(entry.id);
    button->setBadge(badge.glyph, badge.why);
    m_buttons->addButton(button);
    m_byId[entry.id] = button;
    (entry.group == Pages::PageGroup::Main ? m_main : m_bottom)->addWidget(button);
}

void NavigationRail::setCurrent(const QString &id)
{
    if (RailButton *button = m_byId.value(id))
        button->setChecked(true);
}

void NavigationRail::setBadge(const QString &id, std::optional<Glyph> glyph, const QString &why)
{
    m_badges[id] = {glyph, why};
    showBadge(id);
}

void NavigationRail::setNotice(const QString &id, std::optional<Glyph> glyph, const QString &why)
{
    m_notices[id] = {glyph, why};
    showBadge(id);
}

NavigationRail::Badge NavigationRail::badgeOf(const QString &id) const
{
    const Badge badge = m_badges.value(id);
    const Badge notice = m_notices.value(id);
    const bool isNoticeWorse = notice.glyph && (!badge.glyph || *notice.glyph < *badge.glyph);
    return isNoticeWorse ? notice : badge;
}

void NavigationRail::showBadge(const QString &id)
{
    const Badge badge = badgeOf(id);
    if (RailButton *button = m_byId.value(id))
        button->setBadge(badge.glyph, badge.why);
}

void NavigationRail::setFarm(const QString &name)
{
    m_farm->setText(name);
    m_farm->setVisible(!name.isEmpty());
    tellState();
}

void NavigationRail::setOverall(Glyph glyph, const QString &sentence)
{
    m_sentence = sentence;
    m_overall->setGlyph(glyph);
    m_overall->setToolTip(sentence);
    m_overall->setAccessibleName(sentence);
    m_overall->show();
    m_narrowState->setGlyph(glyph);
    tellState();
}

/// Until the farm's state is known its name stands at the sign that says so.
void NavigationRail::tellState()
{
    const QString sentence = m_sentence.isEmpty() ? glyphName(Glyph::Unknown) : m_sentence;
    const QString farm = m_farm->text();
    m_narrowState->setToolTip(farm.isEmpty() ? sentence : u"%1\n%2"_s.arg(farm, sentence));
    m_narrowState->setAccessibleName(farm.isEmpty() ? sentence : u"%1: %2"_s.arg(farm, sentence));
    m_narrowState->setVisible(m_width == RailWidth::Narrow
                              && (!farm.isEmpty() || !m_sentence.isEmpty()));
}

void NavigationRail::setRailWidth(RailWidth width)
{
    const bool isWide = width == RailWidth::Wide;
    m_width = width;
    setMinimumWidth(isWide ? Width : NarrowWidth);
    setMaximumWidth(isWide ? QWIDGETSIZE_MAX : NarrowWidth);
    setSizePolicy(isWide ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_words->setVisible(isWide);
    tellState();
    for (RailButton *button : std::as_const(m_byId))
        button->setRailWidth(width);
}

void NavigationRail::addFoot(QWidget *foot)
{
    m_layout->addWidget(foot);
}

} // namespace Printkeeper::Shell
