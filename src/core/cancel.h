// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <atomic>
#include <memory>

namespace kw {

// A wish to stop, shared by everyone who works on one thing. Copies refer to the same wish.
// isCancelled() may be called from any thread (poll it in loops); onCancelled() and cancel() belong to the
// thread that made the token.
class CancelToken
{
public:
    CancelToken();

    bool isCancelled() const { return m_shared->cancelled.load(std::memory_order_relaxed); }

    // Idempotent. Calls every registered function once, in the order of registration.
    void cancel();

    // Calls `function` when the token is cancelled (at once if it already is), unless `context` is gone.
    template <typename Function>
    void onCancelled(QObject *context, Function function) const
    {
        if (isCancelled()) {
            function();
            return;
        }
        QObject::connect(&m_shared->notifier, &QObject::objectNameChanged, context,
                         [f = std::move(function)](const QString &) mutable { f(); });
    }

private:
    struct Shared
    {
        std::atomic_bool cancelled = false;
        QObject notifier; // its name changes once: a signal without a class of our own
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace kw
