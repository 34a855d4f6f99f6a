// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/savesettings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Services;

namespace {

const std::vector<Settings::SettingChange> FiveDays{{u"cleanup/stale_upload_days"_s, u"5"_s}};

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QByteArray &path, const QByteArray &content)
{
    QFile file(QFile::decodeName(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

struct stat statusOf(const QByteArray &path)
{
    struct stat status = {};
    ::lstat(path.constData(), &status);
    return status;
}

} // namespace

class SaveSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rewritesAFileAndKeepsTheOlderOne();
    void makesAFileAndItsFolder();
    void keepsOwnerAndMode();
    void writesWhereALinkLeads();
    void refusesAFileThatHasChanged_data();
    void refusesAFileThatHasChanged();
    void changesNothingWhenAValueIsNotAllowed();
    void saysWhenTheFolderCannotBeWritten();
    void canSaveAgainFromWhatItAnswers();
    void leavesNoTemporaryFile();
    void savesForTheUserWhatTheMachineForbids();

private:
    QByteArray path(const QByteArray &name) const { return m_folder->path().toUtf8() + '/' + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SaveSettingsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SaveSettingsTest::rewritesAFileAndKeepsTheOlderOne()
{
    const QByteArray before = "; ours\n[cleanup]\nstale_upload_days=7\n";
    write(path("p.conf"), before);
    const auto read = readSettingsFile(path("p.conf"));
    QVERIFY(read);
    const auto saved = saveSettings(*read, FiveDays);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(contentOf(path("p.conf")), "; ours\n[cleanup]\nstale_upload_days=5\n");
    QCOMPARE(contentOf(path("p.conf~")), before);
}

void SaveSettingsTest::makesAFileAndItsFolder()
{
    const auto read = readSettingsFile(path("new/p.conf"));
    QVERIFY(read);
    QVERIFY(!read->content);
    QVERIFY(saveSettings(*read, FiveDays));
    QCOMPARE(contentOf(path("new/p.conf")), "[cleanup]\nstale_upload_days=5\n");
    QCOMPARE(statusOf(path("new/p.conf")).st_mode & 07777, 0644u);
    QVERIFY(!QFile::exists(m_folder->filePath(u"new/p.conf~"_s)));
}

void SaveSettingsTest::keepsOwnerAndMode()
{
    write(path("p.conf"), "[cleanup]\n");
    QCOMPARE(::chmod(path("p.conf").constData(), 0640), 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::chown(path("p.conf").constData(), 65534, 65534), 0);
    const struct stat before = statusOf(path("p.conf"));
    QVERIFY(saveSettings({path("p.conf"), QByteArray("[cleanup]\n")}, FiveDays));
    const struct stat after = statusOf(path("p.conf"));
    QVERIFY(after.st_ino != before.st_ino);
    QCOMPARE(after.st_mode & 07777, 0640u);
    QCOMPARE(after.st_uid, before.st_uid);
    QCOMPARE(after.st_gid, before.st_gid);
    QCOMPARE(statusOf(path("p.conf~")).st_mode & 07777, 0640u);
}

void SaveSettingsTest::writesWhereALinkLeads()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    write(path("real/kept.conf"), "[cleanup]\n");
    QCOMPARE(::symlink("real/kept.conf", path("p.conf").constData()), 0);
    const auto read = readSettingsFile(path("p.conf"));
    QVERIFY(read && saveSettings(*read, FiveDays));
    QVERIFY(S_ISLNK(statusOf(path("p.conf")).st_mode));
    QCOMPARE(contentOf(path("real/kept.conf")), "[cleanup]\nstale_upload_days=5\n");
}

void SaveSettingsTest::refusesAFileThatHasChanged_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("other content") << u"other"_s;
    QTest::newRow("gone") << u"gone"_s;
    QTest::newRow("made meanwhile") << u"made"_s;
}

void SaveSettingsTest::refusesAFileThatHasChanged()
{
    QFETCH(const QString, how);
    if (how != u"made"_s)
        write(path("p.conf"), "[cleanup]\n");
    const auto read = readSettingsFile(path("p.conf"));
    QVERIFY(read);
    if (how == u"gone"_s)
        QVERIFY(QFile::remove(m_folder->filePath(u"p.conf"_s)));
    else
        write(path("p.conf"), "[disk]\n");
    const auto saved = saveSettings(*read, FiveDays);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Refused);
    QCOMPARE(saved.error().code, u"changed"_s);
    QCOMPARE(contentOf(path("p.conf")), how == u"gone"_s ? "(none)" : "[disk]\n");
    QVERIFY(!QFile::exists(m_folder->filePath(u"p.conf~"_s)));
}

void SaveSettingsTest::changesNothingWhenAValueIsNotAllowed()
{
    write(path("p.conf"), "[cleanup]\n");
    const auto saved = saveSettings({path("p.conf"), QByteArray("[cleanup]\n")},
                                    {FiveDays.front(), {u"disk/warning_percent"_s, u"0"_s}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Invalid);
    QCOMPARE(contentOf(path("p.conf")), "[cleanup]\n");
}

void SaveSettingsTest::saysWhenTheFolderCannotBeWritten()
{
    write(path("p.conf"), "[cleanup]\n");
    QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0555), 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    const auto saved = saveSettings({path("p.conf"), QByteArray("[cleanup]\n")}, FiveDays);
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0755), 0);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(contentOf(path("p.conf")), "[cleanup]\n");
}

void SaveSettingsTest::canSaveAgainFromWhatItAnswers()
{
    auto saved = saveSettings({path("p.conf"), {}}, FiveDays);
    QVERIFY(saved);
    saved = saveSettings(*saved, {{u"cleanup/stale_upload_days"_s, {}}});
    QVERIFY(saved);
    QCOMPARE(contentOf(path("p.conf")), "[cleanup]\n");
    QCOMPARE(contentOf(path("p.conf~")), "[cleanup]\nstale_upload_days=5\n");
}

void SaveSettingsTest::leavesNoTemporaryFile()
{
    QVERIFY(saveSettings({path("p.conf"), {}}, FiveDays));
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"p.conf"_s});
}

void SaveSettingsTest::savesForTheUserWhatTheMachineForbids()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", path("home"));
    const auto saved = saveWherePossible(path("none/at/all/p.conf"), FiveDays);
    const auto possible = saveWherePossible(path("p.conf"), FiveDays);
    qputenv("XDG_CONFIG_HOME", before);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->path, path("home/printkeeper/printkeeper.conf"));
    QCOMPARE(contentOf(saved->path), "[cleanup]\nstale_upload_days=5\n");
    QVERIFY(possible);
    QCOMPARE(possible->path, path("p.conf"));
}

QTEST_GUILESS_MAIN(SaveSettingsTest)
#include "tst_savesettings.moc"
