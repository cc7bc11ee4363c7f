// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/build/progress.h"

namespace kw::kitw {

// One line for each thing that happens, on the error channel: "ARTIFACT #STEP …".
class PlainProgress : public BuildProgress
{
    Q_OBJECT

public:
    PlainProgress(Invocation &invocation, build::BuildSession &session);

protected:
    void callStarted(const build::CallRun &call) override;
    void stepStarted(const build::CallRun &call, const ProgressStep &step) override;
    void stepSaid(const build::CallRun &call, const ProgressStep &step, const build::LogLine &line) override;
    void stepEnded(const build::CallRun &call, const ProgressStep &step) override;
    void textSaid(const build::CallRun &call, const QString &line) override;
    void callEnded(const build::CallRun &call) override;

private:
    void print(const build::CallRun &call, const QString &text);
    void print(const build::CallRun &call, const ProgressStep &step, const QString &text);

    Invocation &m_invocation;
};

} // namespace kw::kitw
