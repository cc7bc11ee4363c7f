// SPDX-License-Identifier: Apache-2.0
#include "plan/effective.h"

#include "plan/global_config.h"
#include "plan/sources/project_files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// A plain scalar where that reads back as the same, else double quoted (JSON's quoting is YAML's).
QString scalarText(const Value &value)
{
    static const QRegularExpression safe(
        u"^[A-Za-z0-9_./][A-Za-z0-9_./@%+=,-]*(?::[A-Za-z0-9_./@%+=,-]+)*$"_s);
    const bool isText = value.scalarType() == yaml::ScalarType::String;
    const bool isPlain = safe.match(value.text()).hasMatch() &&
                         yaml::plainScalarType(value.text().toUtf8()) == value.scalarType();
    if (!isText || isPlain) {
        return value.text();
    }
    const QByteArray list = QJsonDocument(QJsonArray{value.text()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QString originText(const Origin &origin)
{
    const QString place = u"%1:%2"_s.arg(QFileInfo(origin.file).fileName()).arg(origin.line);
    switch (origin.kind) {
    case Origin::Kind::File:
        return place;
    case Origin::Kind::Profile:
        return u"profile %1, %2"_s.arg(origin.profile, place);
    case Origin::Kind::Patch:
        return u"patch of profile %1, %2"_s.arg(origin.profile, place);
    case Origin::Kind::Upgrade:
        return u"upgrade, %1"_s.arg(place);
    case Origin::Kind::Default:
        break;
    }
    return u"default"_s;
}

class YamlWriter
{
public:
    explicit YamlWriter(bool origins)
        : m_origins(origins)
    {
    }

    QString text() const { return m_text; }

    void writeEntries(const Value &map, int depth, bool inItem)
    {
        for (size_t i = 0; i < map.size(); ++i) {
            const bool isFirst = i == 0 && inItem;
            m_text += isFirst ? QString() : QString(depth * 2, u' ');
            m_text += keyText(map.keys().at(static_cast<qsizetype>(i))) + u':';
            writeValue(map.at(i), depth + 1, false);
        }
    }

private:
    static QString keyText(const QString &key) { return scalarText(Value::text(key, {})); }

    void endLine(const Value &value)
    {
        m_text += m_origins ? u"  # "_s + originText(value.origin()) + u'\n' : u"\n"_s;
    }

    void writeValue(const Value &value, int depth, bool inItem)
    {
        if (value.isMap() && value.size() > 0) {
            m_text += inItem ? u" "_s : u"\n"_s;
            writeEntries(value, depth, inItem);
        } else if (value.isList() && value.size() > 0) {
            m_text += u'\n';
            for (size_t i = 0; i < value.size(); ++i) {
                m_text += QString((depth - 1) * 2, u' ') + u'-';
                writeValue(value.at(i), depth, true);
            }
        } else {
            m_text += value.isMap()    ? u" {}"_s
                      : value.isList() ? u" []"_s
                      : value.isNull() ? QString()
                                       : u' ' + scalarText(value);
            endLine(value);
        }
    }

    bool m_origins;
    QString m_text;
};

QString kindText(Origin::Kind kind)
{
    switch (kind) {
    case Origin::Kind::File:
        return u"file"_s;
    case Origin::Kind::Profile:
        return u"profile"_s;
    case Origin::Kind::Patch:
        return u"patch"_s;
    case Origin::Kind::Upgrade:
        return u"upgrade"_s;
    case Origin::Kind::Default:
        break;
    }
    return u"default"_s;
}

QJsonObject jsonOf(const Origin &origin)
{
    QJsonObject object = {{u"kind"_s, kindText(origin.kind)}};
    if (origin.line > 0) {
        object[u"file"] = origin.file;
        object[u"line"] = origin.line;
        object[u"column"] = origin.column;
        object[u"endLine"] = origin.endLine;
        object[u"endColumn"] = origin.endColumn;
    }
    if (!origin.profile.isEmpty()) {
        object[u"profile"] = origin.profile;
    }
    return object;
}

void addOrigins(const Value &value, const QString &path, QJsonObject &origins)
{
    if (!path.isEmpty()) {
        origins[path] = jsonOf(value.origin());
    }
    for (size_t i = 0; i < value.size(); ++i) {
        const QString step =
            value.isMap() ? (path.isEmpty() ? QString() : u"."_s) + value.keys().at(static_cast<qsizetype>(i))
                          : u"[%1]"_s.arg(i);
        addOrigins(value.at(i), path + step, origins);
    }
}

ConfigurationRequest configurationRequest(const Request &request)
{
    return {.folder = request.folder,
            .file = request.file.isEmpty() ? u"skaffold.yaml"_s : request.file,
            .modules = request.modules,
            .profiles = request.profiles,
            .propagateProfiles = request.propagateProfiles,
            .facts = {.environment = request.environment,
                      .kubeContext = request.kubeContext.value_or(currentKubeContext(request.environment)),
                      .command = request.command,
                      .automatic = request.automaticProfiles}};
}

} // namespace

Result<QList<Configuration>> effectiveConfigurations(const Request &request,
                                                     QList<RemoteConfiguration> *missing)
{
    ConfigurationRequest asked = configurationRequest(withEnvironment(request));
    asked.remotes =
        request.isTrusted ? ConfigurationRequest::Remotes::Fetched : ConfigurationRequest::Remotes::Refused;
    asked.remoteFolders = request.remoteFolders;
    if (const auto read = request.files ? request.files->configurations(asked) : std::nullopt) {
        return *read;
    }
    ConfigurationRequest noting = asked;
    noting.missingRemotes = missing;
    const auto loaded = loadConfigurations(noting);
    if (request.files && loaded && (!missing || missing->isEmpty())) {
        request.files->keepConfigurations(asked, *loaded);
    }
    return loaded;
}

Result<QList<Configuration>> configurationsWithoutRemotes(const Request &request)
{
    ConfigurationRequest asked = configurationRequest(withEnvironment(request));
    asked.remotes = ConfigurationRequest::Remotes::LeftOut;
    return loadConfigurations(asked);
}

QString effectiveYaml(const QList<Configuration> &configurations, bool origins)
{
    QStringList texts;
    for (const Configuration &configuration : configurations) {
        YamlWriter writer(origins);
        writer.writeEntries(configuration.root, 0, false);
        texts.append(writer.text());
    }
    return texts.join(u"---\n"_s);
}

QByteArray effectiveJson(const QList<Configuration> &configurations, bool origins)
{
    QJsonArray list;
    for (const Configuration &configuration : configurations) {
        QJsonObject entry = {{u"file"_s, configuration.file},
                             {u"name"_s, configuration.name},
                             {u"profiles"_s, QJsonArray::fromStringList(configuration.profiles)},
                             {u"config"_s, toJson(configuration.root)}};
        if (origins) {
            QJsonObject places;
            addOrigins(configuration.root, {}, places);
            entry[u"origins"] = places;
        }
        list.append(entry);
    }
    return QJsonDocument(list).toJson();
}

} // namespace kw::plan
