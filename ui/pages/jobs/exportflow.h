// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/jobs/csvexport.h"
#include "widgets/progressbanner.h"
#include "widgets/sheet.h"

#include <QObject>
#include <QPointer>

namespace Printkeeper::JobsView {

/// Asks for a file on a sheet over the page and writes jobs to it in the background, with a banner
/// that says how far it is. GUI thread.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    ExportFlow(QWidget &over, Widgets::ProgressBanner &banner);

    /// The path of `request` is what the person chooses. Nothing happens while another export runs.
    void start(const CsvRequest &request);
    bool isRunning() const { return m_runner.isRunning(); }

Q_SIGNALS:
    void exported(qint64 jobs, const QString &path);
    void failed(const Printkeeper::Error &error);

private:
    void write(const CsvRequest &request);

    QWidget &m_over;
    Widgets::ProgressBanner &m_banner;
    QPointer<Widgets::Sheet> m_sheet;
    TaskRunner<qint64> m_runner;
};

} // namespace Printkeeper::JobsView
