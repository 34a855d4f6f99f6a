// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageaction.h"

#include <QAction>
#include <QWidget>

class QActionGroup;

namespace Printkeeper::Widgets {
class Button;
class ScrollPane;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Pages {

/// Somewhere in the program: a page and, in words of that page's own, what to show there. "The 41
/// waiting jobs" is {"jobs", {{"status", "Uploaded"}}}.
struct PagePlace
{
    QString page; ///< id of its entry
    QVariantMap where;

    bool operator==(const PagePlace &) const = default;
};

/// What every shell asks of a page. What can be done on it are its `actions()`, made by `offer` and
/// `offerPlaces`: their keys count wherever the keyboard is while the page is shown and no sheet
/// lies over it, and the shell lists them in the palette and in the sheet of keys. A page asks for
/// another one by `placeRequested` and knows none. Lives on the GUI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);

    /// What a person has set here: filter, sort, scroll, selection. Only values that QSettings can
    /// keep, since the state outlives the page (another language) and the program.
    virtual QVariantMap state() const { return {}; }
    /// As the last `state()` of this page had it. What it does not know, or what is not there any
    /// more, it leaves out in silence.
    virtual void restoreState(const QVariantMap &state);
    /// Shows what `where` of a PagePlace names, whatever was shown before; empty: nothing changes.
    virtual void openAt(const QVariantMap &where);
    /// Null when it offers none of that name.
    QAction *findAction(const QString &name) const;

Q_SIGNALS:
    void placeRequested(const Printkeeper::Pages::PagePlace &place);

protected:
    /// No line gets longer than this, be the window ever so wide; one of 1920 pixels is filled.
    static constexpr int WidestContent = 1760;

    bool event(QEvent *event) override;

    /// What stands at the top: the page's title, a line that gives way, and what can be done.
    static QWidget *makeHead(const QString &title, QWidget *line,
                             const std::vector<Widgets::Button *> &buttons = {});
    /// Fills the page: below the head scrolls what is returned, and a foot stays below it,
    /// under a rule.
    Widgets::ScrollPane *layOut(QWidget *head, QWidget *content, QWidget *foot = nullptr);
    /// For the constructor of page P.
    template<typename P>
    void offer(const std::vector<PageOffer<P>> &offers)
    {
        for (const PageOffer<P> &offer : offers)
            connect(addOffer(offer.action), &QAction::triggered, static_cast<P *>(this), offer.act);
    }
    /// The tool tip of the button of that name tells the key of an action, which does the same.
    void tellKey(const QString &action, const QString &button) const;
    /// Places of this page, in the stead of those offered before.
    void offerPlaces(const std::vector<PageAction> &places);
    /// One sentence that says why an action cannot be done now; empty: it can.
    void setReasonAgainst(const QString &name, const QString &reason);

private:
    QAction *addOffer(const PageAction &action);

    QActionGroup *m_offers;
    QList<QAction *> m_places;
};

} // namespace Printkeeper::Pages
