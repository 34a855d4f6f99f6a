// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disktree.h"
#include "widgets/sheet.h"

#include <QObject>
#include <QPointer>

namespace Printkeeper::StorageView {

/// What lies over the page for a moment. One at a time. GUI thread.
class StorageSheets final : public QObject
{
    Q_OBJECT

public:
    explicit StorageSheets(QWidget &over);

    /// What could not be read; `all` is how many there are.
    void openProblems(const std::vector<Storage::ScanProblem> &problems, qint64 all);
    /// Why nothing is done with files that no job names.
    void openWithoutJob(qint64 files);

Q_SIGNALS:
    void orphansRequested();

private:
    Widgets::Sheet *open(const QString &title, QWidget *content, const QString &name);

    QWidget &m_over;
    QPointer<Widgets::Sheet> m_sheet;
};

} // namespace Printkeeper::StorageView
