// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows every widget of ui/widgets and ui/shell in its states, to look at while working on them.

#include "poses.h"
#include "sections.h"

#include "gui/language.h"
#include "style/style.h"
#include "widgets/accessibility.h"
#include "widgets/treemap.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollArea>
#include <QTemporaryDir>
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

/// Until what fades in has done so, and every picture that another thread makes is there.
void settle(const QWidget &window)
{
    constexpr qint64 Least = 400;
    QElapsedTimer since;
    since.start();
    const auto maps = window.findChildren<Widgets::Treemap *>();
    while (since.elapsed() < Least || !std::ranges::all_of(maps, &Widgets::Treemap::isUpToDate))
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// What wraps needs more height than it hints at.
int heightOf(const QWidget &page, int width)
{
    const int wrapped = page.layout()->hasHeightForWidth() ? page.heightForWidth(width) : 0;
    return std::max(page.sizeHint().height(), wrapped);
}

int complain(const QString &sentence)
{
    QTextStream(stderr) << sentence << '\n';
    return 1;
}

int save(QWidget &window, const QString &file)
{
    if (window.grab().save(file))
        return 0;
    return complain(u"The picture could not be written to "_s + file);
}

/// What a sheet that saves shows: no folder of the person who looks at the gallery.
bool makeHome(const QTemporaryDir &home)
{
    const QDir folder(home.path());
    QFile list(folder.filePath(u"Documents/jobs.csv"_s));
    return home.isValid() && folder.mkpath(u"Documents"_s) && list.open(QIODevice::WriteOnly)
           && qputenv("HOME", QFile::encodeName(home.path()))
           && qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
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
    const QTemporaryDir home;
    if (!makeHome(home))
        return complain(u"There is no place for temporary files."_s);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Shows every widget in every state."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"theme"_s, u"light, dark or high-contrast."_s, u"name"_s, u"light"_s},
         {u"language"_s, u"Of the widgets' own words: en, de or en_XA."_s, u"code"_s, u"en"_s},
         {u"section"_s, u"Only this one, counted from 1."_s, u"number"_s, u"0"_s},
         {u"screenshot"_s, u"Saves a picture and ends."_s, u"file"_s},
         {u"size"_s, u"Of the window; a height of 0: all of it."_s, u"WxH"_s, u"1280x800"_s}});
    parser.process(application);
    const QString language = parser.value(u"language"_s);
    if (!QFile::exists(u":/i18n/printkeeper_%1.qm"_s.arg(language)))
        return complain(u"There is no translation for "_s + language);
    Gui::installLanguage(application, language);
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
    if (size.value(1).toInt() == 0) {
        // Longer words need more room than was asked for: nothing of it is cut off.
        const int width = std::max(window.width(), area->widget()->minimumSizeHint().width());
        window.resize(width, heightOf(*area->widget(), width) + 40);
    }
    settle(window);
    Gallery::holdPoses(window);
    if (!parser.isSet(u"screenshot"_s))
        return QApplication::exec();
    return save(window, parser.value(u"screenshot"_s));
}
