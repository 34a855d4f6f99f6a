// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/erroroutput.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

QJsonObject errorJson(const Error &error)
{
    return {
        {u"code"_s, errorCode(error)}, {u"message"_s, error.message}, {u"detail"_s, error.detail}};
}

QString errorLine(const Error &error)
{
    const QString line = QCoreApplication::translate("Printkeeper::Program", "printkeeperctl: %1")
                             .arg(error.message);
    return error.detail.isEmpty() ? line : line + u" ("_s + error.detail + u')';
}

} // namespace Printkeeper::Ctl
