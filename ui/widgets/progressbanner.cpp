// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/progressbanner.h"

#include "style/tokens.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

ProgressBanner::ProgressBanner(QWidget *parent)
    : QFrame(parent)
    , m_what(new Label(TextStyle::Strong, Wrapping::None))
    , m_bar(new QProgressBar)
    , m_sentence(new ElidedLabel)
    , m_cancel(new Button(ButtonKind::Secondary, tr("Cancel")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(Space::Large);
    layout->addWidget(m_what);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_cancel);
    m_bar->setTextVisible(false);
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
    m_sentence->setText({});
    m_bar->setRange(0, 0);
    m_isStopping = false;
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    const bool hasCancel = cancelling == Cancelling::Possible;
    m_cancel->setVisible(hasCancel);
    // A button comes nearer to the edge than a text.
    layout()->setContentsMargins(Space::Large, Space::Small,
                                 hasCancel ? Space::Small : Space::Large, Space::Small);
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
    m_sentence->setText(sentence);
    m_cancel->setEnabled(!m_isStopping && (total <= 0 || done < total));
}

void ProgressBanner::requestCancel()
{
    m_isStopping = true;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping…"));
    Q_EMIT cancelRequested();
}

} // namespace Printkeeper::Widgets
