// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include "services/openfilelimit.h"

#include <QTest>

#include <sys/resource.h>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// How many files a process may have open, which is little by default.
class OpenFileLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &m_before), 0);
        if (m_before.rlim_max < Needed)
            QSKIP("The system lets a process have too few files open here.");
        const rlimit few{Few, m_before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    }
    void cleanup() { (void)::setrlimit(RLIMIT_NOFILE, &m_before); }

    void isRaisedToWhatTheSystemAllows();
    void isNoneOfJobsInFoldersOfTheirOwn();

private:
    static constexpr rlim_t Few = 128;
    static constexpr rlim_t Needed = 4096;
    rlimit m_before = {};
};

void OpenFileLimitTest::isRaisedToWhatTheSystemAllows()
{
    raiseOpenFileLimit();

    rlimit now = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &now), 0);
    QCOMPARE(now.rlim_cur, m_before.rlim_max);
    QCOMPARE(now.rlim_max, m_before.rlim_max);
}

/// More of them than files may be open, where the system allows no more.
void OpenFileLimitTest::isNoneOfJobsInFoldersOfTheirOwn()
{
    constexpr int Jobs = 200;
    SmallFarm farm;
    farm.database().run(u"BEGIN"_s);
    for (int job = 1; job <= Jobs; ++job) {
        const QByteArray name = "uploaded/" + QByteArray::number(job) + "/model.stl";
        const QByteArray path = farm.uploads() + '/' + name;
        QVERIFY(QDir().mkpath(QFileInfo(QString::fromUtf8(path)).path()));
        farm.addJob(job, u"Uploaded"_s, path, 9);
        farm.addFile(name, 9);
    }
    farm.database().run(u"COMMIT"_s);
    Cleanup::CleanupRequest request;
    request.lifted.share = true;

    const auto report = openFarm(farm)->cleanUp(request, CleanupCaller::Person);

    QVERIFY(report);
    QCOMPARE(Cleanup::totalsOf(*report).actions, Jobs);
    QVERIFY(!farm.hasFile("uploaded/200/model.stl"));
    const auto undone = openFarm(farm)->undo({});
    QVERIFY(undone);
    QCOMPARE(undone->undone, Jobs);
    QVERIFY(farm.hasFile("uploaded/200/model.stl"));
}

QTEST_GUILESS_MAIN(OpenFileLimitTest)

#include "tst_openfilelimit.moc"
