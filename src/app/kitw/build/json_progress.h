// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/build/progress.h"

#include <QJsonObject>

namespace kw::kitw {

// One JSON object per line on standard output, each with "event": "call-started" {artifact, argv}, "step"
// {artifact, step, number, name, platform, state, milliseconds, error}, "log" {artifact, number, stream,
// text}, "text" {artifact, text}, "call-finished" {artifact, state, milliseconds, steps, cached}. Secrets are
// masked.
class JsonProgress : public BuildProgress
{
    Q_OBJECT

public:
    JsonProgress(Invocation &invocation, build::BuildSession &session);

protected:
    void callStarted(const build::CallRun &call) override;
    void stepStarted(const build::CallRun &call, const ProgressStep &step) override;
    void stepSaid(const build::CallRun &call, const ProgressStep &step, const build::LogLine &line) override;
    void stepEnded(const build::CallRun &call, const ProgressStep &step) override;
    void textSaid(const build::CallRun &call, const QString &line) override;
    void callEnded(const build::CallRun &call) override;

private:
    void print(const QString &event, const build::CallRun &call, QJsonObject object);
    void printStep(const build::CallRun &call, const ProgressStep &step);

    Invocation &m_invocation;
};

// The words of the states in that output.
QString stateWord(build::VertexState state);
QString stateWord(build::CallState state);

} // namespace kw::kitw
