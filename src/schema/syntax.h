// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"

#include <QList>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::schema {

// What Skaffold's reader refuses as YAML, as diagnostics with the codes "yaml.…".
QList<Diagnostic> syntaxDiagnostics(const yaml::Document &document);

} // namespace kw::schema
