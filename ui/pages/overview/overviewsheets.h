// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"

#include <QPointer>
#include <QWidget>

namespace Printkeeper::Widgets {
class Sheet;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Overview {

/// The sheets that the page opens over itself, one at a time: what to do about a thing that needs
/// attention. Whatever a person decides there is a signal.
class OverviewSheets final : public QObject
{
    Q_OBJECT

public:
    explicit OverviewSheets(QWidget *over);

    void openDetails(const Tasks::Attention &attention);
    void openLines(const QString &title, const QStringList &lines);
    void openSchedule(const Tasks::FarmStatus &status);
    void openLayout(const Tasks::FarmStatus &status);

Q_SIGNALS:
    void repairRequested();
    void refreshRequested();

private:
    Widgets::Sheet *makeSheet(const QString &title, QWidget *content, const QString &name);
    void openText(const QString &title, QWidget *content, const QString &copyText,
                  const QString &copied);

    QWidget *m_over;
    QPointer<Widgets::Sheet> m_sheet;
};

} // namespace Printkeeper::Overview
