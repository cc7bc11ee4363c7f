// SPDX-License-Identifier: Apache-2.0
#include "image/media_type.h"

#include "image/tr.h"

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

QStringView withoutParameters(QStringView mediaType)
{
    const qsizetype semicolon = mediaType.indexOf(u';');
    return (semicolon < 0 ? mediaType : mediaType.left(semicolon)).trimmed();
}

bool isLayer(QStringView type)
{
    return type.startsWith("application/vnd.oci.image.layer."_L1) ||
           type.startsWith("application/vnd.docker.image.rootfs."_L1);
}

QString layerText(QStringView type)
{
    const QString family =
        type.startsWith("application/vnd.oci."_L1) ? Tr::tr("OCI layer") : Tr::tr("Docker layer");
    if (type.endsWith("zstd"_L1)) {
        return Tr::tr("%1, tar and zstd").arg(family);
    }
    return type.endsWith("gzip"_L1) ? Tr::tr("%1, tar and gzip").arg(family) : Tr::tr("%1, tar").arg(family);
}

} // namespace

MediaKind mediaKind(QStringView mediaType)
{
    const QStringView type = withoutParameters(mediaType);
    if (type == "application/vnd.oci.image.index.v1+json"_L1 ||
        type == "application/vnd.docker.distribution.manifest.list.v2+json"_L1) {
        return MediaKind::Index;
    }
    if (type == "application/vnd.oci.image.manifest.v1+json"_L1 ||
        type == "application/vnd.docker.distribution.manifest.v2+json"_L1) {
        return MediaKind::Manifest;
    }
    if (type.startsWith("application/vnd.docker.distribution.manifest.v1+"_L1)) {
        return MediaKind::Schema1;
    }
    if (type == "application/vnd.oci.image.config.v1+json"_L1 ||
        type == "application/vnd.docker.container.image.v1+json"_L1) {
        return MediaKind::ImageConfig;
    }
    if (type == "application/vnd.buildkit.cacheconfig.v0"_L1) {
        return MediaKind::CacheConfig;
    }
    if (isLayer(type)) {
        return MediaKind::Layer;
    }
    if (type.startsWith("application/vnd.in-toto"_L1)) {
        return MediaKind::Statement;
    }
    return type == "application/vnd.oci.empty.v1+json"_L1 ? MediaKind::Empty : MediaKind::Other;
}

QString mediaTypeText(const QString &mediaType)
{
    const bool isDocker = mediaType.startsWith("application/vnd.docker."_L1);
    switch (mediaKind(mediaType)) {
    case MediaKind::Index:
        return isDocker ? Tr::tr("Docker manifest list") : Tr::tr("OCI image index");
    case MediaKind::Manifest:
        return isDocker ? Tr::tr("Docker image manifest") : Tr::tr("OCI image manifest");
    case MediaKind::Schema1:
        return Tr::tr("Docker manifest, schema 1");
    case MediaKind::ImageConfig:
        return Tr::tr("Image config");
    case MediaKind::CacheConfig:
        return Tr::tr("BuildKit cache config");
    case MediaKind::Layer:
        return layerText(withoutParameters(mediaType));
    case MediaKind::Statement:
        return Tr::tr("in-toto statement");
    case MediaKind::Empty:
    case MediaKind::Other:
        break;
    }
    return mediaType;
}

} // namespace kw::image
