// SPDX-License-Identifier: Apache-2.0
#include "image/reference.h"
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

void checkImageName(const Scope &scope, const Artifact &artifact)
{
    QString name = artifact.imageName;
    if (name.isEmpty())
        return;
    constexpr QLatin1StringView koPrefix("ko://");
    const bool isKo = name.startsWith(koPrefix);
    const auto reference = image::Reference::parse(isKo ? name.sliced(koPrefix.size()) : name.toLower());
    if (isKo)
        return; // an import path of Go: it may have capitals
    if (!reference) {
        scope.error(artifact.image, u"skaffold.image-name"_s,
                    Tr::tr("%1 is no image name: %2").arg(quoted(name), reference.error().why));
        return;
    }
    if (reference->tag().isEmpty() && reference->digest().isEmpty()) {
        if (name != name.toLower()) {
            auto &capitals = scope.warning(artifact.image, u"skaffold.image-capitals"_s,
                                           Tr::tr("image names have no capitals: Skaffold builds this as %1")
                                               .arg(quoted(name.toLower())));
            offerText(capitals, artifact.image, name.toLower());
        }
        return;
    }
    const bool hasDigest = !reference->digest().isEmpty();
    auto &tagged = scope.error(artifact.image, u"skaffold.image-tag"_s,
                               hasDigest ? Tr::tr("the image has a digest, and only a finished build has one")
                                         : Tr::tr("the image has the tag %1, and tags come from “tagPolicy”")
                                               .arg(quoted(reference->tag())));
    const qsizetype at = hasDigest ? name.indexOf(u'@') : name.lastIndexOf(u':');
    QString bare = name.first(at);
    if (hasDigest && !reference->tag().isEmpty())
        bare = bare.first(bare.lastIndexOf(u':'));
    offerText(tagged, artifact.image, bare);
}

void reportDuplicateImage(const Scope &scope, const Artifact &artifact, const Artifact &first)
{
    auto &again = scope.error(
        artifact.image, u"skaffold.duplicate-image"_s,
        Tr::tr("%1 is built twice: two artifacts cannot make one image").arg(quoted(artifact.imageName)));
    again.related.append({first.image.range(), Tr::tr("the first one is here")});
}

// Skaffold compares the images of all configurations of a run; profiles replace their lists.
void checkDuplicateImages(const Scope &scope)
{
    for (const Artifact &artifact : scope.configuration.base.artifacts) {
        const Artifact *first = scope.index.artifacts.value(artifact.imageName);
        if (first && first != &artifact)
            reportDuplicateImage(scope, artifact, *first);
    }
    for (const Profile &profile : scope.configuration.profiles) {
        QHash<QString, const Artifact *> seen;
        for (const Artifact &artifact : profile.pipeline.artifacts) {
            if (const Artifact *first = seen.value(artifact.imageName))
                reportDuplicateImage(scope, artifact, *first);
            else if (!artifact.imageName.isEmpty())
                seen.insert(artifact.imageName, &artifact);
        }
    }
}

void checkConfigurationName(const Scope &scope)
{
    const QString name = textOf(scope.configuration.name);
    const Configuration *first = scope.index.configurations.value(name);
    if (!first || first == &scope.configuration)
        return;
    auto &again = scope.error(scope.configuration.name, u"skaffold.duplicate-configuration"_s,
                              Tr::tr("two configurations of this file are called %1").arg(quoted(name)));
    again.related.append({first->name.range(), Tr::tr("the first one is here")});
}

// Names of a list's items that must differ.
void checkListNames(const Scope &scope, const QList<yaml::Node> &list, schema::Severity severity,
                    const QString &code, const QString &message)
{
    QHash<QString, yaml::Node> seen;
    for (const yaml::Node &item : list) {
        const yaml::Node name = member(item, u"name");
        const QString text = textOf(name);
        if (text.isEmpty())
            continue;
        if (const auto first = seen.constFind(text); first != seen.cend()) {
            auto &again = scope.add(name, severity, code, message.arg(quoted(text)));
            again.related.append({first->range(), Tr::tr("the first one is here")});
        } else {
            seen.insert(text, name);
        }
    }
}

} // namespace

void checkNames(const Scope &scope)
{
    const QList<const Artifact *> artifacts = scope.artifacts();
    for (const Artifact *artifact : artifacts)
        checkImageName(scope, *artifact);
    checkDuplicateImages(scope);
    checkConfigurationName(scope);
    checkListNames(scope, items(scope.configuration.root, u"profiles"), schema::Severity::Warning,
                   u"skaffold.duplicate-profile"_s,
                   Tr::tr("two profiles are called %1: Skaffold takes the last one only"));
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines) {
        checkListNames(scope, items(pipeline->node, u"verify"), schema::Severity::Error,
                       u"skaffold.duplicate-test"_s, Tr::tr("two verification tests are called %1"));
        checkListNames(scope, items(pipeline->node, u"customActions"), schema::Severity::Error,
                       u"skaffold.duplicate-action"_s, Tr::tr("two custom actions are called %1"));
    }
}

} // namespace kw::skaffold
