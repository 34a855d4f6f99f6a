// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/treemapcard.h"

#include "base/format.h"
#include "pages/storage/treecontent.h"
#include "style/tokens.h"
#include "widgets/breadcrumb.h"
#include "widgets/chiprow.h"
#include "widgets/emptystate.h"
#include "widgets/texttable.h"
#include "widgets/treemap.h"
#include "widgets/treemaplegend.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Storage;
using namespace Widgets;
using Style::Space;

namespace {

constexpr std::array Keys{
    std::pair{TreeColouring::Fate, "fate"_L1}, std::pair{TreeColouring::Folder, "folder"_L1},
    std::pair{TreeColouring::Type, "type"_L1}, std::pair{TreeColouring::Age, "age"_L1}};

QString keyOf(TreeColouring by)
{
    return std::ranges::find(Keys, by, &std::pair<TreeColouring, QLatin1StringView>::first)->second;
}

} // namespace

TreemapCard::TreemapCard(QWidget *parent)
    : Card({}, parent)
    , m_head(new QGridLayout)
    , m_chips(new ChipRow(ChipRow::Choice::OneOf, tr("Colours by")))
    , m_legend(new TreemapLegend(tr("What the colours mean")))
    , m_viewButton(new Button(ButtonKind::Link))
    , m_breadcrumb(new Breadcrumb)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(Glyph::Unknown, tr("Nothing was scanned yet"),
                             tr("A scan shows what takes the space, file by file.")))
    , m_map(new Treemap(tr("What takes the space")))
    , m_table(new QTableView)
    , m_model(new TreemapTableModel(this))
    , m_told(new ElidedLabel)
{
    m_workers.setMaxThreadCount(2);
    setAccessibleName(tr("What takes the space"));
    buildHead();
    body()->addWidget(m_breadcrumb);
    buildStack();
    m_told->setObjectName(u"treemapTold"_s);
    body()->addWidget(m_told);
    connectAll();
    tell();
}

void TreemapCard::buildHead()
{
    m_chips->setObjectName(u"treemapColours"_s);
    m_chips->setItems({{keyOf(TreeColouring::Fate), tr("What can go"), {}},
                       {keyOf(TreeColouring::Folder), tr("Folder"), {}},
                       {keyOf(TreeColouring::Type), tr("Type"), {}},
                       {keyOf(TreeColouring::Age), tr("Age"), {}}});
    m_chips->setChecked({keyOf(m_by)});
    m_legend->setObjectName(u"treemapLegend"_s);
    m_viewButton->setObjectName(u"treemapView"_s);
    m_viewButton->setText(tr("Table"));
    m_viewButton->setAccessibleName(tr("Show what takes the space as a table"));
    m_head->setHorizontalSpacing(Space::Large);
    m_head->setVerticalSpacing(Space::Small);
    m_head->setColumnStretch(0, 1);
    m_head->addWidget(m_chips, 0, 0);
    m_head->addWidget(m_legend, 0, 1, Qt::AlignVCenter);
    m_head->addWidget(m_viewButton, 0, 2);
    body()->addLayout(m_head);
}

void TreemapCard::buildStack()
{
    m_empty->setIcon(u"storage"_s);
    m_map->setObjectName(u"treemap"_s);
    setUpTable(*m_table);
    m_table->setObjectName(u"treemapTable"_s);
    m_table->setAccessibleName(tr("What takes the space"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_table);
    m_viewButton->setEnabled(false);
    body()->addWidget(m_stack, 1);
}

void TreemapCard::connectAll()
{
    connect(m_chips, &ChipRow::chosen, this, [this](const QString &key) {
        setColouring(std::ranges::find(Keys, key, [](const auto &known) {
                         return QString(known.second);
                     })->first);
        Q_EMIT colouringChanged();
    });
    connect(m_viewButton, &Button::clicked, this, &TreemapCard::toggleView);
    connect(m_breadcrumb, &Breadcrumb::activated, this, &TreemapCard::goTo);
    connect(m_map, &Treemap::rootChanged, this, &TreemapCard::noteRoot);
    connect(m_map, &Treemap::pictureShown, this, &TreemapCard::notePicture);
    connect(m_map, &Treemap::activated, this, &TreemapCard::openRequested);
    connect(m_map, &Treemap::tileHovered, this, [this](int tile) {
        m_hovered = tile;
        tell();
    });
    connect(m_map, &Treemap::currentChanged, this, [this] {
        tell();
        if (m_view == View::Map)
            Q_EMIT currentChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        tell();
        if (m_view == View::Table)
            Q_EMIT currentChanged();
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] { openRow(); });
}

void TreemapCard::setTree(std::shared_ptr<const DiskTree> tree,
                          std::shared_ptr<const FileFates> fates)
{
    if (tree == m_tree && fates == m_fates)
        return;
    if (m_wish)
        m_wish = sameNode(*tree, *m_tree, *m_wish);
    m_tree = std::move(tree);
    m_fates = std::move(fates);
    prepare();
}

void TreemapCard::setColouring(TreeColouring by)
{
    m_chips->setChecked({keyOf(by)});
    if (std::exchange(m_by, by) != by && m_tree)
        prepare();
}

TreemapCard::ContentPointer TreemapCard::shown() const
{
    return std::static_pointer_cast<const TreeContent>(m_map->content());
}

/// Makes the colours; what is shown stays until they are there.
void TreemapCard::prepare()
{
    ColoursRequest request{m_tree, m_fates, m_by, m_tree->root(), nullptr};
    std::shared_ptr<const DiskTree> older;
    NodeIndex root = 0;
    if (const ContentPointer content = shown();
        content && content->tree()->path() == m_tree->path()) {
        request.before = content->colours();
        older = content->tree();
        root = m_map->root();
    }
    m_colourRunner.start(
        [request, older, root](const CancelToken &cancel) mutable -> Result<ContentPointer> {
            if (older)
                request.root = nearestNode(*request.tree, *older, root);
            const auto colours = TreeColours::of(request, cancel);
            if (!colours)
                return colours.error();
            return ContentPointer(
                std::make_shared<TreeContent>(request.tree, *colours, request.fates));
        },
        [this](const Result<ContentPointer> &content) {
            if (content)
                showContent(*content);
        });
}

void TreemapCard::showContent(const ContentPointer &content)
{
    const ContentPointer before = shown();
    if (before && before->tree()->path() == content->tree()->path())
        m_map->renewContent(content);
    else
        m_map->setContent(content, content->tree()->root());
    const bool isEmpty = content->tree()->files(content->tree()->root()) == 0;
    if (isEmpty) {
        m_empty->setTexts(tr("There is no file here"),
                          tr("What takes the space is shown as soon as there is one."));
        m_stack->setCurrentWidget(m_empty);
    } else if (m_stack->currentWidget() == m_empty) {
        m_stack->setCurrentWidget(m_view == View::Table ? static_cast<QWidget *>(m_table) : m_map);
    }
    m_viewButton->setEnabled(!isEmpty);
    tell();
    takePlace();
}

void TreemapCard::noteRoot()
{
    if (m_by == TreeColouring::Folder && shown()->colours()->root() != m_map->root())
        prepare();
    updateSteps();
    updateLegend();
    if (m_view == View::Table)
        readTable();
    if (const auto node = root())
        Q_EMIT rootChanged(*node);
}

void TreemapCard::notePicture()
{
    m_hovered = -1;
    updateSteps();
    updateLegend();
    tell();
    if (m_view == View::Table)
        readTable();
    fulfilWish();
}

std::optional<NodeIndex> TreemapCard::root() const
{
    const ContentPointer content = shown();
    return content ? keptNode(*m_tree, *content->tree(), m_map->root()) : std::nullopt;
}

std::optional<NodeIndex> TreemapCard::nodeOfRow() const
{
    const QVariant node = m_table->currentIndex().data(TreemapTableModel::NodeRole);
    return node.isValid() ? std::optional(node.toUInt()) : std::nullopt;
}

std::optional<NodeIndex> TreemapCard::current() const
{
    if (m_view == View::Table) {
        const auto row = nodeOfRow();
        const auto content = std::static_pointer_cast<const TreeContent>(m_model->table().content);
        return row ? keptNode(*m_tree, *content->tree(), *row) : std::nullopt;
    }
    const TreemapTile *tile = m_map->current();
    if (!tile || tile->kind == TreemapTile::Kind::Rest)
        return std::nullopt;
    return keptNode(*m_tree, *shown()->tree(), tile->node);
}

void TreemapCard::goTo(int step)
{
    const NodeIndex below = m_steps[static_cast<std::size_t>(step) + 1];
    m_map->setRoot(m_steps[static_cast<std::size_t>(step)]);
    m_map->setCurrent({below});
}

void TreemapCard::updateSteps()
{
    constexpr std::size_t Most = 20; // nobody reads more
    const ContentPointer content = shown();
    const DiskTree &tree = *content->tree();
    m_steps.clear();
    for (NodeIndex at = m_map->root(); at != tree.root() && m_steps.size() + 1 < Most;
         at = tree.parent(at))
        m_steps.push_back(at);
    m_steps.push_back(tree.root());
    std::ranges::reverse(m_steps);
    QStringList names;
    for (const NodeIndex step : m_steps)
        names << content->nameOf(step);
    m_breadcrumb->setSteps(names);
}

void TreemapCard::updateLegend()
{
    const ContentPointer content = shown();
    const TreeColours &colours = *content->colours();
    const bool isKnown = colours.by() != TreeColouring::Fate || content->fates();
    std::vector<TreemapLegend::Entry> entries;
    for (std::size_t i = 0; i < colours.groups().size(); ++i) {
        const ColourGroup &group = colours.groups()[i];
        const Bytes amount = colours.amountIn(*content->tree(), m_map->root(), i);
        const bool isAlways =
            colours.by() == TreeColouring::Fate && group.colour != TreemapColour::Other;
        if (amount > 0 || isAlways || !isKnown)
            entries.push_back(
                {group.colour, group.name, isKnown ? formatBytes(amount) : QString()});
    }
    m_legend->setEntries(std::move(entries));
    arrangeHead();
}

void TreemapCard::tell()
{
    m_told->setText(told());
}

QString TreemapCard::textOf(const TreemapTile &tile) const
{
    const ContentPointer content = shown();
    if (tile.kind == TreemapTile::Kind::Rest)
        //: %1: the name of a folder, %2: an amount, as “41.2 GB”
        return tr("%n smaller one(s) in %1: %2", nullptr, static_cast<int>(tile.count))
            .arg(content->nameOf(tile.node), formatBytes(tile.amount));
    return describeNode(*content, tile.node);
}

/// About what is pointed at, else about what is chosen.
QString TreemapCard::told() const
{
    if (!shown() || m_stack->currentWidget() == m_empty)
        return {};
    if (m_view == View::Table) {
        const auto row = nodeOfRow();
        return row ? describeNode(static_cast<const TreeContent &>(*m_model->table().content), *row)
                   : tr("Enter goes into a folder, Backspace out of it.");
    }
    if (m_hovered >= 0 && m_hovered < static_cast<int>(m_map->tiles().size()))
        return textOf(m_map->tiles()[static_cast<std::size_t>(m_hovered)]);
    if (const TreemapTile *chosen = m_map->current())
        return textOf(*chosen);
    return tr("A double click, Enter or a second tap goes into a folder, Backspace out of it.");
}

} // namespace Printkeeper::StorageView
