// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/dispatch.h"
#include "app/kitw/stop_signals.h"
#include "core/settings.h"
#include "core/translation.h"
#include "process/process_guard.h"

#include <QCoreApplication>

#include <csignal>

using kw::kitw::ExitStatus;
using kw::kitw::Invocation;
using kw::kitw::StopSignals;

int main(int argc, char **argv)
{
    ::signal(SIGPIPE, SIG_IGN);
    kw::process::ProcessGuard::instance();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kitwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KW_VERSION));
    kw::installTranslations(application, kw::Settings().value(kw::Setting::Language).toString());

    Invocation invocation;
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::received, &invocation, [&invocation](int) {
        if (invocation.token().isCancelled()) {
            invocation.finish(ExitStatus::CouldNotDo); // asked twice: end now, the guard ends what is left
        } else {
            invocation.cancel();
        }
    });
    // Queued: a verb may be done before the event loop runs, and exit() would be lost.
    QObject::connect(
        &invocation, &Invocation::finished, &application,
        [](ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        &invocation,
        [&invocation] {
            kw::kitw::dispatch(invocation, kw::kitw::allVerbs(), QCoreApplication::arguments().sliced(1),
                               QCoreApplication::applicationVersion());
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}
