// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/diagnostic.h"
#include "schema/model.h"
#include "text/source_text.h"
#include "yaml/node.h"

#include <QSet>
#include <QVarLengthArray>

#include <utility>

namespace kw::schema {

// One walk over one YAML document against one model.
class Validator
{
public:
    Validator(const Model &model, const text::SourceText &text, QList<Diagnostic> &found, bool isApproximate)
        : m_model(model)
        , m_text(text)
        , m_found(found)
        , m_isApproximate(isApproximate)
    {
    }

    void run(const yaml::Node &root);

    // A value by itself; `property` is the one whose values it may have, when there is one.
    void value(const yaml::Node &node, const ValueType &type, const Property *property);

private:
    using Written = QVarLengthArray<yaml::Node, 48>; // by property, the key that sets it

    // validate.cpp
    void object(const yaml::Node &node, const ObjectType &type);
    // Gives the key that an unknown one most likely stands for.
    QString entry(const yaml::Node &mapping, const yaml::Entry &entry, const ObjectType &type,
                  Written &written);
    void list(const yaml::Node &node, const ValueType &type);
    void map(const yaml::Node &node, const ValueType &type);
    void required(const yaml::Node &mapping, const ObjectType &type, const Written &written,
                  const QStringList &meant);
    text::PatchSet insertedKey(const yaml::Node &mapping, const QByteArray &entry) const;
    void choice(const yaml::Node &mapping, const ObjectType &type, const Written &written);
    QString unknownKey(const yaml::Node &mapping, const yaml::Node &key, const ObjectType &type);
    QString unknownKeyReason(const yaml::Node &mapping, const QByteArray &key, const ObjectType &type) const;

    // validate_value.cpp
    void text(const yaml::Node &node, const Property *property);
    void boolean(const yaml::Node &node);
    void integer(const yaml::Node &node);
    bool allowed(const yaml::Node &node, const Property &property);
    void empty(const yaml::Node &node);
    void wrongKind(const yaml::Node &node, const ValueType &type);

    Diagnostic &add(const yaml::Node &node, text::ByteRange range, Severity severity, const QString &code,
                    const QString &message);

    const Model &m_model;
    const text::SourceText &m_text;
    QList<Diagnostic> &m_found;
    bool m_isApproximate; // the version is older than the model: nothing is certain
    QSet<std::pair<int, const void *>> m_aliased;
};

// "“build.artifacts[0]”", or the words for the top of the file.
QString placeName(const yaml::Node &node);

} // namespace kw::schema
