// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace kw::process {

// Sends `signal` to every process of a session that we started, also to those that made a process group of
// their own (the docker command line does that with its plugins). Safe between fork and exec: no allocation,
// no lock. Linux: reads /proc.
void signalSession(pid_t session, int signal);

// Sees to it that nothing that we started outlives us, even when we are killed by SIGKILL: a small process,
// forked once, holds one end of a socket. Each program we start reports its session there before it runs;
// when our end closes, which the system does however we end, the guard kills the sessions that are left and
// ends too.
class ProcessGuard
{
public:
    // The guard of this program, forked at the first call: call early, while the program is small.
    static ProcessGuard &instance();

    // For the child between fork and exec (async-signal-safe): makes a session of its own and reports it.
    void adoptChild() const;

    // The session has ended: its number may be given to somebody else from now on.
    void forget(pid_t session) const;

private:
    ProcessGuard();
    void send(pid_t message) const;

    int m_socket = -1; // -1 when the system refused: programs then die with the thread that started them only
};

} // namespace kw::process
