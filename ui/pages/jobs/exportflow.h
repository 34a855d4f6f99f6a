// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/csvexport.h"
#include "widgets/sheet.h"

#include <QObject>
#include <QPointer>

namespace Printkeeper::JobsView {

/// Asks for a file on a sheet over the page, and then by a signal for jobs to be written to it.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    ExportFlow(QWidget &over);

    /// The path of `request` is what the person chooses.
    void start(const CsvRequest &request);

Q_SIGNALS:
    void exportRequested(const Printkeeper::JobsView::CsvRequest &request);

private:
    void confirm(const CsvRequest &request);

    QWidget &m_over;
    QPointer<Widgets::Sheet> m_sheet;
};

} // namespace Printkeeper::JobsView
