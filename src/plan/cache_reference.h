// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/platform.h"
#include "plan/config/value.h"
#include "plan/global_config.h"
#include "template/template.h"

#include <QStringList>

namespace kw::plan {

using templates::TemplateContext;

// What cache references are made of.
struct CacheRequest
{
    QString image;     // as in skaffold.yaml
    QString reference; // that is built, with its tag
    QStringList from;  // docker.cacheFrom
    QStringList to;    // docker.cacheTo
    bool pushes = false;
    bool usesBuildx = false;
    bool isRaw = false; // SKAFFOLD_DISABLE_DOCKER_CACHE_ADJUSTMENT
    GlobalConfig config;
    TemplateContext templates; // with IMAGE_*
};

struct CacheArguments
{
    QStringList from;
    QStringList to;
    QStringList
        dropped; // entries of `to` that are left out: registry exports without push, or without buildx
    bool isAutomatic = false; // `to` is ours, not the file's
};

// Errors: those of a template.
Result<CacheArguments> cacheArguments(const CacheRequest &request);

// An entry for a registry with the platform behind its tag: "r/app:cache" becomes "r/app:cache-linux-arm64".
QString cacheForPlatform(const QString &entry, const Platform &platform);

} // namespace kw::plan
