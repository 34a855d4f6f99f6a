// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <cstdio>
#include <functional>
#include <random>
#include <string_view>
#include <vector>

namespace Printkeeper::Test {

/// A fuzz program's life: feeds `target` mutations of `samples`, the same ones for the same seed.
/// Without arguments as many as a test may take; `--seconds N --seed S` for longer. Prints what it
/// ran; a crash, a sanitizer or a hang is the finding, and the last input lies in `fuzz-input`.
class FuzzRun
{
public:
    using Target = std::function<void(const QByteArray &)>;

    FuzzRun(int count, char **arguments)
    {
        for (int i = 1; i + 1 < count; i += 2) {
            const std::string_view option(arguments[i]);
            const long long value = QByteArray(arguments[i + 1]).toLongLong();
            if (option == "--seconds")
                m_seconds = value;
            else if (option == "--seed")
                m_random.seed(static_cast<std::mt19937_64::result_type>(value));
        }
    }

    int run(const std::vector<QByteArray> &samples, int iterations, const Target &target)
    {
        QElapsedTimer timer;
        timer.start();
        qint64 slowest = 0;
        int done = 0;
        while (m_seconds > 0 ? timer.elapsed() < m_seconds * 1000 : done < iterations) {
            const QByteArray input = mutated(samples);
            if (m_seconds > 0)
                keep(input);
            QElapsedTimer one;
            one.start();
            target(input);
            slowest = std::max(slowest, one.elapsed());
            ++done;
        }
        std::printf("%d inputs in %lld ms, the slowest took %lld ms\n", done,
                    static_cast<long long>(timer.elapsed()), static_cast<long long>(slowest));
        return slowest < SlowestAllowed ? 0 : 1;
    }

private:
    static constexpr qint64 SlowestAllowed = 5000; ///< ms, more than any time limit of ours

    qsizetype below(qsizetype bound)
    {
        return static_cast<qsizetype>(m_random()
                                      % static_cast<quint64>(std::max<qsizetype>(1, bound)));
    }

    QByteArray mutated(const std::vector<QByteArray> &samples)
    {
        const auto pick = [&]() -> const QByteArray & {
            return samples[static_cast<std::size_t>(below(static_cast<qsizetype>(samples.size())))];
        };
        QByteArray input = pick();
        for (qsizetype change = 1 + below(6); change > 0 && !input.isEmpty(); --change)
            mutate(input, pick());
        return input;
    }

    void mutate(QByteArray &input, const QByteArray &other)
    {
        // Half of all changes hit the head, where formats say their sizes.
        const qsizetype reach =
            below(2) == 0 ? std::min<qsizetype>(input.size(), 128) : input.size();
        const qsizetype at = below(reach);
        const qsizetype length = 1 + below(std::min<qsizetype>(64, input.size() - at));
        switch (below(7)) {
        case 0:
            input[at] = static_cast<char>(m_random());
            break;
        case 1:
            input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
            break;
        case 2:
            input.replace(at, std::min<qsizetype>(4, length),
                          QByteArray(4, below(2) == 0 ? '\0' : '\xFF'));
            break;
        case 3:
            input.remove(at, length);
            break;
        case 4:
            input.insert(at, other.mid(below(other.size()), length));
            break;
        case 5:
            input.insert(at, input.mid(at, length).repeated(1 + below(8)));
            break;
        default:
            input.truncate(std::max<qsizetype>(1, below(input.size())));
        }
    }

    static void keep(const QByteArray &input)
    {
        if (std::FILE *file = std::fopen("fuzz-input", "wb")) {
            std::fwrite(input.constData(), 1, static_cast<std::size_t>(input.size()), file);
            std::fclose(file);
        }
    }

    std::mt19937_64 m_random{1};
    long long m_seconds = 0;
};

} // namespace Printkeeper::Test
