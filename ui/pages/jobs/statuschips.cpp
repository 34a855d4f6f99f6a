// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/statuschips.h"

#include "base/format.h"
#include "style/tokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;

StatusChips::StatusChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"statusChips"_s);
    setAccessibleName(tr("Jobs by status"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCounts({});
}

StatusChips::Chip StatusChips::makeChip(const QString &key)
{
    auto *button = new Button(ButtonKind::Chip, {}, this);
    button->setObjectName(u"statusChip-"_s + (key.isEmpty() ? u"all"_s : key));
    button->setChecked(key == m_status);
    connect(button, &Button::clicked, this, [this, key] { choose(key); });
    button->show();
    return {key, button};
}

void StatusChips::setCounts(const std::vector<StatusCount> &counts)
{
    if (counts == m_counts && !m_chips.empty())
        return;
    m_counts = counts;
    std::vector<Chip> chips;
    const auto addChip = [&](const QString &key, const QString &title, const QString &figure) {
        const auto known = std::ranges::find(m_chips, key, &Chip::key);
        Chip chip = known == m_chips.end() ? makeChip(key) : std::exchange(*known, {u"\n"_s, {}});
        chip.button->setText(QString(title).replace(u'&', u"&&"_s) + figure);
        chip.button->setAccessibleName(tr("Show jobs: %1").arg(title + figure));
        if (!chips.empty())
            setTabOrder(chips.back().button, chip.button);
        chips.push_back(chip);
    };
    const auto figure = [](qint64 jobs) { return u"  "_s + formatCount(jobs); };
    addChip({}, tr("All"), counts.empty() ? QString() : figure(jobsIn(counts, {})));
    for (const StatusCount &count : counts) {
        // A job without a status is only among all: there is no filter for it.
        if (!count.key.isEmpty())
            addChip(count.key, count.title, figure(count.jobs));
    }
    for (const Chip &gone : m_chips) {
        // The chosen one stays, so that one can see why there are no jobs.
        if (gone.button && gone.key == m_status)
            addChip(gone.key, gone.button->text().section(u"  "_s, 0, 0), figure(0));
        else if (gone.button)
            gone.button->deleteLater();
    }
    m_chips = std::move(chips);
    updateGeometry();
    arrange(width(), Arranging::Place);
}

void StatusChips::setStatus(const QString &key)
{
    m_status = key;
    for (const Chip &chip : m_chips)
        chip.button->setChecked(chip.key == key);
}

void StatusChips::choose(const QString &key)
{
    const bool isOther = key != m_status;
    setStatus(key); // the chip that is on stays on when it is clicked
    if (isOther)
        Q_EMIT statusChosen(key);
}

int StatusChips::arrange(int width, Arranging arranging) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (const Chip &chip : m_chips) {
        const QSize size = chip.button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + Space::Small;
        }
        if (arranging == Arranging::Place)
            chip.button->setGeometry({{x, y}, size});
        x += size.width() + Space::Small;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight;
}

QSize StatusChips::sizeHint() const
{
    return {600, heightForWidth(std::max(width(), 200))};
}

QSize StatusChips::minimumSizeHint() const
{
    int widest = 0;
    for (const Chip &chip : m_chips)
        widest = std::max(widest, chip.button->sizeHint().width());
    return {widest, m_chips.empty() ? 0 : m_chips.front().button->sizeHint().height()};
}

void StatusChips::resizeEvent(QResizeEvent *)
{
    arrange(width(), Arranging::Place);
}

} // namespace Printkeeper::JobsView
