// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields/settingeditor.h"

#include "jobs/status.h"
#include "settings/privacysettings.h"
#include "settings/settingkeys.h"
#include "settings/settingparsing.h"
#include "settings/settingtexts.h"
#include "style/tokens.h"
#include "widgets/chiprow.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Fields {

using namespace Widgets;
using Style::Space;

namespace {

QString nameOf(const QString &key)
{
    return QString(key).replace(u'/', u'-');
}

bool isNumber(Settings::SettingType type)
{
    using Type = Settings::SettingType;
    return type == Type::Days || type == Type::Hours || type == Type::Seconds
           || type == Type::Percent || type == Type::Integer;
}

/// A line of text; a number with its unit behind it, which the arrow keys change by one. The word
/// for this machine's time zone is no name of one: it is left out, and a hint stands there.
class LineEditor final : public SettingEditor
{
    Q_OBJECT

public:
    LineEditor(const QString &key, QWidget *parent);

    QString text() const override;
    void setText(const QString &text) override;
    QWidget *field() const override { return m_line; }
    void setHint(const QString &hint) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Settings::SettingKey *m_key;
    QLineEdit *m_line;
};

LineEditor::LineEditor(const QString &key, QWidget *parent)
    : SettingEditor(parent)
    , m_key(Settings::findSettingKey(key))
    , m_line(new QLineEdit)
{
    constexpr int NumberWidth = 96;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_line);
    m_line->setObjectName(u"field-"_s + nameOf(key));
    setHint({});
    if (isNumber(m_key->type)) {
        m_line->setFixedWidth(NumberWidth);
        m_line->setAlignment(Qt::AlignRight);
        m_line->installEventFilter(this);
        auto *unit = new Label(TextStyle::Body, Settings::unitOfSetting(key));
        unit->setTone(Tone::Secondary);
        layout->addWidget(unit);
        layout->addStretch();
    }
    connect(m_line, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(this->text()); });
}

QString LineEditor::text() const
{
    const bool isHint = m_key->type == Settings::SettingType::TimeZone && m_line->text().isEmpty();
    return isHint ? m_key->defaultText : m_line->text();
}

void LineEditor::setHint(const QString &hint)
{
    const bool isZone = m_key->type == Settings::SettingType::TimeZone;
    //: In the empty field for a time zone
    m_line->setPlaceholderText(!hint.isEmpty() ? hint
                               : isZone        ? SettingEditor::tr("that of this machine")
                                               : Settings::whenUnset(*m_key));
}

void LineEditor::setText(const QString &text)
{
    // What is being typed keeps its cursor.
    if (this->text() == text)
        return;
    const bool isHint =
        m_key->type == Settings::SettingType::TimeZone && text == m_key->defaultText;
    m_line->setText(isHint ? QString() : text);
    m_line->setCursorPosition(0); // of a long path its begin is shown
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const int step = !key ? 0 : key->key() == Qt::Key_Up ? 1 : key->key() == Qt::Key_Down ? -1 : 0;
    bool isValue = false;
    const int value = m_line->text().toInt(&isValue);
    if (step == 0 || !isValue)
        return SettingEditor::eventFilter(watched, event);
    m_line->setText(QString::number(std::clamp(value + step, m_key->minimum, m_key->maximum)));
    Q_EMIT edited(m_line->text());
    return true;
}

/// Chips, of which one or several are on.
class ChipEditor final : public SettingEditor
{
    Q_OBJECT

public:
    ChipEditor(const QString &key, ChipRow::Choice choice, const QStringList &words,
               QWidget *parent);

    QString text() const override { return m_row->checked().join(u','); }
    void setText(const QString &text) override;
    QWidget *field() const override { return m_row; }

private:
    QString wordFor(const QString &text) const;

    QString m_key;
    ChipRow::Choice m_choice;
    ChipRow *m_row;
};

ChipEditor::ChipEditor(const QString &key, ChipRow::Choice choice, const QStringList &words,
                       QWidget *parent)
    : SettingEditor(parent)
    , m_key(key)
    , m_choice(choice)
    , m_row(new ChipRow(choice, Settings::describeSetting(key).title))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    m_row->setObjectName(u"chips-"_s + nameOf(key));
    std::vector<ChipRow::Item> items;
    for (const QString &word : words)
        items.push_back({word,
                         choice == ChipRow::Choice::AnyOf ? Jobs::statusTitle(word)
                                                          : Settings::wordTitle(key, word),
                         {}});
    m_row->setItems(std::move(items));
    connect(m_row, &ChipRow::chosen, this, [this] { Q_EMIT edited(this->text()); });
}

/// A status is the same however it is spelled.
QString ChipEditor::wordFor(const QString &text) const
{
    const auto &items = m_row->items();
    const auto found = std::ranges::find_if(items, [&](const ChipRow::Item &item) {
        return m_choice == ChipRow::Choice::AnyOf
                   ? Jobs::statusKey(item.key) == Jobs::statusKey(text)
                   : item.key == text;
    });
    return found == items.end() ? QString() : found->key;
}

void ChipEditor::setText(const QString &text)
{
    QStringList chosen;
    auto items = m_row->items();
    for (const QString &word :
         m_choice == ChipRow::Choice::AnyOf ? Settings::parseList(text) : QStringList(text)) {
        const QString known = wordFor(word);
        chosen += known.isEmpty() ? word : known;
        if (known.isEmpty())
            items.push_back({word, Jobs::statusTitle(word), {}});
    }
    if (items != m_row->items())
        m_row->setItems(std::move(items));
    m_row->setChecked(chosen);
}

/// How names are shown in this window; what the setting says of other places stays.
class NamesEditor final : public SettingEditor
{
    Q_OBJECT

public:
    NamesEditor(const QString &key, QWidget *parent);

    QString text() const override;
    void setText(const QString &text) override;
    QWidget *field() const override { return m_row; }

private:
    QStringList m_words; ///< in the order of NameStyle
    Settings::PrivacySettings m_styles;
    ChipRow *m_row;
};

NamesEditor::NamesEditor(const QString &key, QWidget *parent)
    : SettingEditor(parent)
    , m_words(Settings::findSettingKey(key)->words)
    , m_row(new ChipRow(ChipRow::Choice::OneOf, Settings::describeSetting(key).title))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    m_row->setObjectName(u"chips-"_s + nameOf(key));
    std::vector<ChipRow::Item> items;
    for (const QString &word : std::as_const(m_words))
        items.push_back({word, Settings::wordTitle(key, word), {}});
    m_row->setItems(std::move(items));
    connect(m_row, &ChipRow::chosen, this, [this](const QString &word) {
        m_styles.desktop = static_cast<Settings::NameStyle>(m_words.indexOf(word));
        Q_EMIT edited(this->text());
    });
}

QString NamesEditor::text() const
{
    const auto word = [this](Settings::NameStyle style) {
        return m_words.value(static_cast<int>(style));
    };
    return u"desktop=%1|kiosk=%2|reports=%3"_s.arg(word(m_styles.desktop), word(m_styles.kiosk),
                                                   word(m_styles.reports));
}

void NamesEditor::setText(const QString &text)
{
    if (const auto styles = Settings::parseNameStyles(text))
        m_styles = *styles;
    m_row->setChecked({m_words.value(static_cast<int>(m_styles.desktop))});
}

/// The statuses of the farm, those that are known in the order of a job's life; where there are
/// none those that farms usually have.
QStringList statusWords(const QStringList &statuses)
{
    QStringList words = statuses;
    if (!words.isEmpty()) {
        const QStringList known = Jobs::knownStatusKeys();
        std::ranges::stable_sort(words, {}, [&known](const QString &status) {
            const qsizetype place = known.indexOf(Jobs::statusKey(status));
            return place < 0 ? known.size() : place;
        });
        return words;
    }
    for (const QString &key : Jobs::knownStatusKeys())
        words.append(Jobs::spelledLike(key, {}));
    return words;
}

} // namespace

SettingEditor *makeSettingEditor(const QString &key, const QStringList &statuses, QWidget *parent)
{
    const auto *known = Settings::findSettingKey(key);
    Q_ASSERT(known);
    if (known->type == Settings::SettingType::StatusList)
        return new ChipEditor(key, ChipRow::Choice::AnyOf, statusWords(statuses), parent);
    if (known->type == Settings::SettingType::NameStyles)
        return new NamesEditor(key, parent);
    if (known->type == Settings::SettingType::Word)
        return new ChipEditor(key, ChipRow::Choice::OneOf, known->words, parent);
    return new LineEditor(key, parent);
}

} // namespace Printkeeper::Fields

#include "settingeditor.moc"
