// SPDX-License-Identifier: Apache-2.0
#include "plan/config/value.h"

#include "text/line_index.h"
#include "yaml/document.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr int mostNodes = 200'000;
constexpr int deepestValue = 200;

class Reader
{
public:
    Reader(const yaml::Document &document, QString file)
        : m_lines(document.text())
        , m_file(std::move(file))
    {
    }

    Value read(const yaml::Node &written, int depth)
    {
        const yaml::Node node = written.resolved();
        const Origin origin = originOf(written);
        if (--m_left < 0 || depth > deepestValue) {
            return Value::null(origin);
        }
        if (node.isMapping()) {
            return readMap(node, origin, depth);
        }
        if (node.isSequence()) {
            Value list = Value::list(origin);
            for (int i = 0; i < node.size() && m_left > 0; ++i) {
                list.append(read(node.at(i), depth + 1));
            }
            return list;
        }
        const yaml::ScalarType type = node.scalarType();
        return type == yaml::ScalarType::Null ? Value::null(origin)
                                              : Value::scalar(node.text(), type, origin);
    }

private:
    Value readMap(const yaml::Node &node, const Origin &origin, int depth)
    {
        Value map = Value::map(origin);
        for (const yaml::MergedEntry &entry : node.mergedEntries()) {
            if (m_left <= 0) {
                break;
            }
            map.set(entry.key.resolved().text(), read(entry.value, depth + 1));
        }
        return map;
    }

    Origin originOf(const yaml::Node &node) const
    {
        const text::Position position = m_lines.position(text::ByteOffset{node.range().begin});
        const text::Position end = m_lines.position(text::ByteOffset{node.range().end});
        return {.kind = Origin::Kind::File,
                .file = m_file,
                .line = static_cast<int>(position.line.value),
                .column = static_cast<int>(position.column.value),
                .endLine = static_cast<int>(end.line.value),
                .endColumn = static_cast<int>(end.column.value),
                .profile = {}};
    }

    text::LineIndex m_lines;
    QString m_file;
    int m_left = mostNodes;
};

} // namespace

QString Origin::place() const
{
    return line > 0 ? u"%1:%2:%3"_s.arg(file).arg(line).arg(column) : file;
}

Value Value::null(const Origin &origin)
{
    Value value;
    value.m_origin = origin;
    return value;
}

Value Value::scalar(const QString &text, yaml::ScalarType type, const Origin &origin)
{
    Value value = null(origin);
    value.m_kind = Kind::Scalar;
    value.m_type = type;
    value.m_text = text;
    return value;
}

Value Value::text(const QString &text, const Origin &origin)
{
    return scalar(text, yaml::ScalarType::String, origin);
}

Value Value::number(int number, const Origin &origin)
{
    return scalar(QString::number(number), yaml::ScalarType::Int, origin);
}

Value Value::boolean(bool on, const Origin &origin)
{
    return scalar(on ? u"true"_s : u"false"_s, yaml::ScalarType::Bool, origin);
}

Value Value::list(const Origin &origin)
{
    Value value = null(origin);
    value.m_kind = Kind::List;
    return value;
}

Value Value::map(const Origin &origin)
{
    Value value = null(origin);
    value.m_kind = Kind::Map;
    return value;
}

Value Value::fromDocument(const yaml::Document &document, int index, const QString &file)
{
    return Reader(document, file).read(document.root(index), 0);
}

bool Value::isZero() const
{
    switch (m_kind) {
    case Kind::Null:
        return true;
    case Kind::List:
        return m_children.empty();
    case Kind::Map:
        return false;
    case Kind::Scalar:
        return m_text.isEmpty() || (m_type == yaml::ScalarType::Int && m_text == "0"_L1) ||
               (m_type == yaml::ScalarType::Bool && !toBool());
    }
    return true;
}

bool Value::toBool() const
{
    static const QStringList yes = {u"true"_s, u"yes"_s, u"on"_s, u"y"_s};
    return m_kind == Kind::Scalar && yes.contains(m_text, Qt::CaseInsensitive);
}

QStringList Value::texts() const
{
    QStringList texts;
    for (const Value &child : m_children) {
        texts.append(child.m_text);
    }
    return texts;
}

void Value::setOrigin(const Origin &origin)
{
    m_origin = origin;
    for (Value &child : m_children) {
        child.setOrigin(origin);
    }
}

const Value &Value::operator[](QStringView key) const
{
    static const Value none;
    const qsizetype index = m_keys.indexOf(key);
    return index < 0 ? none : m_children[static_cast<size_t>(index)];
}

Value *Value::find(QStringView key)
{
    const qsizetype index = m_keys.indexOf(key);
    return index < 0 ? nullptr : &m_children[static_cast<size_t>(index)];
}

bool Value::contains(QStringView key) const
{
    return m_keys.contains(key);
}

void Value::set(const QString &key, Value value)
{
    if (Value *there = find(key)) {
        *there = std::move(value);
        return;
    }
    m_keys.append(key);
    m_children.push_back(std::move(value));
}

void Value::remove(const QString &key)
{
    const qsizetype index = m_keys.indexOf(key);
    if (index >= 0) {
        m_keys.removeAt(index);
        m_children.erase(m_children.begin() + index);
    }
}

void Value::append(Value value)
{
    m_children.push_back(std::move(value));
}

void Value::insert(size_t index, Value value)
{
    m_children.insert(m_children.begin() + static_cast<std::ptrdiff_t>(index), std::move(value));
}

void Value::removeAt(size_t index)
{
    m_children.erase(m_children.begin() + static_cast<std::ptrdiff_t>(index));
}

bool Value::isSameContent(const Value &other) const
{
    if (m_kind != other.m_kind || m_text != other.m_text || m_children.size() != other.m_children.size()) {
        return false;
    }
    if (m_kind == Kind::Map) {
        return std::ranges::all_of(m_keys, [&](const QString &key) {
            return other.contains(key) && (*this)[key].isSameContent(other[key]);
        });
    }
    return std::ranges::equal(m_children, other.m_children,
                              [](const Value &a, const Value &b) { return a.isSameContent(b); });
}

QJsonValue toJson(const Value &value)
{
    if (value.isMap()) {
        QJsonObject object;
        for (const QString &key : value.keys()) {
            object[key] = toJson(value[key]);
        }
        return object;
    }
    if (value.isList()) {
        QJsonArray array;
        for (size_t i = 0; i < value.size(); ++i) {
            array.append(toJson(value.at(i)));
        }
        return array;
    }
    if (value.isNull()) {
        return QJsonValue::Null;
    }
    if (value.scalarType() == yaml::ScalarType::Bool) {
        return value.toBool();
    }
    bool isNumber = false;
    const qint64 number = value.text().toLongLong(&isNumber);
    return value.scalarType() == yaml::ScalarType::Int && isNumber ? QJsonValue(number)
                                                                   : QJsonValue(value.text());
}

} // namespace kw::plan
