// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/language.h"

#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

constexpr auto OurTexts = ":/i18n"_L1;

void install(QCoreApplication &application, const QString &name, const QString &folder,
             const QString &code)
{
    auto translator = std::make_unique<QTranslator>();
    // By its code first, for a locale need not know it. English has a file as well: it holds the
    // plurals.
    if ((code.isEmpty() || !translator->load(name + u'_' + code, folder, {}, {}))
        && !translator->load(QLocale(), name, u"_"_s, folder)
        && !translator->load(name + u"_en"_s, folder))
        return;
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

QLocale localeOf(const QString &code)
{
    if (!code.isEmpty())
        return QLocale(code);
    return QLocale::system().language() == QLocale::C ? QLocale(QLocale::English)
                                                      : QLocale::system();
}

} // namespace

void installLanguage(QCoreApplication &application, const QString &code)
{
    const auto earlier =
        application.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : earlier) {
        QCoreApplication::removeTranslator(translator);
        translator->deleteLater();
    }
    QLocale::setDefault(localeOf(code));
    install(application, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath), code);
    install(application, u"printkeeper"_s, OurTexts, code);
}

QStringList languageCodes()
{
    QStringList codes;
    const QStringList files = QDir(OurTexts).entryList({u"printkeeper_*.qm"_s});
    for (const QString &file : files)
        codes << file.section(u'_', 1).section(u'.', 0, 0);
    codes.removeOne(u"en_XA"_s); // what tests look at windows in
    return codes;
}

QString languageName(const QString &code)
{
    // QLocale would say "American English".
    if (code == "en"_L1)
        return u"English"_s;
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace Printkeeper::Gui
