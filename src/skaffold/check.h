// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "schema/validate.h"

#include <QList>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::skaffold {

class ProjectFiles;

// Everything that is wrong with a skaffold.yaml, in the order of the text: what schema::validate() says, and
// what a schema cannot say. Without `files` nothing is said about Dockerfiles, folders and modules. Cheap
// enough for each keystroke; any thread. Source of Skaffold's own rules:
// pkg/skaffold/schema/validation/validation.go.
QList<schema::Diagnostic> check(const yaml::Document &document, const ProjectFiles *files,
                                const schema::Options &options = {});

} // namespace kw::skaffold
