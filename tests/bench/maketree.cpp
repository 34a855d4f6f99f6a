// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr int FoldersInEach = 100;
constexpr time_t Written = 1'700'000'000;

[[noreturn]] void give_up(const std::string &what)
{
    std::perror(what.c_str());
    std::exit(1);
}

int openedFolder(int above, const std::string &name)
{
    if (::mkdirat(above, name.c_str(), 0755) != 0 && above != AT_FDCWD)
        give_up(name);
    const int folder = ::openat(above, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        give_up(name);
    return folder;
}

/// One file in sixteen has a block of its own; the others have a length only.
void makeFile(int folder, long number)
{
    const std::string name = "job_" + std::to_string(number * 7919 % 10'000'000) + "_"
                             + std::to_string(number) + (number % 3 == 0 ? ".stl" : ".gcode");
    const int file = ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    const timespec times[2] = {{Written, 0}, {Written + number % 10'000'000, 0}};
    const bool isWritten = number % 16 != 0 || ::write(file, "G28\n", 4) == 4;
    if (file < 0 || !isWritten || ::ftruncate(file, number % 1'000'000) != 0
        || ::futimens(file, times) != 0)
        give_up(name);
    ::close(file);
}

} // namespace

/// bench_maketree FOLDER FILES FOLDERS: so many files in so many folders, a hundred of which lie in
/// one; with one folder all files lie in it.
int main(int count, char **arguments)
{
    if (count != 4)
        return 2;
    const long files = std::atol(arguments[2]);
    const long folders = std::max(1L, std::atol(arguments[3]));
    const int root = openedFolder(AT_FDCWD, arguments[1]);
    long made = 0;
    for (long i = 0; i < folders; i += FoldersInEach) {
        const int group = openedFolder(root, "group_" + std::to_string(i));
        const long here = std::min<long>(FoldersInEach, folders - i);
        for (long k = 0; k < here; ++k) {
            const int folder = openedFolder(group, "folder_" + std::to_string(k));
            for (const long end = files * (i + k + 1) / folders; made < end; ++made)
                makeFile(folder, made);
            ::close(folder);
        }
        ::close(group);
    }
    ::close(root);
    return 0;
}
