// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/noticecard.h"

#include "widgets/noticerow.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

NoticeCard::NoticeCard(const QString &name, QWidget *parent)
    : Card({}, parent)
{
    setObjectName(name);
    hide();
}

void NoticeCard::setNotice(Glyph glyph, const QStringList &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    if (NoticeRow *before = std::exchange(m_row, nullptr)) {
        before->hide();
        before->deleteLater();
    }
    setVisible(!texts.isEmpty());
    if (texts.isEmpty())
        return;
    m_row = new NoticeRow(glyph, texts.value(0), texts.value(1));
    m_row->setObjectName(objectName() + u"Row"_s);
    m_row->setAction(texts.value(2), ButtonKind::Secondary);
    m_row->button()->setObjectName(objectName() + u"Do"_s);
    connect(m_row, &NoticeRow::activated, this, &NoticeCard::activated);
    body()->addWidget(m_row);
}

} // namespace Printkeeper::Widgets
