// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace kw::plan {

// What Skaffold's global config file says for one kube-context, the buildx keys included.
// Source: pkg/skaffold/config/global_config.go, config/util.go.
struct GlobalConfig
{
    QString defaultRepository;
    bool multiLevelRepository = false;
    std::optional<bool> localCluster;
    bool kindDisableLoad = false;
    bool k3dDisableLoad = false;
    QStringList insecureRegistries;
    QString buildxBuilder;
    QString cacheTag; // a template
    QString cacheRepository;
    QStringList cacheFlags;

    bool operator==(const GlobalConfig &) const = default;
};

// The last entry of `kubeContexts` whose pattern fits, filled up from `global`: texts where it has none,
// lists one after the other, a false gives way to a true. With an empty context, `global` alone. A file that
// is not there is empty. Errors: those of text::load(), ParseFailed with the place.
Result<GlobalConfig> loadGlobalConfig(const QString &path, const QString &kubeContext);

// Where Skaffold looks when nobody says: ~/.skaffold/config.
QString defaultGlobalConfigPath(const QMap<QString, QString> &environment);

// `current-context` of the first kubeconfig file that has one ($KUBECONFIG, else ~/.kube/config); empty when
// there is none. Reads files only.
QString currentKubeContext(const QMap<QString, QString> &environment);

// Whether Skaffold takes the cluster of a context for a local one, which gets no push.
bool isLocalCluster(const QString &kubeContext, const GlobalConfig &config);

} // namespace kw::plan
