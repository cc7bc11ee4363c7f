// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/consent.h"

#include "app/kitw/tr.h"
#include "core/settings.h"
#include "plan/trust.h"

#include <QPromise>
#include <QSocketNotifier>

#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

plan::Request allowed(plan::Request request, std::optional<bool> isTrusted)
{
    request.isTrusted = isTrusted.value_or(false);
    request.automaticProfiles = request.automaticProfiles && isTrusted.value_or(true);
    return request;
}

QString question(const QList<plan::TrustNeed> &needs, const QString &folder)
{
    QString text = Tr::tr("The project %1:").arg(folder) + u'\n';
    for (const plan::TrustNeed &need : needs) {
        text += Tr::tr("  - %1: %2 (%3)").arg(plan::trustNeedText(need.kind), need.what, need.where) + u'\n';
    }
    return text + Tr::tr("Allow this for the folder, now and later? [y/N] ");
}

// One line of the terminal, without waiting for it here.
QFuture<QString> readLine(Invocation &invocation)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &invocation);
    QObject::connect(notifier, &QSocketNotifier::activated, &invocation, [promise, notifier] {
        QByteArray line(1024, '\0');
        const ssize_t count = ::read(STDIN_FILENO, line.data(), static_cast<size_t>(line.size()));
        notifier->setEnabled(false);
        notifier->deleteLater();
        promise->addResult(QString::fromUtf8(line.first(std::max<ssize_t>(count, 0))).trimmed());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<plan::Request>> ready(const plan::Request &request, std::optional<bool> isTrusted)
{
    return QtFuture::makeReadyValueFuture(Result<plan::Request>(allowed(request, isTrusted)));
}

} // namespace

QFuture<Result<plan::Request>> withConsent(Invocation &invocation, const plan::Request &request)
{
    Settings settings;
    if (const auto said = invocation.switchValue(u"trust"_s)) {
        plan::setTrust(settings, request.folder, *said);
        return ready(request, said);
    }
    if (const auto before = plan::trustOf(settings, request.folder)) {
        return ready(request, before);
    }
    if (!invocation.errorIsTerminal() || ::isatty(STDIN_FILENO) != 1) {
        return ready(request, std::nullopt);
    }
    const auto needs = plan::trustNeeds(request);
    if (!needs || needs->isEmpty()) {
        return needs ? ready(request, std::nullopt)
                     : QtFuture::makeReadyValueFuture(Result<plan::Request>(std::unexpected(needs.error())));
    }
    invocation.printError(question(*needs, request.folder));
    return readLine(invocation).then(&invocation, [request](const QString &answer) {
        const bool isTrusted = answer.startsWith(u'y', Qt::CaseInsensitive);
        Settings chosen;
        plan::setTrust(chosen, request.folder, isTrusted);
        return Result<plan::Request>(allowed(request, isTrusted));
    });
}

} // namespace kw::kitw
