// SPDX-License-Identifier: Apache-2.0
#include "upgrade/steps.h"
#include "upgrade/tr.h"

using namespace Qt::StringLiterals;

namespace kw::upgrade {

namespace {

// Names of templates hold letters, digits and "_" only; Skaffold puts "_" for the rest of an image name.
QString templateName(const QString &image)
{
    QString name = image;
    for (QChar &character : name) {
        const bool fits = character.unicode() < 128 && character.isLetterOrNumber();
        if (!fits) {
            character = u'_';
        }
    }
    return name;
}

// {a: {b: c}} is the same as {"a.b": c}.
void flatten(const yaml::Node &mapping, const QString &prefix, QList<std::pair<QString, QString>> &result)
{
    for (const yaml::MergedEntry &entry : mapping.mergedEntries()) {
        const QString key = prefix + entry.key.text();
        const yaml::Node value = entry.value.resolved();
        if (value.isMapping()) {
            flatten(value, key + u'.', result);
        } else {
            result.append({key, value.text()});
        }
    }
}

bool isFlat(const yaml::Node &mapping)
{
    const QList<yaml::MergedEntry> entries = mapping.mergedEntries();
    return std::none_of(entries.begin(), entries.end(), [](const yaml::MergedEntry &entry) {
        return entry.isMerged || entry.value.resolved().isMapping();
    });
}

} // namespace

HelmImages helmImages(const Rewriter &rewriter, const yaml::Path &release)
{
    const yaml::Path helm = release.key(u"imageStrategy"_s).key(u"helm"_s);
    if (!rewriter.isSet(helm)) {
        return HelmImages::FullName;
    }
    return rewriter.text(helm.key(u"explicitRegistry"_s)) == "true"_L1 ? HelmImages::SplitWithRegistry
                                                                       : HelmImages::Split;
}

QList<std::pair<QString, QString>> helmImageTemplates(const QString &key, const QString &image,
                                                      HelmImages kind)
{
    const QString name = templateName(image);
    if (kind == HelmImages::FullName) {
        return {{key, u"{{.IMAGE_FULLY_QUALIFIED_%1}}"_s.arg(name)}};
    }
    QList<std::pair<QString, QString>> result{
        {key + u".tag"_s, u"{{.IMAGE_TAG_%1}}@{{.IMAGE_DIGEST_%1}}"_s.arg(name)}};
    if (kind == HelmImages::SplitWithRegistry) {
        result.append({key + u".registry"_s, u"{{.IMAGE_DOMAIN_%1}}"_s.arg(name)});
        result.append({key + u".repository"_s, u"{{.IMAGE_REPO_NO_DOMAIN_%1}}"_s.arg(name)});
    } else {
        result.append({key + u".repository"_s, u"{{.IMAGE_REPO_%1}}"_s.arg(name)});
    }
    return result;
}

void replaceImageSettings(Rewriter &rewriter, const yaml::Path &release)
{
    const yaml::Path overrides = release.key(u"artifactOverrides"_s);
    const yaml::Path templates = release.key(u"setValueTemplates"_s);
    const HelmImages kind = helmImages(rewriter, release);
    QList<std::pair<QString, QString>> images;
    flatten(rewriter.at(overrides), {}, images);

    // The entries keep their comments where they can stay in place.
    const bool inPlace = !images.isEmpty() && !rewriter.has(templates) && kind == HelmImages::FullName &&
                         isFlat(rewriter.at(overrides));
    if (inPlace) {
        rewriter.rename(overrides, u"setValueTemplates"_s);
    } else {
        rewriter.remove(overrides);
    }
    for (const auto &[key, image] : std::as_const(images)) {
        for (const auto &[templateKey, text] : helmImageTemplates(key, image, kind)) {
            const yaml::Path place = templates.key(templateKey);
            if (rewriter.at(place).isMapping()) {
                rewriter.needPerson(
                    place,
                    Tr::tr("the chart's value “%1” gets an image and has values below it").arg(templateKey));
                continue;
            }
            rewriter.set(place, yaml::Value::string(text).withStyle(yaml::Style::DoubleQuoted));
        }
    }
    if (!images.isEmpty()) {
        rewriter.tell(overrides, Tr::tr("images reach the chart through setValueTemplates now"));
    }
    rewriter.remove(release.key(u"imageStrategy"_s));
}

} // namespace kw::upgrade
