// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheet that compares files and jobs and offers to mend what needs no judgement.

#include "base/escape.h"
#include "base/format.h"
#include "pages/cleanup/cleanupsheets.h"
#include "pages/cleanup/cleanuptexts.h"
#include "pages/cleanup/rowmodel.h"
#include "style/tokens.h"
#include "widgets/sheet.h"
#include "widgets/skeleton.h"

#include <QHash>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

namespace {

/// What is done about each finding, or why a person must do it.
std::vector<QString> remediesOf(const Cleanup::FixReport &fix)
{
    QHash<std::pair<QByteArray, QString>, QString> reasons;
    for (const Cleanup::SkippedItem &item : fix.report.plan.skipped)
        reasons.insert({item.path, item.job}, item.reason);
    std::vector<QString> remedies;
    for (const Cleanup::Finding &finding : fix.findings)
        remedies.push_back(finding.fix.isEmpty() ? reasons.value({finding.path, finding.job})
                                                 : finding.fix);
    return remedies;
}

/// The guard that stops it is lifted by whoever presses the button all the same.
Cleanup::LiftedGuards guardsFor(const Cleanup::FixReport &fix)
{
    Cleanup::LiftedGuards lifted;
    const auto &refused = fix.report.plan.refused;
    lifted.share = refused && refused->guard == "share"_L1;
    lifted.root = refused && refused->guard == "root"_L1;
    return lifted;
}

bool canLift(const Cleanup::FixReport &fix)
{
    const Cleanup::LiftedGuards lifted = guardsFor(fix);
    return !fix.report.plan.refused || lifted.share || lifted.root;
}

Label *makeLine(const QString &name)
{
    auto *label = new Label(TextStyle::Body, Wrapping::Words);
    label->setObjectName(name);
    return label;
}

} // namespace

void CleanupSheets::openComparison()
{
    constexpr int Lines = 6;
    auto *compared = makeLine(u"comparisonProgress"_s);
    compared->setText(tr("Jobs and files are being compared…"));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(compared);
    layout->addWidget(new Skeleton(Lines));
    layout->addStretch();
    Sheet *sheet = open(tr("Compare files and jobs"), content, u"comparisonSheet"_s);
    addClose(sheet, tr("Stop"));
    connect(sheet, &Sheet::dismissed, this, &CleanupSheets::comparisonStopped);
    sheet->open();
    m_compared = compared;
}

void CleanupSheets::showComparisonProgress(const Cleanup::ComparisonProgress &progress)
{
    if (m_compared)
        //: %1 and %2: numbers
        m_compared->setText(tr("Jobs and files are being compared: %1 jobs and %2 files so far.")
                                .arg(formatCount(progress.jobs), formatCount(progress.files)));
}

void CleanupSheets::showComparisonError(const Error &error)
{
    // A person has stopped it, or closed the sheet.
    if (!m_compared || error.kind == ErrorKind::Cancelled)
        return;
    Sheet *before = m_sheet;
    auto *text = makeLine(u"comparisonError"_s);
    text->setText(error.message);
    Sheet *sheet = open(tr("Compare files and jobs"), text, u"comparisonSheet"_s);
    sheet->setCompact();
    addClose(sheet, tr("Close"));
    before->hide();
    sheet->open();
}

void CleanupSheets::showComparison(const Cleanup::FixReport &report)
{
    if (!m_compared)
        return; // closed meanwhile
    Sheet *before = m_sheet;
    const auto fix = std::make_shared<const Cleanup::FixReport>(report);
    const auto remedies = remediesOf(report);
    auto *model = new RowModel(
        {{tr("What")}, {tr("Job"), Qt::AlignRight}, {tr("File")}, {tr("What is done")}},
        [fix, remedies](int row, int column) {
            const auto at = static_cast<std::size_t>(row);
            const Cleanup::Finding &finding = fix->findings[at];
            return column == 0   ? findingTitle(finding.kind)
                   : column == 1 ? finding.job.isEmpty() ? u"–"_s : escaped(finding.job)
                   : column == 2 ? escaped(finding.path.mid(finding.path.lastIndexOf('/') + 1))
                   : remedies[at].isEmpty() ? tr("You decide")
                                            : remedies[at];
        });
    model->setRows(report.findings.size());
    auto *table = makeTable(model, u"comparisonTable"_s, tr("What does not fit together"), 3);
    auto *message = makeLine(u"comparisonMessage"_s);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, message,
            [message, table, fix, remedies] {
                const QModelIndex index = table->currentIndex();
                const auto at = static_cast<std::size_t>(std::max(index.row(), 0));
                message->setText(
                    index.isValid()
                        ? QStringList{fix->findings[at].message, remedies[at]}.join(u' ').trimmed()
                        : QString());
            });
    QWidget *content = makeBelow(comparisonText(report), table);
    content->layout()->addWidget(message);
    table->setVisible(!report.findings.empty());
    Sheet *sheet = open(tr("Compare files and jobs"), content, u"comparisonSheet"_s);
    addClose(sheet, tr("Close"));
    addMend(sheet, report);
    table->selectRow(0);
    before->hide();
    sheet->open();
}

/// Also where all that can be done is to note files without a job: only what was noted goes to the
/// trash an hour later.
void CleanupSheets::addMend(Sheet *sheet, const Cleanup::FixReport &report)
{
    const auto mendable = static_cast<int>(report.report.plan.actions.size());
    if (mendable + report.sightings.size() == 0 || !canLift(report))
        return;
    const bool isRefused = report.report.plan.refused.has_value();
    const QString text = isRefused      ? tr("Mend %n all the same", nullptr, mendable)
                         : mendable > 0 ? tr("Mend %n", nullptr, mendable)
                                        : tr("Note the files without a job");
    auto *mend = sheet->addButton(text, isRefused ? ButtonKind::Secondary : ButtonKind::Primary);
    mend->setObjectName(u"comparisonMend"_s);
    const Cleanup::FixRequest request{guardsFor(report), Cleanup::confirmedFixes(report)};
    connect(mend, &Button::clicked, this, [this, sheet, request] {
        Q_EMIT mendRequested(request);
        sheet->dismiss();
    });
}

} // namespace Printkeeper::CleanupView
