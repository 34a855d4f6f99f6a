// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"
#include "shell/railbutton.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QButtonGroup>
#include <QFrame>
#include <QMap>
#include <QVBoxLayout>

namespace Printkeeper::Shell {

/// The list of pages at the left edge, one of them current; above it the farm and how it stands, as
/// a sign alone where there is little room; below it what else the shell puts there. Tab reaches
/// the current page, the arrows go to the others.
class NavigationRail final : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// `keys` are those of the entries at the same place. Badges stay.
    void setEntries(const std::vector<Pages::PageEntry> &entries, const QList<QKeySequence> &keys);
    void setCurrent(const QString &id);
    /// A sign at the page; empty takes it away. For a page that comes later too.
    void setBadge(const QString &id, std::optional<Widgets::Glyph> glyph, const QString &why);
    /// The same for what the page itself says: the worse of both is shown.
    void setNotice(const QString &id, std::optional<Widgets::Glyph> glyph, const QString &why);
    void setFarm(const QString &name);
    void setOverall(Widgets::Glyph glyph, const QString &sentence);

    void setRailWidth(RailWidth width);
    RailWidth railWidth() const { return m_width; }
    /// Below the pages.
    void addFoot(QWidget *foot);

Q_SIGNALS:
    void pageChosen(const QString &id);

private:
    struct Badge
    {
        std::optional<Widgets::Glyph> glyph;
        QString why;
    };

    QWidget *makeBrand();
    void tellState();
    Badge badgeOf(const QString &id) const;
    void showBadge(const QString &id);
    void addButton(const Pages::PageEntry &entry, const QKeySequence &keys);

    QVBoxLayout *m_layout;
    QVBoxLayout *m_main;
    QVBoxLayout *m_bottom;
    QButtonGroup *m_buttons;
    QWidget *m_words; ///< beside the mark
    Widgets::ElidedLabel *m_farm;
    Widgets::StatusGlyph *m_overall;
    Widgets::StatusGlyph *m_narrowState; ///< where there are no words beside the mark
    QString m_sentence;                  ///< how the farm stands; empty until it is known
    QMap<QString, RailButton *> m_byId;
    QMap<QString, Badge> m_badges;
    QMap<QString, Badge> m_notices;
    RailWidth m_width = RailWidth::Wide;
};

} // namespace Printkeeper::Shell
