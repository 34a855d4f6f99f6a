// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace Printkeeper::Test {

/// What one call of printkeeperctl left behind.
struct CtlResult
{
    int exitCode = -1; ///< -1 when a signal ended it
    QByteArray out;
    QByteArray err;

    /// The document on stdout; empty when there is none.
    QJsonObject json() const;
};

/// Runs the real program with these arguments and waits for it, up to two minutes. `environment` is
/// added to that of the test.
CtlResult runCtl(const QString &program, const QStringList &arguments,
                 const QMap<QString, QString> &environment = {});

} // namespace Printkeeper::Test
