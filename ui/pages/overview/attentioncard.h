// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/figurecard.h"
#include "pages/overview/remedy.h"

namespace Printkeeper::Overview {

class WellView;

/// What needs a person, worst first, each with one button; or that all is well, and on what
/// grounds.
class AttentionCard final : public FigureCard
{
    Q_OBJECT

public:
    explicit AttentionCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status, const QDateTime &now);
    /// The figures are too old to say that all is well. A list of trouble stays: it is the last
    /// thing known, and the page says of when.
    void showNoAnswer(const QString &title, const QString &detail);
    /// Whether the worst thing has a button here: it is the filled one of the page.
    bool hasPrimary() const { return m_hasPrimary; }
    /// The key that does what mends the worst thing.
    void setKeyOfWorst(const QKeySequence &key) { m_keyOfWorst = key; }
    /// While something runs, nothing else can be started.
    void setActionsEnabled(bool areEnabled, const QString &reason);

Q_SIGNALS:
    void remedyRequested(Printkeeper::Overview::Remedy remedy,
                         const Printkeeper::Tasks::Attention &attention);
    void placeRequested(const Printkeeper::Pages::PagePlace &place);
    /// More of the fact with this code that is well.
    void factRequested(const QString &code);

private:
    enum class ButtonRank { Worst, Other };

    void showWell(const Tasks::FarmStatus &status, const QDateTime &now);
    void showList(const Tasks::FarmStatus &status);
    QWidget *makeEntry(const Tasks::Attention &attention, const Tasks::FarmStatus &status,
                       ButtonRank rank);
    void setUpButton(Widgets::Button *button, const Tasks::Attention &attention, Remedy remedy,
                     ButtonRank rank);

    WellView *m_well;
    QWidget *m_list = nullptr;
    std::vector<Widgets::Button *> m_actions;
    QKeySequence m_keyOfWorst;
    QStringList m_shown; ///< what the list was made of
    bool m_hasPrimary = false;
};

} // namespace Printkeeper::Overview
