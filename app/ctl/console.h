// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace Printkeeper::Ctl {

/// What a text means, for those who see colours.
enum class Tone { Plain, Strong, Faint, Good, Warning, Critical };

enum class Colours { Allowed, Never };
enum class Verbosity { Normal, Quiet };

/// Where bytes go. `write` returns false when they could not be written.
struct OutputStream
{
    std::function<bool(QByteArrayView)> write;
    bool isTerminal = false;
};

/// The two streams of the program: results on `out`, messages and progress on `err`. Colours appear
/// on a terminal only, and never with NO_COLOR; so does the progress line, on `err`. One thread.
class Console
{
public:
    Console(OutputStream out, OutputStream err, Colours colours);
    ~Console() { flush(); }
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    void setVerbosity(Verbosity verbosity) { m_verbosity = verbosity; }
    bool isQuiet() const { return m_verbosity == Verbosity::Quiet; }
    /// Whether a person reads `out` as it comes.
    bool isTerminal() const { return m_out.isTerminal; }

    /// One line of the result.
    void print(const QString &line = {});
    /// A whole document: these bytes and a newline.
    void printDocument(const QByteArray &document);

    /// A message beside the result; --quiet silences it.
    void say(const QString &line);
    /// A message that is always shown: why there is no result.
    void complain(const QString &line);
    /// Replaces the progress line; nothing when `err` is no terminal or with --quiet.
    void showProgress(const QString &line);

    /// `text` in the colour of `tone` when `out` shows colours.
    QString toned(const QString &text, Tone tone) const;

    /// Writes what is still held back; false when anything of the result was lost.
    bool flush();

private:
    void clearProgress();

    OutputStream m_out;
    OutputStream m_err;
    Colours m_colours;
    Verbosity m_verbosity = Verbosity::Normal;
    QByteArray m_pending;
    bool m_progressShown = false;
    bool m_outputLost = false;
};

/// The process's own streams.
OutputStream standardOutput();
OutputStream standardError();

/// What NO_COLOR (set and not empty) and TERM=dumb say.
Colours coloursOfEnvironment();

} // namespace Printkeeper::Ctl
