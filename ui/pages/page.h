// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariantMap>
#include <QWidget>

namespace Printkeeper::Pages {

/// Somewhere in the program: a page and, in words of that page's own, what to show there. "The 41
/// waiting jobs" is {"jobs", {{"status", "Uploaded"}}}.
struct PagePlace
{
    QString page; ///< id of its entry
    QVariantMap where;

    bool operator==(const PagePlace &) const = default;
};

/// What every shell asks of a page. What can be done on it are its `actions()`, each with an
/// objectName that stays the same in every language, a text and, where it has one, a shortcut: the
/// shell lists those of the current page in the palette and in the sheet of keys. A page asks for
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

Q_SIGNALS:
    void placeRequested(const Printkeeper::Pages::PagePlace &place);
};

} // namespace Printkeeper::Pages
