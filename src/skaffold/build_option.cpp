// SPDX-License-Identifier: Apache-2.0
#include "skaffold/build_option.h"

#include "image/reference.h"
#include "schema/spelling.h"
#include "skaffold/tr.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

struct CacheType
{
    QString name;
    QString importNeeds; // a field; empty: none
    QString exportNeeds;
    QStringList fields; // all others
    bool isImported = true;
};

// Source: the reference of `docker buildx build` (--cache-from, --cache-to) and moby/buildkit, README,
// "Export cache".
const QList<CacheType> &cacheTypes()
{
    static const QStringList common{u"mode"_s,          u"compression"_s,       u"compression-level"_s,
                                    u"ignore-error"_s,  u"force-compression"_s, u"oci-mediatypes"_s,
                                    u"image-manifest"_s};
    static const QList<CacheType> types{
        {u"registry"_s, u"ref"_s, u"ref"_s, common + QStringList{u"ref"_s, u"registry.insecure"_s}},
        {u"local"_s, u"src"_s, u"dest"_s, common + QStringList{u"src"_s, u"dest"_s, u"digest"_s, u"tag"_s}},
        {u"inline"_s, {}, {}, common, false},
        {u"gha"_s,
         {},
         {},
         common + QStringList{u"url"_s, u"url_v2"_s, u"token"_s, u"scope"_s, u"timeout"_s, u"repository"_s,
                              u"ghtoken"_s, u"version"_s}},
        {u"s3"_s, u"bucket"_s, u"bucket"_s,
         common + QStringList{u"bucket"_s, u"region"_s, u"name"_s, u"prefix"_s, u"blobs_prefix"_s,
                              u"manifests_prefix"_s, u"endpoint_url"_s, u"use_path_style"_s,
                              u"access_key_id"_s, u"secret_access_key"_s, u"session_token"_s,
                              u"touch_refresh"_s, u"upload_parallelism"_s}},
        {u"azblob"_s,
         {},
         {},
         common + QStringList{u"name"_s, u"account_url"_s, u"account_name"_s, u"container"_s, u"prefix"_s,
                              u"manifests_prefix"_s, u"blobs_prefix"_s, u"secret_access_key"_s}}};
    return types;
}

bool isAddress(const QString &text)
{
    std::array<unsigned char, 16> address{};
    const QByteArray bytes = text.toUtf8();
    return ::inet_pton(AF_INET, bytes.constData(), address.data()) == 1 ||
           ::inet_pton(AF_INET6, bytes.constData(), address.data()) == 1;
}

bool hasTemplate(const QString &text)
{
    return text.contains("{{"_L1);
}

std::optional<OptionFault> referenceFault(const QString &reference)
{
    if (hasTemplate(reference))
        return {};
    const auto parsed = image::Reference::parse(reference);
    if (parsed)
        return {};
    return OptionFault{Tr::tr("“%1” is no image reference: %2").arg(reference, parsed.error().why), {}};
}

// The text with one word replaced, where that is clear.
QString replacedOnce(const QString &text, const QString &word, const QString &by)
{
    if (word.isEmpty() || text.count(word) != 1)
        return {};
    QString changed = text;
    return changed.replace(word, by);
}

QString withMeant(const QString &message, const QString &meant)
{
    return meant.isEmpty() ? message : message + Tr::tr("; did you mean “%1”?").arg(meant);
}

std::optional<OptionFault> valueFault(const QString &text, const OptionFields &option)
{
    static const QList<std::pair<QString, QStringList>> choices{
        {u"mode"_s, {u"min"_s, u"max"_s}},
        {u"compression"_s, {u"uncompressed"_s, u"gzip"_s, u"estargz"_s, u"zstd"_s}},
        {u"ignore-error"_s, {u"true"_s, u"false"_s}},
        {u"force-compression"_s, {u"true"_s, u"false"_s}},
        {u"oci-mediatypes"_s, {u"true"_s, u"false"_s}},
        {u"image-manifest"_s, {u"true"_s, u"false"_s}}};
    for (const auto &[name, values] : choices) {
        const QString value = option.value(name);
        if (!option.contains(name) || values.contains(value) || hasTemplate(value))
            continue;
        const QString meant = schema::likelyMeant(value, values);
        const QString known =
            Tr::tr("“%1” of a cache is one of %2, not “%3”").arg(name, values.join(u", "_s), value);
        return OptionFault{known, meant.isEmpty()
                                      ? QString()
                                      : replacedOnce(text, name + u'=' + value, name + u'=' + meant)};
    }
    return {};
}

std::optional<OptionFault> typeFault(const QString &text, const OptionFields &option, const CacheType &type,
                                     CacheDirection direction)
{
    const bool isExport = direction == CacheDirection::Export;
    if (!isExport && !type.isImported)
        return OptionFault{Tr::tr("a cache of the type “inline” is read with “type=registry”, from the image "
                                  "that holds it"),
                           {}};
    const QString needed = isExport ? type.exportNeeds : type.importNeeds;
    if (!needed.isEmpty() && option.value(needed).isEmpty()) {
        const QString other = isExport ? type.importNeeds : type.exportNeeds;
        const bool isSwapped = other != needed && option.contains(other);
        return OptionFault{Tr::tr("a cache of the type “%1” needs “%2=…”").arg(type.name, needed),
                           isSwapped ? replacedOnce(text, other + u'=', needed + u'=') : QString()};
    }
    const QStringList names = option.names();
    for (const QString &name : names) {
        if (name == "type"_L1 || type.fields.contains(name))
            continue;
        const QString meant = schema::likelyMeant(name, type.fields);
        return OptionFault{
            withMeant(Tr::tr("a cache of the type “%1” has no “%2”").arg(type.name, name), meant),
            meant.isEmpty() ? QString() : replacedOnce(text, name + u'=', meant + u'='), false};
    }
    if (type.name == "registry"_L1) {
        if (const auto wrong = referenceFault(option.value(u"ref")))
            return wrong;
    }
    return valueFault(text, option);
}

} // namespace

QString OptionFields::value(QStringView name) const
{
    for (const auto &[key, text] : fields) {
        if (key == name)
            return text;
    }
    return {};
}

bool OptionFields::contains(QStringView name) const
{
    return std::ranges::any_of(fields, [name](const auto &field) { return field.first == name; });
}

QStringList OptionFields::names() const
{
    QStringList all;
    for (const auto &field : fields)
        all.append(field.first);
    return all;
}

std::optional<QStringList> commaSeparated(const QString &text)
{
    QStringList values;
    qsizetype at = 0;
    while (true) {
        QString value;
        const bool isQuoted = at < text.size() && text[at] == u'"';
        if (isQuoted) {
            ++at;
            while (at < text.size() && (text[at] != u'"' || text.sliced(at).startsWith("\"\""_L1))) {
                at += text[at] == u'"' ? 1 : 0;
                value += text[at++];
            }
            if (at >= text.size())
                return {};
            ++at;
            if (at < text.size() && text[at] != u',')
                return {};
        } else {
            const qsizetype comma = text.indexOf(u',', at);
            const qsizetype end = comma < 0 ? text.size() : comma;
            value = text.sliced(at, end - at);
            if (value.contains(u'"'))
                return {};
            at = end;
        }
        values.append(value);
        if (at >= text.size())
            return values;
        ++at;
    }
}

std::optional<OptionFault> cacheFault(const QString &text, CacheDirection direction)
{
    if (text.trimmed().isEmpty())
        return OptionFault{Tr::tr("the entry is empty"), {}};
    const auto values = commaSeparated(text);
    if (!values)
        return OptionFault{Tr::tr("a quote in “%1” has no partner").arg(text), {}};
    const bool isReference =
        std::ranges::none_of(*values, [](const QString &one) { return one.contains(u'='); });
    if (isReference) {
        for (const QString &value : *values) {
            if (const auto wrong = referenceFault(value.trimmed()))
                return wrong;
        }
        return {};
    }
    OptionFields option;
    for (const QString &value : *values) {
        const qsizetype equals = value.indexOf(u'=');
        if (equals < 0)
            return OptionFault{Tr::tr("“%1” is no field: write NAME=VALUE").arg(value), {}};
        option.fields.append({value.first(equals).trimmed().toLower(), value.sliced(equals + 1)});
    }
    const QString type = option.value(u"type");
    if (type.isEmpty())
        return OptionFault{Tr::tr("the kind of cache is missing: begin with “type=registry”, for example"),
                           option.contains(u"ref") ? u"type=registry,"_s + text : QString()};
    if (hasTemplate(type))
        return {};
    QStringList known;
    for (const CacheType &one : cacheTypes()) {
        if (one.name == type)
            return typeFault(text, option, one, direction);
        known.append(one.name);
    }
    const QString meant = schema::likelyMeant(type, known);
    return OptionFault{withMeant(Tr::tr("there is no cache of the type “%1”").arg(type), meant),
                       meant.isEmpty() ? QString()
                                       : replacedOnce(text, u"type="_s + type, u"type="_s + meant)};
}

std::optional<OptionFault> sshFault(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString id = equals < 0 ? text : text.first(equals);
    if (id.isEmpty())
        return OptionFault{Tr::tr("“%1” has no name in front of “=”: write “default=…”").arg(text),
                           u"default"_s + text};
    const bool isOneName = std::ranges::none_of(id, [](QChar letter) {
        return letter.isSpace() || letter == u',' || letter == u'/' || letter == u'~';
    });
    if (!isOneName) {
        const bool isPath = equals < 0 && (id.startsWith(u'/') || id.startsWith(u'~') || id.startsWith(u'.'));
        return OptionFault{
            Tr::tr("“%1” is no name of an SSH connection: write NAME, NAME=SOCKET or NAME=KEY").arg(id),
            isPath ? u"default="_s + id : QString()};
    }
    if (equals < 0)
        return {};
    const QStringList paths = text.sliced(equals + 1).split(u',');
    for (const QString &path : paths) {
        if (path.isEmpty())
            return OptionFault{Tr::tr("an empty path in “%1”").arg(text), {}};
        if (path.startsWith("~/"_L1))
            return OptionFault{
                Tr::tr("“~” is not expanded here, because no shell is involved: write the whole "
                       "path, or leave “=%1” away to use the SSH agent")
                    .arg(path),
                {}};
    }
    return {};
}

std::optional<OptionFault> addHostFault(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const qsizetype at = equals >= 0 ? equals : text.indexOf(u':');
    const QString name = at < 0 ? text : text.first(at);
    QString address = at < 0 ? QString() : text.sliced(at + 1);
    if (name.isEmpty() || address.isEmpty())
        return OptionFault{Tr::tr("“%1” is no extra host: write NAME:ADDRESS").arg(text), {}};
    if (hasTemplate(text) || address == "host-gateway"_L1)
        return {};
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.sliced(1, address.size() - 2);
    if (!isAddress(address))
        return OptionFault{Tr::tr("“%1” is no IP address").arg(address), {}};
    return {};
}

} // namespace kw::skaffold
