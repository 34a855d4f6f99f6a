// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/elidedlabel.h"

#include "style/tokens.h"
#include "widgets/fittedparts.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Printkeeper::Widgets {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    tell(text, {});
}

void ElidedLabel::setParts(const QStringList &parts)
{
    tell(joinedParts(parts), parts);
}

void ElidedLabel::tell(const QString &text, const QStringList &parts)
{
    if (text == m_text && parts == m_parts)
        return;
    m_text = text;
    m_parts = parts;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setMostLines(int lines)
{
    m_mostLines = std::max(lines, 1);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(m_mostLines > 1);
    policy.setVerticalPolicy(m_mostLines > 1 ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    setSizePolicy(policy);
    updateGeometry();
    update();
}

QStringList ElidedLabel::lines(int width) const
{
    if (!m_parts.isEmpty())
        return {fittedParts(m_parts, width, fontMetrics())};
    if (m_mostLines == 1)
        return {fontMetrics().elidedText(m_text, Qt::ElideMiddle, width)};
    QStringList lines;
    QTextLayout layout(m_text, font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        if (lines.size() + 1 == m_mostLines) {
            const QString rest = m_text.mid(line.textStart()).trimmed();
            const QString words = fittedParts({rest}, width, fontMetrics());
            lines << (words.isEmpty() ? fontMetrics().elidedText(rest, Qt::ElideRight, width)
                                      : words);
            break;
        }
        lines << m_text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

int ElidedLabel::heightForWidth(int width) const
{
    return std::max<int>(static_cast<int>(lines(width).size()), 1) * fontMetrics().lineSpacing();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QStringList shown = lines(width());
    setToolTip(shown.join(u' ') == m_text ? QString() : m_text);
    QPainter painter(this);
    painter.setPen(Style::tokensOf(palette()).secondary);
    const int height = m_mostLines > 1 ? fontMetrics().lineSpacing() : this->height();
    QRect room(0, 0, width(), height);
    for (const QString &line : shown) {
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        room.translate(0, height);
    }
}

} // namespace Printkeeper::Widgets
