// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/build/plain_progress.h"

#include "app/kitw/build/report.h"
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "core/format.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

using build::CallRun;

PlainProgress::PlainProgress(Invocation &invocation, build::BuildSession &session)
    : BuildProgress(session)
    , m_invocation(invocation)
{
}

void PlainProgress::print(const CallRun &call, const QString &text)
{
    m_invocation.printError(u"%1 %2\n"_s.arg(call.call().artifact, text));
}

void PlainProgress::print(const CallRun &call, const ProgressStep &step, const QString &text)
{
    print(call, u"#%1 %2"_s.arg(step.number).arg(text));
}

void PlainProgress::callStarted(const CallRun &call)
{
    print(call, Tr::tr("starts: %1").arg(call.commandLine().displayText()));
}

void PlainProgress::stepStarted(const CallRun &call, const ProgressStep &step)
{
    print(call, step, stepTitle(step.vertex));
}

void PlainProgress::stepSaid(const CallRun &call, const ProgressStep &step, const build::LogLine &line)
{
    print(call, step, u"| "_s + printable(line.text));
}

void PlainProgress::stepEnded(const CallRun &call, const ProgressStep &step)
{
    print(call, step, stepEndText(step.vertex));
}

void PlainProgress::textSaid(const CallRun &call, const QString &line)
{
    print(call, printable(line));
}

void PlainProgress::callEnded(const CallRun &call)
{
    const QString counts = countsText(call.vertexes().counts());
    const QString duration = formatDuration(call.duration());
    switch (call.state()) {
    case build::CallState::Waiting:
    case build::CallState::Running:
        break;
    case build::CallState::Succeeded:
        print(call, Tr::tr("is built: %1, %2").arg(counts, duration));
        break;
    case build::CallState::Failed:
        print(call, Tr::tr("failed: %1, %2").arg(counts, duration));
        break;
    case build::CallState::Cancelled:
        print(call, Tr::tr("was stopped: %1, %2").arg(counts, duration));
        break;
    }
}

} // namespace kw::kitw
