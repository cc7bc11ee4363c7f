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

// Skaffold compares the images of all configurations of a run; profiles replace their lists.
void checkDuplicateImages(const Scope &scope)
{
    QHash<QString, yaml::Node> seen;
    for (const Configuration &other : scope.all) {
        const bool isHere = other.root == scope.configuration.root;
        for (const Artifact &artifact : other.base.artifacts) {
            if (artifact.imageName.isEmpty())
                continue;
            const auto first = seen.constFind(artifact.imageName);
            if (first == seen.cend()) {
                seen.insert(artifact.imageName, artifact.image);
                continue;
            }
            if (!isHere)
                continue;
            auto &again = scope.error(artifact.image, u"skaffold.duplicate-image"_s,
                                      Tr::tr("%1 is built twice: two artifacts cannot make one image")
                                          .arg(quoted(artifact.imageName)));
            again.related.append({first->range(), Tr::tr("the first one is here")});
        }
        if (isHere)
            break;
    }
    for (const Profile &profile : scope.configuration.profiles) {
        seen.clear();
        for (const Artifact &artifact : profile.pipeline.artifacts) {
            if (artifact.imageName.isEmpty())
                continue;
            const auto first = seen.constFind(artifact.imageName);
            if (first == seen.cend()) {
                seen.insert(artifact.imageName, artifact.image);
                continue;
            }
            auto &again = scope.error(artifact.image, u"skaffold.duplicate-image"_s,
                                      Tr::tr("%1 is built twice: two artifacts cannot make one image")
                                          .arg(quoted(artifact.imageName)));
            again.related.append({first->range(), Tr::tr("the first one is here")});
        }
    }
}

void checkConfigurationName(const Scope &scope)
{
    const QString name = textOf(scope.configuration.name);
    for (const Configuration &other : scope.all) {
        if (name.isEmpty() || other.root == scope.configuration.root)
            return;
        if (textOf(other.name) != name)
            continue;
        auto &again = scope.error(scope.configuration.name, u"skaffold.duplicate-configuration"_s,
                                  Tr::tr("two configurations of this file are called %1").arg(quoted(name)));
        again.related.append({other.name.range(), Tr::tr("the first one is here")});
        return;
    }
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
