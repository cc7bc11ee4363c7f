// SPDX-License-Identifier: Apache-2.0
#include "plan/request.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr qint64 largestEnvironmentFile = 1'000'000;

QString unquoted(const QString &value)
{
    if (value.size() >= 2 && value.startsWith(u'\'') && value.endsWith(u'\'')) {
        return value.sliced(1, value.size() - 2);
    }
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"')) {
        QString text = value.sliced(1, value.size() - 2);
        return text.replace("\\n"_L1, "\n"_L1).replace("\\\""_L1, "\""_L1).replace("\\\\"_L1, "\\"_L1);
    }
    const qsizetype comment = value.indexOf(" #"_L1);
    return comment < 0 ? value : value.first(comment).trimmed();
}

// Never overrides what is there; lines that say nothing are left out.
void addFile(QMap<QString, QString> &environment, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    static const QRegularExpression line(
        u"^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*[=:]\\s*(.*?)\\s*$"_s);
    for (const QString &text : QString::fromUtf8(file.read(largestEnvironmentFile)).split(u'\n')) {
        const auto match = line.match(text);
        if (match.hasMatch() && !environment.contains(match.captured(1))) {
            environment.insert(match.captured(1), unquoted(match.captured(2)));
        }
    }
}

std::optional<bool> boolOf(const QString &text)
{
    static const QStringList yes = {u"1"_s, u"t"_s, u"T"_s, u"true"_s, u"TRUE"_s, u"True"_s};
    static const QStringList no = {u"0"_s, u"f"_s, u"F"_s, u"false"_s, u"FALSE"_s, u"False"_s};
    if (yes.contains(text)) {
        return true;
    }
    return no.contains(text) ? std::optional(false) : std::nullopt;
}

QStringList listOf(const QMap<QString, QString> &environment, const QString &name)
{
    return environment.value(name).split(u',', Qt::SkipEmptyParts);
}

void addMissing(QStringList &list, const QStringList &more)
{
    for (const QString &text : more) {
        if (!list.contains(text)) {
            list.append(text);
        }
    }
}

} // namespace

std::optional<Detection> detectionNamed(const QString &name)
{
    if (name == "automatic"_L1) {
        return Detection::Automatic;
    }
    if (name == "skaffold"_L1) {
        return Detection::AsSkaffold;
    }
    if (name == "required"_L1) {
        return Detection::Required;
    }
    return name == "never"_L1 ? std::optional(Detection::Never) : std::nullopt;
}

void OpenCommands::add(const QStringList &command)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_commands.contains(command)) {
        m_commands.append(command);
    }
}

QList<QStringList> OpenCommands::all() const
{
    const QMutexLocker lock(&m_mutex);
    return m_commands;
}

Request withEnvironment(Request request)
{
    addFile(request.environment, request.folder + u"/skaffold.env"_s);
    const QMap<QString, QString> &environment = request.environment;
    const auto fill = [&](QString &text, const QString &name) {
        if (text.isEmpty()) {
            text = environment.value(name);
        }
    };
    const auto fillOptional = [&](std::optional<QString> &text, const QString &name) {
        if (!text && environment.contains(name)) {
            text = environment.value(name);
        }
    };
    fill(request.file, u"SKAFFOLD_FILENAME"_s);
    fill(request.tag, u"SKAFFOLD_TAG"_s);
    fill(request.configFile, u"SKAFFOLD_CONFIG"_s);
    fillOptional(request.defaultRepository, u"SKAFFOLD_DEFAULT_REPO"_s);
    fillOptional(request.kubeContext, u"SKAFFOLD_KUBE_CONTEXT"_s);
    addMissing(request.profiles, listOf(environment, u"SKAFFOLD_PROFILE"_s));
    addMissing(request.modules, listOf(environment, u"SKAFFOLD_MODULE"_s));
    addMissing(request.buildImages, listOf(environment, u"SKAFFOLD_BUILD_IMAGE"_s));
    addMissing(request.platforms, listOf(environment, u"SKAFFOLD_PLATFORM"_s));
    if (!request.push) {
        request.push = boolOf(environment.value(u"SKAFFOLD_PUSH"_s));
    }
    bool isNumber = false;
    const int concurrency = environment.value(u"SKAFFOLD_BUILD_CONCURRENCY"_s).toInt(&isNumber);
    if (!request.concurrency && isNumber && concurrency >= 0) {
        request.concurrency = concurrency;
    }
    if (const auto caches = boolOf(environment.value(u"SKAFFOLD_CACHE_ARTIFACTS"_s)); caches && !*caches) {
        request.cacheArtifacts = false;
    }
    return request;
}

Request requestOfProcess(const QString &folder)
{
    Request request{.folder = folder};
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        request.environment.insert(name, environment.value(name));
    }
    request.now = QDateTime::currentDateTime();
    request.cacheFolder =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/kitwright"_s;
    return request;
}

} // namespace kw::plan
