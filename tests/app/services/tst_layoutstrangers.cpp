// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// What lies in a folder of a status and is no file: told, and never opened or followed.
class LayoutStrangersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
    }

    void tellsWhatIsNoFile();
    void leavesOutTheFarmsOwn();
    void countsWhatIsTooMuchToName();

private:
    QByteArray pathOf(const QByteArray &name) const { return m_farm->uploads() + '/' + name; }
    void makePipe(const QByteArray &name) const
    {
        QCOMPARE(::mkfifo(pathOf(name).constData(), 0644), 0);
    }
    void makeLink(const QByteArray &target, const QByteArray &name) const
    {
        QCOMPARE(::symlink(target.constData(), pathOf(name).constData()), 0);
    }
    void makeFolder(const QByteArray &path) const
    {
        QVERIFY(QDir().mkpath(QString::fromUtf8(path)));
    }
    LayoutReport report() const
    {
        const auto looked = openFarm(*m_farm)->layout(LayoutRepair::No);
        if (!looked)
            qFatal("%s", qPrintable(looked.error().message));
        return *looked;
    }

    std::unique_ptr<SmallFarm> m_farm;
};

void LayoutStrangersTest::tellsWhatIsNoFile()
{
    makeFolder(pathOf("completed/deep"));
    makePipe("completed/deep/left.tmp");
    makePipe("pending/pipe.stl");
    makeFolder(m_farm->settings().root + "/outside");
    makeLink("../pipe", "../outside/further");
    makeLink(m_farm->settings().root + "/outside", "uploaded/link");
    m_farm->addFile("pending/gear.stl", 9);

    const LayoutReport found = report();

    QCOMPARE(found.strangers,
             (std::vector<QByteArray>{pathOf("completed/deep/left.tmp"), pathOf("pending/pipe.stl"),
                                      pathOf("uploaded/link")}));
    QCOMPARE(found.strangersLeftOut, 0);
    for (const LayoutReport::Row &row : found.folders)
        QVERIFY2(row.problem.isEmpty(), qPrintable(row.problem));
}

/// Locks, hidden names, and a link that the settings have as the folder of a status.
void LayoutStrangersTest::leavesOutTheFarmsOwn()
{
    makePipe("pending/.hidden");
    makeLink("/nowhere", "pending/queue.lock");
    makeFolder(m_farm->settings().root + "/shelf");
    makeLink(m_farm->settings().root + "/shelf", "completed/shelf");
    m_farm->useFolder(u"rejected"_s, pathOf("completed/shelf"));

    QCOMPARE(report().strangers, std::vector<QByteArray>());
}

void LayoutStrangersTest::countsWhatIsTooMuchToName()
{
    for (int number = 0; number < 1005; ++number)
        makeLink("/nowhere", "pending/" + QByteArray::number(number));

    const LayoutReport found = report();

    QCOMPARE(found.strangers.size(), 1000U);
    QCOMPARE(found.strangersLeftOut, 5);
}

QTEST_GUILESS_MAIN(LayoutStrangersTest)
#include "tst_layoutstrangers.moc"
