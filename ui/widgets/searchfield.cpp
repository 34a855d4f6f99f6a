// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchfield.h"

#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/strokes.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Printkeeper::Widgets {
namespace {

constexpr int DrawingSize = 18;
constexpr int DrawingLeft = 10;
constexpr int PlaceholderLeft = DrawingLeft + DrawingSize + 7; // where what is typed begins

/// Smaller than a close button, since it stands inside of a field.
class ClearButton final : public QAbstractButton
{
public:
    explicit ClearButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus); // Escape does the same
        setCursor(Qt::ArrowCursor);
    }

    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Style::Tokens &tokens = Style::tokensOf(palette());
        QRectF square(0, 0, DrawingSize, DrawingSize);
        square.moveCenter(QRectF(rect()).center());
        QPainter painter(this);
        const QColor ink = underMouse() ? tokens.text : tokens.secondary;
        paintCross(painter, square, isEnabled() ? ink : tokens.disabled);
    }
};

} // namespace

SearchField::SearchField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new ClearButton(this))
{
    constexpr int TextLeft = DrawingLeft + DrawingSize - Style::Space::Tiny;
    setAccessibleName(name);
    setTextMargins(TextLeft, 0, m_clear->sizeHint().width() - Style::Space::Small, 0);
    m_rest.setSingleShot(true);
    setDelay(250ms);
    m_clear->setObjectName(u"searchClear"_s);
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_clear->hide();
    connect(&m_rest, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_rest.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
    connect(m_clear, &QAbstractButton::clicked, this, [this] { setSearch({}); });
}

void SearchField::setSearch(const QString &text)
{
    setText(text);
    tell();
}

void SearchField::tell()
{
    m_rest.stop();
    const QString text = this->text().trimmed();
    if (text == m_told)
        return;
    m_told = text;
    Q_EMIT searchChanged(text);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        setSearch({});
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QSize size = m_clear->sizeHint();
    m_clear->setGeometry(width() - size.width() - Style::Space::Tiny,
                         (height() - size.height()) / 2, size.width(), size.height());
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Style::Tokens &tokens = Style::tokensOf(palette());
    const QColor ink = isEnabled() ? tokens.secondary : tokens.disabled;
    QPainter painter(this);
    paintGlass(painter,
               QRectF(DrawingLeft, (height() - DrawingSize) / 2.0, DrawingSize, DrawingSize), ink);
    if (!text().isEmpty())
        return;
    // A placeholder of Qt's would be half as dark as the style sheet's text, which is too faint.
    const QRect room = rect();
    painter.setPen(ink);
    painter.drawText(
        room.adjusted(PlaceholderLeft, 0, -Style::Space::Small, 0),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(accessibleName(), Qt::ElideRight,
                                 room.width() - PlaceholderLeft - Style::Space::Small));
}

} // namespace Printkeeper::Widgets
