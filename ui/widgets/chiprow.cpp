// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chiprow.h"

#include "style/tokens.h"
#include "widgets/accessibility.h"
#include "widgets/rowkeys.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

ChipRow::ChipRow(Choice choice, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_choice(choice)
{
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChipRow::indexOf(const QString &key) const
{
    return static_cast<int>(std::ranges::find(m_items, key, &Item::key) - m_items.begin());
}

Chip *ChipRow::makeChip(const QString &key)
{
    auto *chip =
        new Chip(m_choice == Choice::Filters ? Chip::Kind::Filter : Chip::Kind::Switch, this);
    chip->setObjectName(u"chip-"_s + key);
    if (m_choice == Choice::OneOf)
        setAccessibleRole(*chip, QAccessible::RadioButton);
    connect(chip, &Chip::clicked, this, [this, key] { press(key); });
    chip->installEventFilter(this);
    chip->show();
    return chip;
}

void ChipRow::setItems(std::vector<Item> items)
{
    if (m_choice == Choice::OneOf && !m_checked.isEmpty() && !m_items.empty()
        && std::ranges::find(items, m_checked.front(), &Item::key) == items.end()) {
        const auto chosen = std::ranges::find(m_items, m_checked.front(), &Item::key);
        if (chosen != m_items.end())
            items.push_back({chosen->key, chosen->text, 0, chosen->name});
    }
    if (items == m_items)
        return;
    std::vector<Chip *> chips;
    for (const Item &item : items) {
        const auto known = static_cast<std::size_t>(indexOf(item.key));
        Chip *chip = known < m_chips.size() ? std::exchange(m_chips[known], nullptr) : nullptr;
        chips.push_back(chip ? chip : makeChip(item.key));
        chips.back()->setContent(item.text, item.count, item.name);
    }
    const bool hadFocus =
        std::ranges::any_of(m_chips, [](const Chip *chip) { return chip && chip->hasFocus(); });
    for (Chip *gone : std::exchange(m_chips, std::move(chips))) {
        if (gone) {
            gone->hide();
            gone->deleteLater();
        }
    }
    m_items = std::move(items);
    applyChecked();
    if (hadFocus && !m_chips.empty())
        m_chips.back()->setFocus(Qt::OtherFocusReason);
    updateGeometry();
    arrange(width(), Arranging::Place);
}

QString ChipRow::current() const
{
    return m_checked.value(0);
}

QStringList ChipRow::checked() const
{
    return m_checked;
}

void ChipRow::setChecked(const QStringList &keys)
{
    m_checked = m_choice == Choice::OneOf ? keys.mid(0, 1) : keys;
    applyChecked();
}

void ChipRow::applyChecked()
{
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(m_checked.contains(m_items[i].key));
    updateTabPlace();
}

void ChipRow::press(const QString &key)
{
    if (m_choice == Choice::Filters) {
        Q_EMIT removeRequested(key);
        return;
    }
    const bool wasOn = m_checked.contains(key);
    if (m_choice == Choice::OneOf)
        m_checked = QStringList{key};
    else if (wasOn)
        m_checked.removeAll(key);
    else
        m_checked.append(key);
    applyChecked(); // of one of many, the chip that is on stays on when it is clicked
    if (m_choice == Choice::AnyOf || !wasOn)
        Q_EMIT chosen(key);
}

void ChipRow::updateTabPlace()
{
    auto place = std::ranges::find_if(m_chips, &Chip::hasFocus);
    if (place == m_chips.end())
        place = std::ranges::find_if(m_chips, &Chip::isChecked);
    if (place == m_chips.end())
        place = m_chips.begin();
    for (auto chip = m_chips.begin(); chip != m_chips.end(); ++chip)
        (*chip)->setFocusPolicy(chip == place ? Qt::TabFocus : Qt::NoFocus);
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &press = static_cast<const QKeyEvent &>(*event);
    const std::vector<QWidget *> row(m_chips.begin(), m_chips.end());
    if (moveFocusByKey(row, press)) {
        updateTabPlace();
        return true;
    }
    const auto focused = std::ranges::find_if(m_chips, &Chip::hasFocus);
    const bool deletes = press.key() == Qt::Key_Delete || press.key() == Qt::Key_Backspace;
    if (deletes && m_choice == Choice::Filters && focused != m_chips.end()) {
        (*focused)->click();
        return true;
    }
    return isKeyOfRow(press);
}

int ChipRow::arrange(int width, Arranging arranging) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (Chip *chip : m_chips) {
        const QSize size = chip->sizeHint().boundedTo({std::max(1, width), QWIDGETSIZE_MAX});
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + Space::Small;
        }
        if (arranging == Arranging::Place)
            chip->setGeometry({{x, y}, size});
        x += size.width() + Space::Small;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight;
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const Chip *chip : m_chips)
        width += chip->sizeHint().width() + Space::Small;
    return {std::max(0, width - Space::Small), heightForWidth(std::max(this->width(), 200))};
}

QSize ChipRow::minimumSizeHint() const
{
    int widest = 0;
    for (const Chip *chip : m_chips)
        widest = std::max(widest, chip->minimumSizeHint().width());
    return {widest, m_chips.empty() ? 0 : m_chips.front()->sizeHint().height()};
}

void ChipRow::resizeEvent(QResizeEvent *)
{
    arrange(width(), Arranging::Place);
}

} // namespace Printkeeper::Widgets
