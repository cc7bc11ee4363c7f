// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/store.h"

#include <QMap>

namespace kw::secrets {

// Values in memory only, overwritten when they go.
class SessionStore : public Store
{
public:
    // `reason`: why there is no keychain.
    explicit SessionStore(QString reason);
    ~SessionStore() override;

    Persistence persistence() const override { return Persistence::Session; }
    QString notice() const override;
    QStringList names() const override { return m_values.keys(); }
    QFuture<Result<void>> set(const QString &name, const QByteArray &value) override;
    QFuture<Result<QByteArray>> value(const QString &name) override;
    QFuture<Result<void>> remove(const QString &name) override;

private:
    void forget(const QString &name);

    QString m_reason;
    QMap<QString, QByteArray> m_values;
};

} // namespace kw::secrets
