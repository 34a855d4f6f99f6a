// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/progressrow.h"

#include "style/tokens.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

ProgressRow::ProgressRow(const QString &what, Cancelling cancelling, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_glyph(new StatusGlyph(Glyph::Good, 20))
    , m_bar(new QProgressBar)
    , m_sentence(new ElidedLabel)
    , m_outcome(new Label(TextStyle::Body, Wrapping::Words))
    //: %1: a task that runs
    , m_button(makeCloseButton(tr("Cancel: %1").arg(what), this))
{
    auto *title = new Label(TextStyle::Strong, Wrapping::Words);
    title->setText(what);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(Space::Tiny + 2);
    lines->addWidget(title);
    lines->addWidget(m_bar);
    lines->addWidget(m_sentence);
    lines->addWidget(m_outcome);
    m_outcome->setTone(Tone::Secondary);
    m_outcome->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
    layout->addWidget(m_button);
    m_glyph->hide();
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    //: %1: a task that runs
    m_bar->setAccessibleName(tr("Progress: %1").arg(what));
    m_button->setObjectName(u"progressButton"_s);
    m_button->setVisible(cancelling == Cancelling::Possible);
    setAccessibleName(what);
    connect(m_button, &Button::clicked, this, &ProgressRow::press);
}

void ProgressRow::setProgress(qint64 done, qint64 total, const QString &sentence)
{
    constexpr int Steps = 1000;
    if (m_isFinished)
        return;
    m_bar->setRange(0, total > 0 ? Steps : 0);
    if (total > 0) {
        const double share =
            static_cast<double>(qBound<qint64>(0, done, total)) / static_cast<double>(total);
        m_bar->setValue(static_cast<int>(share * Steps));
    }
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
}

void ProgressRow::finish(Glyph glyph, const QString &sentence)
{
    m_isFinished = true;
    m_bar->hide();
    m_glyph->setGlyph(glyph);
    m_glyph->show();
    m_sentence->hide();
    m_outcome->setTextOrHide(sentence);
    setAccessibleDescription(sentence);
    m_button->setEnabled(true);
    //: %1: a task that has ended
    m_button->setAccessibleName(tr("Remove from the list: %1").arg(m_what));
    m_button->setToolTip(m_button->accessibleName());
    m_button->show();
}

void ProgressRow::press()
{
    if (m_isFinished) {
        Q_EMIT dismissed();
        return;
    }
    m_button->setEnabled(false);
    m_sentence->setText(tr("Stopping…"));
    Q_EMIT cancelRequested();
}

} // namespace Printkeeper::Widgets
