// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/page.h"

namespace Printkeeper::Pages {

Page::Page(QWidget *parent)
    : QWidget(parent)
{}

void Page::restoreState(const QVariantMap &) {}

void Page::openAt(const QVariantMap &) {}

} // namespace Printkeeper::Pages
