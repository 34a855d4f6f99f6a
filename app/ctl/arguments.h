// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace Printkeeper::Ctl {

enum class Repeat { Once, Many };
enum class Presence { Required, Optional };

/// An option as a command declares it. `name` has no dashes; without a `value` (its name in the
/// help) it is a flag.
struct OptionSpec
{
    QString name;
    QString value;
    QString description;
    Repeat repeat = Repeat::Once;
};

struct ArgumentSpec
{
    QString name;
    QString description;
    Presence presence = Presence::Required;
};

/// The words of one call, sorted into command, options and arguments. Values are the bytes that
/// were given, so that any file name comes through. A value.
class Arguments
{
public:
    bool has(QLatin1StringView option) const { return m_options.contains(option); }
    /// Empty when the option was not given; a given one is never empty.
    QByteArray value(QLatin1StringView option) const { return m_options.value(option).value(0); }
    QList<QByteArray> values(QLatin1StringView option) const { return m_options.value(option); }
    /// The option's whole number; `fallback` when it was not given, Invalid (code `bad-value`)
    /// when it is no number from `least` to `most`.
    Result<qint64> number(QLatin1StringView option, qint64 fallback, qint64 least = 0,
                          qint64 most = std::numeric_limits<int>::max()) const;
    /// The option's text; Invalid when its bytes are not UTF-8.
    Result<QString> text(QLatin1StringView option) const;

    /// Empty when none was named.
    const QByteArray &command() const { return m_command; }
    /// What stands behind the command and is no option.
    const QList<QByteArray> &positionals() const { return m_positionals; }

private:
    friend class ArgumentParser;

    QByteArray m_command;
    QList<QByteArray> m_positionals;
    QMap<QString, QList<QByteArray>> m_options;
};

/// `text` as a whole number without sign, blank or separator. `what` names it in the sentence.
Result<qint64> wholeNumber(const QByteArray &text, const QString &what, qint64 least, qint64 most);

/// `text` as UTF-8, else Invalid. `what` names it in the sentence.
Result<QString> utf8Text(const QByteArray &text, const QString &what);

/// A path as it was meant where the program was started; an empty one stays empty.
QByteArray absolutePath(const QByteArray &path);

/// The error of a wrong call: exit code 2.
Error usageError(const QString &code, const QString &message);

} // namespace Printkeeper::Ctl
