// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QObject>

#include <functional>

namespace kw {

// One window for each project: a second start with the same folder brings the first one to the front. Talks
// over a socket in the user's runtime folder, for that user alone. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Asks whether another program has this project open (empty: none), and then tells `first` (no) or
    // `raised` (it came to the front). One of them is called, from the event loop.
    void decide(const QString &folder, const std::function<void()> &first,
                const std::function<void()> &raised);

    // This program answers for the project from now on, and not for the one before.
    void answerFor(const QString &folder);

Q_SIGNALS:
    void raiseAsked();

private:
    static QString socketName(const QString &folder);
    void answer();

    QLocalServer m_server;
};

} // namespace kw
