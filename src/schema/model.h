// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "schema/api_version.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace kw::schema {

struct ObjectType;

// Whose Skaffold reads the file: the published one, or one with buildx support, which also knows
// `docker.cacheTo`.
enum class Flavour { Upstream, Buildx };

enum class ValueKind { Any, String, Boolean, Integer, StringOrInteger, List, Map, Object };

struct ValueType
{
    ValueKind kind = ValueKind::Any;
    ValueKind item = ValueKind::Any;    // of a List or Map
    const ObjectType *object = nullptr; // of an Object, or of a List's or Map's items
};

struct Property
{
    QByteArray name;
    ValueType type;
    bool isRequired = false;
    bool isVariant = false;               // at most one variant of a type may be written
    bool isPath = false;                  // a file or folder
    bool isBuildxOnly = false;            // only in Flavour::Buildx
    bool isPublished = true;              // false: Skaffold reads it, the published JSON schema lacks it
    bool isDeprecated = false;            // still read, and not for new files
    QString defaultValue;                 // YAML; empty when there is none
    QStringList values;                   // the only ones allowed; "<…>" in one stands for any text
    std::optional<QStringList> templates; // {{…}} is expanded, with these names besides the environment
    QString example;                      // YAML
    QString text;                         // help, Markdown with `code` only
};

struct ObjectType
{
    QByteArray name;
    QString text;
    bool isOpen = false;              // the JSON schema says nothing about other keys
    QString choice;                   // what a variant is: "builder", "policy" …; empty without variants
    bool isChoiceInSchema = false;    // whether the JSON schema refuses two variants
    bool isChoiceInSkaffold = true;   // whether Skaffold does; otherwise it uses one of them
    std::vector<Property> properties; // in the preferred order

    const Property *find(QByteArrayView key) const;
    QStringList keys() const;
};

// Where a key that is wrong here would be right.
struct OtherPlace
{
    enum class Kind { NewerVersion, OlderVersion, BuildxFlavour };
    Kind kind = Kind::NewerVersion;
    QString version; // the first that knows it, or the last that knew it
};

// All types of one format version. Never changes after it is made; any thread.
class Model
{
public:
    // Made at the first call and kept. Versions before ApiVersion::oldestComplete() get that one's model.
    static std::shared_ptr<const Model> of(ApiVersion version, Flavour flavour);

    // From a JSON schema (draft-07) as `skaffold schema get` prints it: objects, lists, maps, enums and
    // groups of alternatives; descriptions come along. ParseFailed for anything that is not such a schema.
    static Result<std::shared_ptr<const Model>> fromJsonSchema(const QByteArray &json);

    const ObjectType &root() const { return *m_root; }
    const ObjectType *type(QByteArrayView name) const;
    const std::vector<std::unique_ptr<ObjectType>> &types() const { return m_types; }

    // Whether another version or flavour knows this key in this type.
    std::optional<OtherPlace> elsewhere(QByteArrayView type, QByteArrayView key) const;

private:
    friend class ModelBuilder;
    friend class JsonSchemaReader;

    std::vector<std::unique_ptr<ObjectType>> m_types;
    const ObjectType *m_root = nullptr;
    std::optional<ApiVersion> m_version; // not for an imported schema
};

} // namespace kw::schema
