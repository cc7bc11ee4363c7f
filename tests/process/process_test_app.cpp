// SPDX-License-Identifier: Apache-2.0
// A program with named behaviours, to be run by the tests of ProcessRunner.
#include "process/process_runner.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>

namespace {

[[noreturn]] void hang()
{
    for (;;) {
        pause();
    }
}

void say(const std::string &text)
{
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

// A child in our group and one in a group of its own, as the docker command line starts its plugins.
int grandchildren(bool ignoresInterrupt)
{
    for (const bool ownGroup : {false, true}) {
        const pid_t child = fork();
        if (child == 0) {
            if (ownGroup) {
                setpgid(0, 0);
            }
            hang();
        }
        say(std::to_string(child) + "\n");
    }
    if (ignoresInterrupt) {
        std::signal(SIGINT, SIG_IGN);
        std::signal(SIGTERM, SIG_IGN);
    }
    say("ready\n");
    hang();
}

// Runs itself with grandchildren through a ProcessRunner, passes their numbers on, and waits to be killed.
int host(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    kw::process::ActivityJournal journal;
    kw::process::ProcessRunner runner(journal);
    kw::process::ProcessSpec spec;
    spec.commandLine.program = QCoreApplication::applicationFilePath();
    spec.commandLine.arguments = {QStringLiteral("grandchildren")};
    kw::process::ProcessHandle *handle = runner.start(spec);
    QObject::connect(handle, &kw::process::ProcessHandle::started, handle,
                     [handle] { say(std::to_string(handle->processId()) + "\n"); });
    QObject::connect(handle, &kw::process::ProcessHandle::lines, handle,
                     [](kw::process::Channel, const QList<QByteArray> &lines) {
                         for (const QByteArray &line : lines) {
                             say(line.toStdString() + "\n");
                         }
                     });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string behaviour = argc > 1 ? argv[1] : "";
    const char *argument = argc > 2 ? argv[2] : "";
    if (behaviour == "exit") {
        return std::atoi(argument);
    }
    if (behaviour == "crash") {
        std::signal(SIGSEGV, SIG_DFL);
        std::raise(SIGSEGV);
    }
    if (behaviour == "lines") {
        say("one\r\ntwo\n\nlast");
        std::fputs("complaint\n", stderr);
        return 0;
    }
    if (behaviour == "environment") {
        const char *value = std::getenv(argument);
        say(value ? value : "(unset)");
        return 0;
    }
    if (behaviour == "hang") {
        say("ready\n");
        hang();
    }
    if (behaviour == "stubborn") {
        std::signal(SIGINT, SIG_IGN);
        if (std::strcmp(argument, "both") == 0) {
            std::signal(SIGTERM, SIG_IGN);
        }
        say("ready\n");
        hang();
    }
    if (behaviour == "grandchildren") {
        return grandchildren(std::strcmp(argument, "stubborn") == 0);
    }
    if (behaviour == "leaves-child") {
        const pid_t child = fork();
        if (child == 0) {
            hang();
        }
        say(std::to_string(child) + "\n");
        return 0;
    }
    if (behaviour == "flood") {
        const std::string line(1023, 'x');
        for (int i = 0; i < std::atoi(argument); ++i) {
            std::fputs((line + "\n").c_str(), stdout);
        }
        say("end");
        return 0;
    }
    if (behaviour == "copy") {
        for (int c = std::getchar(); c != EOF; c = std::getchar()) {
            std::putchar(c);
        }
        return 0;
    }
    if (behaviour == "host") {
        return host(argc, argv);
    }
    return 99;
}
