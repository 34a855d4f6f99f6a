// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctlcall.h"

#include "ctl/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace Printkeeper::Test {
namespace {

Ctl::OutputStream streamInto(QByteArray &bytes, Terminals terminals)
{
    return {[&bytes](QByteArrayView written) {
                bytes.append(written);
                return true;
            },
            terminals == Terminals::Both};
}

} // namespace

QJsonObject CtlAnswer::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    const bool isOne = error.error == QJsonParseError::NoError && document.isObject()
                       && out.endsWith('\n') && out.count('\n') == 1;
    if (!isOne)
        QTest::qFail("stdout is not exactly one JSON document on one line", __FILE__, __LINE__);
    return document.object();
}

QString CtlAnswer::errorCode() const
{
    return json().value(u"error").toObject().value(u"code").toString();
}

bool CtlAnswer::hasLine(std::initializer_list<const char *> texts) const
{
    const QList<QByteArray> lines = out.split('\n');
    return std::any_of(lines.begin(), lines.end(), [&texts](const QByteArray &line) {
        return std::all_of(texts.begin(), texts.end(),
                           [&line](const char *text) { return line.contains(text); });
    });
}

CtlCaller::CtlCaller()
{
    farm.settings.uploads = "/srv/farm/uploads";
    farm.settings.timezone = QTimeZone("Europe/Berlin");
    writeConfig({});
}

void CtlCaller::writeConfig(const QByteArray &content) const
{
    QFile file(QString::fromUtf8(configFile()));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the settings file of the test could not be written");
}

CtlAnswer CtlCaller::call(QList<QByteArray> words)
{
    words.prepend("--config=" + configFile());
    return callExactly(words);
}

CtlAnswer CtlCaller::callExactly(const QList<QByteArray> &words)
{
    CtlAnswer answer;
    {
        Ctl::Console console(streamInto(answer.out, terminals), streamInto(answer.err, terminals),
                             Ctl::Colours::Never);
        const auto openFarm = [this](const Settings::SettingValues &,
                                     const Clock &) -> Result<std::unique_ptr<Services::Farm>> {
            return std::unique_ptr<Services::Farm>(std::make_unique<FakeFarm>(farm));
        };
        const auto becomeFarmUser = [this](const Settings::FarmSettings &) {
            ++rightsTaken;
            return rights;
        };
        Ctl::Program program(console, {openFarm, becomeFarmUser, clock, cancel});
        answer.exitCode = static_cast<int>(program.run(program.prepare(words)));
    }
    return answer;
}

} // namespace Printkeeper::Test
