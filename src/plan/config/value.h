// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/scalar_type.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::plan {

// Where a value of the effective configuration comes from.
struct Origin
{
    enum class Kind {
        File,
        Profile,
        Patch,
        Default,
        Upgrade, // from an older apiVersion: the place is where it is written
    };

    Kind kind = Kind::Default;
    QString file;    // empty for a default
    int line = 0;    // from 1; 0 for a default
    int column = 0;  // from 1, UTF-16 units
    int endLine = 0; // of the first character behind it
    int endColumn = 0;
    QString profile; // for Profile and Patch

    // "skaffold.yaml:12:5", for Error::where; empty for a default.
    QString place() const;

    bool operator==(const Origin &) const = default;
};

// A node of the effective configuration: what the file, the profiles, the patches and the defaults make
// together, each part with its origin. A value; any thread.
class Value
{
public:
    enum class Kind { Null, Scalar, List, Map };

    Value() = default;

    static Value null(const Origin &origin);
    static Value scalar(const QString &text, yaml::ScalarType type, const Origin &origin);
    static Value text(const QString &text, const Origin &origin);
    static Value number(int number, const Origin &origin);
    static Value boolean(bool on, const Origin &origin);
    static Value list(const Origin &origin);
    static Value map(const Origin &origin);

    // Aliases and merge keys become copies, as Skaffold reads them. More than 200,000 nodes (alias bombs) end
    // in a null value.
    static Value fromDocument(const yaml::Document &document, int index, const QString &file);

    Kind kind() const { return m_kind; }
    bool isNull() const { return m_kind == Kind::Null; }
    bool isScalar() const { return m_kind == Kind::Scalar; }
    bool isList() const { return m_kind == Kind::List; }
    bool isMap() const { return m_kind == Kind::Map; }
    // What Go calls a zero value, and leaves out when it writes: null, "", 0, false, an empty list.
    bool isZero() const;

    const QString &text() const { return m_text; } // of a scalar
    yaml::ScalarType scalarType() const { return m_type; }
    bool toBool() const;       // true for true and, as Go reads a bool field, for yes and on
    QStringList texts() const; // the scalars of a list

    const Origin &origin() const { return m_origin; }
    void setOrigin(const Origin &origin); // of this value and everything in it
    void setOwnOrigin(const Origin &origin) { m_origin = origin; }

    size_t size() const { return m_children.size(); }
    const Value &at(size_t index) const { return m_children[index]; }
    Value &at(size_t index) { return m_children[index]; }
    const QStringList &keys() const { return m_keys; } // of a map, in the order of the file

    // A static null value when there is none.
    const Value &operator[](QStringView key) const;
    Value *find(QStringView key);
    bool contains(QStringView key) const;

    void set(const QString &key, Value value);
    void remove(const QString &key);
    void append(Value value);
    void insert(size_t index, Value value);
    void removeAt(size_t index);

    // The same content, wherever it comes from.
    bool isSameContent(const Value &other) const;

private:
    Kind m_kind = Kind::Null;
    yaml::ScalarType m_type = yaml::ScalarType::Null;
    QString m_text;
    QStringList m_keys;
    std::vector<Value> m_children;
    Origin m_origin;
};

// The same as JSON: numbers and booleans as such, keys sorted.
QJsonValue toJson(const Value &value);

} // namespace kw::plan
