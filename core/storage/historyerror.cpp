// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historyerror.h"

#include <QCoreApplication>

namespace Printkeeper::Storage {

QString historyProblem()
{
    return QCoreApplication::translate("Printkeeper::DiskSample",
                                       "The disk history cannot be used; check the state folder.");
}

Error historyError(const QSqlError &error)
{
    return Database::Connection::errorOf(error, historyProblem());
}

} // namespace Printkeeper::Storage
