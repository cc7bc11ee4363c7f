// SPDX-License-Identifier: Apache-2.0
#include "forms/form_spec.h"

#include "plan/named_context.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace kw::forms {

using schema::ObjectType;
using schema::Property;
using schema::ValueKind;
using yaml::Node;
using yaml::Path;
using yaml::PathStep;

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

// Things that have a form of their own wherever they stand.
bool isSubject(const QByteArray &type)
{
    static const QList<QByteArray> types{
        "Artifact", "Profile",        "ConfigDependency", "HelmRelease",
        "TestCase", "VerifyTestCase", "Action",           "PortForwardResource"};
    return types.contains(type);
}

// What most people look for first; the rest is behind a fold unless it is set.
QStringList frontFields(const QByteArray &type)
{
    static const QHash<QByteArray, QStringList> front{
        {"Artifact", {QStringLiteral("image"), QStringLiteral("context"), QStringLiteral("platforms")}},
        {"DockerArtifact",
         {QStringLiteral("dockerfile"), QStringLiteral("target"), QStringLiteral("buildArgs"),
          QStringLiteral("cacheFrom"), QStringLiteral("cacheTo")}},
        {"BuildConfig",
         {QStringLiteral("platforms"), QStringLiteral("tagPolicy"), QStringLiteral("insecureRegistries")}},
        {"Profile",
         {QStringLiteral("name"), QStringLiteral("activation"), QStringLiteral("requiresAllActivations")}},
    };
    return front.value(type);
}

constexpr qsizetype fewFields = 6;

// The type of a place; null where the schema has no keys of its own.
const ObjectType *typeAt(const schema::Model &model, const Path &path)
{
    const ObjectType *type = &model.root();
    ValueKind kind = ValueKind::Object;
    for (const PathStep &step : path.steps()) {
        if (step.kind == PathStep::Kind::Index) {
            if (kind != ValueKind::List) {
                return nullptr;
            }
            kind = ValueKind::Object;
            continue;
        }
        const Property *property =
            kind == ValueKind::Object && type ? type->find(step.key.toUtf8()) : nullptr;
        if (!property) {
            return nullptr;
        }
        type = property->type.object;
        kind = property->type.kind;
    }
    return kind == ValueKind::Object ? type : nullptr;
}

FieldKind kindOf(const Property &property)
{
    switch (property.type.kind) {
    case ValueKind::Boolean:
        return FieldKind::Flag;
    case ValueKind::Integer:
        return FieldKind::Number;
    case ValueKind::Any:
    case ValueKind::String:
    case ValueKind::StringOrInteger:
        return property.values.isEmpty() ? FieldKind::Text : FieldKind::Choice;
    case ValueKind::List:
        return property.type.item == ValueKind::String ? FieldKind::Texts : FieldKind::Other;
    case ValueKind::Map:
        return property.type.item == ValueKind::Object || property.type.item == ValueKind::List
                   ? FieldKind::Other
                   : FieldKind::Map;
    case ValueKind::Object:
        break;
    }
    return FieldKind::Other;
}

FieldSpec fieldOf(const Property &property, const Path &parent)
{
    const QString key = QString::fromUtf8(property.name);
    FieldSpec field;
    field.kind = kindOf(property);
    field.path = parent.key(key);
    field.label = labelOf(key);
    field.fallback = property.defaultValue;
    field.values = property.values;
    field.help = property.text;
    field.isRequired = property.isRequired;
    field.isTextOnly = property.type.kind == ValueKind::String;
    field.isForkOnly = property.isBuildxOnly;
    return field;
}

SectionSpec sectionOf(const ObjectType &type, const Path &path, const Node &node, const QString &title)
{
    const QStringList front = frontFields(type.name);
    SectionSpec section;
    section.title = title;
    for (const QString &key : front) {
        if (const Property *property = type.find(key.toUtf8())) {
            section.front.append(fieldOf(*property, path));
        }
    }
    for (const Property &property : type.properties) {
        const QString key = QString::fromUtf8(property.name);
        if (property.isVariant || front.contains(key)) {
            continue;
        }
        const bool fits = front.isEmpty() && section.front.size() < fewFields;
        if (fits || property.isRequired || (front.isEmpty() && node.find(key).isValid())) {
            section.front.append(fieldOf(property, path));
        } else {
            section.more.append(fieldOf(property, path));
        }
    }
    return section;
}

// Skaffold has no field of its own for named contexts: they travel among the flags.
void addNamedContexts(SectionSpec &section, const Path &path, const Node &node)
{
    const QString key = QStringLiteral("cliFlags");
    const auto flags = std::ranges::find(section.more, path.key(key), &FieldSpec::path);
    if (flags == section.more.end()) {
        return;
    }
    flags->kind = FieldKind::Flags;
    FieldSpec contexts;
    contexts.kind = FieldKind::NamedContexts;
    contexts.path = flags->path;
    contexts.label = FormText::tr("Named contexts");
    contexts.help =
        FormText::tr("Further places that the Dockerfile takes files from by name, as in `FROM name` or "
                     "`COPY --from=name`: a folder beside the project, an image, a repository.");
    if (plan::namedContexts(textsOf(node.find(key))).isEmpty()) {
        section.more.insert(flags, contexts);
    } else {
        section.front.append(contexts);
    }
}

QString titleOf(const Node &node, const Path &path)
{
    for (const QLatin1StringView key :
         {QLatin1StringView("image"), QLatin1StringView("name"), QLatin1StringView("path")}) {
        if (const QString text = node.find(QString(key)).resolved().text(); !text.isEmpty()) {
            return text;
        }
    }
    if (path.isRoot()) {
        const QString name = node.find(u"metadata").resolved().find(u"name").text();
        return name.isEmpty() ? FormText::tr("Configuration") : name;
    }
    const PathStep last = path.last();
    return last.kind == PathStep::Kind::Key ? labelOf(last.key) : QStringLiteral("%1").arg(last.index + 1);
}

} // namespace

QStringList textsOf(const Node &node)
{
    QStringList texts;
    const Node list = node.resolved();
    for (int item = 0; list.isSequence() && item < list.size(); ++item) {
        texts << list.at(item).resolved().text();
    }
    return texts;
}

QString labelOf(const QString &key)
{
    QString label;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const QChar letter = key.at(i);
        const bool startsWord = letter.isUpper() && i > 0 && !key.at(i - 1).isUpper();
        if (startsWord) {
            label += QLatin1Char(' ');
        }
        const bool isAcronym = letter.isUpper() && ((i + 1 < key.size() && key.at(i + 1).isUpper()) ||
                                                    (i > 0 && key.at(i - 1).isUpper()));
        label += i == 0 ? letter.toUpper() : (isAcronym ? letter : letter.toLower());
    }
    return label;
}

Path subjectAt(const yaml::Document &document, qsizetype offset, const schema::Options &options)
{
    Node node = document.nodeAt(text::ByteOffset(offset));
    Path top;
    if (!node.isValid()) {
        return top;
    }
    const Node root = document.root(node.documentIndex());
    const auto model = schema::modelFor(root, options);
    top.setDocument(node.documentIndex());
    if (node.isKey()) {
        // The value of this key, where it has one.
        for (const yaml::Entry &entry : node.parent().entries()) {
            if (entry.key == node) {
                node = entry.value;
                break;
            }
        }
    }
    for (Node at = node; at.isValid() && at.parent().isValid(); at = at.parent()) {
        if (const ObjectType *type = typeAt(*model, at.path()); type && isSubject(type->name)) {
            return at.path();
        }
        if (!at.parent().parent().isValid() && typeAt(*model, at.path())) {
            return at.path();
        }
    }
    return top;
}

FormSpec formFor(const yaml::Document &document, const Path &path, const schema::Options &options)
{
    FormSpec form;
    const Node root = document.root(path.document());
    const Result<Node> found = document.resolve(path);
    if (!root.isValid() || !found) {
        return form;
    }
    const Node node = found->resolved();
    const auto model = schema::modelFor(root, options);
    const ObjectType *type = typeAt(*model, path);
    if (!type) {
        return form;
    }
    form.path = path;
    form.title = titleOf(node, path);
    form.help = type->text;
    form.sections.append(sectionOf(*type, path, node, {}));
    for (const Property &property : type->properties) {
        if (!property.isVariant) {
            continue;
        }
        const QString key = QString::fromUtf8(property.name);
        form.choice = type->choice;
        form.variants.append(key);
        if (form.variant.isEmpty() && node.findKey(key).isValid()) {
            form.variant = key;
        }
    }
    // Skaffold builds with Docker where nothing is written.
    const bool isArtifact = type->name == "Artifact";
    const QString shown = form.variant.isEmpty() && isArtifact ? QStringLiteral("docker") : form.variant;
    if (const Property *variant = shown.isEmpty() ? nullptr : type->find(shown.toUtf8());
        variant && variant->type.object) {
        const Node settings = node.find(shown).resolved();
        form.sections.append(sectionOf(*variant->type.object, path.key(shown), settings, labelOf(shown)));
        if (variant->type.object->name == "DockerArtifact") {
            addNamedContexts(form.sections.last(), path.key(shown), settings);
        }
    }
    form.remark = isArtifact ? FormText::tr("%1 artifact").arg(shown)
                             : labelOf(QString::fromUtf8(type->name)).toLower();
    return form;
}

} // namespace kw::forms
