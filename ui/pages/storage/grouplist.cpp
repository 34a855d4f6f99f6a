// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/grouplist.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/track.h"
#include "widgets/rowhover.h"
#include "widgets/texttable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using Style::Space;

namespace {

/// A bar as BarList has it, behind the look of the row.
class BarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        constexpr double Height = 10;
        QStyledItemDelegate::paint(painter, option, index);
        const Style::Tokens &tokens = Style::tokensOf(option.palette);
        QRectF track = QRectF(option.rect).adjusted(Space::Small, 0, -Space::Small, 0);
        track.setTop(track.center().y() - Height / 2);
        track.setHeight(Height);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const auto paintTrack =
            Widgets::isShaded(option, index) ? Style::paintTrackOnShade : Style::paintTrack;
        paintTrack(*painter, track, Height / 2, tokens);
        if (const double share = index.data(GroupModel::ShareRole).toDouble(); share > 0) {
            track.setWidth(std::max(Height, share * track.width()));
            painter->setBrush(index.data(GroupModel::QuietRole).toBool() ? tokens.muted
                                                                         : tokens.chart[0]);
            painter->drawRoundedRect(track, Height / 2, Height / 2);
        }
        painter->restore();
    }
};

} // namespace

void GroupModel::setGroups(const QString &title, std::vector<FileGroup> groups)
{
    beginResetModel();
    m_title = title;
    m_groups = std::move(groups);
    endResetModel();
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int GroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GroupModel::textOf(const FileGroup &group, int column) const
{
    switch (column) {
    case Title:
        return group.title;
    case Files:
        return formatCount(group.files);
    case Space:
        return formatBytes(group.allocated);
    default:
        return {};
    }
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileGroup &group = m_groups[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(group, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Bar ? textOf(group, Space) : textOf(group, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() == Title ? Qt::AlignLeft : Qt::AlignRight));
    case ShareRole: {
        Bytes most = 1;
        for (const FileGroup &other : m_groups)
            most = std::max(most, other.allocated);
        return static_cast<double>(group.allocated) / static_cast<double>(most);
    }
    case QuietRole:
        return group.isQuiet;
    default:
        return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Title ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return m_title;
    case Files:
        return tr("Files");
    case Space:
        //: Title of a column: what files take of the disk
        return tr("On disk");
    default:
        return QString();
    }
}

GroupList::GroupList(QWidget *parent)
    : QTableView(parent)
{
    Widgets::setUpTable(*this);
    setObjectName(u"groupTable"_s);
    setModel(&m_model);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegateForColumn(GroupModel::Bar, new BarDelegate(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleDescription(tr("Enter lists the largest files of a row."));
    connect(this, &QTableView::clicked, this, &GroupList::press);
}

void GroupList::showGroups(const QString &name, const QString &title, std::vector<FileGroup> groups)
{
    if (accessibleName() == name && m_model.groups() == groups)
        return;
    const QString current =
        currentIndex().isValid()
            ? m_model.groups()[static_cast<std::size_t>(currentIndex().row())].title
            : QString();
    const bool isSame = accessibleName() == name;
    setAccessibleName(name);
    m_model.setGroups(title, std::move(groups));
    const auto found = std::ranges::find(m_model.groups(), current, &FileGroup::title);
    if (isSame && found != m_model.groups().end())
        setCurrentIndex(m_model.index(static_cast<int>(found - m_model.groups().begin()), 0));
    fitColumns();
}

void GroupList::press(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto &choice = m_model.groups()[static_cast<std::size_t>(index.row())].choice;
    if (choice)
        Q_EMIT chosen(FileChoice(*choice));
}

void GroupList::keyPressEvent(QKeyEvent *event)
{
    const bool isPress = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                         || event->key() == Qt::Key_Space;
    if (isPress && event->modifiers() == Qt::NoModifier)
        press(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void GroupList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// The bar takes what the texts leave.
void GroupList::fitColumns()
{
    constexpr int NarrowestBar = 60;
    const auto wide = [this](int column, const QString &widest) {
        return std::max(fontMetrics().horizontalAdvance(widest) + 2 * Space::Large,
                        horizontalHeader()->sectionSizeHint(column));
    };
    int title = wide(GroupModel::Title, {});
    for (const FileGroup &group : m_model.groups())
        title = std::max(title, fontMetrics().horizontalAdvance(group.title) + 2 * Space::Large);
    const int files = wide(GroupModel::Files, u"0 000 000"_s);
    const int space = wide(GroupModel::Space, u"888 MB"_s);
    const int left = viewport()->width() - files - space;
    title = std::clamp(title, 0, std::max(left - NarrowestBar, left / 2));
    setColumnWidth(GroupModel::Title, title);
    setColumnWidth(GroupModel::Bar, std::max(0, left - title));
    setColumnWidth(GroupModel::Files, files);
    setColumnWidth(GroupModel::Space, space);
}

QString typeTitle(const QByteArray &extension)
{
    return extension.isEmpty() ? GroupList::tr("without an ending") : u'.' + escaped(extension);
}

QString ageTitle(int age)
{
    const auto place = static_cast<std::size_t>(age);
    if (place == 0)
        return GroupList::tr("changed today");
    if (place < AgeLimits.size())
        //: %1: a number of days
        return GroupList::tr("%1 to %n day(s)", nullptr, AgeLimits.at(place))
            .arg(AgeLimits.at(place - 1));
    return GroupList::tr("older than %n day(s)", nullptr, AgeLimits.back());
}

std::vector<FileGroup> typeGroups(const StorageFacts &facts)
{
    constexpr std::size_t Most = 40;
    std::vector<FileGroup> groups;
    FileGroup rest{{}, 0, 0, std::nullopt, true};
    int types = 0;
    for (const Storage::ExtensionUse &use : facts.types) {
        if (groups.size() < Most) {
            FileChoice choice;
            choice.extension = use.extension;
            groups.push_back({typeTitle(use.extension), use.files, use.allocated, choice, false});
            continue;
        }
        ++types;
        rest.files += use.files;
        rest.allocated += use.allocated;
    }
    if (types > 0) {
        rest.title = GroupList::tr("%n other kind(s)", nullptr, types);
        groups.push_back(rest);
    }
    return groups;
}

std::vector<FileGroup> ageGroups(const StorageFacts &facts)
{
    std::vector<FileGroup> groups;
    for (std::size_t i = 0; i < facts.ages.size(); ++i) {
        FileChoice choice;
        choice.age = static_cast<int>(i);
        groups.push_back({ageTitle(static_cast<int>(i)), facts.ages[i].files,
                          facts.ages[i].allocated, choice, false});
    }
    return groups;
}

std::vector<FileGroup> personGroups(const FileOwners &owners,
                                    const std::function<QString(const FileOwner &)> &shown)
{
    std::vector<FileGroup> groups;
    for (const PersonUse &use : owners.uses()) {
        FileChoice choice;
        choice.owner = use.owner;
        groups.push_back({shown(use.owner), use.files, use.allocated, choice,
                          use.owner.kind != FileOwner::Kind::Job});
    }
    return groups;
}

} // namespace Printkeeper::StorageView
