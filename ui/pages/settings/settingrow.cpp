// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/settingrow.h"

#include "fields/settingeditor.h"
#include "jobs/status.h"
#include "settings/settingkeys.h"
#include "settings/settingparsing.h"
#include "settings/settingtexts.h"
#include "style/tokens.h"
#include "widgets/linebreaks.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {

using namespace Widgets;
using Fields::SettingEditor;
using Settings::SettingType;
using Style::Space;

namespace {

constexpr std::chrono::milliseconds Rest{300};
constexpr auto DatabaseKey = "farm/database"_L1;

bool isPath(const QString &key)
{
    const auto type = Settings::findSettingKey(key)->type;
    return type == SettingType::Path || type == SettingType::Database;
}

/// What the draft calls the job table and its columns, in the order of Settings::JobsSettings.
QStringList tableNames(const SettingsDraft &draft)
{
    QStringList names;
    for (const QString &name :
         {u"table"_s, u"id"_s, u"status"_s, u"file"_s, u"created"_s, u"updated"_s})
        names << draft.text(u"jobs/"_s + name);
    return names;
}

PathFacts lookAt(const QString &key, const QByteArray &path, const QStringList &names,
                 const CancelToken &cancel)
{
    if (key == DatabaseKey)
        return lookAtDatabase(path, {names[0], names[1], names[2], names[3], names[4], names[5]},
                              cancel);
    return lookAtPath(path, key == u"farm/crontab"_s ? PathKind::File : PathKind::Folder);
}

QString titleOf(const QString &key)
{
    const QString layout = u"layout/"_s;
    return key.startsWith(layout) ? Jobs::statusTitle(key.mid(layout.size()))
                                  : Settings::describeSetting(key).title;
}

} // namespace

SettingRow::SettingRow(const QString &key, const QStringList &statuses, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_title(new Label(TextStyle::Strong, Wrapping::Words))
    , m_origin(new Label(TextStyle::Small))
    //: Button: back to the default
    , m_reset(new Button(ButtonKind::Link, tr("Reset")))
    , m_editor(Fields::makeSettingEditor(key, statuses, this))
    , m_remark(new FieldRemark(m_editor->field()))
{
    constexpr int WordsShare = 1;
    constexpr int FieldShare = 1;
    const QString name = QString(key).replace(u'/', u'-');
    setObjectName(u"setting-"_s + name);
    m_title->setText(titleOf(key));
    m_reset->setObjectName(u"reset-"_s + name);
    //: %1: the name of a setting
    m_reset->setAccessibleName(tr("Reset %1").arg(m_title->text()));
    if (QWidget *field = m_editor->field()) {
        field->setAccessibleName(m_title->text());
        field->setAccessibleDescription(Settings::describeSetting(key).explanation);
    }
    m_remark->setObjectName(u"remark-"_s + name);
    m_rest.setSingleShot(true);
    m_rest.setInterval(Rest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::Small, 0, Space::Small);
    layout->setSpacing(Space::Wide);
    layout->addWidget(makeWords(), WordsShare);
    layout->addWidget(makeField(), FieldShare);
    connect(m_editor, &SettingEditor::edited, this,
            [this](const QString &text) { Q_EMIT edited(m_key, text); });
    connect(m_reset, &Button::clicked, this, [this] { Q_EMIT resetRequested(m_key); });
    connect(&m_rest, &QTimer::timeout, this, &SettingRow::look);
}

QWidget *SettingRow::makeWords()
{
    auto *words = new QWidget;
    auto *explanation = new Label(TextStyle::Body, Wrapping::Words);
    explanation->setTone(Tone::Secondary);
    const QString text = Settings::describeSetting(m_key).explanation;
    explanation->setTextOrHide(unbroken(text));
    explanation->setAccessibleName(text);
    constexpr int OriginHeight = 18; // with and without a link beside it
    m_origin->setTone(Tone::Secondary);
    m_origin->setFixedHeight(OriginHeight);
    auto *below = new QHBoxLayout;
    below->setSpacing(Space::Small);
    below->addWidget(m_origin);
    below->addWidget(m_reset);
    below->addStretch();
    auto *layout = new QVBoxLayout(words);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(explanation);
    layout->addLayout(below);
    layout->addStretch();
    return words;
}

QWidget *SettingRow::makeField()
{
    auto *field = new QWidget;
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(m_editor);
    layout->addWidget(m_remark);
    layout->addStretch();
    return field;
}

void SettingRow::takeFocus()
{
    m_editor->field()->setFocus(Qt::ShortcutFocusReason);
}

void SettingRow::showDraft(const SettingsDraft &draft)
{
    const QString problem = draft.problem(m_key);
    m_editor->setText(draft.text(m_key));
    m_editor->setEnabled(!draft.isPinned(m_key));
    m_reset->setVisible(!draft.isDefault(m_key) && !draft.isPinned(m_key));
    showOrigin(draft);
    if (!problem.isEmpty()) {
        m_remark->setProblem(problem);
    } else if (!isPath(m_key)) {
        m_remark->setRemark({});
    }
    lookSoon(draft, problem);
}

void SettingRow::showHint(const QString &hint)
{
    m_editor->setHint(hint);
}

void SettingRow::showOrigin(const SettingsDraft &draft)
{
    if (draft.isPinned(m_key))
        m_origin->setText(tr("Set on the command line, for this start"));
    else if (draft.isChanged(m_key))
        m_origin->setText(tr("Changed, not saved"));
    else
        m_origin->setText(draft.isDefault(m_key) ? tr("Default") : tr("From the settings file"));
}

void SettingRow::lookSoon(const SettingsDraft &draft, const QString &problem)
{
    const QString text = draft.text(m_key);
    const QByteArray path = isPath(m_key) && problem.isEmpty() && !text.contains(u"://"_s)
                                ? Settings::parsePath(text).value_or(QByteArray())
                                : QByteArray();
    const QStringList names = m_key == DatabaseKey ? tableNames(draft) : QStringList();
    const bool isOther = path != m_path || names != m_tableNames;
    m_tableNames = names;
    if (path.isEmpty()) {
        m_path.clear();
        m_rest.stop();
        if (problem.isEmpty())
            m_remark->setRemark({});
    } else if (isOther || m_remark->isProblem()) {
        m_path = path;
        m_rest.start();
    }
}

void SettingRow::look()
{
    m_look.start([key = m_key, path = m_path, names = m_tableNames](const CancelToken &cancel)
                     -> Result<PathFacts> { return lookAt(key, path, names, cancel); },
                 [this, path = m_path, names = m_tableNames](const Result<PathFacts> &facts) {
                     if (path != m_path || names != m_tableNames)
                         return;
                     m_remark->setRemark(facts ? facts->sentence : facts.error().message);
                 });
}

bool SettingRow::matches(const QString &search) const
{
    const auto text = Settings::describeSetting(m_key);
    const QString all = m_title->text() + u'\n' + text.explanation + u'\n' + m_key;
    return search.isEmpty() || all.contains(search, Qt::CaseInsensitive);
}

} // namespace Printkeeper::SettingsView
