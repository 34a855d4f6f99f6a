// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/console.h"

#include <cerrno>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

constexpr qsizetype HeldBack = 1 << 16;

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return true;
}

OutputStream streamOf(int descriptor)
{
    return {[descriptor](QByteArrayView bytes) { return writeAll(descriptor, bytes); },
            ::isatty(descriptor) == 1};
}

QString escapeSequence(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Strong:
        return u"\x1b[1m"_s;
    case Tone::Faint:
        return u"\x1b[2m"_s;
    case Tone::Good:
        return u"\x1b[32m"_s;
    case Tone::Warning:
        return u"\x1b[33m"_s;
    case Tone::Critical:
        return u"\x1b[1;31m"_s;
    }
    return {};
}

} // namespace

OutputStream standardOutput()
{
    return streamOf(STDOUT_FILENO);
}

OutputStream standardError()
{
    return streamOf(STDERR_FILENO);
}

Colours coloursOfEnvironment()
{
    const bool refused = !qEnvironmentVariableIsEmpty("NO_COLOR") || qgetenv("TERM") == "dumb";
    return refused ? Colours::Never : Colours::Allowed;
}

Console::Console(OutputStream out, OutputStream err, Colours colours)
    : m_out(std::move(out))
    , m_err(std::move(err))
    , m_colours(colours)
{}

void Console::print(const QString &line)
{
    printDocument(line.toUtf8());
}

void Console::printDocument(const QByteArray &document)
{
    clearProgress();
    m_pending += document;
    m_pending += '\n';
    if (m_pending.size() >= HeldBack)
        flush();
}

void Console::say(const QString &line)
{
    if (!isQuiet())
        complain(line);
}

void Console::complain(const QString &line)
{
    clearProgress();
    // In the order in which a person is meant to read them.
    flush();
    m_err.write(line.toUtf8() + '\n');
}

void Console::showProgress(const QString &line)
{
    if (isQuiet() || !m_err.isTerminal)
        return;
    m_err.write("\r\x1b[K" + line.toUtf8());
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        m_err.write("\r\x1b[K");
}

QString Console::toned(const QString &text, Tone tone) const
{
    if (tone == Tone::Plain || !m_out.isTerminal || m_colours == Colours::Never)
        return text;
    return escapeSequence(tone) + text + u"\x1b[0m"_s;
}

bool Console::flush()
{
    clearProgress();
    if (!m_pending.isEmpty() && !m_out.write(m_pending))
        m_outputLost = true;
    m_pending.clear();
    return !m_outputLost;
}

} // namespace Printkeeper::Ctl
