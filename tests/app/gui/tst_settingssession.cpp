// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/assistantwiring.h"
#include "gui/settingssession.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Gui;

class SettingsSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAndReadsAnew();
    void savesNothingThatNoFarmOpensWith();
    void savesNothingWhenTheFileHasChanged();
    void makesTheFileThatIsMissing();
    void savesWhatWasAskedForLastAfterWaiting();
    void savesWhatIsAskedForWhileItSaves();
    void waitsForWhatHasBegunWhileItSaved();
    void tellsThatItSavedWhenTheRestIsGivenUp();
    void tellsEachPageWhoseSettingsWereNotSaved();
    void remembersAFailureAsLongAsOthersAreSaved();
    void savesWhatWaitsBeforeItGoes();
    void givesUpAllThatWaits();
    void asksForTheAssistantWhereThereIsNothing();
    void takesBackThePlacesOfAnotherFarm();

private:
    QByteArray path(const QString &name) const { return m_folder->filePath(name).toUtf8(); }
    QByteArray content() const
    {
        QFile file(m_folder->filePath(u"p.conf"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &content) const
    {
        QFile file(m_folder->filePath(u"p.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    Settings::SettingsRequest request() const { return {{}, {}, path(u"p.conf"_s)}; }
    Settings::SettingValues values() const
    {
        return Settings::SettingValues::load(request()).value();
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsSessionTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    qunsetenv("PRINTKEEPER_CONFIG");
    m_folder = std::make_unique<QTemporaryDir>();
}

void SettingsSessionTest::savesAndReadsAnew()
{
    write("; ours\n[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(content(), "; ours\n[disk]\nwarning_percent=85\n");
    QCOMPARE(session.values().find(u"disk/warning_percent"_s)->text, u"85"_s);
    session.save({{u"disk/warning_percent"_s, {}}});
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(content(), "; ours\n[disk]\n");
}

void SettingsSessionTest::savesNothingThatNoFarmOpensWith()
{
    const QByteArray before = "[disk]\nwarning_percent=80\n";
    write(before);
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy failed(&session, &SettingsSession::failed);
    session.save({{u"disk/critical_percent"_s, u"70"_s}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(content(), before);
}

void SettingsSessionTest::savesNothingWhenTheFileHasChanged()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy failed(&session, &SettingsSession::failed);
    write("[disk]\nwarning_percent=81\n");
    session.save({{u"disk/critical_percent"_s, u"96"_s}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(content(), "[disk]\nwarning_percent=81\n");
}

void SettingsSessionTest::makesTheFileThatIsMissing()
{
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(content(), "[disk]\nwarning_percent=85\n");
    QCOMPARE(session.values().file(), path(u"p.conf"_s));
}

void SettingsSessionTest::savesWhatWasAskedForLastAfterWaiting()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QSignalSpy ended(&session, &SettingsSession::waitEnded);
    QString running = u"Cleaning up…"_s;
    session.setBusy([&running] { return running; });
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    session.save({{u"cleanup/stale_upload_days"_s, u"5"_s}, {u"cleanup/temp_hours"_s, u"9"_s}},
                 u"cleanup"_s);
    session.save({{u"cleanup/stale_upload_days"_s, u"6"_s}}, u"cleanup"_s);
    QCOMPARE(session.waitsFor(), running);
    session.proceed();
    QCOMPARE(content(), "[disk]\nwarning_percent=80\n");
    running.clear();
    session.proceed();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(ended.size(), 1);
    const Settings::SettingValues now = values();
    QCOMPARE(now.find(u"disk/warning_percent"_s)->text, u"85"_s);
    QCOMPARE(now.find(u"cleanup/stale_upload_days"_s)->text, u"6"_s);
    QCOMPARE(now.find(u"cleanup/temp_hours"_s)->text, u"9"_s); // nothing that waits is dropped
    QVERIFY(session.waitsFor().isEmpty());
}

void SettingsSessionTest::savesWhatIsAskedForWhileItSaves()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QSignalSpy failed(&session, &SettingsSession::failed);
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    session.save({{u"disk/warning_percent"_s, u"84"_s}});
    session.save({{u"cleanup/stale_upload_days"_s, u"6"_s}}, u"cleanup"_s);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(values().find(u"disk/warning_percent"_s)->text, u"84"_s);
    QCOMPARE(values().find(u"cleanup/stale_upload_days"_s)->text, u"6"_s);
    QCOMPARE(session.values().find(u"disk/warning_percent"_s)->text, u"84"_s);
    QCOMPARE(session.page(), u"cleanup"_s);
}

void SettingsSessionTest::waitsForWhatHasBegunWhileItSaved()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QSignalSpy waits(&session, &SettingsSession::waitBegan);
    QSignalSpy ended(&session, &SettingsSession::waitEnded);
    QString running;
    session.setBusy([&running] { return running; });
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    running = u"Cleaning up…"_s;
    session.save({{u"cleanup/stale_upload_days"_s, u"6"_s}}, u"cleanup"_s);
    QVERIFY(session.waitsFor().isEmpty()); // but for the other save
    QTRY_COMPARE(waits.size(), 1);
    QCOMPARE(session.waitsFor(), running);
    QCOMPARE(content(), "[disk]\nwarning_percent=85\n");
    QCOMPARE(saved.size(), 0); // the window would open anew without the other
    running.clear();
    session.proceed();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(values().find(u"cleanup/stale_upload_days"_s)->text, u"6"_s);
}

void SettingsSessionTest::tellsThatItSavedWhenTheRestIsGivenUp()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QSignalSpy waits(&session, &SettingsSession::waitBegan);
    QString running;
    session.setBusy([&running] { return running; });
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    running = u"Cleaning up…"_s;
    session.save({{u"disk/warning_percent"_s, u"84"_s}});
    QTRY_COMPARE(waits.size(), 1);
    session.cancel();
    QCOMPARE(saved.size(), 1);
    QVERIFY(session.isIdle());
    QCOMPARE(content(), "[disk]\nwarning_percent=85\n");
}

void SettingsSessionTest::tellsEachPageWhoseSettingsWereNotSaved()
{
    const QByteArray before = "[disk]\nwarning_percent=80\n";
    write(before);
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QSignalSpy failed(&session, &SettingsSession::failed);
    QString running = u"Cleaning up…"_s;
    session.setBusy([&running] { return running; });
    session.save({{u"disk/critical_percent"_s, u"70"_s}});
    session.save({{u"cleanup/stale_upload_days"_s, u"6"_s}}, u"cleanup"_s);
    running.clear();
    session.proceed();
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed[0][1].toString(), u"settings"_s);
    QCOMPARE(failed[1][1].toString(), u"cleanup"_s);
    QCOMPARE(saved.size(), 0);
    QCOMPARE(content(), before);
}

void SettingsSessionTest::remembersAFailureAsLongAsOthersAreSaved()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QSignalSpy failed(&session, &SettingsSession::failed);
    session.save({{u"disk/critical_percent"_s, u"70"_s}});
    session.save({{u"cleanup/stale_upload_days"_s, u"6"_s}}, u"cleanup"_s);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][1].toString(), u"settings"_s);
    QCOMPARE(values().find(u"cleanup/stale_upload_days"_s)->text, u"6"_s);
    QVERIFY(session.failure()); // for the window that opens anew
    QCOMPARE(session.failure()->message, failed[0][0].value<Error>().message);
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    QTRY_COMPARE(saved.size(), 2);
    QVERIFY(!session.failure());
}

void SettingsSessionTest::savesWhatWaitsBeforeItGoes()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    session.setBusy([] { return u"Cleaning up…"_s; });
    QVERIFY(!session.finish());
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    QVERIFY(!session.finish());
    QCOMPARE(content(), "[disk]\nwarning_percent=85\n");
    QVERIFY(session.isIdle());
    session.save({{u"disk/critical_percent"_s, u"70"_s}});
    QVERIFY(session.finish());
    QCOMPARE(content(), "[disk]\nwarning_percent=85\n");
}

void SettingsSessionTest::givesUpAllThatWaits()
{
    write("[disk]\nwarning_percent=80\n");
    SettingsSession session(request(), values(), m_clock);
    QSignalSpy saved(&session, &SettingsSession::saved);
    QString running = u"Cleaning up…"_s;
    session.setBusy([&running] { return running; });
    session.save({{u"disk/warning_percent"_s, u"85"_s}});
    session.save({{u"cleanup/stale_upload_days"_s, u"6"_s}}, u"cleanup"_s);
    session.cancel();
    QVERIFY(session.waitsFor().isEmpty());
    running.clear();
    session.proceed();
    session.save({{u"disk/critical_percent"_s, u"96"_s}});
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(content(), "[disk]\nwarning_percent=80\ncritical_percent=96\n");
}

void SettingsSessionTest::asksForTheAssistantWhereThereIsNothing()
{
    if (QFile::exists(u"/app"_s))
        QSKIP("There is something at /app on this machine.");
    QVERIFY(needsAssistant(values()));
    const auto root = Settings::SettingValues::load({{}, {u"farm/state=/x"_s}, path(u"p.conf"_s)});
    QVERIFY(root && needsAssistant(*root)); // for whom readSettings() names the state's folder
    const auto named = Settings::SettingValues::load({{}, {u"farm/root=/x"_s}, path(u"p.conf"_s)});
    QVERIFY(named && !needsAssistant(*named));
    write("[farm]\nroot=/srv\n");
    QVERIFY(!needsAssistant(values()));
}

void SettingsSessionTest::takesBackThePlacesOfAnotherFarm()
{
    write("[farm]\nroot=/old\nuploads=/old/up\ntimezone=UTC\n");
    const auto work = makeAssistantWork(request(), m_clock);
    const auto saved = work.save({{u"farm/root"_s, u"/new"_s}});
    QVERIFY(saved);
    QCOMPARE(saved->path, path(u"p.conf"_s));
    QVERIFY(saved->note.isEmpty());
    QCOMPARE(content(), "[farm]\nroot=/new\ntimezone=UTC\n");
}

QTEST_GUILESS_MAIN(SettingsSessionTest)
#include "tst_settingssession.moc"
