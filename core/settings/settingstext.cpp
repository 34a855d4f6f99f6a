// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingstext.h"

#include "base/escape.h"
#include "settings/inifile.h"
#include "settings/inisyntax.h"
#include "settings/settingcheck.h"
#include "settings/settingreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingsText)
};

QByteArray lineEndOf(const QByteArray &content)
{
    const qsizetype at = content.indexOf('\n');
    if (at < 0)
        return content.contains('\r') ? "\r" : "\n";
    return at > 0 && content[at - 1] == '\r' ? "\r\n" : "\n";
}

bool endsALine(const QByteArray &content, qsizetype at)
{
    return at == 0 || content[at - 1] == '\n' || content[at - 1] == '\r'
           || (at == 3 && content.startsWith("\xEF\xBB\xBF"));
}

void replaceValue(QByteArray &content, const QString &key, const QString &text)
{
    const auto lines = IniLines::of(content);
    const auto last = std::find_if(lines.pairs.rbegin(), lines.pairs.rend(),
                                   [&](const IniPair &pair) { return pair.key == key; });
    content.replace(last->value, last->valueEnd - last->value, encodedValue(text));
}

void removeKey(QByteArray &content, const QString &key)
{
    auto lines = IniLines::of(content);
    for (auto pair = lines.pairs.rbegin(); pair != lines.pairs.rend(); ++pair) {
        if (pair->key == key)
            content.remove(pair->start, pair->end - pair->start);
    }
}

/// Behind the last key of its section; a section that is not there comes at the end.
void addKey(QByteArray &content, const QString &key, const QString &text)
{
    const QByteArray lineEnd = lineEndOf(content);
    const QString group = key.section(u'/', 0, 0);
    const QByteArray line = encodedKey(key.section(u'/', 1)) + '=' + encodedValue(text) + lineEnd;
    const auto lines = IniLines::of(content);
    const auto section = std::find_if(lines.sections.rbegin(), lines.sections.rend(),
                                      [&](const IniSection &one) { return one.group == group; });
    const bool isNew = section == lines.sections.rend();
    const qsizetype at = isNew ? content.size() : section->end;
    QByteArray added = endsALine(content, at) ? QByteArray() : lineEnd;
    if (isNew && content.size() > 3)
        added += lineEnd;
    if (isNew)
        added += '[' + encodedKey(group) + ']' + lineEnd;
    content.insert(at, added + line);
}

Result<void> check(const SettingChange &change)
{
    const SettingKey *key = findSettingKey(change.key);
    if (!key)
        return badSetting(Text::tr("There is no setting %1.").arg(escaped(change.key)));
    if (change.text && !isAllowed(*key, *change.text))
        return badSetting(Text::tr("%1 must be %2.").arg(change.key, allowedText(*key)));
    return {};
}

Error notReadBack(const QByteArray &path)
{
    return {ErrorKind::Invalid,
            Text::tr("The changes cannot be written into %1 so that they are read back as meant; "
                     "nothing was changed. Edit the file by hand.")
                .arg(escaped(path)),
            {},
            u"bad-settings-file"_s};
}

} // namespace

Result<QByteArray> withSettings(const QByteArray &content,
                                const std::vector<SettingChange> &changes, const QByteArray &path)
{
    auto expected = IniFile::parse(content, path);
    if (!expected)
        return expected.error();
    QByteArray changed = content;
    for (const SettingChange &change : changes) {
        if (const auto checked = check(change); !checked)
            return checked.error();
        if (!change.text)
            removeKey(changed, change.key);
        else if (expected->values.contains(change.key))
            replaceValue(changed, change.key, *change.text);
        else
            addKey(changed, change.key, *change.text);
        if (change.text)
            expected->values.insert(change.key, *change.text);
        else
            expected->values.remove(change.key);
    }
    const auto read = IniFile::parse(changed, path);
    if (!read || read->values != expected->values)
        return notReadBack(path);
    return changed;
}

} // namespace Printkeeper::Settings
