// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commandpalette.h"

#include "shell/palettedelegate.h"
#include "shell/palettemodel.h"
#include "style/tokens.h"
#include "widgets/accessibility.h"
#include "widgets/label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;
using namespace Widgets;

namespace {

constexpr int PanelWidth = 620;
constexpr int MostRows = 9;
constexpr int NothingHeight = 96;
constexpr int FromTop = 72;
constexpr int MostRecent = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *over)
    : QWidget(over)
    , m_model(new PaletteModel(this))
    , m_panel(new QFrame(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new Label(TextStyle::Body))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleRole(*this, QAccessible::Dialog);
    setFocusPolicy(Qt::NoFocus);
    buildPanel();
    over->installEventFilter(this);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    retranslate();
    hide();
}

void CommandPalette::buildPanel()
{
    m_panel->setObjectName(u"sheetPanel"_s);
    m_search->setObjectName(u"paletteSearch"_s);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setTone(Tone::Secondary);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setFixedHeight(NothingHeight);
    m_nothing->hide();
    auto *inside = new QVBoxLayout(m_panel);
    inside->setContentsMargins(Space::Medium, Space::Medium, Space::Medium, Space::Medium);
    inside->setSpacing(Space::Small);
    inside->addWidget(m_search);
    inside->addWidget(m_list);
    inside->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Huge, FromTop, Space::Huge, Space::Huge);
    layout->addWidget(m_panel, 0, Qt::AlignHCenter | Qt::AlignTop); // as high as its hits
    layout->addStretch();
    m_panel->setFixedWidth(PanelWidth);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Find an action"));
    m_search->setAccessibleName(tr("What do you want to do?"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_list->setAccessibleName(tr("Actions"));
}

void CommandPalette::open(const ActionCatalogue &catalogue)
{
    m_focusBefore = QApplication::focusWidget();
    m_search->clear();
    m_model->setSearch({});
    m_model->setActions(catalogue, m_recent);
    search({});
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_search->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    m_search->clearFocus();
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CommandPalette::search(const QString &text)
{
    m_model->setSearch(text.trimmed());
    const bool found = m_model->rowCount() > 0;
    //: %1: what was searched for
    m_nothing->setText(tr("Nothing does “%1”. Try fewer letters.").arg(text.trimmed()));
    m_nothing->setVisible(!found);
    m_list->setVisible(found);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(m_model->rowCount(), MostRows));
    choose(0);
}

void CommandPalette::choose(int row)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(last, 0)), 0));
}

void CommandPalette::run(const QModelIndex &index)
{
    QPointer<QAction> action = m_model->action(index.row());
    if (!action || !action->isEnabled())
        return; // its row says why
    m_recent.removeAll(action->objectName());
    m_recent.prepend(action->objectName());
    m_recent = m_recent.mid(0, MostRecent);
    Q_EMIT recentChanged();
    // The action is done on the page, so the keyboard has to be back there.
    dismiss();
    if (action)
        action->trigger();
}

/// True when the key was for the list.
bool CommandPalette::steer(int key)
{
    constexpr int Leap = 8;
    const int row = m_list->currentIndex().row();
    const int count = m_model->rowCount();
    switch (key) {
    case Qt::Key_Down:
        choose(row + 1 < count ? row + 1 : 0);
        return true;
    case Qt::Key_Up:
        choose(row > 0 ? row - 1 : count - 1);
        return true;
    case Qt::Key_PageDown:
        choose(row + Leap);
        return true;
    case Qt::Key_PageUp:
        choose(row - Leap);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::event(QEvent *event)
{
    // Keys that nobody here wants must not reach the actions of the page below.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched == m_search && event->type() == QEvent::KeyPress)
        return steer(static_cast<QKeyEvent *>(event)->key());
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->pos()))
        dismiss();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Style::tokensOf(palette()).scrim);
}

bool CommandPalette::focusNextPrevChild(bool)
{
    return true;
}

} // namespace Printkeeper::Shell
