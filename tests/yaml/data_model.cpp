// SPDX-License-Identifier: Apache-2.0
#include "data_model.h"

#include <algorithm>
#include <map>

namespace kw::yaml::test {

Data Data::of(const Value &value)
{
    Data data;
    data.kind = value.kind();
    data.type = value.type();
    data.text = value.kind() == Kind::Scalar ? value.utf8() : QByteArray();
    for (const Value &key : value.keys())
        data.keys.append(key.text());
    for (const Value &item : value.items())
        data.items.append(of(item));
    return data;
}

int Data::position(const PathStep &step) const
{
    if (step.kind == PathStep::Kind::Index)
        return step.index < items.size() ? step.index : -1;
    return int(keys.indexOf(step.key));
}

Data *Data::find(const QList<PathStep> &steps)
{
    Data *data = this;
    for (const PathStep &step : steps) {
        const int at = data->position(step);
        if (at < 0)
            return nullptr;
        data = &data->items[at];
    }
    return data;
}

void Data::put(const PathStep &step, const Data &data)
{
    if (kind == Kind::Null)
        kind = step.kind == PathStep::Kind::Key ? Kind::Mapping : Kind::Sequence;
    type = ScalarType::String;
    if (step.kind == PathStep::Kind::Index) {
        items.insert(step.index, data);
    } else {
        keys.append(step.key);
        items.append(data);
    }
}

void Data::takeOut(int position)
{
    items.removeAt(position);
    if (kind == Kind::Mapping)
        keys.removeAt(position);
}

Data Data::sorted() const
{
    Data data = *this;
    for (Data &item : data.items)
        item = item.sorted();
    if (kind != Kind::Mapping)
        return data;
    std::map<QString, Data> ordered;
    for (qsizetype i = 0; i < keys.size(); ++i)
        ordered.emplace(keys.at(i), data.items.at(i));
    data.keys.clear();
    data.items.clear();
    for (const auto &[key, item] : ordered) {
        data.keys.append(key);
        data.items.append(item);
    }
    return data;
}

void Data::collections(const Path &here, QList<Path> &paths) const
{
    if (!isCollection())
        return;
    paths.append(here);
    for (qsizetype i = 0; i < items.size(); ++i)
        items.at(i).collections(kind == Kind::Mapping ? here.key(keys.at(i)) : here.item(int(i)), paths);
}

QString Data::toString() const
{
    if (kind == Kind::Null)
        return QStringLiteral("null");
    if (kind == Kind::Scalar)
        return QStringLiteral("%1'%2'").arg(int(type)).arg(QString::fromUtf8(text));
    QStringList parts;
    for (qsizetype i = 0; i < items.size(); ++i)
        parts.append((kind == Kind::Mapping ? keys.at(i) + u'=' : QString()) + items.at(i).toString());
    return (kind == Kind::Mapping ? u'{' : u'[') + parts.join(u',') + (kind == Kind::Mapping ? u'}' : u']');
}

} // namespace kw::yaml::test
