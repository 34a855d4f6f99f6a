// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chartsaving.h"

#include "base/escape.h"
#include "widgets/savesheet.h"
#include "widgets/sheet.h"

#include <QBuffer>
#include <QImage>
#include <QPointer>
#include <QSaveFile>

#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

/// A form that a chart can be saved in.
struct Form
{
    ChartFormat format = ChartFormat::Png;
    QString name; ///< "Png", of its button
    QString button;
    QString kind; ///< of files
    QString suffix;
};

std::vector<Form> forms()
{
    return {{ChartFormat::Png, u"Png"_s,
             //: Button: form in which a chart is saved
             ChartSaving::tr("Picture (PNG)"), ChartSaving::tr("Pictures"), u".png"_s},
            {ChartFormat::Svg, u"Svg"_s,
             //: Button: form in which a chart is saved
             ChartSaving::tr("Drawing (SVG)"), ChartSaving::tr("Drawings"), u".svg"_s},
            {ChartFormat::Csv, u"Csv"_s,
             //: Button: form in which a chart is saved
             ChartSaving::tr("Figures (CSV)"), ChartSaving::tr("Tables of comma-separated values"),
             u".csv"_s}};
}

/// A title as a name of a file.
QString fileName(QString title)
{
    return title.replace(u'/', u'-').trimmed();
}

QByteArray encoded(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

Result<bool> writeFile(const QByteArray &content, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return true;
    return Error{ErrorKind::System,
                 //: %1: a path
                 ChartSaving::tr("%1 could not be written. Choose another folder, or check its "
                                 "rights and its free space.")
                     .arg(escaped(path)),
                 file.errorString(),
                 {}};
}

} // namespace

ChartSaving::ChartSaving(const ChartFrame &frame, QWidget &over)
    : m_frame(frame)
    , m_over(over)
{}

void ChartSaving::open()
{
    if (m_frame.state() != ChartFrame::State::Ready)
        return;
    //: %1: the title of a chart
    auto *sheet =
        new Sheet(tr("Save “%1”").arg(m_frame.title()),
                  makeText(tr("As it is drawn now, or all its figures as a table.")), &m_over);
    sheet->setObjectName(u"chartFormSheet"_s);
    sheet->setCompact();
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->addClose(tr("Cancel"))->setObjectName(u"chartSaveCancel"_s);
    const std::vector<Form> offered = forms();
    for (const Form &form : offered | std::views::reverse) { // the filled button is the last
        const bool isFirst = form.format == ChartFormat::Png;
        Button *button =
            sheet->addButton(form.button, isFirst ? ButtonKind::Primary : ButtonKind::Secondary);
        button->setObjectName(u"chartSave"_s + form.name);
        connect(button, &Button::clicked, this, [this, sheet, format = form.format] {
            sheet->dismiss();
            // As soon as this sheet is gone.
            QMetaObject::invokeMethod(
                this, [this, format] { askWhere(format); }, Qt::QueuedConnection);
        });
    }
    sheet->open();
}

void ChartSaving::askWhere(ChartFormat format)
{
    const Form form = forms()[static_cast<std::size_t>(format)];
    const SaveRequest request{u"chart"_s,
                              //: %1: the title of a chart
                              tr("Save “%1”").arg(m_frame.title()), form.kind,
                              fileName(m_frame.title()) + form.suffix};
    // The sheet may be there for longer than this.
    openSaveSheet(m_over, request, [that = QPointer(this), format](const QString &path) {
        if (that)
            that->write(format, path);
    });
}

void ChartSaving::write(ChartFormat format, const QString &path)
{
    // It may have gone while the sheets were open, and an empty file is no chart.
    if (m_frame.state() != ChartFrame::State::Ready) {
        Q_EMIT failed(tr("The chart is not shown any more, so nothing was saved."));
        return;
    }
    QImage picture;
    QByteArray content;
    if (format == ChartFormat::Png)
        picture = m_frame.picture();
    else
        content = m_frame.exported(format);
    m_writer.start(
        [picture, content, path](const CancelToken &) {
            return writeFile(picture.isNull() ? content : encoded(picture), path);
        },
        [this, path](const Result<bool> &written) {
            if (written)
                Q_EMIT saved(escaped(path));
            else
                Q_EMIT failed(written.error().message);
        });
}

} // namespace Printkeeper::Widgets
