// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filedescriptor.h"
#include "base/result.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

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

/// Knows how many of its kind there are, and whether it is one: what was never made, or is gone,
/// tells itself by its address.
class Counted
{
public:
    explicit Counted(int number)
        : m_number(number)
    {
        known().insert(this);
    }
    Counted(const Counted &other)
        : m_number(other.number())
    {
        known().insert(this);
    }
    Counted(Counted &&other) noexcept
        : m_number(std::exchange(other.m_number, MovedFrom))
    {
        known().insert(this);
    }
    ~Counted() { wrong() += known().erase(this) == 1 ? 0 : 1; }
    Counted &operator=(const Counted &) = delete;

    int number() const
    {
        wrong() += known().contains(this) ? 0 : 1;
        return m_number;
    }

    static constexpr int MovedFrom = -1;
    static std::set<const Counted *> &known()
    {
        static std::set<const Counted *> all;
        return all;
    }
    /// How often one was destroyed or read that is none.
    static int &wrong()
    {
        static int count = 0;
        return count;
    }

private:
    int m_number;
};

using CountedResult = Result<Counted>;
static_assert(std::is_nothrow_move_constructible_v<CountedResult>);
static_assert(std::is_nothrow_move_assignable_v<CountedResult>);
static_assert(std::is_copy_constructible_v<CountedResult>);
static_assert(!std::is_copy_constructible_v<Result<std::unique_ptr<int>>>);
static_assert(std::is_move_assignable_v<Result<std::unique_ptr<int>>>);

enum class Giving { CopyMade, MoveMade, CopyAssigned, MoveAssigned, ToItself, MovedToItself };

/// A value with this number, or an Error with this message.
CountedResult resultOf(bool isValue, int number, const QString &message)
{
    return isValue ? CountedResult(Counted(number))
                   : CountedResult(Error{ErrorKind::Busy, message, {}, {}});
}

/// Gives `target` what `source` has, or what it has itself; what is made of it instead is `made`.
void give(Giving giving, CountedResult &target, CountedResult &source,
          std::optional<CountedResult> &made)
{
    CountedResult &itself = target;
    switch (giving) {
    case Giving::CopyMade:
        made.emplace(std::as_const(source));
        return;
    case Giving::MoveMade:
        made.emplace(std::move(source));
        return;
    case Giving::CopyAssigned:
        target = source;
        return;
    case Giving::MoveAssigned:
        target = std::move(source);
        return;
    case Giving::ToItself:
        target = itself;
        return;
    case Giving::MovedToItself:
        target = std::move(itself);
        return;
    }
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

    void holdsWhatItIsGiven_data()
    {
        QTest::addColumn<Giving>("giving");
        QTest::addColumn<bool>("wasValue");
        QTest::addColumn<bool>("isValue"); // what is given
        for (const auto &[name, giving] : {std::pair("made as a copy", Giving::CopyMade),
                                           std::pair("made by a move", Giving::MoveMade),
                                           std::pair("assigned as a copy", Giving::CopyAssigned),
                                           std::pair("assigned by a move", Giving::MoveAssigned)}) {
            for (const bool was : {true, false}) {
                for (const bool is : {true, false})
                    QTest::addRow("%s, %s to %s", name, is ? "a value" : "an error",
                                  was ? "a value" : "an error")
                        << giving << was << is;
            }
        }
        for (const bool is : {true, false}) {
            const char *what = is ? "a value" : "an error";
            QTest::addRow("%s to itself", what) << Giving::ToItself << is << is;
            QTest::addRow("%s moved to itself", what) << Giving::MovedToItself << is << is;
        }
    }

    /// Exactly one of the two is alive in it, and goes once.
    void holdsWhatItIsGiven()
    {
        QFETCH(const Giving, giving);
        QFETCH(const bool, wasValue);
        QFETCH(const bool, isValue);
        constexpr int Old = 1;
        constexpr int New = 2;
        const bool isOwn = giving == Giving::ToItself || giving == Giving::MovedToItself;
        const bool isMoved = giving == Giving::MoveMade || giving == Giving::MoveAssigned;
        const QString oldMessage = u"before, and long enough to lie on the heap"_s.repeated(2);
        const QString newMessage = u"after, and long enough to lie on the heap"_s.repeated(2);
        Counted::wrong() = 0;
        {
            CountedResult target = resultOf(wasValue, Old, oldMessage);
            CountedResult source = resultOf(isValue, New, newMessage);
            const auto check = [&](const CountedResult &held, int number, const QString &message) {
                QCOMPARE(held.has_value(), isValue);
                if (isValue)
                    QCOMPARE((*held).number(), number);
                else
                    QCOMPARE(held.error().message, message);
            };
            std::optional<CountedResult> made;
            give(giving, target, source, made);
            check(made ? *made : target, isOwn ? Old : New, isOwn ? oldMessage : newMessage);
            if (!isMoved)
                check(source, New, newMessage);
            else if (isValue)
                QCOMPARE(source->number(), Counted::MovedFrom);
            const int values = made ? int(wasValue) + 2 * int(isValue) : 2 * int(isValue);
            QCOMPARE(int(Counted::known().size()), values);
        }
        QCOMPARE(Counted::known().size(), 0U);
        QCOMPARE(Counted::wrong(), 0);
        // Nobody else holds the text any more: what had it was destroyed.
        QVERIFY(oldMessage.isDetached());
        QVERIFY(newMessage.isDetached());
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
