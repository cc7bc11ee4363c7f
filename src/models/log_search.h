// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/log_source.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace kw::models {

// Finds every line of a log that an expression matches, in portions of a few milliseconds, so that the window
// goes on; lines that come later are looked at too.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    explicit LogSearch(QObject *parent = nullptr);

    // The source must outlive the search or the next setSource(); nullptr: none.
    void setSource(const LogSource *source);

    // Empty: nothing is looked for. False when it is no expression; error() then says why.
    bool setPattern(const QString &pattern);
    const QString &error() const { return m_error; }
    const QRegularExpression &expression() const { return m_expression; }
    bool isActive() const { return m_active; }

    // The source may have grown.
    void goOn();

    bool isComplete() const;
    const std::vector<qsizetype> &matches() const { return m_matches; } // line numbers from 0, in order

    // The place in matches() of the first match at or after `line` (before it for direction -1), around the
    // end; -1: there is none.
    qsizetype matchFrom(qsizetype line, int direction) const;

Q_SIGNALS:
    void found(); // more matches, or complete

private:
    void restart();
    void lookAtSome();

    const LogSource *m_source = nullptr;
    QRegularExpression m_expression;
    QString m_error;
    bool m_active = false;
    std::vector<qsizetype> m_matches;
    qsizetype m_seen = 0;
    QTimer m_timer;
};

} // namespace kw::models
