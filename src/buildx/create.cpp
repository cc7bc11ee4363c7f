// SPDX-License-Identifier: Apache-2.0
#include "buildx/create.h"

#include "buildx/tr.h"
#include "core/platform.h"
#include "process/command_line.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace kw::buildx {

namespace {

// One record of comma separated values (RFC 4180): fields with commas or quotes stand in double quotes.
QString csvField(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.startsWith(u' ')) {
        return field;
    }
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QStringList csvFields(const QString &record)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QChar c = record.at(i);
        if (c == u'"' && quoted && i + 1 < record.size() && record.at(i + 1) == u'"') {
            field += record.at(++i);
        } else if (c == u'"' && (quoted || field.isEmpty())) {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            fields.append(std::exchange(field, {}));
        } else {
            field += c;
        }
    }
    return fields << field;
}

Error wrong(const QString &why, const QString &hint, const QString &where)
{
    return failure(ErrorCode::InvalidInput, Tr::tr("Cannot create the builder"), why, hint, where).error();
}

bool isName(const QString &name)
{
    static const QRegularExpression rule(u"\\A[a-zA-Z][a-zA-Z0-9._-]*\\z"_s);
    return rule.match(name).hasMatch();
}

QString optionValue(const CreateRequest &request, const QString &key)
{
    const auto found = std::ranges::find(request.options, key, &DriverOption::key);
    return found == request.options.end() ? QString() : found->value;
}

void checkEndpoint(const CreateRequest &request, QList<Error> &errors)
{
    const QString &endpoint = request.endpoint;
    if (request.driver == "kubernetes"_L1 && !endpoint.isEmpty()) {
        errors.append(wrong(Tr::tr("a kubernetes builder takes no endpoint"),
                            Tr::tr("The cluster comes from KUBECONFIG or the Docker context."), endpoint));
    }
    if (request.driver != "remote"_L1) {
        return;
    }
    static const QStringList schemes{u"tcp"_s,     u"unix"_s, u"npipe"_s, u"ssh"_s, u"docker-container"_s,
                                     u"kube-pod"_s};
    const QString scheme = endpoint.section("://"_L1, 0, 0);
    const QString rest = endpoint.section("://"_L1, 1);
    if (endpoint.isEmpty()) {
        errors.append(wrong(Tr::tr("a remote builder needs an endpoint"),
                            Tr::tr("Write it like tcp://host:1234."), {}));
    } else if (!endpoint.contains("://"_L1) || !schemes.contains(scheme)) {
        errors.append(wrong(Tr::tr("the endpoint's scheme is not known"),
                            Tr::tr("Use tcp://, unix://, ssh://, docker-container:// or kube-pod://."),
                            endpoint));
    } else if (rest.isEmpty()) {
        errors.append(
            wrong(Tr::tr("the endpoint names no place"), Tr::tr("Write it like tcp://host:1234."), endpoint));
    } else if (scheme == "tcp"_L1 && !QRegularExpression(u":\\d{1,5}\\z"_s).match(rest).hasMatch()) {
        errors.append(
            wrong(Tr::tr("the endpoint has no port"), Tr::tr("Write it like tcp://host:1234."), endpoint));
    }
}

void checkTls(const CreateRequest &request, QList<Error> &errors)
{
    const QString ca = optionValue(request, u"cacert"_s);
    const QString certificate = optionValue(request, u"cert"_s);
    const QString key = optionValue(request, u"key"_s);
    const bool tls = !ca.isEmpty() || !certificate.isEmpty() || !key.isEmpty() ||
                     !optionValue(request, u"servername"_s).isEmpty();
    if (tls && ca.isEmpty()) {
        errors.append(wrong(Tr::tr("TLS needs the CA's certificate"), Tr::tr("Give cacert."), u"cacert"_s));
    }
    if (certificate.isEmpty() != key.isEmpty()) {
        errors.append(wrong(Tr::tr("a client certificate and its key come together"),
                            Tr::tr("Give cert and key."), certificate.isEmpty() ? u"cert"_s : u"key"_s));
    }
    for (const QString &file : {ca, certificate, key}) {
        if (file.isEmpty()) {
            continue;
        }
        if (!QDir::isAbsolutePath(file)) {
            errors.append(wrong(Tr::tr("the path must be absolute"), {}, file));
        } else if (!QFileInfo(file).isReadable() || !QFileInfo(file).isFile()) {
            errors.append(wrong(Tr::tr("the file cannot be read"), Tr::tr("Check the path."), file));
        }
    }
}

void checkOptions(const CreateRequest &request, QList<Error> &errors)
{
    const QStringList known = knownOptions(request.driver);
    for (const DriverOption &option : request.options) {
        const bool isKnown =
            (known.contains(option.key) && !option.key.endsWith(u'.')) ||
            (known.contains("env."_L1) && option.key.startsWith("env."_L1) && option.key.size() > 4);
        if (!isKnown) {
            errors.append(wrong(Tr::tr("the driver has no such option"),
                                Tr::tr("It knows: %1.").arg(known.join(u", "_s)), option.key));
        }
    }
    if (request.driver == "remote"_L1) {
        checkTls(request, errors);
        if (!request.buildkitdFlags.isEmpty() || !request.buildkitdConfig.isEmpty()) {
            errors.append(wrong(Tr::tr("a remote BuildKit takes no flags and no configuration from here"), {},
                                request.name));
        }
    }
    if (!request.buildkitdConfig.isEmpty() && !QFileInfo(request.buildkitdConfig).isFile()) {
        errors.append(
            wrong(Tr::tr("the file cannot be read"), Tr::tr("Check the path."), request.buildkitdConfig));
    }
}

bool takeBool(const QString &value)
{
    return value != "false"_L1 && value != "0"_L1;
}

} // namespace

QStringList knownOptions(const QString &driver)
{
    if (driver == "remote"_L1) {
        return {u"cacert"_s, u"cert"_s, u"key"_s, u"servername"_s, u"default-load"_s};
    }
    if (driver == "kubernetes"_L1) {
        return {u"image"_s,
                u"namespace"_s,
                u"replicas"_s,
                u"rootless"_s,
                u"loadbalance"_s,
                u"nodeselector"_s,
                u"requests.cpu"_s,
                u"requests.memory"_s,
                u"limits.cpu"_s,
                u"limits.memory"_s,
                u"qemu.install"_s,
                u"qemu.image"_s,
                u"tolerations"_s,
                u"serviceaccount"_s,
                u"annotations"_s,
                u"labels"_s,
                u"requests.ephemeral-storage"_s,
                u"limits.ephemeral-storage"_s,
                u"schedulername"_s,
                u"default-load"_s,
                u"timeout"_s,
                u"buildkit-root-volume-memory"_s,
                u"env."_s,
                u"persistent-volume-claim.requests.storage"_s};
    }
    return {u"image"_s,
            u"network"_s,
            u"env."_s,
            u"cgroup-parent"_s,
            u"memory"_s,
            u"memory-swap"_s,
            u"cpu-quota"_s,
            u"cpu-period"_s,
            u"cpu-shares"_s,
            u"cpuset-cpus"_s,
            u"cpuset-mems"_s,
            u"restart-policy"_s,
            u"default-load"_s,
            u"provenance-add-gha"_s,
            u"allow-untrusted-image"_s};
}

QStringList createArguments(const CreateRequest &request)
{
    QStringList words{u"buildx"_s, u"create"_s};
    const auto add = [&](const QString &flag, const QString &value) {
        if (!value.isEmpty()) {
            words << flag << value;
        }
    };
    add(u"--name"_s, request.name);
    if (request.append) {
        words << u"--append"_s;
    }
    if (request.leave) {
        words << u"--leave"_s;
    }
    add(u"--node"_s, request.node);
    add(u"--driver"_s, request.driver);
    add(u"--platform"_s, request.platforms.join(u','));
    for (const DriverOption &option : request.options) {
        words << u"--driver-opt"_s << csvField(option.key + u'=' + option.value);
    }
    add(u"--buildkitd-flags"_s, request.buildkitdFlags);
    add(u"--config"_s, request.buildkitdConfig); // the name that every version knows
    if (request.use) {
        words << u"--use"_s;
    }
    if (request.bootstrap) {
        words << u"--bootstrap"_s;
    }
    if (!request.endpoint.isEmpty()) {
        words << request.endpoint;
    }
    return words;
}

QList<Error> validate(const CreateRequest &request)
{
    QList<Error> errors;
    static const QStringList drivers{QString(), u"docker-container"_s, u"kubernetes"_s, u"remote"_s};
    if (!isName(request.name)) {
        errors.append(wrong(request.name.isEmpty() ? Tr::tr("a name is needed") : Tr::tr("this is no name"),
                            Tr::tr("A name starts with a letter and has letters, digits, “.”, “_” and “-”."),
                            request.name));
    } else if (request.name == "default"_L1) {
        errors.append(wrong(Tr::tr("the name default belongs to Docker's own builder"), {}, request.name));
    }
    if (!request.node.isEmpty() && !isName(request.node)) {
        errors.append(wrong(Tr::tr("this is no name"),
                            Tr::tr("A name starts with a letter and has letters, digits, “.”, “_” and “-”."),
                            request.node));
    }
    if (request.leave) {
        if (request.node.isEmpty()) {
            errors.append(wrong(Tr::tr("the node that leaves is not named"), {}, request.name));
        }
        return errors;
    }
    if (!drivers.contains(request.driver)) {
        errors.append(wrong(Tr::tr("there is no such driver"),
                            Tr::tr("Use docker-container, kubernetes or remote."), request.driver));
        return errors;
    }
    for (const QString &platform : request.platforms) {
        const auto parsed = Platform::parse(platform);
        if (!parsed || !platform.contains(u'/')) {
            errors.append(
                wrong(Tr::tr("this is no platform"), Tr::tr("Write it like linux/arm64."), platform));
        }
    }
    checkEndpoint(request, errors);
    checkOptions(request, errors);
    return errors;
}

Result<CreateRequest> parseCreateCommand(const QString &line)
{
    bool complete = false;
    QStringList words = process::shellWords(line.trimmed(), &complete);
    if (!complete) {
        return std::unexpected(wrong(Tr::tr("a quotation mark is not closed"), {}, line));
    }
    if (!words.isEmpty() && (words.first() == "$"_L1 || words.first() == "sudo"_L1)) {
        words.removeFirst();
    }
    const QString start = words.mid(0, 3).join(u' ');
    if (start == "docker buildx create"_L1) {
        return parseCreateArguments(words.mid(3));
    }
    if (start.startsWith("docker-buildx create"_L1)) {
        return parseCreateArguments(words.mid(2));
    }
    return std::unexpected(wrong(Tr::tr("this is no docker buildx create command"), {}, start));
}

Result<CreateRequest> parseCreateArguments(const QStringList &words)
{
    CreateRequest request;
    QStringList places;
    const QMap<QString, std::function<void(const QString &)>> flags{
        {u"--name"_s, [&](const QString &v) { request.name = v; }},
        {u"--driver"_s, [&](const QString &v) { request.driver = v; }},
        {u"--node"_s, [&](const QString &v) { request.node = v; }},
        {u"--platform"_s, [&](const QString &v) { request.platforms += v.split(u',', Qt::SkipEmptyParts); }},
        {u"--buildkitd-flags"_s, [&](const QString &v) { request.buildkitdFlags = v; }},
        {u"--buildkitd-config"_s, [&](const QString &v) { request.buildkitdConfig = v; }},
        {u"--config"_s, [&](const QString &v) { request.buildkitdConfig = v; }},
        {u"--driver-opt"_s,
         [&](const QString &v) {
             for (const QString &field : csvFields(v)) {
                 request.options.append({field.section(u'=', 0, 0), field.section(u'=', 1)});
             }
         }},
    };
    const QMap<QString, bool *> switches{{u"--append"_s, &request.append},
                                         {u"--leave"_s, &request.leave},
                                         {u"--use"_s, &request.use},
                                         {u"--bootstrap"_s, &request.bootstrap}};
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const QString flag = word.section(u'=', 0, 0);
        if (!word.startsWith(u'-')) {
            places.append(word);
        } else if (const auto found = switches.find(flag); found != switches.end()) {
            **found = !word.contains(u'=') || takeBool(word.section(u'=', 1));
        } else if (const auto taker = flags.find(flag); taker != flags.end()) {
            if (!word.contains(u'=') && i + 1 >= words.size()) {
                return std::unexpected(wrong(Tr::tr("this option needs a value"), {}, flag));
            }
            (*taker)(word.contains(u'=') ? word.section(u'=', 1) : words.at(++i));
        } else {
            return std::unexpected(wrong(Tr::tr("this option is not known"), {}, word));
        }
    }
    if (places.size() > 1) {
        return std::unexpected(wrong(Tr::tr("only one endpoint can be given"), {}, places.at(1)));
    }
    request.endpoint = places.value(0);
    return request;
}

} // namespace kw::buildx
