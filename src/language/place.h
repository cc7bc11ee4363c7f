// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/model.h"

#include <QByteArrayView>

namespace kw::yaml {
class Node;
} // namespace kw::yaml

namespace kw::language {

// What a text at a place names: something elsewhere in the project, or the thing itself.
enum class Role {
    Other,
    Image,         // an artifact of the project, by its image
    ImageName,     // the artifact itself
    Profile,       // a profile of this configuration
    ModuleProfile, // a profile of a required configuration
    ProfileName,
    Configuration, // by its metadata.name
    ConfigurationName,
    ModulePath,
    Dockerfile,
    Stage,
    BuildArgument,
    Platform,
    Release, // of Helm
    ReleaseName,
    ApiVersion,
    Folder,
    CliFlag,
};

// A place of a skaffold.yaml as the schema sees it. Points into a Model and lives as long as that.
struct Place
{
    schema::ValueType type;
    const schema::ObjectType *owner = nullptr;  // the type with the property; null at the top and outside
    const schema::Property *property = nullptr; // whose value, or an item of whose value this is
    bool isItem = false;                        // an item of the property's list or map

    static Place top(const schema::Model &model);
    // The value of a key, and an item of a list. Unknown where the schema knows none.
    Place below(QByteArrayView key) const;
    Place item() const;

    bool isKnown() const { return property != nullptr || type.object != nullptr; }
    bool holdsKeys() const
    {
        return type.kind == schema::ValueKind::Object || type.kind == schema::ValueKind::Map;
    }
    Role role() const;
};

// The place of a value; of a key that of its value.
Place placeOf(const yaml::Node &node, const schema::Model &model);

} // namespace kw::language
