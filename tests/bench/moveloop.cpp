// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <string>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

/// The floor of the measure `cleanup`: renames every file of one folder into another, and makes
/// that durable. FROM TO.
int main(int argc, char **argv)
{
    const int from = argc == 3 ? ::open(argv[1], O_RDONLY | O_DIRECTORY) : -1;
    const int to = argc == 3 ? ::open(argv[2], O_RDONLY | O_DIRECTORY) : -1;
    DIR *folder = from >= 0 && to >= 0 ? ::opendir(argv[1]) : nullptr;
    if (!folder)
        return 2;
    std::vector<std::string> names;
    while (const dirent *entry = ::readdir(folder)) {
        if (entry->d_type == DT_REG)
            names.emplace_back(entry->d_name);
    }
    ::closedir(folder);
    for (const std::string &name : names) {
        if (::renameat(from, name.c_str(), to, name.c_str()) != 0) {
            std::perror(name.c_str());
            return 1;
        }
    }
    return ::fsync(from) == 0 && ::fsync(to) == 0 ? 0 : 1;
}
