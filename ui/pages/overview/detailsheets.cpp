// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/detailsheets.h"

#include "base/escape.h"
#include "style/tokens.h"
#include "widgets/label.h"

#include <QCoreApplication>
#include <QHash>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

using namespace Widgets;
using Style::Space;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::OverviewDetails)
};

/// Paragraphs below each other; those without words are left out.
class Paragraphs
{
public:
    Paragraphs()
        : m_widget(new QWidget)
        , m_layout(new QVBoxLayout(m_widget))
    {
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->setSpacing(Space::Small);
    }

    void add(TextStyle style, const QString &text, Tone tone = Tone::Normal)
    {
        if (text.isEmpty())
            return;
        auto *label = new Label(style, Wrapping::Words);
        label->setText(text);
        label->setTone(tone);
        if (style == TextStyle::Command)
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addWidget(label);
    }
    void addGap() { m_layout->addSpacing(Space::Small); }
    QWidget *widget() const { return m_widget; }

private:
    QWidget *m_widget;
    QVBoxLayout *m_layout;
};

void addFault(Paragraphs &sheet, const Tasks::ScheduleFault &fault)
{
    sheet.addGap();
    sheet.add(TextStyle::Strong, fault.message);
    if (fault.mended == fault.text) {
        //: %1: the number of a line
        sheet.add(TextStyle::Body, Text::tr("Press Enter at the end of line %1.").arg(fault.line));
        return;
    }
    //: %1: the number of a line
    sheet.add(TextStyle::Small, Text::tr("Line %1 now:").arg(fault.line), Tone::Secondary);
    sheet.add(TextStyle::Command, escaped(fault.text), Tone::Secondary);
    if (fault.mended.isEmpty()) {
        sheet.add(TextStyle::Body, Text::tr("Only a person can know what is meant here."));
    } else {
        sheet.add(TextStyle::Small, Text::tr("As it should be:"), Tone::Secondary);
        sheet.add(TextStyle::Command, escaped(fault.mended));
    }
}

} // namespace

QString adviceFor(const QString &code)
{
    static const QHash<QString, const char *> advice{
        {u"layout-broken"_s,
         QT_TRANSLATE_NOOP("Printkeeper::OverviewDetails",
                           "Look whether the disk is mounted and the folder is there. If the "
                           "uploads lie elsewhere, set farm/uploads in printkeeper.conf.")},
        {u"other-farm"_s,
         QT_TRANSLATE_NOOP("Printkeeper::OverviewDetails",
                           "Give each farm a state folder of its own: farm/state in "
                           "printkeeper.conf.")},
    };
    if (const char *text = advice.value(code))
        return Text::tr(text);
    return Text::tr("Put right what the sentence above says, then check again.");
}

QWidget *makeDetails(const Tasks::Attention &attention)
{
    Paragraphs sheet;
    sheet.add(TextStyle::Body, attention.message);
    if (!attention.place.isEmpty())
        sheet.add(TextStyle::Command, escaped(attention.place), Tone::Secondary);
    sheet.add(TextStyle::Command, attention.detail, Tone::Secondary);
    sheet.addGap();
    sheet.add(TextStyle::Strong, Text::tr("What to do"));
    sheet.add(TextStyle::Body, adviceFor(attention.code));
    return sheet.widget();
}

QWidget *makeScheduleDetails(const Tasks::FarmStatus &status)
{
    Paragraphs sheet;
    sheet.add(TextStyle::Body,
              Text::tr("cron leaves the whole file aside when one line is wrong, the good lines "
                       "too. Until it is put right, nothing runs by itself."));
    sheet.add(TextStyle::Command, escaped(status.crontab), Tone::Secondary);
    for (const Tasks::ScheduleFault &fault : status.scheduleFaults)
        addFault(sheet, fault);
    return sheet.widget();
}

QWidget *makeLayoutDetails(const Tasks::FarmStatus &status)
{
    Paragraphs sheet;
    sheet.add(TextStyle::Body,
              Text::tr("%n folder(s) will be made, empty and with the owner of the uploads. No job "
                       "and no file is changed.",
                       nullptr, static_cast<int>(status.missingFolders.size())));
    for (const QByteArray &folder : status.missingFolders)
        sheet.add(TextStyle::Command, escaped(folder));
    return sheet.widget();
}

QWidget *makeLines(const QStringList &lines)
{
    Paragraphs sheet;
    for (const QString &line : lines)
        sheet.add(TextStyle::Body, line);
    return sheet.widget();
}

} // namespace Printkeeper::Overview
