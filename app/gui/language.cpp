// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/language.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

void install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    // English has a file as well: it holds the plurals.
    if (translator->load(QLocale(), name, u"_"_s, folder)
        || translator->load(name + u"_en"_s, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installLanguage(QCoreApplication &application, const QString &code)
{
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(code));
    else if (QLocale::system().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English));
    install(application, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"printkeeper"_s, u":/i18n"_s);
}

} // namespace Printkeeper::Gui
