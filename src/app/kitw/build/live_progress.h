// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/build/progress.h"

#include <QElapsedTimer>
#include <QHash>
#include <QStringList>
#include <QTimer>

namespace kw::kitw {

// On a terminal: what is done scrolls by, one line for each step; below it stands a block with one line for
// each image and each running step, drawn anew ten times a second.
class LiveProgress : public BuildProgress
{
    Q_OBJECT

public:
    LiveProgress(Invocation &invocation, build::BuildSession &session);
    ~LiveProgress() override;

protected:
    void callStarted(const build::CallRun &call) override;
    void stepStarted(const build::CallRun &call, const ProgressStep &step) override;
    void stepSaid(const build::CallRun &call, const ProgressStep &step, const build::LogLine &line) override;
    void stepEnded(const build::CallRun &call, const ProgressStep &step) override;
    void textSaid(const build::CallRun &call, const QString &line) override;
    void callEnded(const build::CallRun &call) override;
    void sessionEnded() override;

private:
    void keep(const QString &line); // it is above the block from now on
    void draw();
    QStringList block() const;
    QStringList callLines(const build::CallRun &call) const;
    QString stepLine(const build::CallRun &call, const build::Vertex &vertex) const;
    QString colored(const QString &text, const char *color) const;

    Invocation &m_invocation;
    bool m_usesColors;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QHash<const build::CallRun *, qint64> m_startedAt;                     // milliseconds on m_clock
    QHash<const build::CallRun *, qint64> m_heardAt;                       // the last news of a call
    QHash<const build::CallRun *, QHash<QByteArray, QString>> m_lastLines; // of running steps
    QStringList m_kept;
    qsizetype m_drawnLines = 0;
};

// `text` cut to `columns` of a terminal, with an ellipsis when something is missing. Escape sequences are not
// known to it.
QString cutToColumns(const QString &text, int columns);

} // namespace kw::kitw
