// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakefarm.h"

#include "support/fakeclock.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace Printkeeper::Test {

/// What is a terminal in a call.
enum class Terminals { None, Both };

/// What one call has left on its streams.
struct CtlAnswer
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// The one document on stdout; empty, and a failure of the test, when that is not what is
    /// there.
    QJsonObject json() const;
    QString errorCode() const;
    /// A line of stdout that holds all these texts.
    bool hasLine(std::initializer_list<const char *> texts) const;
};

/// Runs printkeeperctl in the process, on a fake farm and with settings of its own.
class CtlCaller
{
public:
    CtlCaller();

    FarmScript farm;
    FakeClock clock;
    CancelToken cancel;
    Terminals terminals = Terminals::None;
    /// What becoming the farm's user answers.
    Result<void> rights;
    int rightsTaken = 0;

    /// The settings file that every call is given; empty at first.
    QByteArray configFile() const { return m_folder.filePath(QStringLiteral("ctl.conf")).toUtf8(); }
    void writeConfig(const QByteArray &content) const;
    QByteArray folder() const { return m_folder.path().toUtf8(); }

    /// With `--config`.
    CtlAnswer call(QList<QByteArray> words);
    /// The words as they are.
    CtlAnswer callExactly(const QList<QByteArray> &words);

private:
    QTemporaryDir m_folder;
};

} // namespace Printkeeper::Test
