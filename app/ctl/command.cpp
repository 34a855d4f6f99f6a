// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"

#include "ctl/jsonoutput.h"

namespace Printkeeper::Ctl {

void Context::printJson(const QJsonObject &document) const
{
    console.printDocument(toDocument(document));
}

} // namespace Printkeeper::Ctl
