// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/democonfig.h"

namespace Printkeeper::Demo {
namespace {

/// In quotes, as QSettings reads them: a comma or a semicolon would cut a bare value.
QByteArray quoted(QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + value + '"';
}

} // namespace

QByteArray fieldCrontab()
{
    return " # Run maintenance tasks daily at 2 AM\n"
           "0 2 * * * /usr/local/bin/python /app/maintenance/cleanup.py"
           " >> /app/logs/maintenance.log 2>&1\n"
           " \n"
           "# Check disk space every 6 hours\n"
           "0 */6 * * * /usr/local/bin/python -c \"from app.maintenance.cleanup import"
           " check_disk_space; check_disk_space('/app/uploads')\""
           " >> /app/logs/disk_space.log 2>&1";
}

QByteArray configText(const DemoReport &report, DemoShape shape, const QByteArray &note)
{
    QByteArray text = "; A demo farm: nothing in it is real.\n";
    if (!note.isEmpty()) {
        for (const QByteArray &line : note.split('\n'))
            text += "; " + line + '\n';
    }
    text += "[farm]\nroot=" + quoted(report.directory + "/farm") + "\ncrontab="
            + quoted(report.crontab) + "\nstate=" + quoted(report.directory + "/state") + '\n';
    if (shape == DemoShape::Job)
        text += "uploads=" + quoted(report.uploads) + '\n';
    return text;
}

} // namespace Printkeeper::Demo
