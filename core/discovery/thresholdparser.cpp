// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/thresholdparser.h"

#include "settings/settingcheck.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

/// A number of a line with the words that say what it is about.
struct Mention
{
    QString words; ///< lower case
    QString unit;  ///< "day", "hour", "percent", or empty: the words say it
    QString number;
};

bool hasAnyOf(const QString &words, std::initializer_list<QLatin1StringView> parts)
{
    return std::ranges::any_of(parts, [&](QLatin1StringView part) { return words.contains(part); });
}

/// Without what follows a `#` that stands outside quotes.
QString withoutComment(const QString &line)
{
    QChar quote;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (quote.isNull() && c == u'#')
            return line.first(at);
        if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
        else if (c == quote)
            quote = {};
    }
    return line;
}

std::optional<Mention> mentionIn(const QString &line, const QString &context)
{
    static const QRegularExpression parameter(
        u"\\bdef\\s+(\\w+)\\s*\\(.*\\b(\\w*day|\\w*hour|\\w*threshold|\\w*percent)\\w*\\s*"
        "(?::\\s*\\w+\\s*)?=\\s*(\\d+(?:\\.\\d+)?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression span(u"\\btimedelta\\(\\s*(day|hour)s\\s*=\\s*(\\d+)\\s*\\)"_s);
    static const QRegularExpression find(u"\\bfind\\s.*-mtime\\s+\\+(\\d+)\\b"_s);
    static const QRegularExpression fallback(
        u"\\b(?:getenv|get)\\(\\s*[\"'](\\w+)[\"']\\s*,\\s*[\"']?(\\d+(?:\\.\\d+)?)\\b"_s);
    static const QRegularExpression assignment(
        u"\\b([A-Za-z]\\w*)[\"']?\\]?\\s*(?::\\s*int\\s*)?[=:]\\s*(?:int\\()?[\"']?"
        "(\\d+(?:\\.\\d+)?)[\"']?\\)?\\s*,?\\s*$"_s);
    if (const auto match = parameter.match(line); match.hasMatch())
        return Mention{match.captured(1).toLower() + u' ' + match.captured(2).toLower(),
                       {},
                       match.captured(3)};
    if (const auto match = span.match(line); match.hasMatch())
        return Mention{context.toLower(), match.captured(1), match.captured(2)};
    if (const auto match = find.match(line); match.hasMatch())
        return Mention{line.toLower(), u"day"_s, match.captured(1)};
    for (const auto *form : {&fallback, &assignment}) {
        if (const auto match = form->match(line); match.hasMatch())
            return Mention{match.captured(1).toLower(), {}, match.captured(2)};
    }
    return std::nullopt;
}

/// The setting of ours that the words mean; empty when that is not sure.
QString keyOf(const Mention &mention)
{
    const QString &words = mention.words;
    const bool isDays =
        mention.unit == "day"_L1 || (mention.unit.isEmpty() && words.contains("day"_L1));
    const bool isHours =
        mention.unit == "hour"_L1 || (mention.unit.isEmpty() && words.contains("hour"_L1));
    if (hasAnyOf(words, {"session"_L1, "token"_L1, "cookie"_L1, "password"_L1, "backup"_L1,
                         "remember"_L1, "cache"_L1}))
        return {};
    if (isHours)
        return hasAnyOf(words, {"temp"_L1, "tmp"_L1}) ? u"cleanup/temp_hours"_s : QString();
    if (!isDays) {
        const bool isDisk = words.contains("disk"_L1)
                            && hasAnyOf(words, {"threshold"_L1, "warn"_L1, "percent"_L1,
                                                "critical"_L1, "usage"_L1, "alert"_L1});
        if (!isDisk)
            return {};
        return words.contains("critical"_L1) ? u"disk/critical_percent"_s
                                             : u"disk/warning_percent"_s;
    }
    // What is done with the archive itself is never guessed: it would remove what was to be kept.
    if (hasAnyOf(words,
                 {"archived_"_L1, "archive_retention"_L1, "delete_archive"_L1, "purge_archive"_L1}))
        return {};
    if (words.contains("log"_L1) && words.contains("retention"_L1))
        return u"logs/keep_days"_s;
    if (words.contains("reject"_L1))
        return u"cleanup/rejected_days"_s;
    if (hasAnyOf(words, {"complet"_L1, "archiv"_L1}))
        return u"cleanup/completed_days"_s;
    if (words.contains("stale"_L1) || (words.contains("upload"_L1) && !words.contains("max"_L1)))
        return u"cleanup/stale_upload_days"_s;
    return words.startsWith("retention"_L1) ? u"cleanup/completed_days"_s : QString();
}

/// As a setting is written: `0.9` of a disk is 90 percent.
QString numberFor(const QString &key, const QString &number)
{
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber)
        return {};
    const bool isShare =
        key.startsWith("disk/"_L1) && value > 0 && value <= 1 && number.contains(u'.');
    return QString::number(qRound64(isShare ? value * 100 : value));
}

} // namespace

std::vector<FoundThreshold> parseThresholds(const QByteArray &content, const QByteArray &file)
{
    constexpr qsizetype LongestLine = 1000;
    constexpr qsizetype LinesAbove = 2;
    std::vector<FoundThreshold> found;
    QStringList context;
    int number = 0;
    for (const QByteArray &bytes : content.split('\n')) {
        ++number;
        const QString line =
            withoutComment(QString::fromUtf8(bytes.first(std::min(bytes.size(), LongestLine))))
                .trimmed();
        context.append(line);
        if (context.size() > LinesAbove + 1)
            context.removeFirst();
        const bool saysItself = hasAnyOf(
            line.toLower(), {"stale"_L1, "upload"_L1, "complet"_L1, "archiv"_L1, "reject"_L1});
        const auto mention = mentionIn(line, saysItself ? line : context.join(u' '));
        if (!mention)
            continue;
        const QString key = keyOf(*mention);
        const QString value = numberFor(key, mention->number);
        const auto *known = Settings::findSettingKey(key);
        if (known && Settings::isAllowed(*known, value))
            found.push_back({key, value, file, number});
    }
    return found;
}

} // namespace Printkeeper::Discovery
