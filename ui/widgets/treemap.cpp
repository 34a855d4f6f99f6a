// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemap.h"

#include "style/tokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Kind = TreemapTile::Kind;

Treemap::Treemap(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    m_painters.setMaxThreadCount(1);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(name);
    describe();
}

void Treemap::setContent(std::shared_ptr<const TreemapContent> content, TreemapNode root)
{
    m_content = m_basis = std::move(content);
    m_root = root;
    m_chosen.reset();
    orderPicture();
    tellCurrent();
    Q_EMIT rootChanged(m_root);
}

void Treemap::renewContent(std::shared_ptr<const TreemapContent> content)
{
    if (!m_basis)
        m_basis = content;
    m_content = std::move(content);
    orderPicture();
}

void Treemap::setRoot(TreemapNode root)
{
    if (root == m_root)
        return;
    m_root = root;
    orderPicture();
    Q_EMIT rootChanged(m_root);
}

bool Treemap::goUp()
{
    const auto above = m_basis ? m_basis->parentOf(m_root) : std::nullopt;
    if (!above)
        return false;
    m_chosen = TreemapChoice{m_root};
    setRoot(*above);
    return true;
}

/// What is shown may be older than what is wanted: of another content nothing can be chosen in it.
bool Treemap::isPictureOfNow() const
{
    return m_picture && m_picture->content == m_basis && m_picture->layout.size() == size();
}

const std::vector<TreemapTile> &Treemap::tiles() const
{
    static const std::vector<TreemapTile> none;
    return isPictureOfNow() ? m_picture->layout.tiles() : none;
}

std::optional<int> Treemap::tileAt(const QPointF &point) const
{
    return isPictureOfNow() ? m_picture->layout.tileAt(point.toPoint()) : std::nullopt;
}

const TreemapTile *Treemap::current() const
{
    const auto index = currentIndex();
    return index ? &tiles()[*index] : nullptr;
}

void Treemap::setCurrent(TreemapChoice choice)
{
    m_chosen = choice;
    if (isUpToDate() && !currentIndex())
        m_chosen.reset();
    noteChoice();
}

void Treemap::clearCurrent()
{
    m_chosen.reset();
    noteChoice();
}

std::optional<int> Treemap::currentIndex() const
{
    if (!m_chosen)
        return std::nullopt;
    const auto found = std::ranges::find_if(tiles(), [this](const TreemapTile &tile) {
        return tile.node == m_chosen->node && (tile.kind == Kind::Rest) == m_chosen->isRest;
    });
    return found == tiles().end() ? std::nullopt
                                  : std::optional(static_cast<int>(found - tiles().begin()));
}

void Treemap::choose(std::optional<int> tile)
{
    m_chosen.reset();
    if (tile)
        m_chosen = TreemapChoice{tiles()[*tile].node, tiles()[*tile].kind == Kind::Rest};
    noteChoice();
}

void Treemap::noteChoice()
{
    if (m_runner.isRunning() && m_content != m_basis)
        orderPicture(); // of a picture that knows the choice
    describe();
    update();
    tellCurrent();
}

void Treemap::tellCurrent()
{
    const auto now = currentIndex() ? m_chosen : std::nullopt;
    if (std::exchange(m_told, now) != now)
        Q_EMIT currentChanged();
}

/// For what changes many times a second, such as the size: one picture after the other.
void Treemap::orderPictureSoon()
{
    if (m_runner.isRunning())
        m_isStale = true;
    else
        orderPicture();
}

void Treemap::orderPicture()
{
    m_isStale = false;
    if (!m_content || size().isEmpty())
        return;
    QFont small = font();
    small.setPixelSize(Style::Type::Small);
    const TreemapOrder order{m_content,
                             m_basis,
                             m_root,
                             m_chosen,
                             m_picture,
                             size(),
                             devicePixelRatioF(),
                             &Style::tokensOf(palette()),
                             small.toString()};
    m_runner.start(
        [order](const CancelToken &) -> Result<TreemapPicturePointer> {
            return makePicture(order);
        },
        [this](const Result<TreemapPicturePointer> &picture) {
            if (picture)
                showPicture(*picture);
        });
}

void Treemap::showPicture(const TreemapPicturePointer &picture)
{
    const bool isOther = picture->root != m_root;
    if (picture->content != m_basis)
        m_chosen = picture->chosen;
    m_picture = picture;
    m_basis = picture->content;
    m_root = picture->root;
    m_hovered = -1;
    update();
    if (m_isStale) // of another size meanwhile
        orderPicture();
    else if (!currentIndex())
        m_chosen.reset();
    describe();
    if (isOther)
        Q_EMIT rootChanged(m_root);
    if (isUpToDate())
        tellCurrent();
    Q_EMIT pictureShown();
}

QString Treemap::textOf(const TreemapTile &tile) const
{
    const QString figure = m_basis->figureOf(tile.amount);
    if (tile.kind == Kind::Rest)
        //: %1: a folder, %2: an amount
        return tr("%n smaller one(s) in %1: %2", nullptr, static_cast<int>(tile.count))
            .arg(m_basis->nameOf(tile.node), figure);
    //: A name and its amount
    return tr("%1: %2").arg(m_basis->nameOf(tile.node), figure);
}

/// The whole, its largest parts and what is chosen, for who cannot see them.
void Treemap::describe()
{
    constexpr int Told = 3;
    if (tiles().empty()) {
        setAccessibleDescription(tr("Nothing to show"));
        return;
    }
    const TreemapTile &whole = tiles().front();
    QStringList words{textOf(whole)};
    for (int i = 0; i < std::min(whole.children, Told); ++i)
        words << textOf(tiles()[whole.firstChild + i]);
    if (const TreemapTile *chosen = current())
        //: %1: a folder or file with its size
        words << tr("Chosen: %1").arg(textOf(*chosen));
    setAccessibleDescription(words.join(u". "_s));
}

void Treemap::resizeEvent(QResizeEvent *)
{
    orderPictureSoon();
}

void Treemap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        orderPictureSoon();
    QWidget::changeEvent(event);
}

/// Says so, unless the first picture is about to come.
void Treemap::paintNothing(QPainter &painter) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    painter.fillRect(rect(), tokens.surface);
    painter.setPen(tokens.hairline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_content && !m_picture)
        return;
    painter.setPen(tokens.secondary);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing to show"));
}

void Treemap::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    if (m_picture && !m_picture->layout.tiles().empty())
        painter.drawImage(rect(), m_picture->image);
    else
        paintNothing(painter);
    if (m_picture && m_picture->image.devicePixelRatio() != devicePixelRatioF())
        orderPictureSoon();
    const auto outline = [&](const QRect &rect, const QColor &colour, int width) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        const int inset = width / 2;
        painter.drawRect(rect.adjusted(inset, inset, -1 - inset, -1 - inset));
    };
    if (m_hovered >= 0 && m_hovered < static_cast<int>(tiles().size()))
        outline(tiles()[m_hovered].rect, tokens.text, 1);
    if (const TreemapTile *chosen = current()) {
        outline(chosen->rect, tokens.surface, 4);
        outline(chosen->rect, tokens.accent, 2);
    }
    if (hasFocus())
        outline(rect(), tokens.accent, Style::FocusRing::Width);
}

} // namespace Printkeeper::Widgets
