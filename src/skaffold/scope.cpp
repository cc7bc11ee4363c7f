// SPDX-License-Identifier: Apache-2.0
#include "skaffold/scope.h"

#include "skaffold/member.h"
#include "skaffold/tr.h"
#include "yaml/path.h"
#include "yaml/scalar_type.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

QByteArray inDoubleQuotes(const QString &text)
{
    QByteArray inner = text.toUtf8();
    inner.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
    return '"' + inner + '"';
}

QByteArray scalarSource(const QString &text, yaml::Style style)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_./~^$@=+-]+(:[A-Za-z0-9_./@=+-]+)*$"_s);
    if (style == yaml::Style::SingleQuoted && !text.contains(u'\n'))
        return '\'' + QString(text).replace(u'\'', u"''"_s).toUtf8() + '\'';
    const bool isText = yaml::plainScalarType(text.toUtf8()) == yaml::ScalarType::String;
    if (style == yaml::Style::Plain && isText && harmless.match(text).hasMatch())
        return text.toUtf8();
    return inDoubleQuotes(text);
}

} // namespace

FileIndex FileIndex::of(const QList<Configuration> &all)
{
    FileIndex index;
    for (const Configuration &configuration : all) {
        const QString name = textOf(configuration.name);
        if (!name.isEmpty() && !index.configurations.contains(name))
            index.configurations.insert(name, &configuration);
        for (const Artifact &artifact : configuration.base.artifacts) {
            if (!artifact.imageName.isEmpty() && !index.artifacts.contains(artifact.imageName))
                index.artifacts.insert(artifact.imageName, &artifact);
        }
    }
    return index;
}

schema::Diagnostic &Scope::add(const yaml::Node &place, schema::Severity severity, const QString &code,
                               const QString &message) const
{
    schema::Diagnostic diagnostic;
    diagnostic.range = place.range();
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.message = message;
    const yaml::Node value = place.isKey() ? place.parent().at(place.indexInParent()) : place;
    diagnostic.path = value.path();
    found.append(diagnostic);
    return found.last();
}

QList<const Pipeline *> Scope::pipelines() const
{
    QList<const Pipeline *> each{&configuration.base};
    for (const Profile &profile : configuration.profiles)
        each.append(&profile.pipeline);
    return each;
}

QList<const Artifact *> Scope::artifacts() const
{
    QList<const Artifact *> written;
    const QList<const Pipeline *> each = pipelines();
    for (const Pipeline *pipeline : each) {
        for (const Artifact &artifact : pipeline->artifacts)
            written.append(&artifact);
    }
    return written;
}

void offerText(schema::Diagnostic &diagnostic, const yaml::Node &scalar, const QString &text)
{
    const yaml::Style style = scalar.style();
    const bool isShort = style == yaml::Style::Plain || style == yaml::Style::SingleQuoted ||
                         style == yaml::Style::DoubleQuoted;
    if (!scalar.isScalar() || !isShort)
        return;
    diagnostic.fixes.append(
        {Tr::tr("Change to “%1”").arg(text), text::PatchSet({scalar.range(), scalarSource(text, style)})});
}

void offerRemoval(schema::Diagnostic &diagnostic, const yaml::Node &value, const QString &title)
{
    const yaml::Node parent = value.parent();
    const bool isAlone = parent.size() < 2;
    const bool isFirstOfItem =
        value.indexInParent() == 0 && parent.isMapping() && parent.parent().isSequence();
    if (!parent || parent.isFlow() || isAlone || isFirstOfItem)
        return;
    diagnostic.fixes.append({title, text::PatchSet({value.entryRange(), QByteArray()})});
}

void offerKey(const Scope &scope, schema::Diagnostic &diagnostic, const yaml::Node &sibling,
              const QByteArray &entry)
{
    const yaml::Node key = sibling.key();
    if (!key)
        return;
    const QString title = Tr::tr("Add “%1”").arg(QString::fromUtf8(entry));
    const qsizetype begin = key.rangeWithProperties().begin;
    if (sibling.parent().isFlow()) {
        diagnostic.fixes.append({title, text::PatchSet({{begin, begin}, entry + ", "})});
        return;
    }
    const QByteArray &bytes = scope.text.bytes();
    const qsizetype line = begin > 0 ? bytes.lastIndexOf('\n', begin - 1) + 1 : 0;
    const qsizetype indentation = begin - std::max(line, scope.text.contentStart());
    const QByteArray lineEnd = scope.text.usualLineEnd() == text::LineEnd::CrLf ? "\r\n" : "\n";
    diagnostic.fixes.append(
        {title, text::PatchSet({{begin, begin}, entry + lineEnd + QByteArray(indentation, ' ')})});
}

QString quoted(const QString &name)
{
    return u'“' + name + u'”';
}

QString listed(const QStringList &names)
{
    QStringList marked;
    for (const QString &name : names)
        marked.append(quoted(name));
    if (marked.size() < 2)
        return marked.join(QString());
    const QString last = marked.takeLast();
    return Tr::tr("%1 and %2").arg(marked.join(u", "_s), last);
}

} // namespace kw::skaffold
