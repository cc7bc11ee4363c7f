// SPDX-License-Identifier: Apache-2.0
#include "process/process_guard.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <string_view>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kw::process {

namespace {

// Everything in this namespace runs after fork() in a program that may have threads: system calls only.

constexpr std::size_t mostSessions = 1024;

// The decimal number at the start of `text`, or -1.
pid_t numberAt(std::string_view text)
{
    pid_t number = -1;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            break;
        }
        number = (number < 0 ? 0 : number * 10) + (c - '0');
    }
    return number;
}

// The session of a process by /proc/PID/stat: the fourth word after the name in parentheses
// (proc_pid_stat(5)).
pid_t sessionOf(int procFolder, const char *pid)
{
    std::array<char, 32> path{};
    std::strncpy(path.data(), pid, 16);
    std::strcat(path.data(), "/stat");
    const int file = openat(procFolder, path.data(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return -1;
    }
    std::array<char, 512> text{};
    const ssize_t size = read(file, text.data(), text.size());
    close(file);
    std::string_view rest(text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    const std::size_t name = rest.rfind(')');
    if (name == std::string_view::npos) {
        return -1;
    }
    rest.remove_prefix(name);
    for (int word = 0; word < 4; ++word) {
        const std::size_t space = rest.find(' ');
        if (space == std::string_view::npos) {
            return -1;
        }
        rest.remove_prefix(space + 1);
    }
    return numberAt(rest);
}

struct DirectoryEntry // linux_dirent64, getdents64(2)
{
    std::uint64_t inode;
    std::int64_t offset;
    std::uint16_t size;
    std::uint8_t type;
};
constexpr std::size_t nameOffset = offsetof(DirectoryEntry, type) + 1;

void signalEntries(int procFolder, std::span<const char> entries, pid_t session, int signal)
{
    while (entries.size() > nameOffset) {
        DirectoryEntry entry{};
        std::memcpy(&entry, entries.data(), nameOffset);
        const char *name = entries.data() + nameOffset;
        const pid_t pid = numberAt(name);
        if (pid > 0 && sessionOf(procFolder, name) == session) {
            kill(pid, signal);
        }
        if (entry.size == 0 || entry.size > entries.size()) {
            return;
        }
        entries = entries.subspan(entry.size);
    }
}

void closeAllBut(int descriptor)
{
    const auto kept = static_cast<unsigned>(descriptor);
    if (kept > 0) {
        close_range(0, kept - 1, 0);
    }
    close_range(kept + 1, ~0U, 0);
}

[[noreturn]] void guard(int socket)
{
    setsid();
    closeAllBut(socket);
    prctl(PR_SET_NAME, "kw-guard");
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2}) {
        std::signal(signal, SIG_IGN);
    }
    std::array<pid_t, mostSessions> sessions{};
    pid_t message = 0;
    for (;;) {
        const ssize_t size = recv(socket, &message, sizeof message, 0);
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size != sizeof message) {
            break;
        }
        // A positive number is a new session, a negative one is over; zero marks a free place.
        const pid_t wanted = message > 0 ? 0 : -message;
        const auto place = std::find(sessions.begin(), sessions.end(), wanted);
        if (place != sessions.end()) {
            *place = std::max(message, 0);
        }
    }
    for (const pid_t session : sessions) {
        if (session > 0) {
            signalSession(session, SIGKILL);
        }
    }
    _exit(0);
}

} // namespace

void signalSession(pid_t session, int signal)
{
    if (session <= 1) {
        return;
    }
    kill(-session, signal);
    const int folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        return;
    }
    std::array<char, 4096> buffer{};
    for (;;) {
        const long size = syscall(SYS_getdents64, folder, buffer.data(), buffer.size());
        if (size <= 0) {
            break;
        }
        signalEntries(folder, std::span(buffer.data(), static_cast<std::size_t>(size)), session, signal);
    }
    close(folder);
}

ProcessGuard &ProcessGuard::instance()
{
    static ProcessGuard theGuard;
    return theGuard;
}

ProcessGuard::ProcessGuard()
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;
    }
    // Two forks: the guard is nobody's child, so nobody has to wait for it.
    const pid_t between = fork();
    if (between == 0) {
        if (fork() == 0) {
            guard(ends[1]);
        }
        _exit(0);
    }
    close(ends[1]);
    if (between < 0) {
        close(ends[0]);
        return;
    }
    while (waitpid(between, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_socket = ends[0];
}

void ProcessGuard::send(pid_t message) const
{
    if (m_socket >= 0) {
        ::send(m_socket, &message, sizeof message, MSG_NOSIGNAL);
    }
}

void ProcessGuard::adoptChild() const
{
    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL); // a second net, for the case that somebody killed the guard too
    send(getpid());
}

void ProcessGuard::forget(pid_t session) const
{
    send(-session);
}

} // namespace kw::process
