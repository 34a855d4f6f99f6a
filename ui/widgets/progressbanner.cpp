// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/progressbanner.h"

#include "style/tokens.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

namespace {

constexpr int NarrowestBar = 48;

} // namespace

ProgressBanner::ProgressBanner(QWidget *parent)
    : QFrame(parent)
    , m_lines(new QVBoxLayout)
    , m_line(new QHBoxLayout)
    , m_what(new Label(TextStyle::Strong, Wrapping::None))
    , m_bar(new QProgressBar)
    , m_sentence(new ElidedLabel)
    , m_cancel(new Button(ButtonKind::Secondary, tr("Cancel")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(Space::Large);
    layout->addLayout(m_lines, 1);
    layout->addWidget(m_cancel);
    m_lines->setSpacing(Space::Tiny);
    m_lines->addStretch();
    m_lines->addLayout(m_line);
    m_lines->addStretch();
    m_line->setSpacing(Space::Large);
    m_line->addWidget(m_what);
    m_line->addWidget(m_bar, 1);
    m_line->addWidget(m_sentence);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(NarrowestBar);
    m_bar->setAccessibleName(tr("Progress"));
    QFont small = m_sentence->font();
    small.setPixelSize(Style::Type::Small);
    m_sentence->setFont(small);
    m_cancel->setObjectName(u"cancel"_s);
    setMinimumHeight(m_cancel->sizeHint().height() + 2 * Space::Small);
    connect(m_cancel, &Button::clicked, this, &ProgressBanner::requestCancel);
    hide();
}

void ProgressBanner::start(const QString &what, Cancelling cancelling)
{
    m_what->setText(what);
    m_bar->setRange(0, 0);
    m_isStopping = false;
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    const bool hasCancel = cancelling == Cancelling::Possible;
    m_cancel->setVisible(hasCancel);
    // A button comes nearer to the edge than a text.
    layout()->setContentsMargins(Space::Large, Space::Small,
                                 hasCancel ? Space::Small : Space::Large, Space::Small);
    tell({});
    setAccessibleName(what);
    show();
}

void ProgressBanner::setProgress(qint64 done, qint64 total, const QString &sentence)
{
    constexpr int Steps = 1000;
    if (total > 0) {
        m_bar->setRange(0, Steps);
        m_bar->setValue(static_cast<int>(qBound<qint64>(0, done, total) * Steps / total));
    }
    tell(sentence);
    m_cancel->setEnabled(!m_isStopping && (total <= 0 || done < total));
}

void ProgressBanner::tell(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    placeSentence();
}

void ProgressBanner::placeSentence()
{
    const auto wanted = [](const QWidget *part) {
        return part->isHidden() ? 0 : Space::Large + part->sizeHint().width();
    };
    const QMargins margins = layout()->contentsMargins();
    const int beside = margins.left() + m_what->sizeHint().width() + Space::Large + NarrowestBar
                       + wanted(m_sentence) + wanted(m_cancel) + margins.right();
    const bool isBelow = width() < beside;
    const bool wasBelow = m_lines->indexOf(m_sentence) >= 0;
    if (isBelow == wasBelow)
        return;
    m_lines->removeWidget(m_sentence);
    m_line->removeWidget(m_sentence);
    if (isBelow)
        m_lines->insertWidget(m_lines->indexOf(m_line) + 1, m_sentence);
    else
        m_line->addWidget(m_sentence);
}

void ProgressBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeSentence();
}

void ProgressBanner::requestCancel()
{
    m_isStopping = true;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping…"));
    Q_EMIT cancelRequested();
}

} // namespace Printkeeper::Widgets
