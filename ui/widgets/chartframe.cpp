// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartframe.h"

#include "style/tokens.h"
#include "widgets/chartplot.h"
#include "widgets/chartsaving.h"
#include "widgets/charttable.h"
#include "widgets/charttableview.h"
#include "widgets/skeleton.h"
#include "widgets/toast.h"

#include <QBuffer>
#include <QContextMenuEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QSvgGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

ChartFrame::ChartFrame(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_model(new ChartTableModel(this))
    , m_stack(new QStackedWidget)
    , m_plot(new ChartPlot)
    , m_table(new ChartTableView(m_model))
    , m_empty(new EmptyState(Glyph::Unknown, tr("There is nothing to draw yet"), {}))
    , m_failed(new EmptyState(Glyph::Critical, tr("The figures could not be read"), {}))
    , m_loading(new Skeleton(4))
    //: Button: a chart, as a file
    , m_export(new Button(ButtonKind::Link, tr("Save…")))
    , m_told(new Label(TextStyle::Small, Wrapping::Words))
{
    for (QWidget *page :
         {static_cast<QWidget *>(m_plot), static_cast<QWidget *>(m_table),
          static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_failed), m_loading})
        m_stack->addWidget(page);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_told);
    addHeadWidget(m_export);
    m_export->setObjectName(u"chartExport"_s);
    //: %1: the title of a chart
    m_export->setAccessibleName(tr("Save “%1” as a file").arg(title));
    m_export->hide();
    m_told->setObjectName(u"chartTold"_s);
    m_told->hide();
    m_toldStay.setSingleShot(true);
    m_toldStay.setInterval(MessageStay);
    connect(&m_toldStay, &QTimer::timeout, this, [this] {
        if (m_told->underMouse())
            m_toldStay.start();
        else
            forgetSaving();
    });
    m_table->setObjectName(u"chartTable"_s);
    m_table->setAccessibleName(title);
    m_plot->setContextMenuPolicy(Qt::NoContextMenu); // that of the frame
    m_plot->setAccessibleName(title);
    m_loading->setAccessibleName(tr("The figures are being read"));
    m_empty->setIcon(u"monitoring"_s);
    connect(m_failed, &EmptyState::activated, this, &ChartFrame::retryRequested);
    connect(this, &Card::linkActivated, this,
            [this] { setView(m_view == View::Chart ? View::Table : View::Chart); });
    enter(State::Loading);
}

void ChartFrame::setContent(const ChartContent &content)
{
    m_content = content;
    m_model->setContent(content);
    if (!hasPoints(content)) {
        enter(State::Empty);
        return;
    }
    m_plot->setContent(content);
    m_plot->setAccessibleDescription(summaryOf(content));
    enter(State::Ready);
}

void ChartFrame::showLoading()
{
    enter(State::Loading);
}

void ChartFrame::setEmptyTexts(const QString &title, const QString &detail)
{
    m_empty->setTexts(title, detail);
}

void ChartFrame::showError(const QString &title, const QString &detail, const QString &action)
{
    m_failed->setTexts(title, detail);
    m_failed->setAction(action);
    enter(State::Failed);
}

void ChartFrame::setView(View view)
{
    m_view = view;
    enter(m_state);
}

void ChartFrame::setExportable(QWidget &over)
{
    m_saving = new ChartSaving(*this, over);
    m_saving->setParent(this);
    connect(m_export, &Button::clicked, this, &ChartFrame::save);
    connect(m_saving, &ChartSaving::saved, this, [this](const QString &path) {
        //: %1: a path
        tellSaving(Tone::Secondary, tr("Saved as %1.").arg(path));
    });
    connect(m_saving, &ChartSaving::failed, this,
            [this](const QString &sentence) { tellSaving(Tone::Critical, sentence); });
    enter(m_state);
}

void ChartFrame::save()
{
    forgetSaving();
    m_saving->open();
}

void ChartFrame::tellSaving(Tone tone, const QString &sentence)
{
    forgetSaving();
    m_told->setTone(tone);
    m_told->setTextOrHide(sentence);
    if (tone != Tone::Critical)
        m_toldStay.start();
}

void ChartFrame::forgetSaving()
{
    m_toldStay.stop();
    m_told->setTextOrHide({});
}

void ChartFrame::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_saving && m_state == State::Ready)
        save();
    else
        event->ignore();
}

void ChartFrame::enter(State state)
{
    m_state = state;
    const bool isReady = state == State::Ready;
    const bool isChart = m_view == View::Chart;
    const QString other = isChart ? tr("Table") : tr("Chart");
    //: %1: the title of a chart
    QString name = tr("Show “%1” as a table");
    if (!isChart)
        //: %1: the title of a chart
        name = tr("Show “%1” as a chart");
    setLink(isReady ? other : QString(), name.arg(title()));
    m_export->setVisible(isReady && m_saving);
    if (isReady)
        m_stack->setCurrentWidget(m_view == View::Chart ? static_cast<QWidget *>(m_plot) : m_table);
    else if (state == State::Empty)
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentWidget(state == State::Failed ? m_failed : m_loading);
}

void ChartFrame::paintExport(QPainter &painter, const QRectF &page) const
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    painter.fillRect(page, tokens.surface);
    const QRectF inside = page.adjusted(Space::Large, Space::Large, -Space::Large, -Space::Large);
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    painter.setFont(heading);
    painter.setPen(tokens.secondary);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, title());
    ChartPlot plot;
    plot.setPalette(palette());
    plot.setFont(font());
    plot.setContent(m_content);
    plot.renderTo(painter, inside.adjusted(0, Space::Huge, 0, 0));
}

QImage ChartFrame::picture(QSize size) const
{
    constexpr double Density = 2;
    if (m_state != State::Ready)
        return {};
    QImage image(size * Density, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(Density);
    QPainter painter(&image);
    paintExport(painter, QRectF(QPointF(), size));
    return image;
}

QByteArray ChartFrame::exported(ChartFormat format, QSize size) const
{
    if (m_state != State::Ready)
        return {};
    if (format == ChartFormat::Csv)
        return m_model->csv();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (format == ChartFormat::Svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(title());
        generator.setDescription(summaryOf(m_content));
        QPainter painter(&generator);
        paintExport(painter, QRectF(QPointF(), size));
    } else {
        picture(size).save(&buffer, "PNG");
    }
    return bytes;
}

} // namespace Printkeeper::Widgets
