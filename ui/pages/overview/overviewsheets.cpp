// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overviewsheets.h"

#include "pages/overview/detailsheets.h"
#include "widgets/scrollpane.h"
#include "widgets/sheet.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;

namespace {

/// A file can have any number of faults, a window only so much height.
QWidget *scrolled(QWidget *content)
{
    auto *scroll = new ScrollPane(content);
    scroll->setObjectName(u"scheduleFaults"_s);
    scroll->setAccessibleName(OverviewSheets::tr("What is wrong in the schedule file"));
    return scroll;
}

QString copyOf(const Tasks::Attention &attention)
{
    return attention.detail.isEmpty() ? attention.message
                                      : attention.message + u'\n' + attention.detail;
}

} // namespace

OverviewSheets::OverviewSheets(QWidget *over)
    : QObject(over)
    , m_over(over)
{}

Sheet *OverviewSheets::makeSheet(const QString &title, QWidget *content, const QString &name)
{
    if (m_sheet)
        m_sheet->deleteLater();
    m_sheet = new Sheet(title, content, m_over);
    m_sheet->setObjectName(name);
    connect(m_sheet, &Sheet::dismissed, m_sheet, &QObject::deleteLater);
    return m_sheet;
}

void OverviewSheets::openText(const QString &title, QWidget *content, const QString &copyText,
                              const QString &copied)
{
    Sheet *sheet = makeSheet(title, content, u"detailsSheet"_s);
    sheet->setCompact();
    auto *copy = sheet->addButton(copyText, ButtonKind::Secondary);
    copy->setObjectName(u"detailsCopy"_s);
    connect(copy, &Button::clicked, copy, [copy, copied] {
        QGuiApplication::clipboard()->setText(copied);
        copy->setText(tr("Copied"));
    });
    sheet->addClose(tr("Close"))->setObjectName(u"detailsClose"_s);
    auto *again = sheet->addButton(tr("Check again"), ButtonKind::Primary);
    again->setObjectName(u"detailsAgain"_s);
    connect(again, &Button::clicked, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT refreshRequested();
    });
    sheet->open();
}

void OverviewSheets::openDetails(const Tasks::Attention &attention)
{
    openText(tr("Details"), makeDetails(attention), tr("Copy"), copyOf(attention));
}

void OverviewSheets::openLines(const QString &title, const QStringList &lines)
{
    openText(title, makeLines(lines), tr("Copy"), lines.join(u'\n'));
}

void OverviewSheets::openSchedule(const Tasks::FarmStatus &status)
{
    QByteArray copied = status.mendedCrontab;
    const bool isWhole = !copied.isEmpty();
    if (!isWhole) {
        for (const Tasks::ScheduleFault &fault : status.scheduleFaults)
            copied += (fault.mended.isEmpty() ? fault.text : fault.mended) + '\n';
    }
    openText(tr("What is wrong in the schedule file"), scrolled(makeScheduleDetails(status)),
             isWhole ? tr("Copy the corrected file") : tr("Copy these lines"),
             QString::fromUtf8(copied));
}

void OverviewSheets::openLayout(const Tasks::FarmStatus &status)
{
    Sheet *sheet =
        makeSheet(tr("Make the missing folders"), makeLayoutDetails(status), u"layoutSheet"_s);
    sheet->setCompact();
    sheet->addClose(tr("Cancel"))->setObjectName(u"layoutCancel"_s);
    auto *repair = sheet->addButton(
        tr("Make %n folder(s)", nullptr, static_cast<int>(status.missingFolders.size())),
        ButtonKind::Primary);
    repair->setObjectName(u"layoutRepair"_s);
    connect(repair, &Button::clicked, this, [this, sheet] {
        sheet->dismiss();
        Q_EMIT repairRequested();
    });
    sheet->open();
}

} // namespace Printkeeper::Overview
