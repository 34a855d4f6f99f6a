// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/arguments.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Arguments)
};

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Error usageError(const QString &code, const QString &message)
{
    return {ErrorKind::Invalid, message, {}, code};
}

Result<qint64> wholeNumber(const QByteArray &text, const QString &what, qint64 least, qint64 most)
{
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    if (fits && isDigits(text) && number >= least && number <= most)
        return number;
    return usageError(u"bad-value"_s,
                      Text::tr("%1 must be a whole number from %2 to %3, not “%4”.")
                          .arg(what, QString::number(least), QString::number(most), escaped(text)));
}

Result<QString> utf8Text(const QByteArray &text, const QString &what)
{
    if (isUtf8(text))
        return QString::fromUtf8(text);
    return usageError(u"bad-value"_s,
                      Text::tr("%1 must be UTF-8 text, not “%2”.").arg(what, escaped(text)));
}

QByteArray absolutePath(const QByteArray &path)
{
    if (path.isEmpty() || path.startsWith('/'))
        return path;
    const std::unique_ptr<char, decltype(&std::free)> here(::get_current_dir_name(), &std::free);
    return here ? QByteArray(here.get()) + '/' + path : path;
}

Result<qint64> Arguments::number(QLatin1StringView option, qint64 fallback, qint64 least,
                                 qint64 most) const
{
    if (!has(option))
        return fallback;
    return wholeNumber(value(option), u"--"_s + option, least, most);
}

Result<QString> Arguments::text(QLatin1StringView option) const
{
    return utf8Text(value(option), u"--"_s + option);
}

} // namespace Printkeeper::Ctl
