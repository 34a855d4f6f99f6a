// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/assistant/valuetext.h"

#include "jobs/status.h"
#include "settings/settingcheck.h"
#include "settings/settingparsing.h"
#include "settings/settingtexts.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Assistant {

QString valueText(const QString &key, const QString &text)
{
    const auto *known = Settings::findSettingKey(key);
    if (known && known->type == Settings::SettingType::StatusList) {
        QStringList titles;
        for (const QString &status : Settings::parseList(text))
            titles += Jobs::statusTitle(status);
        return titles.join(u" · ");
    }
    const QString shown = known ? Settings::shownText(*known, text) : text;
    const QString unit = Settings::unitOfSetting(key);
    return unit.isEmpty() ? shown : shown + u' ' + unit;
}

} // namespace Printkeeper::Assistant
