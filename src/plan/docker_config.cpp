// SPDX-License-Identifier: Apache-2.0
#include "plan/docker_config.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// Keys of `auths` are hosts or, from older times, addresses: "https://index.docker.io/v1/".
QString hostOf(QString key)
{
    const qsizetype scheme = key.indexOf("://"_L1);
    key = scheme < 0 ? key : key.sliced(scheme + 3);
    return key.section(u'/', 0, 0);
}

bool isHost(const QString &key, const QString &domain)
{
    const QString host = hostOf(key);
    return domain == "docker.io"_L1 ? host == "index.docker.io"_L1 || host.endsWith("docker.io"_L1)
                                    : host == domain;
}

bool holdsSecret(const QJsonObject &entry)
{
    return !entry[u"auth"].toString().isEmpty() || !entry[u"identitytoken"].toString().isEmpty() ||
           !entry[u"registrytoken"].toString().isEmpty() || !entry[u"password"].toString().isEmpty();
}

} // namespace

QJsonObject dockerConfig(const Request &request)
{
    constexpr qint64 largestConfig = 10'000'000;
    QString path = request.dockerConfigFile;
    if (path.isEmpty()) {
        const QString folder = request.environment.value(u"DOCKER_CONFIG"_s);
        path = (folder.isEmpty() ? request.environment.value(u"HOME"_s) + u"/.docker"_s : folder) +
               u"/config.json"_s;
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(largestConfig)).object()
                                          : QJsonObject();
}

bool namesBuildxAsBuilder(const QJsonObject &config)
{
    return config[u"aliases"].toObject()[u"builder"].toString() == "buildx"_L1;
}

Credentials credentialsFor(const QString &domain, const QJsonObject &config)
{
    const QJsonObject helpers = config[u"credHelpers"].toObject();
    for (auto helper = helpers.begin(); helper != helpers.end(); ++helper) {
        if (isHost(helper.key(), domain)) {
            return Credentials::Unknown;
        }
    }
    const QJsonObject auths = config[u"auths"].toObject();
    for (auto entry = auths.begin(); entry != auths.end(); ++entry) {
        if (isHost(entry.key(), domain) && holdsSecret(entry.value().toObject())) {
            return Credentials::There;
        }
    }
    return config[u"credsStore"].toString().isEmpty() ? Credentials::Missing : Credentials::Unknown;
}

} // namespace kw::plan
