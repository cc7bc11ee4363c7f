// SPDX-License-Identifier: Apache-2.0
#include "plan/global_config_edit.h"

#include "plan/config/match.h"
#include "plan/tr.h"
#include "text/file.h"
#include "text/line_index.h"
#include "yaml/document.h"
#include "yaml/edit_planner.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

QString cannotSet(const QString &key)
{
    return Tr::tr("Cannot set “%1”").arg(key);
}

Result<ConfigKey> keyNamed(const QString &name)
{
    const auto &keys = globalConfigKeys();
    const auto found = std::ranges::find(keys, name, &ConfigKey::name);
    if (found != keys.end()) {
        return *found;
    }
    QStringList names;
    for (const ConfigKey &key : keys) {
        names.append(key.name);
    }
    return failure(ErrorCode::InvalidInput, cannotSet(name), Tr::tr("there is no such setting"),
                   Tr::tr("There are: %1.").arg(names.join(u", "_s)));
}

Result<bool> boolOf(const QString &text, const QString &key)
{
    static const QStringList yes = {u"1"_s, u"t"_s, u"T"_s, u"true"_s, u"TRUE"_s, u"True"_s};
    static const QStringList no = {u"0"_s, u"f"_s, u"F"_s, u"false"_s, u"FALSE"_s, u"False"_s};
    if (yes.contains(text) || no.contains(text)) {
        return yes.contains(text);
    }
    return failure(ErrorCode::InvalidInput, cannotSet(key),
                   Tr::tr("“%1” is neither true nor false").arg(text), Tr::tr("Write true or false."));
}

// The file, edited step by step.
class ConfigFile
{
public:
    static Result<ConfigFile> parse(const text::SourceText &text)
    {
        const yaml::Document document = yaml::Document::parse(text);
        if (!document.isValid()) {
            const yaml::SyntaxError &error = document.errors().first();
            const text::Position position =
                text::LineIndex(document.text()).position(text::ByteOffset{error.range.begin});
            return failure(ErrorCode::ParseFailed, Tr::tr("Cannot read the settings of Skaffold"),
                           error.message, Tr::tr("Repair the file there."),
                           QString::number(position.line.value));
        }
        return ConfigFile(document);
    }

    const text::SourceText &text() const { return m_document.text(); }

    // Where the settings of a place are: several entries for a context that several patterns fit.
    QList<yaml::Path> placesOf(const ConfigPlace &place) const
    {
        if (place.kubeContext.isEmpty()) {
            return {yaml::Path().key(u"global"_s)};
        }
        QList<yaml::Path> paths;
        const yaml::Node contexts = m_document.root().find(u"kubeContexts");
        for (int i = 0; i < contexts.size(); ++i) {
            const yaml::Node pattern = contexts.at(i).find(u"kube-context");
            if (matchesPattern(pattern.text(), place.kubeContext)) {
                paths.append(yaml::Path().key(u"kubeContexts"_s).item(i));
            }
        }
        return paths;
    }

    yaml::Node nodeAt(const yaml::Path &path) const
    {
        return m_document.resolve(path).value_or(yaml::Node());
    }

    Result<void> set(const yaml::Path &path, const yaml::Value &value)
    {
        return apply([&](const yaml::EditPlanner &planner) { return planner.set(path, value); });
    }

    Result<void> append(const yaml::Path &list, const yaml::Value &value)
    {
        return apply([&](const yaml::EditPlanner &planner) { return planner.append(list, value); });
    }

    Result<void> remove(const yaml::Path &path)
    {
        return apply([&](const yaml::EditPlanner &planner) { return planner.remove(path); });
    }

private:
    explicit ConfigFile(const yaml::Document &document)
        : m_document(document)
    {
    }

    Result<void> apply(const std::function<Result<yaml::Edit>(const yaml::EditPlanner &)> &plan)
    {
        const auto edit = plan(yaml::EditPlanner(m_document, yaml::OnShared::WriteOut));
        if (!edit) {
            return std::unexpected(edit.error());
        }
        m_document = edit->after;
        return {};
    }

    yaml::Document m_document;
};

QStringList textsOf(const yaml::Node &node)
{
    QStringList texts;
    for (int i = 0; node.isSequence() && i < node.size(); ++i) {
        texts.append(node.at(i).text());
    }
    return node.isScalar() && !node.text().isEmpty() ? QStringList{node.text()} : texts;
}

Result<text::SourceText> changed(const text::SourceText &text, const ConfigPlace &place,
                                 const std::function<Result<void>(ConfigFile &, const yaml::Path &)> &change,
                                 bool addsPlace)
{
    auto file = ConfigFile::parse(text);
    if (!file) {
        return std::unexpected(file.error());
    }
    QList<yaml::Path> paths = file->placesOf(place);
    if (paths.isEmpty() && addsPlace) {
        const auto entry =
            yaml::Value::mapping({{u"kube-context"_s, yaml::Value::string(place.kubeContext)}});
        if (const auto added = file->append(yaml::Path().key(u"kubeContexts"_s), entry); !added) {
            return std::unexpected(added.error());
        }
        paths = file->placesOf(place);
    }
    for (const yaml::Path &path : std::as_const(paths)) {
        if (const auto done = change(*file, path); !done) {
            return std::unexpected(done.error());
        }
    }
    return file->text();
}

Result<void> write(const QString &path,
                   const std::function<Result<text::SourceText>(const text::SourceText &)> &change)
{
    text::LoadedFile before;
    if (QFileInfo::exists(path)) {
        auto loaded = text::load(path);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        before = *loaded;
    } else if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return failure(ErrorCode::WriteFailed, Tr::tr("Cannot write the settings of Skaffold"),
                       Tr::tr("the folder cannot be made"), Tr::tr("Check the permissions there."), path);
    }
    const auto after = change(before.text);
    if (!after) {
        Error error = after.error();
        error.where = error.code == ErrorCode::ParseFailed ? path + u':' + error.where : path;
        return std::unexpected(error);
    }
    if (*after == before.text) {
        return {};
    }
    const auto saved = text::save(path, *after, &before.stamp);
    return saved ? Result<void>() : std::unexpected(saved.error());
}

} // namespace

const QList<ConfigKey> &globalConfigKeys()
{
    using Kind = ConfigKey::Kind;
    static const QList<ConfigKey> keys = {
        {u"default-repo"_s, Kind::Text, Tr::tr("Images go to this repository.")},
        {u"multi-level-repo"_s, Kind::Switch,
         Tr::tr("Keep the parts of image names in the default repository.")},
        {u"buildx-builder"_s, Kind::Text, Tr::tr("Build with this builder."), true},
        {u"cache-tag"_s, Kind::Text, Tr::tr("The tag of build caches; a template."), true},
        {u"cache-repo"_s, Kind::Text, Tr::tr("Build caches go to this repository."), true},
        {u"cache-flags"_s, Kind::List, Tr::tr("Parts of --cache-to, such as type=registry."), true},
        {u"insecure-registries"_s, Kind::List,
         Tr::tr("Registries without encryption, for Skaffold's own look-ups.")},
        {u"registry-mirror"_s, Kind::Text, Tr::tr("Replaces docker.io in Skaffold's own look-ups."), true},
        {u"local-cluster"_s, Kind::Switch, Tr::tr("The cluster is on this machine: images are not pushed.")},
        {u"kind-disable-load"_s, Kind::Switch, Tr::tr("Push to kind clusters instead of loading images.")},
        {u"k3d-disable-load"_s, Kind::Switch, Tr::tr("Push to k3d clusters instead of loading images.")},
        {u"debug-helpers-registry"_s, Kind::Text, Tr::tr("Where Skaffold finds its debug images.")},
        {u"update-check"_s, Kind::Switch, Tr::tr("Skaffold looks for newer versions of itself.")},
        {u"collect-metrics"_s, Kind::Switch, Tr::tr("Skaffold sends usage data.")},
    };
    return keys;
}

Result<QStringList> settingIn(const text::SourceText &file, const ConfigPlace &place, const QString &key)
{
    const auto known = keyNamed(key);
    if (!known) {
        return std::unexpected(known.error());
    }
    const auto parsed = ConfigFile::parse(file);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    const QList<yaml::Path> paths = parsed->placesOf(place);
    return paths.isEmpty() ? QStringList() : textsOf(parsed->nodeAt(paths.first().key(key)));
}

Result<text::SourceText> withSetting(const text::SourceText &file, const ConfigPlace &place,
                                     const QString &key, const QString &value)
{
    const auto known = keyNamed(key);
    if (!known) {
        return std::unexpected(known.error());
    }
    if (value.isEmpty() && known->kind != ConfigKey::Kind::Switch) {
        return withoutSetting(file, place, key);
    }
    yaml::Value written = yaml::Value::string(value);
    if (known->kind == ConfigKey::Kind::Switch) {
        const auto on = boolOf(value, key);
        if (!on) {
            return std::unexpected(on.error());
        }
        written = yaml::Value::boolean(*on);
    }
    const bool isList = known->kind == ConfigKey::Kind::List;
    return changed(
        file, place,
        [&](ConfigFile &config, const yaml::Path &path) {
            return isList ? config.append(path.key(key), written) : config.set(path.key(key), written);
        },
        true);
}

Result<text::SourceText> withoutSetting(const text::SourceText &file, const ConfigPlace &place,
                                        const QString &key)
{
    if (const auto known = keyNamed(key); !known) {
        return std::unexpected(known.error());
    }
    return changed(
        file, place,
        [&](ConfigFile &config, const yaml::Path &path) {
            return config.nodeAt(path.key(key)).isValid() ? config.remove(path.key(key)) : Result<void>();
        },
        false);
}

Result<void> writeSetting(const QString &path, const ConfigPlace &place, const QString &key,
                          const QString &value)
{
    return write(path, [&](const text::SourceText &file) { return withSetting(file, place, key, value); });
}

Result<void> removeSetting(const QString &path, const ConfigPlace &place, const QString &key)
{
    return write(path, [&](const text::SourceText &file) { return withoutSetting(file, place, key); });
}

} // namespace kw::plan
