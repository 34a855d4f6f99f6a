// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/railbutton.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/accessibility.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;

namespace {

constexpr int IconSize = 20;
constexpr int BadgeSize = 16;
constexpr int CornerBadgeSize = 12;
constexpr int BadgeMargin = 10;

} // namespace

RailButton::RailButton(const QString &title, const QString &icon, const QKeySequence &keys,
                       QWidget *parent)
    : QPushButton(title, parent)
    , m_title(title)
    , m_keys(keys)
{
    setProperty("kind", u"rail"_s);
    setCheckable(true);
    Widgets::setAccessibleRole(*this, QAccessible::PageTab);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    setIconSize({IconSize, IconSize});
    setIcon(Style::makeIcon(icon, &Style::Tokens::secondary, &Style::Tokens::selectedText));
    tellNames();
}

void RailButton::setRailWidth(RailWidth width)
{
    m_width = width;
    setText(width == RailWidth::Wide ? m_title : QString());
    tellNames();
    updateGeometry();
    update();
}

void RailButton::setBadge(std::optional<Widgets::Glyph> glyph, const QString &why)
{
    m_badge = glyph;
    m_why = glyph ? why : QString();
    tellNames();
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    QSize hint = QPushButton::sizeHint();
    if (m_width == RailWidth::Wide)
        hint.rwidth() += BadgeSize + Space::Small;
    return hint;
}

void RailButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (!m_badge)
        return;
    const bool isWide = m_width == RailWidth::Wide;
    const int size = isWide ? BadgeSize : CornerBadgeSize;
    QRect place({0, 0}, QSize(size, size));
    if (isWide)
        place.moveCenter({width() - BadgeMargin - size / 2, height() / 2});
    else
        place.moveTopRight({width() - Space::Tiny, Space::Tiny});
    QPainter painter(this);
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const QColor chosen = isEnabled() ? tokens.selected : tokens.selectedOff;
    Widgets::paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), place), *m_badge,
                        tokens, isChecked() ? chosen : tokens.surface);
}

void RailButton::tellNames()
{
    QStringList tip;
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    if (m_width == RailWidth::Narrow)
        tip << (keys.isEmpty() ? m_title : u"%1 (%2)"_s.arg(m_title, keys));
    else if (!keys.isEmpty())
        tip << keys;
    if (!m_why.isEmpty())
        tip << m_why;
    setToolTip(tip.join(u'\n'));
    setAccessibleName(m_title);
    setAccessibleDescription(m_badge ? u"%1: %2"_s.arg(Widgets::glyphName(*m_badge), m_why)
                                     : QString());
}

} // namespace Printkeeper::Shell
