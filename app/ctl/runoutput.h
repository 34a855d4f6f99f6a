// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/textoutput.h"
#include "tasks/run.h"

#include <QJsonObject>

namespace Printkeeper::Ctl {

/// A run as `runs` and `run` write it; `finished` and `result` are null until it has ended.
QJsonObject runJson(const Tasks::Run &run);

/// How a run went, in a word for people; empty for none.
QString shownResult(const QString &resultName);
Tone toneOfResult(const QString &resultName);

/// `result` as it is named in JSON; empty for a run that has not ended.
QString resultNameOf(const Tasks::Run &run);

} // namespace Printkeeper::Ctl
