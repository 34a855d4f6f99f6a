// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/label.h"

#include "widgets/accessibility.h"

#include <QStyle>
#include <QVariant>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr std::array StyleNames{"title"_L1,  "brand"_L1, "section"_L1, "heading"_L1,
                                "strong"_L1, "body"_L1,  "small"_L1,   "command"_L1};
constexpr std::array ToneNames{"normal"_L1, "secondary"_L1, "good"_L1, "critical"_L1};

} // namespace

Label::Label(TextStyle style, Wrapping wrapping, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(wrapping == Wrapping::Words);
    setProperty("textStyle", QString(StyleNames.at(static_cast<std::size_t>(style))));
    // Screen readers go from one to the next.
    if (style == TextStyle::Title || style == TextStyle::Section || style == TextStyle::Heading)
        setAccessibleRole(*this, QAccessible::Heading);
}

Label::Label(TextStyle style, const QString &text, QWidget *parent)
    : Label(style, Wrapping::None, parent)
{
    setText(text);
}

void Label::setTone(Tone tone)
{
    const QString name = ToneNames.at(static_cast<std::size_t>(tone));
    if (property("tone").toString() == name)
        return;
    setProperty("tone", name);
    this->style()->unpolish(this);
    this->style()->polish(this);
}

void Label::setTextOrHide(const QString &text)
{
    setText(text);
    // What has no place yet would come up as a window of its own.
    if (parentWidget() || text.isEmpty())
        setVisible(!text.isEmpty());
}

Label *makeText(const QString &text, QWidget *parent)
{
    auto *label = new Label(TextStyle::Body, Wrapping::Words, parent);
    label->setText(text);
    return label;
}

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setObjectName(u"rule"_s);
    setAccessibleRole(*rule, QAccessible::Separator);
    return rule;
}

} // namespace Printkeeper::Widgets
