// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job.h"

#include "base/timestamp.h"

namespace Printkeeper::Jobs {

StateTime stateTime(const Database::Value &updated, const Database::Value &created)
{
    const Database::Value &value = updated.isNull() ? created : updated;
    if (value.isNull())
        return {};
    // A number could be seconds, days or a year: no guess is good enough for an age.
    const auto *text = std::get_if<Database::Value::Text>(&value.content);
    StateTime state;
    if (text)
        state.time = parseTimestamp(QByteArrayView(text->bytes));
    state.unreadable = !state.time.has_value();
    return state;
}

} // namespace Printkeeper::Jobs
