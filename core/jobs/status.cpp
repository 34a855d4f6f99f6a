// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/status.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {
namespace {

/// The statuses that farms are known to have, and their words.
struct KnownStatus
{
    QLatin1StringView key;
    std::array<QLatin1StringView, 3> words;
};
constexpr std::array KnownStatuses{
    KnownStatus{"uploaded"_L1, {"uploaded"_L1}},
    KnownStatus{"pending"_L1, {"pending"_L1}},
    KnownStatus{"rejected"_L1, {"rejected"_L1}},
    KnownStatus{"readytoprint"_L1, {"ready"_L1, "to"_L1, "print"_L1}},
    KnownStatus{"printing"_L1, {"printing"_L1}},
    KnownStatus{"completed"_L1, {"completed"_L1}},
    KnownStatus{"paidpickedup"_L1, {"paid"_L1, "picked"_L1, "up"_L1}},
    KnownStatus{"archived"_L1, {"archived"_L1}},
};

enum class LetterCase { Capitalised, Upper, Lower, Camel, Sentence };

/// How a status is written apart from its word.
struct Spelling
{
    QString prefix;
    QString separator;
    LetterCase letters = LetterCase::Capitalised;
};

LetterCase letterCaseOf(const QString &word, const QString &separator)
{
    const bool upper = std::ranges::any_of(word, [](QChar c) { return c.isUpper(); });
    const bool lower = std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
    if (!upper)
        return LetterCase::Lower;
    if (!lower)
        return LetterCase::Upper;
    if (word.front().isLower())
        return LetterCase::Camel;
    const qsizetype gap = separator.isEmpty() ? -1 : word.indexOf(separator);
    const bool sentence = gap >= 0 && gap + 1 < word.size() && word.at(gap + 1).isLower();
    return sentence ? LetterCase::Sentence : LetterCase::Capitalised;
}

Spelling spellingOf(const QString &example)
{
    Spelling spelling;
    const qsizetype prefix = Settings::statusPrefixLength(example);
    spelling.prefix = example.left(prefix).trimmed();
    const QString word = example.mid(prefix).trimmed();
    for (const QChar separator : {u'_', u'-', u' '}) {
        if (word.contains(separator)) {
            spelling.separator = separator;
            break;
        }
    }
    spelling.letters = letterCaseOf(word, spelling.separator);
    return spelling;
}

/// What most of the examples have of one part of a spelling; the first of those that tie.
template<typename Part>
Part mostCommon(const std::vector<Spelling> &spellings, Part Spelling::*part, Part fallback)
{
    std::ptrdiff_t most = 0;
    for (const Spelling &spelling : spellings) {
        const auto votes = std::ranges::count(spellings, spelling.*part, part);
        if (votes > most) {
            most = votes;
            fallback = spelling.*part;
        }
    }
    return fallback;
}

QStringList wordsOf(const QString &key)
{
    QStringList words;
    for (const KnownStatus &known : KnownStatuses) {
        if (known.key == key) {
            for (const QLatin1StringView word : known.words) {
                if (!word.isEmpty())
                    words.append(QString(word));
            }
        }
    }
    return words.isEmpty() ? QStringList(key) : words;
}

QString withLetters(const QString &word, LetterCase letters, bool isFirst)
{
    const bool capital = letters == LetterCase::Capitalised
                         || (letters == LetterCase::Camel && !isFirst)
                         || (letters == LetterCase::Sentence && isFirst);
    if (letters == LetterCase::Upper)
        return word.toUpper();
    return capital ? word.left(1).toUpper() + word.mid(1) : word;
}

} // namespace

QString statusKeyOfFolder(const QString &folderName)
{
    QString key = statusKey(folderName);
    if (key == "archive"_L1)
        key = u"archived"_s;
    const bool known = std::ranges::any_of(
        KnownStatuses, [&](const KnownStatus &status) { return status.key == key; });
    return known ? key : QString();
}

QStringList knownStatusKeys()
{
    QStringList keys;
    for (const KnownStatus &known : KnownStatuses)
        keys.append(QString(known.key));
    return keys;
}

QString spelledLike(const QString &key, const QStringList &examples)
{
    std::vector<Spelling> spellings;
    for (const QString &example : examples) {
        if (statusKey(example).isEmpty())
            continue;
        if (statusKey(example) == key)
            return example;
        spellings.push_back(spellingOf(example));
    }
    const QString prefix = mostCommon(spellings, &Spelling::prefix, QString());
    const LetterCase letters = mostCommon(spellings, &Spelling::letters, LetterCase::Capitalised);
    // A single word says nothing about separators: only those examples that have one count.
    std::erase_if(spellings, [](const Spelling &spelling) { return spelling.separator.isEmpty(); });
    const QString separator = mostCommon(spellings, &Spelling::separator, QString());

    QStringList words = wordsOf(key);
    for (qsizetype i = 0; i < words.size(); ++i)
        words[i] = withLetters(words.at(i), letters, i == 0);
    return prefix + words.join(separator);
}

QString statusTitle(const QString &spelling)
{
    static const QHash<QString, const char *> titles{
        {u"uploaded"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Uploaded")},
        {u"pending"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Pending")},
        {u"rejected"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Rejected")},
        {u"readytoprint"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Ready to print")},
        {u"printing"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Printing")},
        {u"completed"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Completed")},
        {u"paidpickedup"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Paid, picked up")},
        {u"archived"_s, QT_TRANSLATE_NOOP("Printkeeper::Jobs", "Archived")},
    };
    const QString key = statusKey(spelling);
    if (const char *title = titles.value(key))
        return QCoreApplication::translate("Printkeeper::Jobs", title);
    if (key.isEmpty())
        return QCoreApplication::translate("Printkeeper::Jobs", "No status");
    return escaped(spelling);
}

} // namespace Printkeeper::Jobs
