// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/retire.h"

#include <QThreadPool>

#include <utility>

namespace Printkeeper {

void retire(std::shared_ptr<const void> value)
{
    if (value)
        QThreadPool::globalInstance()->start([old = std::move(value)]() mutable { old.reset(); });
}

} // namespace Printkeeper
