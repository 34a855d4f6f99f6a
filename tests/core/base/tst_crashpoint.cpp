// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestCrashPoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.remove(u"PRINTKEEPER_CRASH_AT"_s);
        m_environment.remove(u"PRINTKEEPER_COUNT_STEPS"_s);
    }

    void doesNothingUnlessAsked()
    {
        run();
        QCOMPARE(m_exit, QProcess::NormalExit);
        QCOMPARE(m_output, "1\n2\n3\n");
    }

    void killsTheProcessAtTheStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("passed");
        QTest::newRow("first") << 1 << QByteArray();
        QTest::newRow("last") << 3 << QByteArray("1\n2\n");
    }

    void killsTheProcessAtTheStep()
    {
        QFETCH(const int, step);
        m_environment.insert(u"PRINTKEEPER_CRASH_AT"_s, QString::number(step));
        run();
        QCOMPARE(m_exit, QProcess::CrashExit);
        QTEST(m_output, "passed");
    }

    void passesWhenTheStepNeverComes()
    {
        m_environment.insert(u"PRINTKEEPER_CRASH_AT"_s, u"4"_s);
        run();
        QCOMPARE(m_exit, QProcess::NormalExit);
        QCOMPARE(m_output, "1\n2\n3\n");
    }

    void listsTheStepsAlsoBeforeACrash()
    {
        const QTemporaryDir folder;
        const QString list = folder.filePath(u"steps"_s);
        m_environment.insert(u"PRINTKEEPER_COUNT_STEPS"_s, list);
        m_environment.insert(u"PRINTKEEPER_CRASH_AT"_s, u"2"_s);
        run();
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "step\nstep\n");
    }

private:
    void run()
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(CRASHSTEPS), {u"3"_s});
        QVERIFY(process.waitForFinished());
        m_exit = process.exitStatus();
        m_output = process.readAllStandardOutput();
    }

    QProcessEnvironment m_environment;
    QProcess::ExitStatus m_exit = QProcess::NormalExit;
    QByteArray m_output;
};

QTEST_GUILESS_MAIN(TestCrashPoint)
#include "tst_crashpoint.moc"
