// SPDX-License-Identifier: Apache-2.0
#include "upgrade/steps.h"
#include "upgrade/tr.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace kw::upgrade {

namespace {

// What moved, as places of JSON patches.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> movedPlaces{{
    {"/deploy/kubectl/manifests"_L1, "/manifests/rawYaml"_L1},
    {"/deploy/kustomize/paths"_L1, "/manifests/kustomize/paths"_L1},
    {"/deploy/kustomize/buildArgs"_L1, "/manifests/kustomize/buildArgs"_L1},
    {"/deploy/helm"_L1, "/manifests/helm"_L1},
}};

const QRegularExpression &imageOverride()
{
    static const QRegularExpression expression(u"^/deploy/helm/releases/(\\d+)/artifactOverrides/[^/]+$"_s);
    return expression;
}

bool isOfHelm(const QString &place)
{
    return place.contains("/deploy/helm"_L1) && !place.contains("/deploy/helm/hooks"_L1);
}

QString moved(QString place)
{
    if (place.contains("/deploy/helm/hooks"_L1)) {
        return place;
    }
    for (const auto &[from, to] : movedPlaces) {
        place.replace(from, to);
    }
    return place;
}

QList<yaml::Path> patches(const Rewriter &rewriter, const yaml::Path &profile)
{
    return items(rewriter, profile.key(u"patches"_s));
}

yaml::Value quoted(const QString &text)
{
    return yaml::Value::string(text).withStyle(yaml::Style::DoubleQuoted);
}

void changeImagePatch(Rewriter &rewriter, const yaml::Path &patch, const yaml::Path &release)
{
    const QString place = rewriter.text(patch.key(u"path"_s));
    const QString operation = rewriter.text(patch.key(u"op"_s));
    const QString image = rewriter.text(patch.key(u"value"_s));
    QString newPlace = moved(place);
    newPlace.replace("artifactOverrides"_L1, "setValueTemplates"_L1);
    const auto templates = helmImageTemplates(newPlace, image, helmImages(rewriter, release));
    bool isFirst = true;
    for (const auto &[templatePlace, text] : templates) {
        if (isFirst) {
            rewriter.set(patch.key(u"path"_s), yaml::Value::string(templatePlace));
            rewriter.set(patch.key(u"value"_s), quoted(text));
        } else {
            QList<std::pair<QString, yaml::Value>> entries;
            if (!operation.isEmpty()) {
                entries.append({u"op"_s, yaml::Value::string(operation)});
            }
            entries.append({u"path"_s, yaml::Value::string(templatePlace)});
            entries.append({u"value"_s, quoted(text)});
            rewriter.append(patch.parent(), yaml::Value::mapping(entries));
        }
        isFirst = false;
    }
    rewriter.tell(patch, Tr::tr("a patch of a chart's image goes to setValueTemplates now"));
}

void tellUnmoved(Rewriter &rewriter, const yaml::Path &patch, const QString &place)
{
    if (place.contains("/artifactOverrides"_L1) || place.contains("/imageStrategy"_L1)) {
        rewriter.needPerson(patch,
                            Tr::tr("images of charts stand in setValueTemplates now; this patch finds none "
                                   "of them"));
    } else if (place.contains("/deploy/kpt"_L1)) {
        rewriter.needPerson(patch, Tr::tr("patches of deploy.kpt have no place in the newer version"));
    } else if (place.contains("/deploy/kustomize"_L1)) {
        rewriter.needPerson(patch,
                            Tr::tr("the settings below deploy.kustomize stand in manifests.kustomize and "
                                   "deploy.kubectl now; this patch finds none of them"));
    }
}

} // namespace

void changeImagePatches(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &profile : items(rewriter, config.key(u"profiles"_s))) {
        // Patches come after what the profile itself says.
        QList<yaml::Path> releases = helmReleases(rewriter, profile);
        if (releases.isEmpty()) {
            releases = helmReleases(rewriter, config);
        }
        for (const yaml::Path &patch : patches(rewriter, profile)) {
            const auto found = imageOverride().match(rewriter.text(patch.key(u"path"_s)));
            const int number = found.captured(1).toInt();
            if (found.hasMatch() && number < releases.size()) {
                changeImagePatch(rewriter, patch, releases[number]);
            }
        }
    }
}

void changePatchPaths(Rewriter &rewriter, const yaml::Path &config)
{
    for (const yaml::Path &profile : items(rewriter, config.key(u"profiles"_s))) {
        for (const yaml::Path &patch : patches(rewriter, profile)) {
            const yaml::Path path = patch.key(u"path"_s);
            const QString place = rewriter.text(path);
            // Releases are read both for rendering and for deploying: the patch is needed for both.
            if (isOfHelm(place)) {
                rewriter.append(patch.parent(), yaml::Value::of(rewriter.at(patch)));
            }
            const yaml::Path source = patch.key(u"from"_s);
            if (rewriter.has(source) && moved(rewriter.text(source)) != rewriter.text(source)) {
                rewriter.set(source, yaml::Value::string(moved(rewriter.text(source))));
            }
            if (moved(place) != place) {
                rewriter.set(path, yaml::Value::string(moved(place)));
                rewriter.tell(path, Tr::tr("the patched place is “%1” now").arg(moved(place)));
            }
            tellUnmoved(rewriter, patch, moved(place));
        }
    }
}

} // namespace kw::upgrade
