// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/name_list.h"
#include "secrets/store.h"

namespace kw::secrets {

// The system's keychain through QtKeychain: Secret Service, KWallet, macOS Keychain, Windows Credential
// Store.
class KeychainStore : public Store
{
public:
    explicit KeychainStore(const QString &namesFile);

    // Empty when a keychain answers, else why not. Asks for an entry that does not exist.
    static QFuture<QString> probe();

    Persistence persistence() const override { return Persistence::Keychain; }
    QString notice() const override { return {}; }
    QStringList names() const override { return m_names->names(); }
    QFuture<Result<void>> set(const QString &name, const QByteArray &value) override;
    QFuture<Result<QByteArray>> value(const QString &name) override;
    QFuture<Result<void>> remove(const QString &name) override;

private:
    std::shared_ptr<NameList> m_names; // jobs under way outlive the store
};

} // namespace kw::secrets
