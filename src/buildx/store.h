// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/builder.h"

class QJsonValue;

namespace kw::buildx {

// The files in which buildx keeps its builders (source: buildx, store package). Read without a lock and
// without running anything: buildx replaces its files atomically. Embedded files, among them private keys,
// are never read out. Any thread.
class Store
{
public:
    // `folder` holds instances/, activity/, current; `endpointKey` is DOCKER_HOST, or the name of the Docker
    // context.
    Store(QString folder, QString endpointKey);

    // The store that buildx itself would use in this environment.
    static Store ofEnvironment();

    const QString &folder() const { return m_folder; }

    // Every instance, by name; a broken file becomes a builder with an error. Then "default", Docker's own
    // builder.
    QList<Builder> builders() const;

    // As buildx chooses when nobody says which: "default" when nothing was chosen.
    QString currentName() const;

    QString instanceFile(const QString &builder) const;

    // The bytes of an instance file with node number `index` alone, for asking one node in a store of its
    // own.
    Result<QByteArray> instanceWithNode(const QString &builder, qsizetype index) const;

private:
    Builder readInstance(const QString &name) const;

    QString m_folder;
    QString m_endpointKey;
};

// A word or the "os/arch/variant" object of an instance file, as text.
QString platformText(const QJsonValue &value);

} // namespace kw::buildx
