// SPDX-License-Identifier: Apache-2.0
#include "yaml/value.h"

#include "text/line_index.h"
#include "yaml/document.h"
#include "yaml/tr.h"

#include <algorithm>

namespace kw::yaml {

namespace {

bool hasForeignTag(const Node &node)
{
    const QByteArray tag = node.tag();
    if (!tag.isEmpty() && tag != "!" && !tag.startsWith("!!") && !tag.startsWith("!<tag:yaml.org,2002:"))
        return true;
    for (const Entry &entry : node.entries()) {
        if (hasForeignTag(entry.key) || hasForeignTag(entry.value))
            return true;
    }
    for (int i = 0; node.isSequence() && i < node.size(); ++i) {
        if (hasForeignTag(node.at(i)))
            return true;
    }
    return false;
}

std::unexpected<Error> notYaml(const text::SourceText &text, const SyntaxError &error)
{
    const text::Position at = text::LineIndex(text).position(text::ByteOffset(error.range.begin));
    return failure(ErrorCode::ParseFailed, Tr::tr("The value is not YAML"), error.message,
                   Tr::tr("Put quotes around a text with special characters."),
                   Tr::tr("line %1, column %2 of the value").arg(at.line.value).arg(at.column.value));
}

} // namespace

Value Value::scalar(ScalarType type, const QByteArray &text, std::optional<Style> style)
{
    Value value;
    value.m_kind = type == ScalarType::Null ? Kind::Null : Kind::Scalar;
    value.m_type = type;
    value.m_text = text;
    value.m_style = style;
    return value;
}

Value Value::boolean(bool value)
{
    return scalar(ScalarType::Bool, value ? "true" : "false", {});
}

Value Value::integer(qint64 value)
{
    return scalar(ScalarType::Int, QByteArray::number(value), {});
}

Value Value::string(const QString &text)
{
    return scalar(ScalarType::String, text.toUtf8(), {});
}

Value Value::list(const QList<Value> &items)
{
    Value value;
    value.m_kind = Kind::Sequence;
    value.m_type = ScalarType::String;
    value.m_items = items;
    return value;
}

Value Value::mapping(const QList<std::pair<QString, Value>> &entries)
{
    Value value;
    value.m_kind = Kind::Mapping;
    value.m_type = ScalarType::String;
    for (const auto &[key, item] : entries) {
        value.m_keys.append(string(key));
        value.m_items.append(item);
    }
    return value;
}

Result<Value> Value::fromYaml(QByteArrayView yaml)
{
    const auto text = text::SourceText::fromBytes(yaml.toByteArray());
    if (!text)
        return std::unexpected(text.error());
    const Document document = Document::parse(*text);
    if (!document.isValid())
        return notYaml(*text, document.errors().first());
    if (document.count() > 1) {
        return failure(ErrorCode::InvalidInput, Tr::tr("The value is not one value"),
                       Tr::tr("It holds several YAML documents."));
    }
    const Node root = document.root();
    if (hasForeignTag(root)) {
        return failure(ErrorCode::Unsupported, Tr::tr("The value cannot be written"),
                       Tr::tr("It has a tag that is not one of YAML's own."),
                       Tr::tr("Give the value without the tag."));
    }
    return of(root);
}

Value Value::of(const Node &written)
{
    const Node node = written.resolved();
    Value value;
    if (node.isMapping() || node.isSequence()) {
        value.m_kind = node.kind();
        value.m_type = ScalarType::String;
        value.m_style = node.style();
    }
    if (node.isMapping()) {
        for (const MergedEntry &entry : node.mergedEntries()) {
            value.m_keys.append(of(entry.key));
            value.m_items.append(of(entry.value));
        }
    } else if (node.isSequence()) {
        for (int i = 0; i < node.size(); ++i)
            value.m_items.append(of(node.at(i)));
    } else if (node.isScalar() || !node.tag().isEmpty()) {
        return scalar(node.scalarType(), node.utf8(), node.style());
    } else {
        value.m_style = Style::Plain;
    }
    return value;
}

bool Value::isEmptyCollection() const
{
    return (m_kind == Kind::Sequence || m_kind == Kind::Mapping) && m_items.isEmpty();
}

Value Value::withStyle(std::optional<Style> style) const
{
    Value value = *this;
    value.m_style = style;
    return value;
}

Value Value::withEntry(const Value &key, const Value &item) const
{
    Value value = *this;
    value.m_keys.append(key);
    value.m_items.append(item);
    return value;
}

bool Value::isSameAs(const Node &node) const
{
    return *this == of(node);
}

bool Value::operator==(const Value &other) const
{
    if (m_kind != other.m_kind || m_type != other.m_type)
        return false;
    return m_kind == Kind::Null ||
           (m_text == other.m_text && m_keys == other.m_keys && m_items == other.m_items);
}

} // namespace kw::yaml
