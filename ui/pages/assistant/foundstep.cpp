// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/foundstep.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/assistant/valuetext.h"
#include "settings/settingtexts.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/chiprow.h"
#include "widgets/emptystate.h"
#include "widgets/noticerow.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

using namespace Widgets;
using Discovery::FarmFinding;

namespace {

/// What is known has no question mark, even if it is that there is nothing.
void addRow(QVBoxLayout &body, std::optional<Glyph> glyph, const QString &what,
            const QString &where)
{
    if (body.count() > 0)
        body.addWidget(makeRule());
    body.addWidget(new NoticeRow(glyph, what, where));
}

void addPlace(QVBoxLayout &body, const QByteArray &path, const QString &found,
              const QString &missing)
{
    if (path.isEmpty())
        addRow(body, {}, missing, {});
    else
        addRow(body, Glyph::Good, found, escaped(path));
}

QString folderSentence(const FarmFinding &farm)
{
    QStringList names;
    for (const Jobs::LayoutFolder &folder : farm.layout) {
        if (folder.exists)
            names += escaped(folder.name);
    }
    return u"%1 · %2"_s.arg(escaped(farm.uploads), names.join(u", "_s));
}

/// What a line of a schedule starts, in words.
QString taskText(const QString &task)
{
    if (task == "cleanup"_L1)
        return FoundStep::tr("cleanup");
    if (task == "check-disk"_L1)
        return FoundStep::tr("disk check");
    return task;
}

QStringList mapSentences(const std::vector<Settings::PathMapping> &maps)
{
    QStringList sentences;
    for (const auto &map : maps)
        //: %1: a path in the web app's container, %2: the same folder's path on this machine
        sentences += FoundStep::tr("%1 in the container is %2 here.")
                         .arg(escaped(map.there), escaped(map.here));
    return sentences;
}

/// The web app's own is known by its rows; whose the others are, nobody says.
void addContainers(QVBoxLayout &body, const FarmFinding &farm)
{
    const QStringList used = mapSentences(farm.pathMap);
    if (!used.isEmpty())
        addRow(body, Glyph::Good, FoundStep::tr("The web app runs in a container"),
               used.join(u'\n'));
    QStringList others = mapSentences(farm.mounts);
    for (const QString &sentence : used)
        others.removeAll(sentence);
    if (!others.isEmpty())
        addRow(body, Glyph::Good, FoundStep::tr("A container uses folders of the farm"),
               others.join(u'\n'));
}

/// What was found in one file: each in a line, below the path.
struct FileFinds
{
    QByteArray file;
    QStringList lines;
};

void addFind(std::vector<FileFinds> &finds, const QByteArray &file, const QString &line)
{
    auto known = std::ranges::find(finds, file, &FileFinds::file);
    if (known == finds.end())
        known = finds.insert(finds.end(), {file, {}});
    known->lines += line;
}

QString textOf(const FileFinds &finds)
{
    return escaped(finds.file) + u'\n' + finds.lines.join(u'\n');
}

void addThresholds(QVBoxLayout &body, const FarmFinding &farm)
{
    std::vector<FileFinds> finds;
    for (const auto &found : farm.thresholds)
        addFind(finds, found.file,
                //: %1: a setting, as “Uploads may wait”, %2: an amount, %3: the number of a line
                FoundStep::tr("%1: %2 (line %3)")
                    .arg(Settings::describeSetting(found.key).title,
                         valueText(found.key, found.value), QString::number(found.line)));
    for (const FileFinds &file : finds)
        addRow(
            body, Glyph::Good,
            FoundStep::tr("%n limit(s) in a script of the farm", nullptr, int(file.lines.size())),
            textOf(file));
}

/// Whether cron reads the file is said elsewhere.
void addLegacyLines(QVBoxLayout &body, const FarmFinding &farm)
{
    std::vector<FileFinds> finds;
    for (const auto &line : farm.legacyLines)
        //: %1: the number of a line, %2: what it starts, as “cleanup”
        addFind(finds, line.file,
                FoundStep::tr("Line %1: %2").arg(QString::number(line.line), taskText(line.task)));
    for (const FileFinds &file : finds)
        addRow(body, {},
               FoundStep::tr("%n line(s) of the old maintenance in a schedule file", nullptr,
                             int(file.lines.size())),
               textOf(file));
}

void addSchedule(QVBoxLayout &body, const FarmFinding &farm)
{
    if (!farm.crontabMistake.isEmpty()) {
        addRow(body, Glyph::Warning, FoundStep::tr("A schedule with a mistake"),
               u"%1 · %2"_s.arg(escaped(farm.crontab), farm.crontabMistake));
        return;
    }
    //: In front of the path of the cron file
    addPlace(body, farm.crontab, FoundStep::tr("Schedule"),
             FoundStep::tr("No schedule on this machine starts its maintenance"));
}

void addFacts(QVBoxLayout &body, const FarmFinding &farm)
{
    addRow(body, Glyph::Good,
           //: %1: its name
           FoundStep::tr("Database with %Ln job(s) in the table “%1”", nullptr, int(farm.jobs))
               .arg(escaped(farm.schema.table)),
           escaped(farm.database));
    addRow(body, Glyph::Good, FoundStep::tr("Folders of the jobs"), folderSentence(farm));
    addContainers(body, farm);
    addPlace(body, farm.logs, FoundStep::tr("Logs"), FoundStep::tr("No folder of logs"));
    addSchedule(body, farm);
    if (!farm.thumbnails.isEmpty())
        addRow(body, Glyph::Good, FoundStep::tr("Pictures of the jobs"), escaped(farm.thumbnails));
    if (!farm.backups.isEmpty())
        addRow(body, Glyph::Good, FoundStep::tr("Folder of backups"), escaped(farm.backups));
    addThresholds(body, farm);
    addLegacyLines(body, farm);
}

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        const std::unique_ptr<QLayoutItem> owned(item);
    }
}

} // namespace

FoundStep::FoundStep(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"foundStep"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Style::Space::Large);
}

const FarmFinding *FoundStep::chosen() const
{
    return m_chosen < m_report.farms.size() ? &m_report.farms[m_chosen] : nullptr;
}

void FoundStep::showReport(Discovery::DiscoveryReport report)
{
    m_report = std::move(report);
    m_chosen = 0;
    showFarm();
}

void FoundStep::showFarm()
{
    clear(*m_layout);
    const FarmFinding *farm = chosen();
    if (m_report.farms.size() > 1) {
        auto *choice = new ChipRow(ChipRow::Choice::OneOf, tr("Which farm"));
        choice->setObjectName(u"farms"_s);
        std::vector<ChipRow::Item> items;
        for (std::size_t i = 0; i < m_report.farms.size(); ++i)
            items.push_back(
                {QString::number(i), escaped(m_report.farms[i].root), m_report.farms[i].jobs});
        choice->setItems(std::move(items));
        choice->setChecked({QString::number(m_chosen)});
        m_layout->addWidget(choice);
        connect(
            choice, &ChipRow::chosen, this,
            [this](const QString &key) {
                m_chosen = key.toUInt();
                showFarm();
                Q_EMIT farmChosen();
            },
            Qt::QueuedConnection);
    }
    //: %1: a path
    auto *card = new Card(farm ? tr("A farm in %1").arg(escaped(farm->root)) : QString());
    card->setObjectName(u"foundFacts"_s);
    card->body()->setSpacing(0);
    if (farm)
        addFacts(*card->body(), *farm);
    else
        card->body()->addWidget(
            new EmptyState(Glyph::Unknown, tr("No farm was found"),
                           tr("Go back and name the folder in which the web app lies.")));
    // What needs a look must not lie below the window's edge.
    Card *worth = makeWorthCard();
    for (Card *next : farm ? std::array{worth, card} : std::array{card, worth}) {
        if (next)
            m_layout->addWidget(next);
    }
    m_layout->addStretch(1);
}

Card *FoundStep::makeWorthCard() const
{
    const FarmFinding *farm = chosen();
    QStringList problems = farm ? farm->problems : QStringList();
    problems += m_report.problems;
    if (!m_report.isComplete)
        problems += tr("There was too much to look at, so the search ended early. Name the web "
                       "app's folder to look only there.");
    if (problems.isEmpty())
        return nullptr;
    auto *worth = new Card(tr("Worth a look"));
    worth->setObjectName(u"worthALook"_s);
    worth->body()->setSpacing(0);
    for (const QString &problem : std::as_const(problems))
        addRow(*worth->body(), Glyph::Warning, problem, {});
    return worth;
}

} // namespace Printkeeper::Assistant
