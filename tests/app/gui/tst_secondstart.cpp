// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/demotestfarm.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {

using Test::DemoTestFarm;

/// The program started again while its window is open, as a script or a menu does it.
class SecondStartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePageInTheFirstWindowAndEnds_data();
    void showsThePageInTheFirstWindowAndEnds();

private:
    void start(QProcess &process, const QStringList &words) const;
    bool isOpen() const;
    QString shownPage() const;

    std::unique_ptr<DemoTestFarm> m_farm;
    QProcessEnvironment m_environment;
};

void SecondStartTest::start(QProcess &process, const QStringList &words) const
{
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(qEnvironmentVariable("PRINTKEEPER"),
                  QStringList{u"--config"_s, QString::fromUtf8(m_farm->report().config)} + words);
}

/// The window writes what it shows to its file a second after it has come up.
QString SecondStartTest::shownPage() const
{
    QSettings file(m_farm->path(u"config/printkeeper/window.ini"_s), QSettings::IniFormat);
    for (const QString &group : file.childGroups()) {
        if (group.startsWith(u"farm-"_s))
            return file.value(group + u"/page"_s).toString();
    }
    return {};
}

bool SecondStartTest::isOpen() const
{
    return shownPage() == u"overview"_s;
}

void SecondStartTest::showsThePageInTheFirstWindowAndEnds_data()
{
    QTest::addColumn<bool>("hasSession");
    QTest::newRow("in a session") << true;
    QTest::newRow("without one, as from a script") << false;
}

void SecondStartTest::showsThePageInTheFirstWindowAndEnds()
{
    QFETCH(bool, hasSession);
    m_farm = std::make_unique<DemoTestFarm>(Demo::DemoShape::Jobs, 20);
    QVERIFY(m_farm->isValid());
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_farm->path(u"config"_s));
    m_environment.insert(u"TMPDIR"_s, m_farm->path({}));
    m_environment.remove(u"XDG_RUNTIME_DIR"_s);
    if (hasSession) {
        QVERIFY(QDir().mkdir(m_farm->path(u"run"_s)));
        QVERIFY(QFile::setPermissions(m_farm->path(u"run"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_farm->path(u"run"_s));
    }

    QProcess first;
    start(first, {});
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 60000);
    QProcess second;
    start(second, {u"--page"_s, u"jobs"_s});
    QVERIFY(second.waitForFinished(30000));
    QCOMPARE(second.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(shownPage(), u"jobs"_s, 30000);
    QCOMPARE(first.state(), QProcess::Running);
    first.kill();
    QVERIFY(first.waitForFinished());
}

} // namespace Printkeeper

using Printkeeper::SecondStartTest;
QTEST_GUILESS_MAIN(SecondStartTest)
#include "tst_secondstart.moc"
