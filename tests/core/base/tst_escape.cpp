// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/escape.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

class TestEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsNamesOnOneLine_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *what, const QByteArray &name, const QString &shown) {
            QTest::newRow(what) << name << shown;
        };
        row("empty", "", u""_s);
        row("plain", "Cube v2.stl", u"Cube v2.stl"_s);
        row("accents, CJK, emoji", "Fl\xC3\xBCgel \xE7\xAB\x9C \xF0\x9F\x90\x89.stl",
            u"Flügel 竜 🐉.stl"_s);
        row("newline", "a\n2026-01-01 INFO removed everything",
            u"a\\u000a2026-01-01 INFO removed everything"_s);
        row("carriage return, tab, ESC", "\r\t\x1B[31m", u"\\u000d\\u0009\\u001b[31m"_s);
        row("NUL", QByteArray("a\0b", 3), u"a\\u0000b"_s);
        row("DEL and C1", "\x7F\xC2\x85", u"\\u007f\\u0085"_s);
        row("right-to-left override",
            "gpj.\xE2\x80\xAE"
            "exe",
            u"gpj.\\u202eexe"_s);
        row("line separator",
            "a\xE2\x80\xA8"
            "b",
            u"a\\u2028b"_s);
        row("soft hyphen",
            "a\xC2\xAD"
            "b",
            u"a\\u00adb"_s);
        row("tag characters", "a\xF3\xA0\x81\x81", u"a\\U000e0041"_s);
        row("backslash", "a\\u000a", u"a\\\\u000a"_s);
        row("Latin-1", "Fl\xFCgel", u"Fl\\xfcgel"_s);
        row("cut in a character", "a\xE7\xAB", u"a\\xe7\\xab"_s);
        row("overlong slash", "\xC0\xAF", u"\\xc0\\xaf"_s);
        row("overlong in three", "\xE0\x80\xAF", u"\\xe0\\x80\\xaf"_s);
        row("surrogate", "\xED\xA0\x80", u"\\xed\\xa0\\x80"_s);
        row("beyond Unicode", "\xF4\x90\x80\x80", u"\\xf4\\x90\\x80\\x80"_s);
        row("lone continuation", "\x80", u"\\x80"_s);
    }

    void showsNamesOnOneLine()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QString, shown);
        QCOMPARE(escaped(name), shown);
    }

    void tellsAllNamesOfTwoBytesApart()
    {
        QSet<QString> shown;
        for (int first = 0; first < 256; ++first) {
            for (int second = 0; second < 256; ++second) {
                const std::array<char, 2> bytes{static_cast<char>(first),
                                                static_cast<char>(second)};
                shown.insert(escaped(QByteArray(bytes.data(), 2)));
            }
        }
        QCOMPARE(shown.size(), 256 * 256);
    }

    void escapesTextLikeItsBytes() { QCOMPARE(escaped(u"ü\n\\"_s), u"ü\\u000a\\\\"_s); }

    void knowsUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x90\x89") << true;
        QTest::newRow("Latin-1") << QByteArray("\xFC") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("cut at the end") << QByteArray("ok\xC3") << false;
    }

    void knowsUtf8()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(isUtf8(bytes), "isValid");
    }
};

QTEST_GUILESS_MAIN(TestEscape)
#include "tst_escape.moc"
