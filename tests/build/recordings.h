// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/progress_decoder.h"
#include "build/vertex_store.h"
#include "support/folders.h"

#include <QFile>
#include <QJsonDocument>

// The streams in data/ were recorded with buildx 0.13.1 from projects of our own; addresses were replaced.
inline QByteArray recording(const QString &name)
{
    QFile file(QStringLiteral("%1/tests/build/data/%2.rawjson").arg(kw::test::sourceFolder(), name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The same stream as buildx 0.15 and later write it: one object per line.
inline QByteArray compacted(const QByteArray &indented)
{
    QByteArray compact;
    QByteArray object;
    for (const QByteArray &line : indented.split('\n')) {
        if (line == "{" || !object.isEmpty()) {
            object += line + '\n';
            if (line == "}") {
                compact += QJsonDocument::fromJson(object).toJson(QJsonDocument::Compact) + '\n';
                object.clear();
            }
        } else if (!line.isEmpty()) {
            compact += line + '\n';
        }
    }
    return compact;
}

inline kw::build::ProgressEvents decoded(const QByteArray &stream)
{
    kw::build::ProgressDecoder decoder;
    kw::build::ProgressEvents events = decoder.feed(stream);
    const kw::build::ProgressEvents rest = decoder.finish();
    events.insert(events.end(), rest.begin(), rest.end());
    return events;
}

inline kw::build::VertexStore stored(const QByteArray &stream)
{
    kw::build::VertexStore store;
    for (const kw::build::ProgressEvent &event : decoded(stream)) {
        store.apply(event);
    }
    return store;
}
