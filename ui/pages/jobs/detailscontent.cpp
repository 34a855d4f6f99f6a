// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/detailscontent.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/jobs/detailtexts.h"
#include "pages/jobs/jobcells.h"
#include "settings/personname.h"
#include "style/tokens.h"
#include "widgets/accessibility.h"
#include "widgets/linebreaks.h"

#include <QFontDatabase>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

using Style::Space;
using Widgets::Button;
using Widgets::ButtonKind;
using Widgets::Label;
using Widgets::TextStyle;
using Widgets::Tone;

namespace {

void clear(QGridLayout &grid)
{
    while (QLayoutItem *item = grid.takeAt(0)) {
        const std::unique_ptr<QLayoutItem> owned(item);
        if (item->widget())
            item->widget()->deleteLater();
    }
}

Label *makeValue(const QString &text, TextStyle style = TextStyle::Body)
{
    auto *label = new Label(style, Widgets::Wrapping::Words);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Label *makeName(const QString &text)
{
    auto *label = new Label(TextStyle::Small, text);
    label->setTone(Tone::Secondary);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, 2, 0, 0);
    return label;
}

QGridLayout *addGrid(QVBoxLayout &layout, int spacing)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(spacing);
    grid->setColumnStretch(1, 1);
    layout.addLayout(grid);
    return grid;
}

} // namespace

/// The picture as wide as the pane, up to 300 pixels high.
class DetailsContent::PictureView final : public QWidget
{
public:
    explicit PictureView(JobPictures &pictures)
        : m_pictures(pictures)
    {
        constexpr int Height = 220;
        setFixedHeight(Height);
        setObjectName(u"jobPicture"_s);
        Widgets::setAccessibleRole(*this, QAccessible::Graphic);
        connect(&pictures, &JobPictures::changed, this, qOverload<>(&QWidget::update));
    }

    void setJob(const JobRow &job)
    {
        m_job = job;
        m_pictures.setShownAlone(pictureKeyOf(job));
        m_pictures.follow(job);
        //: %1: the name of a job's file
        setAccessibleName(DetailsContent::tr("Picture of %1").arg(job.name));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_pictures.paint(painter, rect(), m_job, *this);
    }

private:
    JobPictures &m_pictures;
    JobRow m_job;
};

DetailsContent::DetailsContent(JobPictures &pictures, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_picture(new PictureView(pictures))
    , m_title(makeValue({}, TextStyle::Strong))
    , m_problem(new Label(TextStyle::Small, Widgets::Wrapping::Words))
{
    m_title->setObjectName(u"jobDetailsTitle"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, Space::Small, Space::Small);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addWidget(buildState());
    layout->addWidget(m_problem);
    m_facts = addGrid(*layout, Space::Tiny);
    layout->addWidget(buildActions());
    layout->addWidget(Widgets::makeRule());
    layout->addWidget(new Label(TextStyle::Heading, tr("Files")));
    m_files = addGrid(*layout, Space::Small);
    layout->addWidget(Widgets::makeRule());
    //: Title: what was done to a job
    layout->addWidget(new Label(TextStyle::Heading, tr("History")));
    m_history = new JobHistoryView(clock);
    layout->addWidget(m_history);
    layout->addWidget(Widgets::makeRule());
    layout->addWidget(buildFold());
    layout->addStretch();
}

QWidget *DetailsContent::buildState()
{
    constexpr int GlyphSize = 16;
    auto *state = new QWidget;
    auto *layout = new QHBoxLayout(state);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    m_glyph = new Widgets::StatusGlyph(Widgets::Glyph::Good, GlyphSize);
    m_status = makeValue({});
    m_status->setObjectName(u"jobDetailsStatus"_s);
    layout->addWidget(m_glyph, 0, Qt::AlignTop);
    layout->addWidget(m_status, 1);
    return state;
}

Button *DetailsContent::addAction(QGridLayout &layout, const QString &name, const QString &text,
                                  int place)
{
    auto *button = new Button(ButtonKind::Secondary, text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    layout.addWidget(button, place / 2, place % 2);
    return button;
}

QWidget *DetailsContent::buildActions()
{
    using enum Cleanup::JobActionKind;
    auto *actions = new QWidget;
    auto *layout = new QGridLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    m_archive = addAction(*layout, u"jobArchive"_s, tr("Archive…"), 0);
    m_restore = addAction(*layout, u"jobRestore"_s, tr("Restore…"), 0);
    m_remove = addAction(*layout, u"jobRemove"_s, tr("Remove…"), 1);
    m_folder = addAction(*layout, u"jobOpenFolder"_s, tr("Open folder"), 2);
    m_path = addAction(*layout, u"jobCopyPath"_s, tr("Copy path"), 3);
    connect(m_archive, &Button::clicked, this, [this] { Q_EMIT actionRequested(Archive); });
    connect(m_restore, &Button::clicked, this, [this] { Q_EMIT actionRequested(Restore); });
    connect(m_remove, &Button::clicked, this, [this] { Q_EMIT actionRequested(Remove); });
    connect(m_folder, &Button::clicked, this, &DetailsContent::folderRequested);
    connect(m_path, &Button::clicked, this, &DetailsContent::pathRequested);
    return actions;
}

QWidget *DetailsContent::buildFold()
{
    constexpr int Height = 280;
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    auto *button = new Button(ButtonKind::Link, tr("Show the row of the database"));
    button->setObjectName(u"jobRowFold"_s);
    button->setCheckable(true);
    m_row = new QPlainTextEdit;
    m_row->setObjectName(u"jobRow"_s);
    m_row->setAccessibleName(tr("The row of the database"));
    m_row->setReadOnly(true);
    m_row->setTabChangesFocus(true);
    m_row->setWordWrapMode(QTextOption::WrapAnywhere);
    m_row->setMinimumHeight(Height);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(Style::Type::Small);
    m_row->setFont(font);
    m_row->hide();
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addWidget(m_row);
    connect(button, &Button::toggled, this, [this, button](bool isOpen) {
        m_row->setVisible(isOpen);
        button->setText(isOpen ? tr("Hide the row of the database")
                               : tr("Show the row of the database"));
        showRow();
    });
    return place;
}

void DetailsContent::showDetails(const JobDetails &details)
{
    m_details = details;
    const JobRow &job = details.job;
    m_picture->setJob(job);
    m_title->setText(job.name);
    const auto glyph = diskGlyph(job.file.disk);
    m_glyph->setGlyph(glyph.value_or(Widgets::Glyph::Good));
    //: The status of a job and the size of its file, or what is wrong with that.
    m_status->setText(tr("%1 · %2").arg(job.status, diskWords(job.file)));
    m_problem->setTextOrHide(diskSentence(job.file.disk));
    const bool isArchived = job.statusKey == "archived"_L1;
    m_archive->setVisible(!isArchived);
    m_restore->setVisible(isArchived);
    m_folder->setEnabled(!job.file.model.root.isEmpty());
    showFacts();
    showFiles();
    showRow();
}

void DetailsContent::setNameStyle(Settings::NameStyle style)
{
    m_names = style;
    showFacts();
    showRow();
}

void DetailsContent::tellTime()
{
    showFacts();
    m_history->tellTime();
}

void DetailsContent::showFacts()
{
    clear(*m_facts);
    int line = 0;
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        m_facts->addWidget(makeName(name), line, 0);
        m_facts->addWidget(makeValue(value), line++, 1);
    };
    const JobRow &job = m_details.job;
    const QDateTime now = m_clock.now();
    add(tr("Person"), shownName(job.person, m_names));
    //: In front of its id
    add(tr("Job"), job.idLine);
    add(tr("Size"), sizeText(m_details));
    //: In front of a time
    add(tr("Created"), timeWords(job.created, now));
    //: In front of a time
    add(tr("Changed"), timeWords(job.updated, now));
}

void DetailsContent::showFiles()
{
    clear(*m_files);
    int line = 0;
    for (const JobFile &file : m_details.files) {
        constexpr int GlyphSize = 14;
        m_files->addWidget(
            new Widgets::StatusGlyph(diskGlyph(file.state.disk).value_or(Widgets::Glyph::Good),
                                     GlyphSize),
            line, 0, Qt::AlignTop);
        auto *words = makeValue(partText(file.part) + u" · "_s + diskWords(file.state));
        auto *path = makeValue(Widgets::breakable(escaped(file.path)), TextStyle::Small);
        path->setTextInteractionFlags(Qt::NoTextInteraction); // there is Copy path, without breaks
        path->setTone(Tone::Secondary);
        m_files->addWidget(words, line++, 1);
        m_files->addWidget(path, line++, 1);
    }
}

/// Only while it can be seen: a table may have many columns.
void DetailsContent::showRow()
{
    if (m_row->isHidden())
        return;
    QStringList lines;
    for (const Jobs::NamedValue &column : m_details.columns)
        lines << escaped(column.name) + u": "_s
                     + valueText(column.value, column.name, m_details, m_names);
    m_row->setPlainText(lines.join(u'\n'));
}

} // namespace Printkeeper::JobsView
