// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/image.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A registry in memory: puts together images as BuildKit pushes them, with true digests and sizes.
class Registry
{
public:
    using Digest = kw::image::Digest;

    QHash<Digest, QByteArray> objects;

    QJsonObject put(const QString &mediaType, const QByteArray &content)
    {
        const Digest digest = Digest::sha256Of(content);
        objects.insert(digest, content);
        return {{QStringLiteral("mediaType"), mediaType},
                {QStringLiteral("digest"), digest.text()},
                {QStringLiteral("size"), content.size()}};
    }
    QJsonObject put(const QString &mediaType, const QJsonObject &content)
    {
        return put(mediaType, QJsonDocument(content).toJson(QJsonDocument::Compact));
    }

    // A blob that is only named, as layers are never read.
    static QJsonObject layer(const QByteArray &name, int size,
                             const QString &compression = QStringLiteral("gzip"))
    {
        return {{QStringLiteral("mediaType"),
                 QStringLiteral("application/vnd.oci.image.layer.v1.tar+") + compression},
                {QStringLiteral("digest"), Digest::sha256Of(name).text()},
                {QStringLiteral("size"), size}};
    }

    QJsonObject image(const QString &architecture, const QJsonArray &layers, const QStringList &history,
                      QJsonObject config = {})
    {
        QJsonArray diffIds;
        for (qsizetype i = 0; i < layers.size(); ++i) {
            diffIds << Digest::sha256Of(architecture.toUtf8() + QByteArray::number(i)).text();
        }
        QJsonArray entries;
        for (const QString &line : history) {
            QJsonObject entry{{QStringLiteral("created"), QStringLiteral("2026-05-06T07:08:09.123456789Z")},
                              {QStringLiteral("created_by"), line}};
            if (!line.startsWith(QStringLiteral("COPY")) && !line.startsWith(QStringLiteral("RUN"))) {
                entry.insert(QStringLiteral("empty_layer"), true);
            }
            entries << entry;
        }
        config.insert(QStringLiteral("architecture"), architecture);
        config.insert(QStringLiteral("os"), QStringLiteral("linux"));
        config.insert(QStringLiteral("created"), QStringLiteral("2026-05-06T07:08:10Z"));
        config.insert(QStringLiteral("history"), entries);
        config.insert(QStringLiteral("rootfs"), QJsonObject{{QStringLiteral("diff_ids"), diffIds}});
        const QJsonObject stored = put(QStringLiteral("application/vnd.oci.image.config.v1+json"), config);
        return manifest(stored, layers);
    }

    QJsonObject manifest(const QJsonObject &config, const QJsonArray &layers)
    {
        const QString type = QStringLiteral("application/vnd.oci.image.manifest.v1+json");
        return put(type, QJsonObject{{QStringLiteral("schemaVersion"), 2},
                                     {QStringLiteral("mediaType"), type},
                                     {QStringLiteral("config"), config},
                                     {QStringLiteral("layers"), layers}});
    }

    QJsonObject attestation(const QJsonObject &described)
    {
        QJsonObject statement = layer("statement", 4321);
        statement.insert(QStringLiteral("mediaType"), QStringLiteral("application/vnd.in-toto+json"));
        statement.insert(QStringLiteral("annotations"),
                         QJsonObject{{QStringLiteral("in-toto.io/predicate-type"),
                                      QStringLiteral("https://slsa.dev/provenance/v1")}});
        QJsonObject entry = manifest(put(QStringLiteral("application/vnd.oci.image.config.v1+json"),
                                         QJsonObject{{QStringLiteral("os"), QStringLiteral("unknown")}}),
                                     {statement});
        entry.insert(
            QStringLiteral("annotations"),
            QJsonObject{
                {QStringLiteral("vnd.docker.reference.type"), QStringLiteral("attestation-manifest")},
                {QStringLiteral("vnd.docker.reference.digest"), described[QStringLiteral("digest")]}});
        return onPlatform(entry, QStringLiteral("unknown"), QStringLiteral("unknown"));
    }

    static QJsonObject onPlatform(QJsonObject entry, const QString &os, const QString &architecture,
                                  const QString &variant = {})
    {
        QJsonObject platform{{QStringLiteral("os"), os}, {QStringLiteral("architecture"), architecture}};
        if (!variant.isEmpty()) {
            platform.insert(QStringLiteral("variant"), variant);
        }
        entry.insert(QStringLiteral("platform"), platform);
        return entry;
    }

    static QByteArray index(const QJsonArray &entries)
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("schemaVersion"), 2},
                                         {QStringLiteral("mediaType"),
                                          QStringLiteral("application/vnd.oci.image.index.v1+json")},
                                         {QStringLiteral("manifests"), entries}})
            .toJson();
    }

    QByteArray content(const QJsonObject &descriptor) const
    {
        return objects.value(Digest::parse(descriptor[QStringLiteral("digest")].toString()).value());
    }

    // Surveys until nothing is wanted; what is not here is missing.
    kw::Result<kw::image::Image> read(const QByteArray &root, int *rounds = nullptr) const
    {
        const auto reference = kw::image::Reference::parse(u"r.example/demo:1").value();
        kw::image::ObjectTable table;
        for (int round = 1; round <= 20; ++round) {
            auto survey = kw::image::survey(reference, root, table);
            if (!survey) {
                return std::unexpected(survey.error());
            }
            if (survey->wanted.isEmpty()) {
                if (rounds) {
                    *rounds = round;
                }
                return survey->image;
            }
            for (const auto &wanted : survey->wanted) {
                const auto found = objects.constFind(wanted.digest);
                table.insert(wanted.digest,
                             found == objects.constEnd()
                                 ? kw::Result<QByteArray>(kw::failure(kw::ErrorCode::NotFound,
                                                                      QStringLiteral("Cannot read the image"),
                                                                      QStringLiteral("not there")))
                                 : kw::Result<QByteArray>(*found));
            }
        }
        return kw::failure(kw::ErrorCode::Unknown, QStringLiteral("the survey does not end"));
    }
};
