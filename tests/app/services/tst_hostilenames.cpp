// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/escape.h"
#include "support/demotestfarm.h"
#include "support/hostilenames.h"
#include "support/jobdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <cstdio>
#include <filesystem>

#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Names that a stranger typed, by the real program: plan, run, log, journal, undo, CSV and JSON.
class HostileNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goThroughUnharmed_data();
    void goThroughUnharmed();

private:
    /// Gives due jobs these names, on disk and in their rows; answers paths below uploads.
    static QSet<QByteArray> rename(const DemoTestFarm &farm, Demo::DemoShape shape);
    static void checkText(const DemoTestFarm &farm, const QStringList &command);
    static void checkJson(const DemoTestFarm &farm, const QStringList &command);
    static QSet<QByteArray> pathsOf(const QJsonObject &json);
    static void checkLog(const DemoTestFarm &farm, const QSet<QByteArray> &hostile);
    static void checkCsv(const DemoTestFarm &farm, qsizetype actions);
};

namespace {

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

/// The column that names the file, and the table.
std::pair<QString, QString> fileColumnOf(Demo::DemoShape shape)
{
    switch (shape) {
    case Demo::DemoShape::Jobs:
        return {u"jobs"_s, u"filename"_s};
    case Demo::DemoShape::Job:
        return {u"job"_s, u"file_path"_s};
    case Demo::DemoShape::PrintJob:
        return {u"print_job"_s, u"filename"_s};
    }
    Q_UNREACHABLE();
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Every path that the document names, byte for byte.
QSet<QByteArray> HostileNamesTest::pathsOf(const QJsonObject &json)
{
    QSet<QByteArray> paths;
    for (const QJsonValue &action : json[u"actions"_s].toArray()) {
        const QJsonArray texts = action[u"paths"_s].toArray();
        const QJsonArray exact = action[u"paths_base64"_s].toArray();
        for (qsizetype i = 0; i < texts.size(); ++i)
            paths.insert(exact.at(i).isString()
                             ? QByteArray::fromBase64(exact.at(i).toString().toLatin1())
                             : texts.at(i).toString().toUtf8());
    }
    return paths;
}

QSet<QByteArray> HostileNamesTest::rename(const DemoTestFarm &farm, Demo::DemoShape shape)
{
    const QByteArray database = farm.report().database;
    const JobDatabase rows(QString::fromUtf8(database.left(database.lastIndexOf('/'))),
                           QString::fromUtf8(nameOf(database)));
    const auto [table, column] = fileColumnOf(shape);
    const QJsonArray actions =
        farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--json"_s}).json()[u"actions"_s].toArray();
    QList<QByteArray> names = hostileNames();
    QSet<QByteArray> renamed;
    // From the end: uploads that are removed and jobs that are archived.
    for (qsizetype i = actions.size(); i-- > 0 && !names.isEmpty();) {
        const QJsonValue action = actions.at(i);
        if (action[u"job"_s].isNull())
            continue;
        const QByteArray before = action[u"paths"_s][0].toString().toUtf8();
        const QByteArray after = before.chopped(nameOf(before).size()) + names.takeFirst();
        const QByteArray uploads = farm.report().uploads + '/';
        if (::access((uploads + after).constData(), F_OK) == 0
            || std::rename((uploads + before).constData(), (uploads + after).constData()) != 0)
            qFatal("cannot rename %s", before.constData());
        const QVariant id = action[u"job"_s].toVariant();
        const QByteArray said =
            rows.run(u"SELECT CAST(%1 AS BLOB) FROM %2 WHERE id = ?"_s.arg(column, table), {id})
                .front()
                .front()
                .toByteArray();
        rows.run(u"UPDATE %1 SET %2 = CAST(? AS TEXT) WHERE id = ?"_s.arg(table, column),
                 {said.chopped(nameOf(before).size()) + nameOf(after), id});
        renamed.insert(after);
    }
    return renamed;
}

/// What a person reads: nothing in it acts.
void HostileNamesTest::checkText(const DemoTestFarm &farm, const QStringList &command)
{
    const CtlResult result = farm.ctl(command);
    QVERIFY2(result.exitCode == 0 || result.exitCode == 1, result.out + result.err);
    QVERIFY(isUtf8(result.out) && isUtf8(result.err));
    const QString text = QString::fromUtf8(result.out + result.err);
    for (const QChar c : text)
        QVERIFY2(c == u'\n' || !acts(c), qPrintable(command.join(u' ') + u": "_s + text));
}

void HostileNamesTest::checkJson(const DemoTestFarm &farm, const QStringList &command)
{
    const CtlResult result = farm.ctl(command + QStringList{u"--json"_s});
    QVERIFY2(result.exitCode == 0 || result.exitCode == 1, result.out + result.err);
    QVERIFY2(isUtf8(result.out), qPrintable(command.join(u' ')));
    QJsonParseError error;
    QVERIFY(QJsonDocument::fromJson(result.out, &error).isObject());
    QCOMPARE(error.error, QJsonParseError::NoError);
}

/// One line an action, and none that a name has made.
void HostileNamesTest::checkLog(const DemoTestFarm &farm, const QSet<QByteArray> &hostile)
{
    const QByteArray &uploads = farm.report().uploads;
    const QByteArray root = uploads.left(uploads.lastIndexOf('/'));
    const QByteArray log = readAll(QString::fromUtf8(root + "/logs/maintenance.log"));
    QVERIFY(isUtf8(log));
    static const QRegularExpression line(
        u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} [A-Z]+ \\S+: "_s);
    QStringList lines = QString::fromUtf8(log).split(u'\n', Qt::SkipEmptyParts);
    lines.erase(
        std::remove_if(lines.begin(), lines.end(),
                       [](const QString &each) { return !each.contains(u"printkeeper."_s); }),
        lines.end());
    for (const QByteArray &path : hostile) {
        const QString shown = escaped(farm.report().uploads + '/' + path);
        const auto of = lines.filter(shown);
        QVERIFY2(of.size() == 1, qPrintable(shown));
        QVERIFY2(line.match(of.front()).hasMatch(), qPrintable(of.front()));
        QVERIFY(std::none_of(of.front().begin(), of.front().end(), acts));
    }
}

/// A program that reads tables takes no cell for a formula; a line of the file is one of the table.
void HostileNamesTest::checkCsv(const DemoTestFarm &farm, qsizetype actions)
{
    const QString file = farm.path(u"plan.csv"_s);
    QCOMPARE(farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--csv"_s, file}).exitCode, 0);
    const QByteArray content = readAll(file);
    QVERIFY(isUtf8(content));
    QCOMPARE(content.count('\n'), actions + 1);
    static const QRegularExpression formula(u"(^|[,\\n])\"?[=+@-]"_s);
    QVERIFY2(!QString::fromUtf8(content).contains(formula), content);
}

void HostileNamesTest::goThroughUnharmed_data()
{
    QTest::addColumn<Demo::DemoShape>("shape");
    QTest::newRow("jobs") << Demo::DemoShape::Jobs;
    QTest::newRow("job and event") << Demo::DemoShape::Job;
    QTest::newRow("print_job") << Demo::DemoShape::PrintJob;
}

void HostileNamesTest::goThroughUnharmed()
{
    QFETCH(Demo::DemoShape, shape);
    const DemoTestFarm farm(shape, 400);
    // QTemporaryDir cannot remove names that are not UTF-8.
    const auto removed =
        qScopeGuard([&] { std::filesystem::remove_all(farm.report().uploads.toStdString()); });
    const QSet<QByteArray> hostile = rename(farm, shape);
    QCOMPARE(hostile.size(), hostileNames().size());
    const FarmSnapshot before = farm.snapshot();

    const QJsonObject plan = farm.ctl({u"cleanup"_s, u"--dry-run"_s, u"--json"_s}).json();
    QVERIFY(pathsOf(plan).contains(hostile));
    checkCsv(farm, plan[u"actions"_s].toArray().size());
    const QList<QStringList> looks{{u"cleanup"_s, u"--dry-run"_s},
                                   {u"jobs"_s, u"--limit"_s, u"1000"_s},
                                   {u"jobs"_s, u"--removed"_s},
                                   {u"reconcile"_s},
                                   {u"trash"_s},
                                   {u"layout"_s},
                                   {u"status"_s}};
    for (const QStringList &look : looks)
        checkText(farm, look);
    const CtlResult done = farm.ctl({u"cleanup"_s, u"--json"_s});
    QCOMPARE(done.exitCode, 0);
    QVERIFY(pathsOf(done.json()).contains(hostile));
    QCOMPARE(done.json()[u"totals"_s][u"actions"_s], plan[u"totals"_s][u"actions"_s]);
    checkLog(farm, hostile);
    for (const QStringList &look : looks) {
        checkText(farm, look);
        checkJson(farm, look);
    }
    QCOMPARE(farm.ctl({u"undo"_s}).exitCode, 0);

    QCOMPARE(differences(before, farm.snapshot()), QString());
    QVERIFY(!QFile::exists(u"pwned"_s));
    QVERIFY(!QFile::exists(QString::fromUtf8(farm.report().uploads + "/pwned")));
}

QTEST_GUILESS_MAIN(HostileNamesTest)

#include "tst_hostilenames.moc"
