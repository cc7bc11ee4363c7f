// SPDX-License-Identifier: Apache-2.0
#include "schema/validate.h"

#include "schema/spelling.h"
#include "schema/syntax.h"
#include "schema/tr.h"
#include "schema/validator.h"
#include "yaml/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::schema {

namespace {

// Own entries, and those that merge keys bring.
QList<yaml::Entry> entriesOf(const yaml::Node &mapping)
{
    if (!mapping.merges())
        return mapping.entries();
    QList<yaml::Entry> entries;
    const QList<yaml::MergedEntry> merged = mapping.mergedEntries();
    for (const yaml::MergedEntry &entry : merged)
        entries.append({entry.key, entry.value});
    return entries;
}

text::ByteRange rangeOfOwner(const yaml::Node &mapping)
{
    if (const yaml::Node key = mapping.key())
        return key.range();
    const QList<yaml::Entry> entries = mapping.entries();
    return entries.isEmpty() ? mapping.range() : entries.first().key.range();
}

bool isEmptyValue(const yaml::Node &value)
{
    const yaml::Node node = value.resolved();
    return node.kind() == yaml::Kind::Null || (node.isScalar() && node.bytes().isEmpty()) ||
           (node.isScalar() && node.scalarType() == yaml::ScalarType::Null);
}

// The key under which a variant of `type` knows this key.
QString childWithKey(const ObjectType &type, const QByteArray &key)
{
    for (const Property &property : type.properties) {
        if (property.type.kind == ValueKind::Object && property.type.object->find(key))
            return QString::fromUtf8(property.name);
    }
    return {};
}

Severity choiceSeverity(const ObjectType &type)
{
    return type.isChoiceInSkaffold ? Severity::Error : Severity::Warning;
}

QString choiceCode(const ObjectType &type)
{
    if (!type.isChoiceInSkaffold)
        return u"skaffold.one-counts"_s;
    return type.isChoiceInSchema ? u"schema.one-of"_s : u"skaffold.one-of"_s;
}

QString choiceMessage(const ObjectType &type)
{
    return type.isChoiceInSkaffold ? Tr::tr("“%1” and “%2” cannot be together in %3: keep one of them")
                                   : Tr::tr("“%1” and “%2” are both in %3, and only one of them counts");
}

} // namespace

QString placeName(const yaml::Node &node)
{
    const yaml::Path path = node.path();
    if (path.isRoot())
        return Tr::tr("the top of the file");
    yaml::Path shown = path;
    shown.setDocument(0);
    return u'“' + shown.toString() + u'”';
}

Diagnostic &Validator::add(const yaml::Node &node, text::ByteRange range, Severity severity,
                           const QString &code, const QString &message)
{
    Diagnostic diagnostic;
    diagnostic.range = range;
    diagnostic.severity = m_isApproximate && severity == Severity::Error ? Severity::Warning : severity;
    diagnostic.code = code;
    diagnostic.message = message;
    diagnostic.path = node.path();
    m_found.append(diagnostic);
    return m_found.last();
}

void Validator::run(const yaml::Node &root)
{
    object(root, m_model.root());
}

void Validator::value(const yaml::Node &node, const ValueType &type, const Property *property)
{
    const yaml::Node real = node.resolved();
    if (!real || type.kind == ValueKind::Any)
        return;
    if (real != node) {
        const std::pair<int, const void *> visit(real.index(), property);
        if (m_aliased.contains(visit))
            return;
        m_aliased.insert(visit);
    }
    if (real.kind() == yaml::Kind::Null || real.scalarType() == yaml::ScalarType::Null) {
        empty(real);
        return;
    }
    switch (type.kind) {
    case ValueKind::Object:
        object(real, *type.object);
        break;
    case ValueKind::List:
        list(real, type);
        break;
    case ValueKind::Map:
        map(real, type);
        break;
    case ValueKind::Boolean:
        boolean(real);
        break;
    case ValueKind::Integer:
        integer(real);
        break;
    case ValueKind::String:
    case ValueKind::StringOrInteger:
        if (!real.isScalar())
            wrongKind(real, type);
        else if (type.kind == ValueKind::String || real.scalarType() != yaml::ScalarType::Int)
            text(real, property);
        break;
    case ValueKind::Any:
        break;
    }
}

void Validator::object(const yaml::Node &node, const ObjectType &type)
{
    if (!node.isMapping()) {
        wrongKind(node, {ValueKind::Object, ValueKind::Any, &type});
        return;
    }
    Written written;
    written.resize(qsizetype(type.properties.size()));
    const QList<yaml::Entry> entries = entriesOf(node);
    QStringList meant;
    for (const yaml::Entry &one : entries) {
        const QString likely = entry(node, one, type, written);
        if (!likely.isEmpty())
            meant.append(likely);
    }
    required(node, type, written, meant);
    choice(node, type, written);
}

QString Validator::entry(const yaml::Node &mapping, const yaml::Entry &entry, const ObjectType &type,
                         Written &written)
{
    const QByteArrayView name = entry.key.resolved().bytes();
    const Property *property = type.find(name);
    if (!property) {
        // Skaffold drops these before it looks: they carry anchors.
        const bool isDropped = &type == &m_model.root() && name.startsWith('.');
        return isDropped ? QString() : unknownKey(mapping, entry.key, type);
    }
    written[property - type.properties.data()] = entry.key;
    if (property->isBuildxOnly) {
        Diagnostic &hint =
            add(entry.value, entry.key.range(), Severity::Hint, u"schema.buildx-only"_s,
                Tr::tr("only Skaffold with buildx support knows “%1”; the published one refuses the file")
                    .arg(QString::fromUtf8(name)));
        hint.link = u"https://docs.docker.com/build/cache/backends/"_s;
    }
    if (!property->isPublished) {
        add(entry.value, entry.key.range(), Severity::Hint, u"schema.unpublished-key"_s,
            Tr::tr("Skaffold reads “%1” here; the published schema of this version lacks it, so that other "
                   "editors mark it")
                .arg(QString::fromUtf8(name)));
    }
    if (property->isRequired && isEmptyValue(entry.value)) {
        add(entry.value, entry.key.range(), Severity::Error, u"schema.missing-value"_s,
            Tr::tr("“%1” needs a value").arg(QString::fromUtf8(name)));
        return {};
    }
    value(entry.value, property->type, property);
    return {};
}

void Validator::list(const yaml::Node &node, const ValueType &type)
{
    if (!node.isSequence()) {
        wrongKind(node, type);
        return;
    }
    const ValueType item{type.item, ValueKind::Any, type.object};
    for (int i = 0; i < node.size(); ++i)
        value(node.at(i), item, nullptr);
}

void Validator::map(const yaml::Node &node, const ValueType &type)
{
    if (!node.isMapping()) {
        wrongKind(node, type);
        return;
    }
    const ValueType item{type.item, ValueKind::Any, type.object};
    const QList<yaml::Entry> entries = entriesOf(node);
    for (const yaml::Entry &one : entries) {
        // A build argument without a value comes from the environment.
        if (one.value.kind() != yaml::Kind::Null)
            value(one.value, item, nullptr);
    }
}

// A new first entry in a block mapping, on a line of its own; nothing for other styles.
text::PatchSet Validator::insertedKey(const yaml::Node &mapping, const QByteArray &entry) const
{
    if (mapping.style() != yaml::Style::Block || mapping.size() == 0)
        return {};
    const qsizetype begin = mapping.entries().constFirst().key.rangeWithProperties().begin;
    const qsizetype line = m_text.bytes().lastIndexOf('\n', begin - 1) + 1;
    const qsizetype start = begin > 0 ? std::max(line, m_text.contentStart()) : 0;
    const QByteArray lineEnd = m_text.usualLineEnd() == text::LineEnd::CrLf ? "\r\n" : "\n";
    return text::PatchSet({{begin, begin}, entry + lineEnd + QByteArray(begin - start, ' ')});
}

void Validator::required(const yaml::Node &mapping, const ObjectType &type, const Written &written,
                         const QStringList &meant)
{
    if (!mapping.isComplete())
        return;
    for (size_t i = 0; i < type.properties.size(); ++i) {
        const Property &property = type.properties[i];
        if (!property.isRequired || written[qsizetype(i)].isValid())
            continue;
        const bool isVersion = &type == &m_model.root() && property.name == "apiVersion";
        // A misspelt key is one fault, not two.
        const bool isMisspelt = meant.contains(QString::fromUtf8(property.name));
        if (isVersion || isMisspelt)
            continue;
        Diagnostic &missing =
            add(mapping, rangeOfOwner(mapping), Severity::Error, u"schema.missing-key"_s,
                Tr::tr("“%1” is missing in %2").arg(QString::fromUtf8(property.name), placeName(mapping)));
        const QByteArray value = property.name == "kind" && &type == &m_model.root() ? "Config" : "";
        const text::PatchSet patches = insertedKey(mapping, property.name + ": " + value);
        if (!patches.isEmpty())
            missing.fixes.append({Tr::tr("Write “%1”").arg(QString::fromUtf8(property.name)), patches});
    }
}

void Validator::choice(const yaml::Node &mapping, const ObjectType &type, const Written &written)
{
    if (type.choice.isEmpty())
        return;
    yaml::Node first;
    for (size_t i = 0; i < type.properties.size(); ++i) {
        const yaml::Node key = written[qsizetype(i)];
        if (!type.properties[i].isVariant || !key || isEmptyValue(key.parent().at(key.indexInParent())))
            continue;
        if (!first) {
            first = key;
            continue;
        }
        const bool isLater = first.range().begin < key.range().begin;
        const yaml::Node kept = isLater ? first : key;
        const yaml::Node extra = isLater ? key : first;
        Diagnostic &both =
            add(extra.parent().at(extra.indexInParent()), extra.range(), choiceSeverity(type),
                choiceCode(type), choiceMessage(type).arg(kept.text(), extra.text(), placeName(mapping)));
        both.related.append({kept.range(), Tr::tr("“%1” is here").arg(kept.text())});
        const yaml::Node removed = extra.parent().at(extra.indexInParent());
        if (extra.indexInParent() > 0 && !extra.parent().isFlow())
            both.fixes.append({Tr::tr("Remove “%1”").arg(extra.text()),
                               text::PatchSet({removed.entryRange(), QByteArray()})});
        first = kept;
    }
}

QString Validator::unknownKeyReason(const yaml::Node &mapping, const QByteArray &key,
                                    const ObjectType &type) const
{
    const QString name = QString::fromUtf8(key);
    if (const auto other = m_model.elsewhere(type.name, key)) {
        switch (other->kind) {
        case OtherPlace::Kind::NewerVersion:
            return Tr::tr("“%1” is known from %2 on").arg(name, other->version);
        case OtherPlace::Kind::OlderVersion:
            return Tr::tr("“%1” is no longer known; %2 was the last version with it")
                .arg(name, other->version);
        case OtherPlace::Kind::BuildxFlavour:
            return Tr::tr("only Skaffold with buildx support knows “%1”").arg(name);
        }
    }
    if (const QString child = childWithKey(type, key); !child.isEmpty())
        return Tr::tr("“%1” belongs below “%2”, not into %3").arg(name, child, placeName(mapping));
    if (type.properties.empty())
        return Tr::tr("%1 has no settings, so “%2” is not known there").arg(placeName(mapping), name);
    return Tr::tr("“%1” is not known in %2").arg(name, placeName(mapping));
}

namespace {

// Offers to raise apiVersion to the first version that knows the key.
void offerVersion(Diagnostic &diagnostic, yaml::Node node, const QString &version)
{
    while (node.parent())
        node = node.parent();
    const yaml::Node written = node.find(u"apiVersion");
    const QString text = u"skaffold/"_s + version;
    if (written.isScalar())
        diagnostic.fixes.append({Tr::tr("Change “apiVersion” to “%1”").arg(text),
                                 text::PatchSet({written.range(), text.toUtf8()})});
}

} // namespace

QString Validator::unknownKey(const yaml::Node &mapping, const yaml::Node &key, const ObjectType &type)
{
    const QByteArray name = key.resolved().utf8();
    const yaml::Node value = key.parent().at(key.indexInParent());
    const QString code = type.isOpen ? u"schema.unknown-key-open"_s : u"schema.unknown-key"_s;
    QString message = unknownKeyReason(mapping, name, type);
    QStringList candidates;
    const QStringList keys = type.keys();
    for (const QString &candidate : keys) {
        if (!mapping.find(candidate))
            candidates.append(candidate);
    }
    const auto other = m_model.elsewhere(type.name, name);
    const QString meant = other ? QString() : likelyMeant(QString::fromUtf8(name), candidates);
    if (!meant.isEmpty())
        message += Tr::tr("; did you mean “%1”?").arg(meant);
    Diagnostic &unknown = add(value, key.range(), Severity::Error, code, message);
    if (!meant.isEmpty() && key.kind() != yaml::Kind::Alias)
        unknown.fixes.append(
            {Tr::tr("Change to “%1”").arg(meant), text::PatchSet({key.range(), meant.toUtf8()})});
    if (other && other->kind == OtherPlace::Kind::NewerVersion)
        offerVersion(unknown, mapping, other->version);
    return meant;
}

QList<Diagnostic> validateValue(const yaml::Node &value, const ValueType &type, const Property *property,
                                const Model &model, const text::SourceText &text)
{
    QList<Diagnostic> found;
    Validator(model, text, found, false).value(value, type, property);
    return found;
}

std::shared_ptr<const Model> modelFor(const yaml::Node &root, const Options &options)
{
    const QString written = root.find(u"apiVersion").resolved().text();
    if (const auto imported = options.imported.value(written))
        return imported;
    const auto version = ApiVersion::parse(written);
    return Model::of(version.value_or(ApiVersion::newest()), options.flavour);
}

namespace {

Diagnostic versionDiagnostic(const yaml::Node &root, text::ByteRange range, const QString &code,
                             const QString &message)
{
    Diagnostic diagnostic;
    diagnostic.range = range;
    diagnostic.code = code;
    diagnostic.message = message;
    if (root)
        diagnostic.path = root.path().key(u"apiVersion"_s);
    return diagnostic;
}

// Whether the model fits exactly; says so when it does not.
bool checkVersion(const yaml::Node &root, text::ByteRange document, const Options &options,
                  QList<Diagnostic> &found)
{
    const yaml::Node value = root.find(u"apiVersion");
    if (!value || isEmptyValue(value)) {
        const yaml::Node key = root.findKey(u"apiVersion");
        const text::ByteRange start =
            root.isMapping() ? rangeOfOwner(root) : text::ByteRange{document.begin, document.begin};
        Diagnostic missing =
            versionDiagnostic(root, key ? key.range() : start, u"schema.missing-version"_s,
                              Tr::tr("“apiVersion” is missing: without it Skaffold does not read the file"));
        if (!key && root.isMapping() && !root.isFlow()) {
            const QByteArray line = "apiVersion: " + ApiVersion::newest().text().toUtf8() + '\n';
            missing.fixes.append({Tr::tr("Write “apiVersion: %1”").arg(ApiVersion::newest().text()),
                                  text::PatchSet({{start.begin, start.begin}, line})});
        }
        found.append(missing);
        return true;
    }
    const QString written = value.resolved().text();
    if (options.imported.contains(written))
        return true;
    const auto version = written.startsWith("skaffold/"_L1) ? ApiVersion::parse(written) : std::nullopt;
    if (!version && ApiVersion::maybeNewer(written)) {
        Diagnostic newer = versionDiagnostic(
            root, value.range(), u"schema.newer-version"_s,
            Tr::tr(
                "%1 is newer than what is known here: it is checked as %2, and keys that are new look wrong")
                .arg(written, ApiVersion::newest().text()));
        newer.severity = Severity::Warning;
        found.append(newer);
        return false;
    }
    if (!version) {
        QStringList names;
        for (const QString &name : ApiVersion::names())
            names.prepend(u"skaffold/"_s + name);
        Diagnostic unknown =
            versionDiagnostic(root, value.range(), u"schema.unknown-version"_s,
                              Tr::tr("“%1” is no version of skaffold.yaml; the newest known is “%2”")
                                  .arg(written, ApiVersion::newest().text()));
        QString meant = likelyMeant(written, names);
        if (meant.isEmpty())
            meant = ApiVersion::newest().text();
        unknown.fixes.append(
            {Tr::tr("Change to “%1”").arg(meant), text::PatchSet({value.range(), meant.toUtf8()})});
        found.append(unknown);
        return false;
    }
    if (!version->isComplete()) {
        const QString checkedAs = ApiVersion::oldestComplete().text();
        const QString message =
            *version < ApiVersion::oldestUpgradable()
                ? Tr::tr(
                      "%1 is too old for “kitw upgrade”: “skaffold fix” of Skaffold 1.39 brings the file to "
                      "%2; until then it is checked as that")
                      .arg(written, checkedAs)
                : Tr::tr("%1 is old: “kitw upgrade” brings the file to %2; until then it is "
                         "checked as %3")
                      .arg(written, ApiVersion::newest().text(), checkedAs);
        Diagnostic older = versionDiagnostic(root, value.range(), u"schema.older-version"_s, message);
        older.severity = Severity::Information;
        found.append(older);
        return false;
    }
    return true;
}

} // namespace

QList<Diagnostic> validate(const yaml::Document &document, const Options &options)
{
    QList<Diagnostic> found = syntaxDiagnostics(document);
    const bool hasLimit = std::ranges::any_of(document.errors(), [](const yaml::SyntaxError &error) {
        return error.code == yaml::SyntaxCode::LimitExceeded;
    });
    // A file without anything in it is one document for Skaffold.
    const int count = std::max(document.count(), 1);
    for (int i = 0; i < count && !hasLimit; ++i) {
        const yaml::Node root = document.root(i);
        const text::ByteRange range = document.documentRange(i);
        const bool isBroken = std::ranges::any_of(found, [range](const Diagnostic &one) {
            return one.code == "yaml.syntax"_L1 && range.begin <= one.range.begin &&
                   one.range.begin <= range.end;
        });
        if (isBroken && !root.isMapping())
            continue;
        if (root && !root.isMapping() && root.kind() != yaml::Kind::Null) {
            found.append(versionDiagnostic(
                root, root.range(), u"schema.wrong-type"_s,
                Tr::tr("a skaffold.yaml begins with keys such as “apiVersion” and “build”")));
            continue;
        }
        const bool isExact = isBroken || checkVersion(root, range, options, found);
        if (root.isMapping())
            Validator(*modelFor(root, options), document.text(), found, !isExact).run(root);
    }
    sortDiagnostics(found);
    return found;
}

} // namespace kw::schema
