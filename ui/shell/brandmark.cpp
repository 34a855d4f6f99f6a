// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/brandmark.h"

#include "style/icons.h"
#include "style/tokens.h"

#include <QIcon>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {
namespace {

constexpr int Size = 20;

} // namespace

BrandMark::BrandMark(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(Size, Size);
    setAccessibleName(u"Printkeeper"_s);
}

void BrandMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Style::makeIcon(u"printkeeper"_s, Size, Style::tokensOf(palette()).accent)
        .paint(&painter, rect());
}

} // namespace Printkeeper::Shell
