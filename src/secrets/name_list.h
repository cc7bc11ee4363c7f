// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QString>
#include <QStringList>

namespace kw::secrets {

// The names of the secrets that are in the keychain, which cannot list them itself: one a line, UTF-8,
// sorted. Never a value. Written whole, readable for its owner only. GUI thread (the file is small).
class NameList
{
public:
    explicit NameList(QString file);

    const QStringList &names() const { return m_names; }

    // Errors: WriteFailed; then the list is as before.
    Result<void> add(const QString &name);
    Result<void> remove(const QString &name);

private:
    Result<void> write(QStringList names);

    QString m_file;
    QStringList m_names;
};

} // namespace kw::secrets
