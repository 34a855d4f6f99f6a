// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/storage/filescard.h"

#include "base/csvline.h"
#include "base/escape.h"
#include "base/format.h"
#include "settings/disksettings.h"
#include "settings/personname.h"
#include "style/tokens.h"
#include "widgets/skeleton.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::StorageView {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int Lowest = 360;
const QString SeveralKey = u"several"_s;
const std::array<QString, 4> ViewKeys{u"files"_s, u"types"_s, u"ages"_s, u"people"_s};

} // namespace

FilesCard::FilesCard(QWidget *parent)
    : Card(tr("Files"), parent)
    , m_views(new ChipRow(ChipRow::Choice::OneOf, tr("What is listed")))
    , m_filter(new ChipRow(ChipRow::Choice::Filters, tr("Which files are listed")))
    , m_several(new ChipRow(ChipRow::Choice::AnyOf, tr("How files are selected")))
    , m_summary(new Label(TextStyle::Small))
    , m_stack(new QStackedWidget)
    , m_list(new FileList)
    , m_groups(new GroupList)
    , m_empty(new EmptyState(Glyph::Unknown, {}, {}))
    , m_reading(new Skeleton(8))
{
    setObjectName(u"filesCard"_s);
    setAccessibleName(tr("Files"));
    m_views->setObjectName(u"fileViews"_s);
    m_views->setItems({{ViewKeys[0], tr("Largest"), {}},
                       {ViewKeys[1], tr("By type"), {}},
                       {ViewKeys[2], tr("By age"), {}},
                       {ViewKeys[3], tr("By person"), {}}});
    m_views->setChecked({ViewKeys[0]});
    m_filter->setObjectName(u"fileFilter"_s);
    m_filter->hide();
    m_several->setObjectName(u"fileSelecting"_s);
    m_several->setItems({{SeveralKey, tr("Select several"), {}}});
    m_summary->setObjectName(u"fileSummary"_s);
    m_summary->setTone(Tone::Secondary);
    m_empty->setObjectName(u"filesEmpty"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_groups),
                          static_cast<QWidget *>(m_empty), m_reading})
        m_stack->addWidget(page);
    m_stack->setMinimumHeight(Lowest);
    m_stack->setCurrentWidget(m_reading);
    m_list->files().setOwnerText([this](const FileOwner &owner) { return ownerText(owner); });
    addBesideTitle(m_summary); // beside the chips it would break their line
    addHeadWidget(m_several);
    body()->addWidget(buildHead());
    body()->addWidget(m_stack, 1);
    connect(m_views, &ChipRow::chosen, this, [this] {
        render();
        Q_EMIT viewChanged();
    });
    connect(m_filter, &ChipRow::removeRequested, this, [this] { choose({}); });
    connect(m_several, &ChipRow::chosen, this,
            [this] { m_list->setSelectsSeveral(m_several->checked().contains(SeveralKey)); });
    connect(m_groups, &GroupList::chosen, this, &FilesCard::choose);
    connect(m_list, &FileList::selectionMoved, this, &FilesCard::selectionMoved);
}

QWidget *FilesCard::buildHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_filter);
    return head;
}

void FilesCard::setNameStyle(Settings::NameStyle style)
{
    m_names = style;
    render();
}

void FilesCard::showFacts(const FactsPointer &facts, const QDateTime &now)
{
    m_facts = facts;
    m_list->showRows(facts->rows, now);
    render();
}

void FilesCard::showOwners(const OwnersPointer &owners, const QString &problem)
{
    m_owners = owners;
    m_ownersProblem = problem;
    render();
}

void FilesCard::showProblem(const QString &title, const QString &detail)
{
    m_problem = {title, detail};
    render();
}

FilesCard::View FilesCard::view() const
{
    const auto found = std::ranges::find(ViewKeys, m_views->current());
    return found == ViewKeys.end() ? View::Files : static_cast<View>(found - ViewKeys.begin());
}

void FilesCard::setView(View view)
{
    m_views->setChecked({ViewKeys.at(static_cast<std::size_t>(view))});
    render();
}

void FilesCard::setChoice(const FileChoice &choice)
{
    m_choice = choice;
    renderFilter();
}

void FilesCard::choose(const FileChoice &choice)
{
    setChoice(choice);
    setView(View::Files);
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT choiceChanged();
    Q_EMIT viewChanged();
}

QString FilesCard::ownerText(const FileOwner &owner) const
{
    switch (owner.kind) {
    case FileOwner::Kind::Unknown:
        return {};
    case FileOwner::Kind::Trash:
        return tr("in the trash");
    case FileOwner::Kind::Own:
        //: Where the name of a person stands: whose a file is
        return tr("Printkeeper's own");
    case FileOwner::Kind::NoJob:
        return tr("without a job");
    case FileOwner::Kind::Job:
        break;
    }
    const QString shown = Settings::shownName(owner.person, m_names);
    return shown.isEmpty() ? tr("a job, nobody named") : shown;
}

void FilesCard::renderFilter()
{
    std::vector<ChipRow::Item> items;
    if (m_choice.extension)
        //: %1: a file type, as “STL”
        items.push_back({u"extension"_s, tr("Type: %1").arg(typeTitle(*m_choice.extension)), {}});
    if (m_choice.age)
        //: %1: an age, as “7 to 30 days”
        items.push_back({u"age"_s, tr("Age: %1").arg(ageTitle(*m_choice.age)), {}});
    if (m_choice.owner)
        //: %1: a person's name
        items.push_back({u"owner"_s, tr("Person: %1").arg(ownerText(*m_choice.owner)), {}});
    m_filter->setItems(items);
    m_filter->setVisible(!items.empty() && view() == View::Files);
}

void FilesCard::renderGroups()
{
    switch (view()) {
    case View::Files:
        break;
    case View::Types:
        m_groups->showGroups(tr("Space by type of file"), tr("Type"), typeGroups(*m_facts));
        break;
    case View::Ages:
        m_groups->showGroups(tr("Space by age of the files"), tr("Last changed"),
                             ageGroups(*m_facts));
        break;
    case View::People:
        m_groups->showGroups(
            tr("Space by person"), tr("Person"),
            personGroups(*m_owners, [this](const FileOwner &owner) { return ownerText(owner); }));
        break;
    }
}

bool FilesCard::sayWhyNothing()
{
    const auto say = [this](Glyph glyph, const QString &title, const QString &detail) {
        m_empty->setGlyph(glyph);
        m_empty->setTexts(title, detail);
        return true;
    };
    // Nothing is abnormal or unknown, and nobody has done well either.
    const auto tell = [this](const QString &icon, const QString &title, const QString &detail) {
        m_empty->setIcon(icon);
        m_empty->setTexts(title, detail);
        return true;
    };
    if (!m_facts)
        return !m_problem.isEmpty() && say(Glyph::Critical, m_problem.front(), m_problem.back());
    if (m_facts->rowsOfChoice == 0 && m_facts->choice.isAll())
        return tell(u"file"_s, tr("There are no files yet"),
                    tr("What is uploaded appears here as soon as it is there."));
    if (view() == View::Files && m_facts->rows.empty())
        return tell(u"search"_s, tr("No file is like that now"),
                    tr("Take the filter away to see all of them."));
    if (view() != View::People)
        return false;
    if (!m_ownersProblem.isEmpty() && !m_owners)
        return say(Glyph::Critical, tr("Nobody knows whose files these are"), m_ownersProblem);
    if (m_owners && m_owners->uses().empty())
        return say(Glyph::Unknown, tr("Nobody knows whose files these are"),
                   tr("The table of the jobs cannot be read as a file."));
    return false;
}

void FilesCard::render()
{
    renderFilter();
    m_summary->setText(summary());
    m_several->setVisible(view() == View::Files);
    const bool isWaiting = !m_facts || (view() == View::People && !m_owners);
    if (sayWhyNothing()) {
        m_stack->setCurrentWidget(m_empty);
    } else if (isWaiting) {
        m_stack->setCurrentWidget(m_reading);
    } else if (view() == View::Files) {
        m_stack->setCurrentWidget(m_list);
    } else {
        renderGroups();
        m_stack->setCurrentWidget(m_groups);
    }
}

QString FilesCard::summary() const
{
    if (!m_facts || view() != View::Files)
        return {};
    const auto listed = static_cast<qint64>(m_facts->rows.size());
    QString of = tr("%Ln file(s)", nullptr, static_cast<int>(listed));
    if (m_facts->rowsOfChoice > listed)
        //: %1, %2: numbers
        of =
            tr("the %1 largest of %2").arg(formatCount(listed), formatCount(m_facts->rowsOfChoice));
    //: %1: an amount, as “41.2 GB”
    const QString space = tr("%1 on disk").arg(formatBytes(m_facts->bytesOfChoice));
    if (!m_facts->choice.isAll())
        return of + u" · "_s + space;
    //: %1: an amount, as “41.2 GB”, %2: a number
    const QString large = tr("over %1: %2");
    return of + u" · "_s
           + large.arg(Settings::largeFileText(m_facts->largeFile),
                       formatCount(m_facts->largeFiles));
}

QByteArray FilesCard::csv() const
{
    if (!m_facts)
        return {};
    QByteArray csv;
    if (view() != View::Files) {
        csv = csvLine({tr("Group"), tr("Files"), tr("Bytes on disk")});
        for (const FileGroup &group : m_groups->groups().groups())
            csv += csvLine(
                {group.title, QString::number(group.files), QString::number(group.allocated)});
        return csv;
    }
    csv = csvLine({tr("Path"), tr("Person"), tr("Changed"), tr("Bytes"), tr("Bytes on disk")});
    for (const FileRow &row : m_facts->rows) {
        csv += csvLine({escaped(row.path), ownerText(row.owner),
                        QDateTime::fromSecsSinceEpoch(row.modified, Qt::UTC).toString(Qt::ISODate),
                        QString::number(row.size), QString::number(row.allocated)});
    }
    return csv;
}

} // namespace Printkeeper::StorageView
