// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows every widget of ui/widgets in its states, to look at while working on them.

#include "sections.h"

#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/holdbutton.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollArea>
#include <QTextStream>

#include <algorithm>
#include <string_view>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

namespace {

Style::Theme themeNamed(const QString &name)
{
    if (name == "high-contrast"_L1)
        return Style::Theme::HighContrast;
    return name == "dark"_L1 ? Style::Theme::Dark : Style::Theme::Light;
}

QWidget *makePage(int only)
{
    const auto all = Gallery::sections();
    auto *page = new QWidget;
    page->setObjectName(u"pageContent"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 24);
    layout->setSpacing(16);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (only > 0 && static_cast<std::size_t>(only) != i + 1)
            continue;
        layout->addWidget(new Widgets::Label(Widgets::TextStyle::Title, all[i].title));
        layout->addWidget(all[i].make());
    }
    layout->addStretch();
    return page;
}

/// A picture has no finger that holds a button.
void holdHalf(QWidget &window)
{
    auto *button = window.findChild<Widgets::HoldButton *>(u"halfHeld"_s);
    if (!button)
        return;
    constexpr auto Time = std::chrono::milliseconds(4000);
    button->setHoldTime(Time);
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(9, 9), button->mapToGlobal(QPointF(9, 9)),
                      Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(button, &press);
    while (button->isHeld() && button->filled() < 0.4)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

int save(QWidget &window, const QString &file)
{
    // Until what fades in has done so.
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 400)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    if (window.grab().save(file))
        return 0;
    QTextStream(stderr) << "The picture could not be written to " << file << '\n';
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    // A picture needs no screen.
    const auto isPicture = [](std::string_view argument) {
        return argument.starts_with("--screenshot");
    };
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && std::any_of(argv, argv + argc, isPicture))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Shows every widget in every state."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"theme"_s, u"light, dark or high-contrast."_s, u"name"_s, u"light"_s},
         {u"section"_s, u"Only this one, counted from 1."_s, u"number"_s, u"0"_s},
         {u"screenshot"_s, u"Saves a picture and ends."_s, u"file"_s},
         {u"size"_s, u"Of the window; a height of 0: all of it."_s, u"WxH"_s, u"1280x800"_s}});
    parser.process(application);
    Widgets::installAccessibility();
    Style::applyStyle(application, themeNamed(parser.value(u"theme"_s)));

    QWidget window;
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    area->setWidget(makePage(parser.value(u"section"_s).toInt()));
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), std::max(200, size.value(1).toInt()));
    window.show();
    if (size.value(1).toInt() == 0)
        window.resize(window.width(), area->widget()->sizeHint().height() + 40);
    if (!parser.isSet(u"screenshot"_s))
        return QApplication::exec();
    holdHalf(window);
    return save(window, parser.value(u"screenshot"_s));
}
