// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobspage.h"

#include "base/format.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/skeleton.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;
using Widgets::EmptyState;
using Widgets::Glyph;
using Widgets::Label;
using Widgets::TextStyle;

namespace {

constexpr auto TypingPause = 250ms;
constexpr auto Patience = 300ms; // before older rows give way to grey lines
constexpr int SkeletonLines = 12;

QFrame *makeSurface(QWidget *content)
{
    auto *surface = new Widgets::Card({});
    // A card without a title needs no room for one.
    QLayout *layout = surface->layout();
    layout->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(0);
    surface->body()->addWidget(content);
    return surface;
}

} // namespace

JobsPage::JobsPage(QByteArray databasePath, Settings::JobsSettings jobs,
                   Settings::FarmSettings farm, QWidget *parent)
    : Pages::Page(parent)
    , m_model({databasePath, std::move(jobs), std::move(farm)}, m_clock)
    , m_watcher(databasePath)
{
    setObjectName(u"jobsPage"_s);
    setAccessibleName(tr("Jobs"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(Patience);
    m_minute.setInterval(1min);
    buildPage();
    connectParts();
    addShortcuts();
    m_minute.start();
    m_waiting.start();
    showState();
}

QWidget *JobsPage::buildHead()
{
    constexpr int SearchWidth = 320;
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit;
    m_search->setObjectName(u"jobsSearch"_s);
    m_search->setAccessibleName(tr("Search in file, person and job number"));
    m_search->setPlaceholderText(tr("Search file, person, job"));
    m_search->setToolTip(tr("Search in file, person and job number (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(SearchWidth);
    layout->addWidget(new Label(TextStyle::Title, tr("Jobs")));
    layout->addStretch();
    layout->addWidget(m_search);
    return head;
}

void JobsPage::buildPage()
{
    m_chips = new StatusChips;
    m_table = new JobsTable(m_model);
    m_loading = new Widgets::Skeleton(SkeletonLines);
    m_loading->setObjectName(u"jobsLoading"_s);
    m_loading->setAccessibleName(tr("The jobs are being read"));
    m_empty = new EmptyState(Glyph::Unknown, {}, {});
    m_empty->setObjectName(u"jobsEmpty"_s);
    m_empty->button()->setObjectName(u"jobsShowAll"_s);
    m_failed = new EmptyState(Glyph::Critical, {}, {});
    m_failed->setObjectName(u"jobsFailed"_s);
    m_failed->button()->setObjectName(u"jobsTryAgain"_s);
    m_failed->setAction(tr("Try again"));
    m_states = new QStackedWidget;
    for (QWidget *state : {m_loading, static_cast<QWidget *>(m_table),
                           static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_failed)})
        m_states->addWidget(state);
    m_footer = new Label(TextStyle::Small);
    m_footer->setObjectName(u"jobsFooter"_s);
    m_footer->setTone(Widgets::Tone::Secondary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Wide, Space::Wide, Space::Wide, Space::Large);
    layout->setSpacing(Space::Medium);
    layout->addWidget(buildHead());
    layout->addWidget(m_chips);
    layout->addWidget(makeSurface(m_states), 1);
    layout->addWidget(m_footer);
}

void JobsPage::connectParts()
{
    connect(&m_watcher, &Jobs::JobWatcher::jobsChanged, &m_model, &JobsModel::refresh);
    connect(&m_minute, &QTimer::timeout, &m_model, &JobsModel::tellTime);
    connect(&m_model, &JobsModel::stateChanged, this, &JobsPage::showState);
    connect(&m_model, &JobsModel::modelReset, this, &JobsPage::restoreSelection);
    connect(&m_model, &JobsModel::mergeStarted, this, [this] { m_isMerging = true; });
    connect(&m_model, &JobsModel::mergeFinished, this, &JobsPage::restoreSelection);
    connect(&m_model, &JobsModel::dataChanged, this, &JobsPage::noteSelection);
    connect(&m_waiting, &QTimer::timeout, this, &JobsPage::showState);
    connect(&m_typing, &QTimer::timeout, this, &JobsPage::applySearch);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &JobsPage::applySearch);
    connect(m_chips, &StatusChips::statusChosen, this, [this](const QString &key) {
        JobsLook look = m_model.look();
        look.status = key;
        changeLook(std::move(look));
    });
    connect(m_table, &JobsTable::sortRequested, this, [this](const JobSort &sort) {
        JobsLook look = m_model.look();
        look.sort = sort;
        changeLook(std::move(look));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsPage::noteSelection);
    connect(m_table, &QTableView::activated, this, &JobsPage::activate);
    connect(m_empty, &EmptyState::activated, this, &JobsPage::showAll);
    connect(m_failed, &EmptyState::activated, &m_model, &JobsModel::refresh);
}

void JobsPage::addShortcuts()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto *clear = new QShortcut(Qt::Key_Escape, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_search, &QLineEdit::clear);
    auto *down = new QShortcut(Qt::Key_Down, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_table, [this] { m_table->setFocus(); });
}

void JobsPage::showStatus(const QString &key)
{
    m_chips->setStatus(key);
    m_search->clear();
    m_typing.stop();
    changeLook({key, {}, m_model.look().sort});
}

void JobsPage::showAll()
{
    showStatus({});
}

void JobsPage::applySearch()
{
    m_typing.stop();
    JobsLook look = m_model.look();
    look.search = m_search->text().trimmed();
    changeLook(std::move(look));
}

void JobsPage::changeLook(JobsLook look)
{
    if (look == m_model.look())
        return;
    m_waiting.start();
    m_model.setLook(look);
}

void JobsPage::showState()
{
    if (m_model.byStatus())
        m_chips->setCounts(*m_model.byStatus());
    if (m_model.isShown())
        m_table->setShape(m_model.shape());
    updateEmptyState();
    if (m_model.error())
        m_failed->setTexts(tr("The jobs cannot be shown"), m_model.error()->message);
    m_states->setCurrentWidget(currentState());
    m_footer->setText(footerText());
}

QWidget *JobsPage::currentState() const
{
    if (m_model.error())
        return m_failed;
    if (!m_model.isShown())
        return m_waiting.isActive() && m_model.rowCount() > 0 ? m_table : m_loading;
    return m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
}

void JobsPage::updateEmptyState()
{
    const JobsLook &look = m_model.look();
    if (look.search.isEmpty() && look.status.isEmpty()) {
        m_empty->setTexts(tr("There are no jobs yet"),
                          tr("They appear here as soon as somebody uploads a file."));
        m_empty->setAction({});
        return;
    }
    const QString what = look.search.isEmpty() ? tr("No jobs have this status")
                                               : tr("No jobs match “%1”").arg(look.search);
    m_empty->setTexts(what, tr("Try fewer letters or another status."));
    m_empty->setAction(tr("Show all jobs"));
}

QString JobsPage::footerText() const
{
    if (m_model.error())
        return {};
    if (!m_model.isShown())
        return tr("The jobs are being read …");
    const qint64 rows = m_model.rowCount();
    if (!m_model.byStatus())
        return tr("The jobs are being counted …");
    const qint64 all = jobsIn(*m_model.byStatus(), {});
    if (!m_model.isCounted())
        return tr("At least %1 of %2 jobs; they are being counted …")
            .arg(formatCount(rows), formatCount(all));
    return tr("%1 of %2 jobs").arg(formatCount(rows), formatCount(all));
}

/// The id is what stays when rows move; a row that has not been read yet has none.
void JobsPage::noteSelection()
{
    if (m_isMerging)
        return;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_model.setKeptRow(rows.isEmpty() ? QModelIndex() : rows.front());
    const QString id = rows.isEmpty() ? QString() : rows.front().data(JobsModel::IdRole).toString();
    if (id == m_selected)
        return;
    m_selected = id;
    Q_EMIT jobSelected(id);
}

/// Rows have come and gone: the selected job is found again by its id, or none is selected.
void JobsPage::restoreSelection()
{
    m_isMerging = false;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QString id = rows.isEmpty() ? QString() : rows.front().data(JobsModel::IdRole).toString();
    if (id != m_selected && !m_selected.isEmpty()) {
        const int row = m_model.rowOf(m_selected);
        if (row < 0)
            m_table->clearSelection();
        else
            select(row);
    }
    noteSelection();
}

void JobsPage::select(int row)
{
    m_table->setAutoScroll(false);
    m_table->selectionModel()->setCurrentIndex(
        m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setAutoScroll(true);
}

void JobsPage::activate(const QModelIndex &index)
{
    const QString id = index.data(JobsModel::IdRole).toString();
    if (!id.isEmpty())
        Q_EMIT jobActivated(id);
}

} // namespace Printkeeper::JobsView
