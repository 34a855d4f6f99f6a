// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofarm.h"
#include "support/ctlprocess.h"
#include "support/farmsnapshot.h"

#include <QTemporaryDir>

namespace Printkeeper::Test {

/// A demo farm in a temporary folder, and printkeeperctl (of `$PRINTKEEPERCTL`) run on it.
class DemoTestFarm
{
public:
    explicit DemoTestFarm(Demo::DemoShape shape, int jobs = 60, quint64 seed = 1)
    {
        const auto made = Demo::makeDemoFarm({m_folder.filePath(QStringLiteral("demo")).toUtf8(),
                                              jobs,
                                              shape,
                                              seed,
                                              Demo::DemoFiles::Write,
                                              {}},
                                             m_clock);
        if (made)
            m_report = *made;
    }

    bool isValid() const { return !m_report.config.isEmpty(); }
    const Demo::DemoReport &report() const { return m_report; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    CtlResult ctl(QStringList arguments, const QMap<QString, QString> &environment = {}) const
    {
        arguments << QStringLiteral("--config") << QString::fromUtf8(m_report.config);
        return runCtl(qEnvironmentVariable("PRINTKEEPERCTL"), arguments, environment);
    }

    FarmSnapshot snapshot(SnapshotScope scope = SnapshotScope::WithoutPrivate) const
    {
        return FarmSnapshot::take(m_report.uploads, m_report.database, scope);
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    Demo::DemoReport m_report;
};

} // namespace Printkeeper::Test

Q_DECLARE_METATYPE(Printkeeper::Demo::DemoShape)
