// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ctlprocess.h"

#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>

namespace Printkeeper::Test {

QJsonObject CtlResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CtlResult runCtl(const QString &program, const QStringList &arguments,
                 const QMap<QString, QString> &environment)
{
    constexpr int LongestMs = 120000;
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        variables.insert(variable.key(), variable.value());
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    CtlResult result;
    if (!process.waitForFinished(LongestMs)) {
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace Printkeeper::Test
