// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "yaml/node.h"
#include "yaml/scalar_type.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace kw::yaml {

// Data without a place: what a node means, or what an edit shall write. Mappings keep their order. A value,
// any thread.
class Value
{
public:
    Value() = default; // null

    // Typed data, for forms and fixes. A string stays a string for Skaffold, whatever it looks like: the
    // writer puts quotes where they are needed.
    static Value boolean(bool value);
    static Value integer(qint64 value);
    static Value string(const QString &text);
    static Value list(const QList<Value> &items);
    static Value mapping(const QList<std::pair<QString, Value>> &entries);

    // One value as YAML, as people type it: `5`, `[a, b]`, `"5"`, several lines. Quotes, block texts and flow
    // style are taken over, comments are not. ParseFailed with the place for what is not YAML; Unsupported
    // for tags that only some programs know. Nothing but blanks is null.
    static Result<Value> fromYaml(QByteArrayView yaml);

    // The data of a node: aliases and merge keys written out.
    static Value of(const Node &node);

    // Null stands for every null, written or not; Scalar, Sequence, Mapping. Never Alias.
    Kind kind() const { return m_kind; }
    ScalarType type() const { return m_type; }
    QByteArray utf8() const { return m_text; } // a scalar's value as written in plain style
    QString text() const { return QString::fromUtf8(m_text); }
    const QList<Value> &items() const { return m_items; }
    const QList<Value> &keys() const { return m_keys; } // of a mapping, beside items()
    bool isEmptyCollection() const;

    // How it was written where it comes from; nothing for typed data, which follows the file's habits.
    std::optional<Style> style() const { return m_style; }
    Value withStyle(std::optional<Style> style) const;
    Value withEntry(const Value &key, const Value &value) const; // of a mapping, at its end

    // True when the node, aliases followed, has these data.
    bool isSameAs(const Node &node) const;
    // Data only, styles do not count.
    bool operator==(const Value &other) const;

private:
    static Value scalar(ScalarType type, const QByteArray &text, std::optional<Style> style);

    Kind m_kind = Kind::Null;
    ScalarType m_type = ScalarType::Null;
    QByteArray m_text;
    QList<Value> m_keys;
    QList<Value> m_items;
    std::optional<Style> m_style;
};

} // namespace kw::yaml
