// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/call_run.h"

#include <QRegularExpression>

#include <memory>
#include <vector>

namespace kw::models {

using build::Nanoseconds;

// Numbered lines that only grow: what a log view shows. Any single thread.
class LogSource
{
public:
    enum class Kind { Output, ErrorOutput, Head };

    struct Line
    {
        Kind kind = Kind::Output;
        Nanoseconds sinceStart = -1; // of the step; -1: not known
        QString text;
    };

    virtual ~LogSource() = default;
    virtual qsizetype lineCount() const = 0;
    virtual Line line(qsizetype index) const = 0;
    virtual void update() {} // look for new lines; the count only changes here or with the source's own owner
};

// The output of one step.
class StepLog : public LogSource
{
public:
    // Both must outlive it. A step that says something later has a log from then on.
    StepLog(const build::CallRun &run, QByteArray vertex);

    qsizetype lineCount() const override;
    Line line(qsizetype index) const override;

private:
    const build::CallRun &m_run;
    QByteArray m_vertex;
};

// Everything that a call has said, in the order in which it came to update(), each change of the step
// announced by a line with its name; at the end the tool's own words. Lines keep their place.
class CallLog : public LogSource
{
public:
    explicit CallLog(const build::CallRun &run); // must outlive it

    qsizetype lineCount() const override { return m_count; }
    Line line(qsizetype index) const override;
    void update() override;

private:
    struct Portion
    {
        qsizetype first; // number of its first line in the whole
        int vertex;      // -1: the tool's own words
        qsizetype from;  // in the step's log; -1: the line with the step's name
        qsizetype count;
    };

    void append(int vertex, qsizetype from, qsizetype count);

    const build::CallRun &m_run;
    std::vector<Portion> m_portions;
    std::vector<qsizetype> m_taken; // lines by vertex
    qsizetype m_textTaken = 0;
    qsizetype m_count = 0;
};

} // namespace kw::models
