// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/validate.h"
#include "yaml/path.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kw::yaml {
class Document;
class Node;
} // namespace kw::yaml

namespace kw::forms {

enum class FieldKind {
    Text,
    Number,
    Flag,          // true or false
    Choice,        // one of `values`
    Texts,         // a list
    Flags,         // a list of arguments of docker build, without the named contexts in it
    NamedContexts, // those of that list
    Map,           // free keys with texts
    Other,         // with keys of its own: edited in the text
};

// One row of a form.
struct FieldSpec
{
    FieldKind kind = FieldKind::Text;
    yaml::Path path;
    QString label;
    QString fallback; // what holds when nothing is written; empty: nothing
    QStringList values;
    QString help;
    bool isRequired = false;
    bool isTextOnly = true;  // digits stay a text
    bool isForkOnly = false; // only Skaffold with buildx support knows it

    bool operator==(const FieldSpec &) const = default;
};

struct SectionSpec
{
    QString title; // empty for the first one
    QList<FieldSpec> front;
    QList<FieldSpec> more; // behind a fold

    bool operator==(const SectionSpec &) const = default;
};

// A form for one thing of the file, made from the schema.
struct FormSpec
{
    yaml::Path path;
    QString title;
    QString remark; // what kind of thing: "docker artifact"
    QString help;
    QString choice;       // what its variants are: "builder"; empty without
    QStringList variants; // keys that exclude each other
    QString variant;      // the one that is written
    QList<SectionSpec> sections;

    bool isEmpty() const { return sections.isEmpty(); }
    bool operator==(const FormSpec &) const = default;
};

// What the form beside an offset is about: the artifact, profile, module, release … that holds it, else the
// top-level section, else the whole configuration.
yaml::Path subjectAt(const yaml::Document &document, qsizetype offset, const schema::Options &options = {});

// Its form; empty where the schema knows nothing. Any thread.
FormSpec formFor(const yaml::Document &document, const yaml::Path &path, const schema::Options &options = {});

// The items of a list of texts; none of anything else.
QStringList textsOf(const yaml::Node &node);

// "buildArgs" for people: "Build args".
QString labelOf(const QString &key);

} // namespace kw::forms
