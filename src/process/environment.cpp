// SPDX-License-Identifier: Apache-2.0
#include "process/environment.h"

#include <QtEnvironmentVariables>

namespace kw::process {

QList<EnvironmentChange> toolEnvironment()
{
    QList<EnvironmentChange> changes{
        {.name = QStringLiteral("NO_COLOR"), .value = QStringLiteral("1")},
        {.name = QStringLiteral("BUILDX_BUILDER"), .value = std::nullopt},
        {.name = QStringLiteral("BUILDKIT_PROGRESS"), .value = std::nullopt},
        {.name = QStringLiteral("BUILDKIT_COLORS"), .value = std::nullopt},
    };
    if (qEnvironmentVariableIsSet("APPIMAGE")) {
        for (const char *name : {"LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "GIO_MODULE_DIR"}) {
            changes.append({.name = QString::fromLatin1(name), .value = std::nullopt});
        }
    }
    return changes;
}

} // namespace kw::process
