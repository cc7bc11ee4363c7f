// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "schema/model.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace kw::yaml {
class Document;
class Node;
} // namespace kw::yaml

namespace kw::text {
class SourceText;
} // namespace kw::text

namespace kw::schema {

struct Options
{
    Flavour flavour = Flavour::Buildx;
    // Schemas of the user for versions that are not known here, by the text of apiVersion.
    QHash<QString, std::shared_ptr<const Model>> imported;
};

// What is wrong with the file as YAML and by its schema, in the order of the text. Types are judged as
// Skaffold's reader (go-yaml v3) does, which takes any scalar for a text and nothing at all for everything.
// Each document of the file is checked by the version that it names. Any thread.
QList<Diagnostic> validate(const yaml::Document &document, const Options &options = {});

// What is wrong with a value that stands elsewhere than where it will be used, as in a patch. `property` is
// the one that it will be the value of; nullptr for an item of a list or mapping. Any thread.
QList<Diagnostic> validateValue(const yaml::Node &value, const ValueType &type, const Property *property,
                                const Model &model, const text::SourceText &text);

// The model for a document of the file: the one its apiVersion names, or the newest when it names none or one
// that is not known.
std::shared_ptr<const Model> modelFor(const yaml::Node &root, const Options &options);

} // namespace kw::schema
