// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filedescriptor.h"
#include "base/result.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

namespace {

bool isOpen(int descriptor)
{
    return ::fcntl(descriptor, F_GETFD) >= 0;
}

int openNull()
{
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsAValueOrAnError()
    {
        const Result<int> value = 7;
        const Result<int> error = Error{ErrorKind::Busy, u"The disk is busy."_s, {}, {}};
        QVERIFY(value.has_value() && value);
        QCOMPARE(*value, 7);
        QCOMPARE(value.value_or(1), 7);
        QVERIFY(!error.has_value() && !error);
        QCOMPARE(error.error().kind, ErrorKind::Busy);
        QCOMPARE(error.value_or(1), 1);
    }

    void succeedsWithNothingToGive()
    {
        const Result<void> done;
        const Result<void> failed = Error{ErrorKind::Refused, {}, {}, {}};
        QVERIFY(done.has_value());
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::Refused);
    }

    void movesOutWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 3);
    }

    void namesErrorsForPrograms()
    {
        QCOMPARE(errorCode({ErrorKind::PermissionDenied, {}, {}, {}}), u"permission-denied"_s);
        QCOMPARE(errorCode({ErrorKind::Refused, {}, {}, u"exists"_s}), u"exists"_s);
    }

    void sortsErrnosIntoKinds_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("ENOENT") << ENOENT << ErrorKind::NotFound;
        QTest::newRow("EACCES") << EACCES << ErrorKind::PermissionDenied;
        QTest::newRow("EROFS") << EROFS << ErrorKind::PermissionDenied;
        QTest::newRow("ENOSPC") << ENOSPC << ErrorKind::NoSpace;
        QTest::newRow("EDQUOT") << EDQUOT << ErrorKind::NoSpace;
        QTest::newRow("EWOULDBLOCK") << EWOULDBLOCK << ErrorKind::Busy;
        QTest::newRow("EXDEV") << EXDEV << ErrorKind::Invalid;
        QTest::newRow("EIO") << EIO << ErrorKind::System;
    }

    void sortsErrnosIntoKinds()
    {
        QFETCH(const int, error);
        QTEST(errorKindFromErrno(error), "kind");
        QVERIFY(!systemError(error, u"It failed."_s).detail.isEmpty());
        QCOMPARE(systemError(error, u"It failed."_s).message, u"It failed."_s);
    }

    void closesDescriptorsOnce()
    {
        const int raw = openNull();
        QVERIFY(raw >= 0);
        {
            FileDescriptor first(raw);
            const FileDescriptor second(std::move(first));
            QVERIFY(isOpen(raw));
        }
        QVERIFY(!isOpen(raw));
    }

    void closesTheOldDescriptorWhenGivenANewOne()
    {
        FileDescriptor kept(openNull());
        FileDescriptor given(openNull());
        const int old = kept.get();
        const int fresh = given.get();
        kept = std::move(given);
        QVERIFY(!isOpen(old));
        QCOMPARE(kept.get(), fresh);
        QVERIFY(isOpen(fresh));
    }

    void leavesErrnoAloneWhenClosing()
    {
        errno = ENOSPC;
        FileDescriptor(1'000'000).reset();
        QCOMPARE(errno, ENOSPC);
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
