// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/orphanlisting.h"

#include "base/escape.h"
#include "base/format.h"
#include "style/tokens.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;
using Widgets::Glyph;

namespace {

enum OrphanColumn { File, Folder, Changed, Size };

} // namespace

QString comparingText(const Cleanup::ComparisonProgress &progress)
{
    //: %1 and %2: numbers
    return OrphanListing::tr("Jobs and files are being compared: %1 jobs, %2 files so far")
        .arg(formatCount(progress.jobs), formatCount(progress.files));
}

OrphanListing::OrphanListing(const ProblemFinder &finder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_finder(finder)
    , m_clock(clock)
    , m_foot(new QWidget)
    , m_summary(new Widgets::Label(Widgets::TextStyle::Small))
{
    m_list = new PlainList(u"orphansTable"_s,
                           //: Title of a column
                           {{tr("File")},
                            //: Title of a column
                            {tr("Folder"), Qt::AlignLeft, 220},
                            //: Title of a column: when
                            {tr("Changed"), Qt::AlignRight, 140},
                            //: Title of a column
                            {tr("Size"), Qt::AlignRight, 100}},
                           [this](int row, int column) { return text(row, column); });
    m_list->table().setAccessibleName(tr("Files without a job"));
    m_summary->setTone(Widgets::Tone::Secondary);
    m_summary->setObjectName(u"orphansSummary"_s);
    auto *bar = new QHBoxLayout(m_foot);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(Space::Small);
    bar->addWidget(m_summary, 1);
    const auto placeButton = [&](const QString &name, const QString &title) {
        auto *button = new Button(ButtonKind::Secondary, title);
        button->setObjectName(name);
        button->setAccessibleName(title);
        bar->addWidget(button);
        return button;
    };
    m_open = placeButton(u"orphanFolder"_s, tr("Open folder"));
    m_copy = placeButton(u"orphanPath"_s, tr("Copy path"));
    m_stop = placeButton(u"orphansStop"_s, tr("Stop comparing"));
    m_mend = placeButton(u"orphansMend"_s, tr("Compare and mend…"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    connect(m_list, &PlainList::selectionChanged, this, &OrphanListing::updateBar);
    connect(m_open, &Button::clicked, this, &OrphanListing::openFolder);
    connect(m_copy, &Button::clicked, this, &OrphanListing::copyPath);
    connect(m_stop, &Button::clicked, this, &OrphanListing::stopRequested);
    connect(m_mend, &Button::clicked, this, &OrphanListing::mendRequested);
    showFound();
}

void OrphanListing::setSearch(const QString &search)
{
    m_search = search;
    showFound();
}

void OrphanListing::showFound()
{
    m_files.clear();
    for (const OrphanFile &file : m_finder.found().orphans) {
        if (m_search.isEmpty()
            || escaped(file.place.relative).contains(m_search, Qt::CaseInsensitive))
            m_files.push_back(file);
    }
    if (m_finder.error())
        m_list->setEmptyTexts(Glyph::Critical, tr("Jobs and files could not be compared"),
                              m_finder.error()->message);
    else if (m_finder.isStopped())
        m_list->setEmptyTexts(Glyph::Unknown, tr("The comparison was stopped"),
                              tr("Choose this list again to compare jobs and files."));
    else if (!m_finder.found().isComplete)
        showProgress();
    else if (!m_search.isEmpty())
        //: %1: what was searched for
        m_list->setNoMatch(tr("No file matches “%1”").arg(m_search), tr("Try fewer letters."));
    else
        m_list->setEmptyTexts(Glyph::Good, tr("Every file belongs to a job"),
                              tr("Nothing lies in the farm's folders that no job claims."));
    m_list->setRows(static_cast<int>(m_files.size()));
    updateBar();
}

void OrphanListing::showProgress()
{
    if (m_files.empty())
        m_list->setEmptyTexts(Glyph::Unknown, comparingText(m_finder.progress()),
                              tr("Files that no job claims appear here at the end."));
}

QString OrphanListing::text(int row, int column) const
{
    const OrphanFile &file = m_files[static_cast<std::size_t>(row)];
    switch (static_cast<OrphanColumn>(column)) {
    case File:
        return escaped(file.place.relative);
    case Folder:
        return escaped(file.place.root);
    case Changed:
        return formatAge(file.changed, m_clock.now());
    case Size:
        return formatBytes(file.size);
    }
    Q_UNREACHABLE();
}

const OrphanFile *OrphanListing::selected() const
{
    const int row = m_list->selectedRow();
    return row < 0 ? nullptr : &m_files[static_cast<std::size_t>(row)];
}

void OrphanListing::updateBar()
{
    Bytes bytes = 0;
    for (const OrphanFile &file : m_files)
        bytes += file.size;
    //: %1: an amount, as “41.2 GB”
    m_summary->setText(m_files.empty()
                           ? QString()
                           : tr("%n file(s), %1", nullptr, static_cast<int>(m_files.size()))
                                 .arg(formatBytes(bytes)));
    const bool isSelected = selected() != nullptr;
    m_open->setVisible(!m_files.empty());
    m_copy->setVisible(!m_files.empty());
    m_open->setEnabled(isSelected);
    m_copy->setEnabled(isSelected);
    m_stop->setVisible(m_finder.isRunning());
    m_mend->setVisible(!m_finder.isRunning() && !m_files.empty());
}

void OrphanListing::openFolder() const
{
    if (const OrphanFile *file = selected())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFile::decodeName(file->place.root)));
}

void OrphanListing::copyPath() const
{
    if (const OrphanFile *file = selected())
        QGuiApplication::clipboard()->setText(QFile::decodeName(file->place.absolute()));
}

} // namespace Printkeeper::JobsView
