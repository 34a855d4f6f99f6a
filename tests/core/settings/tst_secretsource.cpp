// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/secretsource.h"

#include <QTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

class SecretSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesTheValueItself();
    void readsTheFirstLineOfAFile_data();
    void readsTheFirstLineOfAFile();
    void refusesAFileThatOthersMayRead_data();
    void refusesAFileThatOthersMayRead();
    void tellsAMissingFile();
    void tellsAnEmptyFile();
    void waitsForNoFifo();
    void knowsWhetherItIsSet();
};

void SecretSourceTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void SecretSourceTest::givesTheValueItself()
{
    QCOMPARE((SecretSource{u"canary"_s, {}}.read().value_or(QString())), u"canary"_s);
}

void SecretSourceTest::readsTheFirstLineOfAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("line") << QByteArray("pass word\n");
    QTest::newRow("no newline") << QByteArray("pass word");
    QTest::newRow("DOS") << QByteArray("pass word\r\n");
    QTest::newRow("more lines") << QByteArray("pass word\nother\n");
}

void SecretSourceTest::readsTheFirstLineOfAFile()
{
    QFETCH(const QByteArray, content);
    const SettingsFile file(content);
    QCOMPARE(::chmod(file.path().constData(), 0600), 0);
    const auto secret = SecretSource{{}, file.path()}.read();
    QVERIFY(secret);
    QCOMPARE(*secret, u"pass word"_s);
}

void SecretSourceTest::refusesAFileThatOthersMayRead_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("refused");
    QTest::newRow("owner") << 0600 << false;
    QTest::newRow("owner reads only") << 0400 << false;
    QTest::newRow("group") << 0640 << true;
    QTest::newRow("all") << 0644 << true;
    QTest::newRow("others write") << 0602 << true;
}

void SecretSourceTest::refusesAFileThatOthersMayRead()
{
    QFETCH(const int, mode);
    QFETCH(const bool, refused);
    const SettingsFile file("canary\n");
    QCOMPARE(::chmod(file.path().constData(), static_cast<mode_t>(mode)), 0);
    const auto secret = SecretSource{{}, file.path()}.read();
    QCOMPARE(!secret, refused);
    if (refused) {
        QCOMPARE(secret.error().kind, ErrorKind::Refused);
        QVERIFY(secret.error().message.contains(QString::fromUtf8(file.path())));
        QVERIFY(!secret.error().message.contains(u"canary"_s));
    }
}

void SecretSourceTest::tellsAMissingFile()
{
    const auto secret = SecretSource{{}, "/nonexistent/secret"}.read();
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::NotFound);
}

void SecretSourceTest::tellsAnEmptyFile()
{
    const SettingsFile file("\n");
    QCOMPARE(::chmod(file.path().constData(), 0600), 0);
    const auto secret = SecretSource{{}, file.path()}.read();
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Invalid);
}

void SecretSourceTest::waitsForNoFifo()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"fifo"_s).toUtf8();
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const auto secret = SecretSource{{}, path}.read();
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Invalid);
}

void SecretSourceTest::knowsWhetherItIsSet()
{
    QVERIFY(!SecretSource().isSet());
    QVERIFY((SecretSource{u"a"_s, {}}.isSet()));
    QVERIFY((SecretSource{{}, "/a"}.isSet()));
    QCOMPARE(SecretSource().read().error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(SecretSourceTest)
#include "tst_secretsource.moc"
