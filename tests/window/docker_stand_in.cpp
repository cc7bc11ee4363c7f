// SPDX-License-Identifier: Apache-2.0
// Stands for the docker command in tests that need what a real engine does not do when it is asked to: to
// hang, to fail at once. What it plays was recorded from a real one. It reads from its environment:
//   KW_STAND_IN_PLAY  the progress stream that a build prints
//   KW_STAND_IN_EXIT  the exit status of a build
//   KW_STAND_IN_HANG  set: a build goes on until it is interrupted
//   KW_STAND_IN_INDEX what the registry has under every name; empty: nothing. Every build says that it made
//   it. KW_STAND_IN_DIGEST its digest
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using Arguments = std::vector<std::string>;

std::string setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

int build(const Arguments &arguments)
{
    std::ifstream recording(setting("KW_STAND_IN_PLAY"), std::ios::binary);
    std::cerr << std::string(std::istreambuf_iterator<char>(recording), {}) << std::flush;
    if (!setting("KW_STAND_IN_HANG").empty()) {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigprocmask(SIG_BLOCK, &signals, nullptr);
        int received = 0;
        sigwait(&signals, &received);
        std::cerr << "ERROR: failed to solve: Canceled: context canceled\n";
        return 1;
    }
    const int status = std::atoi(setting("KW_STAND_IN_EXIT").c_str());
    for (std::size_t i = 0; status == 0 && i + 1 < arguments.size(); ++i) {
        if (arguments[i] == "--metadata-file") {
            std::ofstream(arguments[i + 1])
                << "{\"containerimage.digest\": \"" << setting("KW_STAND_IN_DIGEST") << "\"}";
        }
    }
    return status;
}

bool contains(const Arguments &arguments, const std::string &word)
{
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
}

int answer(const Arguments &arguments)
{
    const std::string first = arguments.empty() ? "" : arguments[0];
    const std::string second = arguments.size() < 2 ? "" : arguments[1];
    if (first == "build" || (first == "buildx" && second == "build")) {
        return build(arguments);
    }
    if (first == "buildx" && contains(arguments, "imagetools") && !setting("KW_STAND_IN_INDEX").empty()) {
        std::cout << setting("KW_STAND_IN_INDEX");
    } else if (first == "info") {
        std::cout << "28.5.2|[[\"driver-type\",\"io.containerd.snapshotter.v1\"]]\n";
    } else if (first == "buildx" && second == "version") {
        std::cout << "github.com/docker/buildx 0.13.1\n";
    } else if (first == "buildx" && second == "ls") {
        std::cout << R"({"Name":"default","Driver":"docker","Current":true,"Nodes":[{"Name":"default",)"
                  << R"("Endpoint":"default","Status":"running","Version":"v0.25.2",)"
                  << R"("Platforms":["linux/amd64","linux/arm64"]}]})" << '\n';
    } else {
        std::cerr << "ERROR: not played\n";
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return answer(Arguments(argv + 1, argv + argc));
}
