// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "widgets/chartframe.h"

#include <QObject>

#include <functional>

namespace Printkeeper::Widgets {

/// From "Save…" over the choice of a form and a place to the file: asks on sheets over `over`,
/// takes the chart as it is then, and encodes and writes it off the GUI thread. Both widgets must
/// outlive it. GUI thread.
class ChartSaving final : public QObject
{
    Q_OBJECT

public:
    ChartSaving(const ChartFrame &frame, QWidget &over);

    /// Does nothing unless the chart is Ready.
    void open();

Q_SIGNALS:
    /// The path, as people read it.
    void saved(const QString &path);
    /// Why nothing was written, in one sentence.
    void failed(const QString &sentence);

private:
    void askWhere(ChartFormat format);
    void write(ChartFormat format, const QString &path);

    const ChartFrame &m_frame;
    QWidget &m_over;
    TaskRunner<bool> m_writer;
};

} // namespace Printkeeper::Widgets
