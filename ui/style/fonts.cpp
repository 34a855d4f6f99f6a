// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/fonts.h"

#include "style/tokens.h"

#include <QDir>
#include <QFontDatabase>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Style {
namespace {

const QString Family = u"Printkeeper Sans"_s;
int textPercent = 100;

void loadFonts()
{
    if (QFontDatabase::hasFamily(Family))
        return;
    const QDir folder(u":/fonts"_s);
    const QStringList names = folder.entryList({u"*.otf"_s});
    for (const QString &name : names)
        QFontDatabase::addApplicationFont(folder.filePath(name));
}

} // namespace

QFont makeFont()
{
    loadFonts();
    QFont font;
    font.setFamilies({Family, u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
    font.setPixelSize(Type::Body);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int textHeight(int pixels)
{
    return qRound(pixels * textPercent / 100.0);
}

void setTextPercent(int percent)
{
    textPercent = percent;
    Type::Small = textHeight(12);
    Type::Body = textHeight(14);
    Type::Section = textHeight(20);
    Type::Title = textHeight(24);
    Type::Figure = textHeight(40);
}

} // namespace Printkeeper::Style
