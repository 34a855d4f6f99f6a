// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demowindow.h"

#include "gui/language.h"
#include "pages/pagelist.h"
#include "support/watchedapplication.h"
#include "widgets/button.h"

#include <QLabel>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {

using Test::DemoTestFarm;
using Test::DemoWindow;

/// Every page in a language whose sentences are 40 % longer and in brackets.
class PseudoLocaleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { Gui::installLanguage(*qApp, u"en"_s); }
    void cutsOffNothing_data();
    void cutsOffNothing();
    void findsWhatIsCutOff();

private:
    std::unique_ptr<DemoTestFarm> m_farm;
};

namespace {

/// Whether a person sees all that a label or button says.
bool isWhole(const QWidget &part)
{
    const auto *label = qobject_cast<const QLabel *>(&part);
    if (!label)
        return part.width() >= part.minimumSizeHint().width()
               && part.height() >= part.minimumSizeHint().height();
    if (label->wordWrap())
        return label->height() >= label->heightForWidth(label->width());
    return label->width() >= label->sizeHint().width()
           && label->height() >= label->sizeHint().height();
}

/// The parts of `window` that show less than their text, or a text that nobody has translated.
QStringList faultsIn(QWidget &window)
{
    QStringList faults;
    const auto tell = [&](const QWidget &part, const QString &text, const QString &what) {
        faults << u"%1 of %2: “%3” %4"_s.arg(QLatin1StringView(part.metaObject()->className()),
                                             part.objectName(), text, what);
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty() && !isWhole(*label))
            tell(*label, label->text(), u"is cut off"_s);
    }
    for (const Widgets::Button *button : window.findChildren<Widgets::Button *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        if (!isWhole(*button))
            tell(*button, button->text(), u"is cut off"_s);
        if (!button->text().contains(u'['))
            tell(*button, button->text(), u"is not translated"_s);
    }
    for (const QScrollArea *area : window.findChildren<QScrollArea *>()) {
        const QWidget *content = area->widget();
        if (area->isVisible() && content && content->width() > area->viewport()->width())
            tell(*area, content->objectName(), u"is wider than its place"_s);
    }
    return faults;
}

} // namespace

void PseudoLocaleTest::initTestCase()
{
    Gui::applyLook(*qApp, {u"light"_s, u"en"_s});
    m_farm = std::make_unique<DemoTestFarm>(Demo::DemoShape::Jobs, 60, 7);
    QVERIFY(m_farm->isValid());
    Gui::installLanguage(*qApp, u"en_XA"_s);
}

void PseudoLocaleTest::cutsOffNothing_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const QString &page : Pages::pageNames()) {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800)})
            QTest::addRow("%s at %d", qPrintable(page), size.width()) << page << size;
    }
}

void PseudoLocaleTest::cutsOffNothing()
{
    QFETCH(QString, page);
    QFETCH(QSize, size);
    DemoWindow window(*m_farm);
    window.window().resize(size);
    QVERIFY(window.isReady());
    QVERIFY(window.window().openPage(page));
    QVERIFY(page != u"jobs"_s || window.hasJobs());
    QCOMPARE(window.window().size(), size);
    // Nothing is read any more, and all is laid out.
    QStringList faults;
    QTRY_VERIFY2_WITH_TIMEOUT((faults = faultsIn(window.window())).isEmpty(),
                              qPrintable(u'\n' + faults.join(u'\n')), 5000);
}

void PseudoLocaleTest::findsWhatIsCutOff()
{
    QWidget window;
    auto *label = new QLabel(u"[A sentence that is too long for its place]"_s, &window);
    label->setGeometry(0, 0, 40, 20);
    auto *button = new Widgets::Button(Widgets::ButtonKind::Secondary, u"English"_s, &window);
    button->resize(button->sizeHint());
    window.show();
    const QStringList faults = faultsIn(window);
    QCOMPARE(faults.size(), 2);
    QVERIFY2(faults.front().endsWith(u"is cut off"_s), qPrintable(faults.front()));
    QVERIFY2(faults.back().endsWith(u"is not translated"_s), qPrintable(faults.back()));
}

} // namespace Printkeeper

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::PseudoLocaleTest>(argc, argv);
}
#include "tst_pseudolocale.moc"
