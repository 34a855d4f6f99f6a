// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/settingspage.h"

#include "base/escape.h"
#include "pages/settings/appearancecard.h"
#include "pages/settings/subjectcard.h"
#include "style/tokens.h"
#include "tasks/volumeshare.h"
#include "widgets/banner.h"
#include "widgets/capacitybar.h"
#include "widgets/chiprow.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/progressbanner.h"
#include "widgets/scrollpane.h"
#include "widgets/searchfield.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {

using namespace Widgets;
using Style::Space;

namespace {

constexpr auto AppearanceId = "appearance"_L1;

QString fileText(const Settings::SettingValues &values)
{
    return values.file().isEmpty() ? SettingsPage::tr("no settings file yet")
                                   : escaped(values.file());
}

} // namespace

SettingsPage::SettingsPage(Settings::SettingValues values, const QStringList &statuses,
                           const Appearance &appearance, QWidget *parent)
    : Page(parent)
    , m_draft(std::move(values))
    , m_file(new ElidedLabel)
    , m_search(new SearchField(tr("Search settings")))
    //: Button: changes that are not saved
    , m_discard(new Button(ButtonKind::Secondary, tr("Discard")))
    , m_save(new Button(ButtonKind::Primary))
    , m_banner(new Banner)
    , m_waiting(new ProgressBanner)
    , m_subjects(new ChipRow(ChipRow::Choice::OneOf, tr("Subjects")))
    , m_scroll(new ScrollPane)
    , m_levels(new CapacityBar)
    , m_nothing(
          new EmptyState(Glyph::Unknown, tr("No setting is called that"), tr("Try another word.")))
    , m_diskText(new Label(TextStyle::Body, Wrapping::Words))
{
    m_nothing->setIcon(u"search"_s);
    setObjectName(u"settings"_s);
    setAccessibleName(tr("Settings"));
    auto *head = new QWidget;
    head->setMaximumWidth(WidestContent);
    auto *top = new QVBoxLayout(head);
    top->setContentsMargins(Space::Wide, Space::Medium, Space::Wide, Space::Small);
    top->setSpacing(Space::Medium);
    top->addLayout(makeHeader());
    top->addWidget(m_banner);
    top->addWidget(m_waiting);
    top->addWidget(m_subjects);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_scroll, 1);
    m_banner->setObjectName(u"settingsBanner"_s);
    m_waiting->setObjectName(u"settingsWaiting"_s);
    m_waiting->hide();
    m_subjects->setObjectName(u"subjects"_s);
    QWidget *cards = makeCards(statuses, appearance);
    offer(offers());
    offerPlaces(placeList(m_draft.values()));
    tellKeys();
    connectParts();
    showDraft();
    showCardsSoon(cards);
}

QLayout *SettingsPage::makeHeader()
{
    constexpr int SearchWidth = 248;
    constexpr int LeastSearchWidth = 110;
    m_search->setObjectName(u"searchSettings"_s);
    m_search->setMinimumWidth(LeastSearchWidth);
    m_search->setMaximumWidth(SearchWidth);
    m_discard->setObjectName(u"discardSettings"_s);
    m_save->setObjectName(u"saveSettings"_s);
    m_file->setObjectName(u"settingsFile"_s);
    auto *header = new QHBoxLayout;
    header->setSpacing(Space::Medium);
    header->addWidget(new Label(TextStyle::Title, tr("Settings")));
    header->addWidget(m_file, 1);
    header->addWidget(m_search);
    header->addWidget(m_discard);
    header->addWidget(m_save);
    return header;
}

QWidget *SettingsPage::makeCards(const QStringList &statuses, const Appearance &appearance)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    // The scroll bar has its place even when there is none: the cards end where the header does.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    content->setMaximumWidth(WidestContent - bar);
    column->setContentsMargins(Space::Wide, Space::Tiny, Space::Wide - bar, Space::Wide);
    column->setSpacing(Space::Large);
    std::vector<ChipRow::Item> items;
    for (const Subject &subject : settingSubjects(m_draft.values())) {
        auto *card = new SubjectCard(subject, statuses);
        m_cards.push_back(card);
        column->addWidget(card);
        items.push_back({subject.id, subject.title, {}});
        if (subject.id == u"places"_s)
            card->setLink(tr("Find the farm again…"), tr("Find the farm again"));
        if (subject.id == u"disk"_s)
            card->setPicture(makeDiskPicture());
    }
    if (!appearance.themes.empty() || !appearance.languages.empty()) {
        m_appearance = new AppearanceCard(appearance);
        column->addWidget(m_appearance);
        items.push_back({AppearanceId, tr("Appearance"), {}});
    }
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_subjects->setItems(std::move(items));
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // drawn only when it is needed
    m_scroll->setFocusPolicy(Qt::NoFocus);
    content->setParent(m_scroll);
    return content;
}

QWidget *SettingsPage::makeDiskPicture()
{
    auto *picture = new QWidget;
    auto *layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_diskText);
    layout->addWidget(m_levels);
    m_diskText->setObjectName(u"diskText"_s);
    m_diskText->hide();
    m_levels->setObjectName(u"diskLevels"_s);
    m_levels->hide();
    return picture;
}

/// The cards are many: they are made, chosen and laid out by an event each, so that the window does
/// not stand still for all of that.
void SettingsPage::showCardsSoon(QWidget *cards)
{
    QTimer::singleShot(0, this, [this, cards] {
        filter();
        QTimer::singleShot(0, this, [this, cards] { m_scroll->setContent(cards); });
    });
}

std::vector<Pages::PageOffer<SettingsPage>> SettingsPage::offers()
{
    return {
        {{u"settings.save"_s, tr("Save the settings"), {QKeySequence(QKeySequence::Save)}},
         &SettingsPage::save},
        {{u"settings.discard"_s,
          tr("Discard the changes that are not saved"),
          {{Qt::CTRL | Qt::SHIFT | Qt::Key_D}}},
         &SettingsPage::discard},
        {{u"settings.search"_s, tr("Search the settings"), {QKeySequence(QKeySequence::Find)}},
         &SettingsPage::focusSearch},
        {{u"settings.findFarm"_s, tr("Find the farm again…"), {{Qt::CTRL | Qt::SHIFT | Qt::Key_F}}},
         &SettingsPage::findFarmRequested},
    };
}

std::vector<Pages::PageAction> SettingsPage::placeList(const Settings::SettingValues &values)
{
    std::vector<Subject> subjects = settingSubjects(values);
    subjects.push_back({AppearanceId, tr("Appearance"), {}});
    std::vector<Pages::PageAction> places;
    for (const Subject &subject : subjects)
        places.push_back({u"settings.subject."_s + subject.id,
                          //: %1: a subject of the settings
                          tr("Settings: %1").arg(subject.title),
                          Pages::placeKeys(static_cast<qsizetype>(places.size())),
                          {{u"subject"_s, subject.id}}});
    return places;
}

std::vector<Pages::PageAction> SettingsPage::actionList(const Settings::SettingValues &values)
{
    std::vector<Pages::PageAction> actions = Pages::actionsOf(offers());
    std::ranges::move(placeList(values), std::back_inserter(actions));
    return actions;
}

void SettingsPage::tellKeys()
{
    tellKey(u"settings.save"_s, u"saveSettings"_s);
    tellKey(u"settings.discard"_s, u"discardSettings"_s);
    tellKey(u"settings.findFarm"_s, u"cardLink"_s); // the first card has the only one
    const QAction *search = findAction(u"settings.search"_s);
    m_search->setToolTip(withKey(search->text(), search->shortcut()));
}

void SettingsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SettingsPage::connectParts()
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &SettingsPage::recognise);
    connect(m_waiting, &ProgressBanner::cancelRequested, this, &SettingsPage::cancelSaveRequested);
    connect(m_save, &Button::clicked, this, &SettingsPage::save);
    connect(m_discard, &Button::clicked, this, &SettingsPage::discard);
    connect(m_search, &SearchField::searchChanged, this, &SettingsPage::filter);
    connect(m_subjects, &ChipRow::chosen, this, [this](const QString &subject) {
        m_subject = subject;
        m_search->setSearch({});
        filter();
        m_scroll->verticalScrollBar()->setValue(0);
    });
    for (SubjectCard *card : m_cards) {
        connect(card, &SubjectCard::linkActivated, this, &SettingsPage::findFarmRequested);
        connect(card, &SubjectCard::edited, this, [this](const QString &key, const QString &text) {
            m_draft.set(key, text);
            showDraft();
        });
        connect(card, &SubjectCard::resetRequested, this, [this](const QString &key) {
            m_draft.reset(key);
            showDraft();
        });
    }
    if (m_appearance) {
        connect(m_appearance, &AppearanceCard::themeChosen, this, &SettingsPage::themeChosen);
        connect(m_appearance, &AppearanceCard::languageChosen, this, &SettingsPage::languageChosen);
        connect(m_appearance, &AppearanceCard::hoursChosen, this, &SettingsPage::hoursChosen);
        connect(m_appearance, &AppearanceCard::sizeChosen, this, &SettingsPage::sizeChosen);
        connect(m_appearance, &AppearanceCard::motionChosen, this, &SettingsPage::motionChosen);
    }
}

void SettingsPage::save()
{
    if (m_save->isEnabled())
        Q_EMIT saveRequested(m_draft.changes());
}

void SettingsPage::discard()
{
    m_draft.discard();
    showDraft();
}

void SettingsPage::showDraft()
{
    for (SubjectCard *card : m_cards)
        card->showDraft(m_draft);
    const int count = int(m_draft.changes().size());
    m_file->setText(fileText(m_draft.values()));
    m_save->setText(count == 0 ? tr("Save") : tr("Save %n change(s)", nullptr, count));
    const QString why = !m_waiting->isHidden()  ? tr("They are about to be saved.")
                        : count == 0            ? tr("Nothing was changed.")
                        : m_draft.hasProblems() ? tr("First mend what is marked.")
                                                : QString();
    m_save->setEnabled(why.isEmpty());
    m_discard->setEnabled(count > 0);
    setReasonAgainst(u"settings.save"_s, why);
    setReasonAgainst(u"settings.discard"_s, count == 0 ? tr("Nothing was changed.") : QString());
    updateLevels();
    recogniseSoon();
}

/// What is searched for is in any subject, so that none is chosen meanwhile.
void SettingsPage::filter()
{
    const QString search = m_search->search();
    m_subjects->setChecked(search.isEmpty() ? QStringList{m_subject} : QStringList());
    int shown = 0;
    for (SubjectCard *card : m_cards) {
        const int rows = card->filter(search);
        const bool isShown = search.isEmpty() ? card->id() == m_subject : rows > 0;
        card->setVisible(isShown);
        shown += isShown ? 1 : 0;
    }
    const bool isAppearance =
        m_appearance
        && (search.isEmpty() ? m_subject == AppearanceId : m_appearance->matches(search));
    if (m_appearance)
        m_appearance->setVisible(isAppearance);
    m_nothing->setVisible(shown == 0 && !isAppearance);
}

/// Where the levels would stand on this disk, before anything is saved.
void SettingsPage::updateLevels()
{
    const double warning = m_draft.text(u"disk/warning_percent"_s).toInt() / 100.0;
    const double critical = m_draft.text(u"disk/critical_percent"_s).toInt() / 100.0;
    if (warning <= 0 || warning > critical || critical > 1) {
        m_levels->setTicks({});
        m_levels->setUsed(m_diskUsed, Glyph::Good);
        return;
    }
    m_levels->setTicks({{warning, tr("warning")}, {critical, tr("critical")}});
    m_levels->setUsed(m_diskUsed, m_diskUsed > critical  ? Glyph::Critical
                                  : m_diskUsed > warning ? Glyph::Warning
                                                         : Glyph::Good);
}

void SettingsPage::showStatus(const Tasks::FarmStatus &status)
{
    const auto &volume = status.volume;
    const bool isKnown = volume && Tasks::usableOf(*volume) > 0;
    m_levels->setVisible(isKnown);
    m_diskText->setVisible(isKnown);
    if (!isKnown)
        return;
    m_diskUsed = Tasks::shareOf(volume->used, *volume);
    //: %1: a number
    m_diskText->setText(tr("The disk is %1 % full").arg(volume->usedPercent));
    m_levels->setAccessibleName(m_diskText->text());
    updateLevels();
}

void SettingsPage::tellSaved()
{
    m_banner->showMessage(Glyph::Good, tr("Saved. The new settings are in force."),
                          tr("The older file is kept beside it, with a ~ at the end."));
}

void SettingsPage::showWaiting(const QString &what)
{
    m_banner->dismiss();
    //: %1: what runs, as “Cleaning up…”
    m_waiting->start(tr("Your changes are saved as soon as this is done: %1").arg(what),
                     Cancelling::Possible);
    showDraft();
}

void SettingsPage::showWaitEnded()
{
    m_waiting->hide();
    showDraft();
}

void SettingsPage::showError(const Error &error)
{
    m_banner->showMessage(Glyph::Critical, error.message, error.detail);
}

} // namespace Printkeeper::SettingsView
