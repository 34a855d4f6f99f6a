// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/options.h"

#include "base/escape.h"
#include "gui/look.h"
#include "pages/pagelist.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

const QList<QByteArray> Names{"--config", "--page", "--language", "--set", "--theme"};

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Options)
};

Error wrong(const QString &message)
{
    return {ErrorKind::Invalid, message, {}, u"usage"_s};
}

Result<void> apply(Options &options, const QByteArray &name, const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    if (name == "--config") {
        options.settings.configFile = value;
    } else if (name == "--page") {
        options.page = text;
    } else if (name == "--language") {
        options.language = text;
    } else if (name == "--set") {
        if (!isUtf8(value) || text.indexOf(u'=') < 1)
            //: %1: what was typed
            return wrong(Text::tr("--set needs KEY=VALUE, not “%1”.").arg(escaped(value)));
        options.settings.overrides << text;
    } else if (name == "--theme") {
        if (!themeNames().contains(text))
            //: %1: a list of names, %2: what was typed
            return wrong(Text::tr("--theme is one of %1, not “%2”.")
                             .arg(themeNames().join(u", "_s), escaped(value)));
        options.theme = text;
    } else {
        //: %1: what was typed
        return wrong(Text::tr("There is no option %1; printkeeper --help lists all of them.")
                         .arg(escaped(name)));
    }
    return {};
}

} // namespace

Result<Options> parseOptions(const QList<QByteArray> &words)
{
    Options options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray &word = words.at(i);
        if (word == "--help" || word == "-h" || word == "--version") {
            options.purpose = word == "--version" ? Purpose::ShowVersion : Purpose::ShowHelp;
            return options;
        }
        if (word == "--measure-start") {
            options.measure = StartMeasure::Yes;
            continue;
        }
        const qsizetype equals = word.indexOf('=');
        const QByteArray name = equals > 0 ? word.first(equals) : word;
        if (!name.startsWith("--"))
            //: %1: what was typed
            return wrong(Text::tr("printkeeper takes options only, not “%1”.").arg(escaped(word)));
        if (equals < 0 && i + 1 == words.size() && Names.contains(name))
            //: %1: an option, as “--page”
            return wrong(Text::tr("%1 needs a value.").arg(escaped(name)));
        const QByteArray value = equals > 0 ? word.mid(equals + 1) : words.value(++i);
        if (auto applied = apply(options, name, value); !applied)
            return applied.error();
    }
    return options;
}

QString helpText()
{
    //: %1 and %2: names
    return Text::tr("Usage: printkeeper [OPTION]...\n"
                    "Shows how a 3D-print farm stands and keeps it healthy.\n\n"
                    "  --config FILE      the settings to use\n"
                    "  --set KEY=VALUE    one setting for this start; may be repeated\n"
                    "  --page NAME        the page to open: %2\n"
                    "  --theme NAME       %1\n"
                    "  --language CODE    for example de\n"
                    "  --help             this text\n"
                    "  --version          the version\n")
        .arg(themeNames().join(u", "_s), Pages::pageNames().join(u", "_s));
}

} // namespace Printkeeper::Gui
