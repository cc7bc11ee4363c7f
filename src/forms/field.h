// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/form_spec.h"
#include "yaml/node.h"
#include "yaml/value.h"

#include <QWidget>

namespace kw::forms {

// What a person asks for in a field.
struct FieldEdit
{
    enum class Kind { Set, Remove, Append, Rename };

    Kind kind = Kind::Set;
    yaml::Path path;
    yaml::Value value; // for Set and Append
    QString key;       // for Rename
};

// The editing part of one row. Shows what the text holds and asks for edits; holds no data of its own.
class Field : public QWidget
{
    Q_OBJECT

public:
    // For every kind; never null.
    static Field *make(const FieldSpec &spec, QWidget *parent = nullptr);

    const FieldSpec &spec() const { return m_spec; }

    // The value in the text; an invalid node: nothing is written. Input that is not committed yet stays.
    virtual void show(const yaml::Node &node) = 0;
    // Draws the frame of a field with an error.
    virtual void setFaulty(bool) {}

Q_SIGNALS:
    // Edits that are one step for a person, in the order in which they apply.
    void edited(const QList<kw::forms::FieldEdit> &edits);
    void textAsked(); // wants to be edited in the text

protected:
    Field(const FieldSpec &spec, QWidget *parent);

    // A text as the schema types it.
    yaml::Value valueOf(const QString &text) const;
    void ask(FieldEdit::Kind kind, const yaml::Path &path, const yaml::Value &value = {},
             const QString &key = {});

private:
    FieldSpec m_spec;
};

} // namespace kw::forms
