// SPDX-License-Identifier: Apache-2.0
#include "secrets/session_store.h"

#include "secrets/tr.h"

namespace kw::secrets {

SessionStore::SessionStore(QString reason)
    : m_reason(std::move(reason))
{
}

SessionStore::~SessionStore()
{
    for (const QString &name : names()) {
        forget(name);
    }
}

QString SessionStore::notice() const
{
    return Tr::tr("Secrets last until Kitwright is closed, because %1. Start a keychain service such as "
                  "GNOME Keyring "
                  "or KWallet to keep them.")
        .arg(m_reason);
}

QFuture<Result<void>> SessionStore::set(const QString &name, const QByteArray &value)
{
    auto checked = checkName(name);
    if (checked) {
        checked = checkValue(value);
    }
    if (checked) {
        forget(name);
        m_values.insert(name, value);
    }
    return QtFuture::makeReadyValueFuture(checked);
}

QFuture<Result<QByteArray>> SessionStore::value(const QString &name)
{
    const auto found = m_values.constFind(name);
    return QtFuture::makeReadyValueFuture(
        found == m_values.constEnd()
            ? Result<QByteArray>(failure(ErrorCode::NotFound, Tr::tr("There is no secret “%1”").arg(name)))
            : Result<QByteArray>(*found));
}

QFuture<Result<void>> SessionStore::remove(const QString &name)
{
    if (!m_values.contains(name)) {
        return QtFuture::makeReadyValueFuture(
            Result<void>(failure(ErrorCode::NotFound, Tr::tr("There is no secret “%1”").arg(name))));
    }
    forget(name);
    return QtFuture::makeReadyValueFuture(Result<void>());
}

// Best effort: copies that a caller still holds are the caller's.
void SessionStore::forget(const QString &name)
{
    QByteArray value = m_values.take(name);
    value.fill('\0');
}

} // namespace kw::secrets
