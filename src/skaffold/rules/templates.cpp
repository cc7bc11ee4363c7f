// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "schema/walk.h"
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"
#include "template/inspect.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

// The bytes of a part of a scalar, when its source is its text; else the whole scalar.
text::ByteRange partOf(const Scope &scope, const yaml::Node &scalar, qsizetype offset, qsizetype length)
{
    const text::ByteRange whole = scalar.range();
    const QByteArray value = scalar.utf8();
    const qsizetype at = scope.text.view(whole).indexOf(value);
    if (at < 0 || value.isEmpty())
        return whole;
    const qsizetype start = whole.begin + at;
    const QString text = scalar.text();
    const qsizetype from = std::min(offset, text.size());
    const qsizetype before = text.first(from).toUtf8().size();
    const qsizetype bytes = text.sliced(from, std::min(length, text.size() - from)).toUtf8().size();
    return {start + before, start + before + std::max<qsizetype>(bytes, 1)};
}

bool isCustomTemplate(const schema::TypedScalar &scalar)
{
    return scalar.owner->name == "CustomTemplateTagger" && scalar.property->name == "template";
}

// The names that a custom template may use: its components, and those that are always there.
QStringList componentNames(const yaml::Node &templateNode)
{
    QStringList names{u"GIT"_s, u"DATE"_s, u"SHA"_s, u"INPUT_DIGEST"_s};
    const QList<yaml::Node> components = items(templateNode.parent(), u"components");
    for (const yaml::Node &component : components)
        names.append(textOf(component, u"name"));
    return names;
}

void checkComponents(const Scope &scope, const yaml::Node &node, const templates::TemplateContent &content)
{
    const QStringList known = componentNames(node);
    for (const templates::TemplateVariable &variable : content.variables) {
        if (known.contains(variable.name))
            continue;
        const QString meant = schema::likelyMeant(variable.name, known);
        QString message =
            Tr::tr("there is no component %1, so every tag becomes “latest”").arg(quoted(variable.name));
        if (!meant.isEmpty())
            message += Tr::tr("; did you mean “%1”?").arg(meant);
        auto &unknown = scope.warning(node, u"skaffold.unknown-component"_s, message);
        unknown.range = partOf(scope, node, variable.offset, variable.name.size() + 1);
        if (!meant.isEmpty())
            offerText(unknown, node, node.text().replace(u'.' + variable.name, u'.' + meant));
    }
}

// {{.IMAGE_REPO}} and {{.IMAGE_NAME}} are empty for a name of one part, as Skaffold reads names.
void checkImageVariables(const Scope &scope, const yaml::Node &node,
                         const templates::TemplateContent &content)
{
    yaml::Node artifact = node;
    while (artifact && !(artifact.isMapping() && artifact.find(u"image") && artifact.parent().isSequence()))
        artifact = artifact.parent();
    const QString image = artifact ? textOf(artifact, u"image") : QString();
    if (image.isEmpty() || image.contains(u'/'))
        return;
    for (const templates::TemplateVariable &variable : content.variables) {
        if (variable.name != "IMAGE_REPO"_L1 && variable.name != "IMAGE_NAME"_L1)
            continue;
        auto &empty = scope.information(
            node, u"skaffold.empty-image-variable"_s,
            Tr::tr("%1 is empty as long as the image is called %2: without “/” in the name, and without a "
                   "default repository, Skaffold leaves it so")
                .arg(quoted(variable.name), quoted(image)));
        empty.range = partOf(scope, node, variable.offset, variable.name.size() + 1);
    }
}

void checkTemplate(const Scope &scope, const schema::TypedScalar &scalar)
{
    const QString text = scalar.node.text();
    const bool isCustom = isCustomTemplate(scalar);
    const auto content = templates::inspectTemplate(text, isCustom);
    if (!content) {
        const templates::TemplateFault &fault = content.error();
        if (fault.isUnsupported)
            return;
        auto &broken = scope.error(scalar.node, u"skaffold.template"_s,
                                   Tr::tr("the template of %1 cannot be read: %2")
                                       .arg(quoted(QString::fromUtf8(scalar.property->name)), fault.why));
        broken.range = partOf(scope, scalar.node, fault.offset, text.size() - fault.offset);
        return;
    }
    if (isCustom)
        checkComponents(scope, scalar.node, *content);
    else if (scalar.property->templates->contains(u"IMAGE_REPO"_s))
        checkImageVariables(scope, scalar.node, *content);
}

// Texts that look like templates where Skaffold takes them as they are.
void checkPlainText(const Scope &scope, const schema::TypedScalar &scalar)
{
    static const QSet<QByteArray> plain{"Artifact.image",
                                        "Artifact.context",
                                        "Artifact.platforms",
                                        "BuildConfig.platforms",
                                        "ArtifactDependency.image",
                                        "ArtifactDependency.alias",
                                        "DockerArtifact.dockerfile",
                                        "DockerArtifact.target",
                                        "DockerArtifact.addHost",
                                        "DockerArtifact.ssh",
                                        "DockerSecret.src",
                                        "DockerSecret.env",
                                        "DockerSecret.id",
                                        "BuildpackArtifact.builder",
                                        "BuildpackArtifact.runImage",
                                        "KanikoArtifact.target",
                                        "KanikoArtifact.dockerfile",
                                        "LocalBuild.concurrency"};
    const QString text = scalar.node.text();
    const qsizetype at = text.indexOf("{{"_L1);
    if (at < 0 || !plain.contains(scalar.owner->name + '.' + scalar.property->name))
        return;
    auto &literal = scope.warning(scalar.node, u"skaffold.template-not-expanded"_s,
                                  Tr::tr("Skaffold expands no templates in %1: it takes this text as it is")
                                      .arg(quoted(QString::fromUtf8(scalar.property->name))));
    literal.range = partOf(scope, scalar.node, at, text.size() - at);
}

} // namespace

void checkTemplates(const Scope &scope)
{
    schema::visitScalars(scope.configuration.root, *scope.model, [&scope](const schema::TypedScalar &scalar) {
        if (!scalar.node.bytes().contains("{{"))
            return;
        if (scalar.property->templates)
            checkTemplate(scope, scalar);
        else
            checkPlainText(scope, scalar);
    });
}

} // namespace kw::skaffold
