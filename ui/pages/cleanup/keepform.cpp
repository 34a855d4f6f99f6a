// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/keepform.h"

#include "style/tokens.h"
#include "widgets/label.h"

#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Cleanup::KeepKind;
using Style::Space;

KeepForm::KeepForm(const QString &job, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_kind(new ChipRow(ChipRow::Choice::OneOf, tr("What is kept")))
    , m_name(new QLineEdit(job))
    , m_refusal(new FieldRemark(m_name, this))
    , m_until(new DayChooser(u"keep"_s, today, DayChooser::Ever::Possible))
    , m_because(new QLineEdit)
{
    m_kind->setObjectName(u"keepKind"_s);
    m_kind->setItems({{Cleanup::keepKindName(KeepKind::Job), tr("A job"), {}},
                      {Cleanup::keepKindName(KeepKind::Person), tr("All of a person"), {}},
                      {Cleanup::keepKindName(KeepKind::Folder), tr("A folder"), {}}});
    m_kind->setChecked({Cleanup::keepKindName(KeepKind::Job)});
    m_name->setObjectName(u"keepName"_s);
    m_refusal->setObjectName(u"keepRefusal"_s);
    m_because->setObjectName(u"keepBecause"_s);
    //: In front of a field: why something is kept
    m_because->setAccessibleName(tr("Because"));
    m_because->setPlaceholderText(tr("thesis, exhibition…"));
    auto *form = new QVBoxLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Space::Small);
    const auto add = [form](const QString &title, QWidget *field) {
        form->addWidget(new Label(TextStyle::Heading, title));
        form->addWidget(field);
        form->addSpacing(Space::Tiny);
    };
    //: In front of a field: what is kept
    add(tr("What"), m_kind);
    form->addWidget(m_name);
    form->addWidget(m_refusal);
    //: In front of a field: how long something is kept
    add(tr("Until"), m_until);
    //: In front of a field: why something is kept
    add(tr("Because"), m_because);
    connect(m_kind, &ChipRow::chosen, this, &KeepForm::showKind);
    connect(m_name, &QLineEdit::textChanged, this, &KeepForm::changed);
    connect(m_until, &DayChooser::changed, this, &KeepForm::changed);
    connect(m_kind, &ChipRow::chosen, this, &KeepForm::changed);
    connect(this, &KeepForm::changed, m_refusal, [this] { m_refusal->setProblem({}); });
    for (const QLineEdit *field : {m_name, m_because})
        connect(field, &QLineEdit::returnPressed, this, &KeepForm::accepted);
    showKind();
}

void KeepForm::showKind()
{
    const QString kind = m_kind->current();
    const QString hint = kind == Cleanup::keepKindName(KeepKind::Job) ? tr("The job's number")
                         : kind == Cleanup::keepKindName(KeepKind::Person)
                             ? tr("The person's name")
                             : tr("A folder below the uploads");
    m_name->setPlaceholderText(hint);
    m_name->setAccessibleName(hint);
}

void KeepForm::showRefusal(const QString &why)
{
    m_refusal->setProblem(why);
    m_name->setFocus();
}

Cleanup::Keep KeepForm::keep() const
{
    Cleanup::Keep keep;
    for (const KeepKind kind : {KeepKind::Job, KeepKind::Person, KeepKind::Folder}) {
        if (m_kind->current() == Cleanup::keepKindName(kind))
            keep.kind = kind;
    }
    keep.name = m_name->text().trimmed().toUtf8();
    if (const auto day = m_until->day())
        keep.until = QDateTime(*day, QTime(0, 0)).toUTC();
    keep.because = m_because->text().trimmed();
    return keep;
}

} // namespace Printkeeper::CleanupView
