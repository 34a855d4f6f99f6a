// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/opendescriptors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/wait.h>
#include <unistd.h>

using namespace Printkeeper;

class OpenDescriptorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visitsAnOpenFileByItsNumber();
    void endsWhenItHasSeenEnough();
    void namesProcessesThatAreClosed();
};

void OpenDescriptorsTest::visitsAnOpenFileByItsNumber()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("open")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    struct stat own = {};
    QCOMPARE(::fstat(file.handle(), &own), 0);
    int found = 0;

    visitOpenDescriptors([&](const OpenDescriptor &open) {
        found += open.process == ::getpid() && QByteArray(open.name).toInt() == file.handle()
                         && deviceOf(open.status) == own.st_dev && open.status.stx_ino == own.st_ino
                         && open.status.stx_nlink == 1
                     ? 1
                     : 0;
        return true;
    });

    QCOMPARE(found, 1);
}

void OpenDescriptorsTest::endsWhenItHasSeenEnough()
{
    int visits = 0;

    visitOpenDescriptors([&visits](const OpenDescriptor &) { return ++visits < 2; });

    QCOMPARE(visits, 2);
}

/// To another user this one is.
void OpenDescriptorsTest::namesProcessesThatAreClosed()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become another user.");
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isNobody = ::setresuid(65534, 65534, 65534) == 0;
        const auto closed = visitOpenDescriptors([](const OpenDescriptor &) { return true; });
        const bool isNamed = std::ranges::find(closed, parent) != closed.end();
        ::_exit(isNobody && isNamed ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_GUILESS_MAIN(OpenDescriptorsTest)
#include "tst_opendescriptors.moc"
