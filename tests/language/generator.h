// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/model.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace kw::test {

// Writes valid documents of every shape that a schema allows, in many layouts. The same seed gives the same
// documents.
class Generator
{
public:
    explicit Generator(quint32 seed, const schema::Model &model)
        : m_random(seed)
        , m_model(model)
    {
    }

    QByteArray document()
    {
        m_text.clear();
        m_step = m_random.bounded(2) ? 2 : 4;
        m_dashStep = m_random.bounded(2) ? 0 : m_step;
        m_dashWidth = m_random.bounded(4) ? 2 : 4;
        m_lineEnd = m_random.bounded(5) ? "\n" : "\r\n";
        m_budget = 40;
        if (m_random.bounded(6) == 0)
            m_text += "\xEF\xBB\xBF";
        blockObject(m_model.root(), 0, 0);
        return m_text;
    }

    quint32 below(qsizetype limit) { return m_random.bounded(quint32(limit)); }

private:
    using Kind = schema::ValueKind;

    QList<const schema::Property *> chosen(const schema::ObjectType &type, int depth)
    {
        QList<const schema::Property *> found;
        bool hasVariant = false;
        for (const schema::Property &property : type.properties) {
            const bool isWanted =
                property.isRequired || (m_budget > 0 && m_random.bounded(100) < 45 - 5 * depth);
            const bool isSecond = property.isVariant && hasVariant;
            if (!isWanted || isSecond)
                continue;
            hasVariant = hasVariant || property.isVariant;
            --m_budget;
            found.append(&property);
        }
        return found;
    }

    QByteArray scalar(const schema::ValueType &type, const schema::Property *property)
    {
        if (type.kind == Kind::Boolean)
            return m_random.bounded(2) ? "true" : "false";
        if (type.kind == Kind::Integer)
            return QByteArray::number(m_random.bounded(90U) + 1);
        if (property && !property->values.isEmpty() && !property->values.first().contains(u'<'))
            return property->values.first().toUtf8();
        if (property == m_model.root().find("apiVersion"))
            return "skaffold/v4beta14";
        const QByteArray text = "v" + QByteArray::number(m_random.bounded(1000));
        const quint32 style = m_random.bounded(6U);
        return style == 0 ? '"' + text + '"' : style == 1 ? '\'' + text + '\'' : text;
    }

    void line(qsizetype column, const QByteArray &text)
    {
        if (m_random.bounded(15) == 0)
            m_text += QByteArray(column, ' ') + "# a note: with {signs}" + m_lineEnd;
        m_text += QByteArray(column, ' ') + text;
    }

    void endLine()
    {
        if (m_random.bounded(12) == 0)
            m_text += "  # behind";
        m_text += m_lineEnd;
        if (m_random.bounded(10) == 0)
            m_text += QByteArray(m_random.bounded(8), ' ') + m_lineEnd;
    }

    void blockObject(const schema::ObjectType &type, qsizetype column, int depth, bool isBehindDash = false)
    {
        const QList<const schema::Property *> properties = chosen(type, depth);
        for (const schema::Property *property : properties) {
            if (isBehindDash)
                m_text += property->name + ':';
            else
                line(column, property->name + ':');
            isBehindDash = false;
            blockValue(property->type, property, column, depth + 1);
        }
        if (properties.isEmpty() && isBehindDash) {
            m_text += "{}";
            endLine();
        }
    }

    void blockValue(const schema::ValueType &type, const schema::Property *property, qsizetype column,
                    int depth)
    {
        const bool isObject = type.kind == Kind::Object;
        const bool isPlain = !isObject && type.kind != Kind::List && type.kind != Kind::Map;
        if (isPlain || m_random.bounded(4) == 0 || depth > 6) {
            m_text += ' ' + flowValue(type, property, depth);
            endLine();
        } else if (type.kind == Kind::List) {
            m_text += m_lineEnd;
            const quint32 items = m_random.bounded(2U) + 1;
            for (quint32 i = 0; i < items; ++i)
                item({type.item, Kind::Any, type.object}, column + m_dashStep, depth);
        } else {
            m_text += m_lineEnd;
            const qsizetype before = m_text.size();
            if (isObject)
                blockObject(*type.object, column + m_step, depth);
            else
                line(column + m_step, "NAME: " + scalar({type.item}, nullptr));
            if (!isObject)
                endLine();
            if (m_text.size() == before) {
                m_text.chop(m_lineEnd.size());
                m_text += " {}";
                endLine();
            }
        }
    }

    void item(const schema::ValueType &type, qsizetype column, int depth)
    {
        line(column, '-' + QByteArray(m_dashWidth - 1, ' '));
        if (type.kind == Kind::Object && m_random.bounded(4)) {
            blockObject(*type.object, column + m_dashWidth, depth, true);
            return;
        }
        m_text += flowValue(type, nullptr, depth);
        endLine();
    }

    QByteArray flowValue(const schema::ValueType &type, const schema::Property *property, int depth)
    {
        if (type.kind == Kind::List) {
            const schema::ValueType item{type.item, Kind::Any, type.object};
            const bool isEmpty = m_random.bounded(5) == 0 || depth > 7;
            return isEmpty ? "[]"
                           : '[' + flowValue(item, nullptr, depth + 1) + ", " +
                                 flowValue(item, nullptr, depth + 1) + ']';
        }
        if (type.kind == Kind::Map)
            return "{NAME: " + scalar({type.item}, nullptr) + '}';
        if (type.kind != Kind::Object)
            return scalar(type, property);
        QByteArrayList entries;
        const QList<const schema::Property *> properties = chosen(*type.object, depth);
        for (const schema::Property *one : properties)
            entries.append(one->name + ": " + flowValue(one->type, one, depth + 1));
        return '{' + entries.join(", ") + '}';
    }

    QRandomGenerator m_random;
    const schema::Model &m_model;
    QByteArray m_text;
    qsizetype m_step = 2;
    qsizetype m_dashStep = 2;
    qsizetype m_dashWidth = 2;
    QByteArray m_lineEnd;
    int m_budget = 0;
};

} // namespace kw::test
