// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {

void installLanguage(QCoreApplication &application)
{
    if (QLocale::system().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English));
    auto *translator = new QTranslator(&application);
    // English has a file, too: for its plurals.
    if (translator->load(QLocale(), u"printkeeper"_s, u"_"_s, u":/i18n"_s)
        || translator->load(u":/i18n/printkeeper_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace Printkeeper::Ctl
