// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingreader.h"

#include "base/escape.h"
#include "settings/settingcheck.h"
#include "settings/settingparsing.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingReader)
};

Error notAllowed(const SettingValues &values, const QString &name, const SettingKey &key,
                 const QString &text)
{
    const QString allowed = allowedText(key);
    const QString place = placeOf(values, name);
    if (text.isEmpty())
        return badSetting(
            Text::tr("%1 is empty, but must be %2; change it in %3.").arg(name, allowed, place));
    if (key.type == SettingType::Secret)
        return badSetting(
            Text::tr("The value of %1, which is not shown, must be %2; change it in %3.")
                .arg(name, allowed, place));
    return badSetting(Text::tr("%1 is %2, but must be %3; change it in %4.")
                          .arg(name, shownText(key, text), allowed, place));
}

} // namespace

Error badSetting(const QString &problem)
{
    return {ErrorKind::Invalid, problem, {}, u"bad-setting"_s};
}

QString placeOf(const SettingValues &values, const QString &key)
{
    const SettingValue *value = values.find(key);
    if (value && value->origin == Origin::CommandLine)
        return u"--set"_s;
    return values.file().isEmpty() ? Text::tr("the settings file") : escaped(values.file());
}

Result<QString> textSetting(const SettingValues &values, const QString &key)
{
    const SettingKey *known = findSettingKey(key);
    Q_ASSERT(known);
    const SettingValue *value = values.find(key);
    if (!value)
        return known->defaultText;
    if (!isAllowed(*known, value->text))
        return notAllowed(values, key, *known, value->text);
    return value->text;
}

Result<int> integerSetting(const SettingValues &values, const QString &key)
{
    const auto text = textSetting(values, key);
    if (!text)
        return text.error();
    return text->toInt();
}

Result<bool> booleanSetting(const SettingValues &values, const QString &key)
{
    const auto text = textSetting(values, key);
    if (!text)
        return text.error();
    return parseBoolean(*text).value_or(false);
}

Result<QStringList> listSetting(const SettingValues &values, const QString &key)
{
    const auto text = textSetting(values, key);
    if (!text)
        return text.error();
    return parseList(*text);
}

Result<QByteArray> pathSetting(const SettingValues &values, const QString &key,
                               const QByteArray &root)
{
    const auto text = textSetting(values, key);
    if (!text)
        return text.error();
    if (text->isEmpty())
        return QByteArray();
    const bool hangsOnRoot = text->startsWith(u"root/"_s); // never a value: that is absolute
    const QString whole = hangsOnRoot ? QString::fromUtf8(root) + text->mid(4) : *text;
    return parsePath(whole).value_or(QByteArray());
}

Result<SecretSource> secretSetting(const SettingValues &values, const QString &key)
{
    const QString fileKey = key + u"_file"_s;
    const auto value = textSetting(values, key);
    if (!value)
        return value.error();
    const auto file = pathSetting(values, fileKey);
    if (!file)
        return file.error();
    if (!value->isEmpty() && !file->isEmpty())
        return badSetting(Text::tr("Both %1 and %2 are set; remove one of them from %3.")
                              .arg(key, fileKey, placeOf(values, fileKey)));
    return SecretSource{*value, *file};
}

void SettingReader::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace Printkeeper::Settings
