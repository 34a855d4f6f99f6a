// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/composeparser.h"

#include "settings/settingparsing.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Discovery {
namespace {

/// `./uploads` as an absolute path; empty for a named volume and what is not sure.
QByteArray hostPath(const QString &source, const QByteArray &folder)
{
    const bool isRelative = source == u"."_s || source.startsWith(u"./"_s);
    if (!isRelative && !source.startsWith(u'/'))
        return {};
    const QString whole = isRelative ? QString::fromUtf8(folder) + u'/' + source : source;
    return Settings::parsePath(whole).value_or(QByteArray());
}

void add(std::vector<Mount> &mounts, const QString &source, const QString &target,
         const QByteArray &folder)
{
    const QByteArray here = hostPath(source, folder);
    const QByteArray there = Settings::parsePath(target).value_or(QByteArray());
    const bool hasVariable = source.contains(u'$') || target.contains(u'$');
    if (!here.isEmpty() && !there.isEmpty() && !hasVariable)
        mounts.push_back({there, here});
}

} // namespace

std::vector<Mount> parseComposeMounts(const QByteArray &content, const QByteArray &folder)
{
    static const QRegularExpression shortForm(
        u"\\A\\s*-\\s*[\"']?([^\"':\\s]+):(/[^\"':\\s]*)(?::[a-zA-Z,]+)?[\"']?\\s*(?:#.*)?\\z"_s);
    static const QRegularExpression longForm(
        u"\\A\\s*(?:-\\s*)?(source|src|target|destination|dst|type):\\s*[\"']?([^\"'#]+?)[\"']?\\s*"
        "(?:#.*)?\\z"_s);
    std::vector<Mount> mounts;
    QString source;
    for (const QByteArray &bytes : content.split('\n')) {
        const QString line = QString::fromUtf8(bytes).remove(u'\r');
        if (const auto match = shortForm.match(line); match.hasMatch()) {
            add(mounts, match.captured(1), match.captured(2), folder);
        } else if (const auto part = longForm.match(line); part.hasMatch()) {
            const QString name = part.captured(1);
            if (name.startsWith(u's'))
                source = part.captured(2);
            else if (name == u"type"_s)
                source.clear();
            else
                add(mounts, source, part.captured(2), folder);
        }
    }
    return mounts;
}

} // namespace Printkeeper::Discovery
