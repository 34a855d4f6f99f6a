// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/timetext.h"

#include <chrono>

namespace Printkeeper::Demo {
namespace {

char *put(char *to, quint32 number, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return to + digits;
}

} // namespace

QByteArray naiveUtc(qint64 microseconds, Fraction fraction)
{
    using namespace std::chrono;
    const sys_time<std::chrono::microseconds> time{std::chrono::microseconds(microseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    QByteArray text(fraction == Fraction::None ? 19 : 26, ' ');
    char *to = put(text.data(), static_cast<quint32>(int(date.year())), 4);
    *to++ = '-';
    to = put(to, static_cast<quint32>(unsigned(date.month())), 2);
    *to++ = '-';
    to = put(to, static_cast<quint32>(unsigned(date.day())), 2) + 1;
    to = put(to, static_cast<quint32>(clock.hours().count()), 2);
    *to++ = ':';
    to = put(to, static_cast<quint32>(clock.minutes().count()), 2);
    *to++ = ':';
    to = put(to, static_cast<quint32>(clock.seconds().count()), 2);
    if (fraction == Fraction::None)
        return text;
    *to++ = '.';
    put(to, static_cast<quint32>(clock.subseconds().count()), 6);
    return text;
}

} // namespace Printkeeper::Demo
