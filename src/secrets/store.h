// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <memory>

namespace kw::secrets {

inline constexpr qsizetype maximalValueSize = 64 * 1024; // bytes

enum class Persistence {
    Keychain, // the system's keychain: there again after a restart
    Session,  // this process's memory: gone when it ends
};

// Named secret values, for build secrets and credentials. Values never reach a file of ours, an argument or a
// log. Every future gets a result, and the store may be destroyed before. GUI thread.
class Store
{
public:
    virtual ~Store();

    virtual Persistence persistence() const = 0;
    // Why values last for this session only, in a sentence with its remedy; empty with a keychain.
    virtual QString notice() const = 0;

    // Sorted. Names are no secrets: those in the keychain are also listed in the settings folder.
    virtual QStringList names() const = 0;

    // Errors of all: InvalidInput (name, empty or too large value), NotFound, PermissionDenied (refused or
    // locked), ToolFailed (the keychain said something else), WriteFailed (list of names).
    virtual QFuture<Result<void>> set(const QString &name, const QByteArray &value) = 0;
    virtual QFuture<Result<QByteArray>> value(const QString &name) = 0;
    virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

// 1 to 128 letters, digits, dots, dashes or underscores of ASCII, the first no dot or dash.
Result<void> checkName(const QString &name);
Result<void> checkValue(const QByteArray &value);

// Where the names of the keychain's entries are kept for this person.
QString defaultNamesFile();

// The keychain if one answers, otherwise the session store, which says so. Asks the keychain once, without
// unlocking anything. Never insecure storage. GUI thread.
QFuture<std::shared_ptr<Store>> openStore(const QString &namesFile = defaultNamesFile());

} // namespace kw::secrets
