// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/node.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::skaffold {

// What makes an image. The first one is used where none is written (kaniko with `build.cluster`).
enum class Builder { Docker, Bazel, Ko, Jib, Kaniko, Buildpacks, Custom };

// The key of skaffold.yaml: "docker", "buildpacks".
QString builderKey(Builder builder);

// Where builds run.
enum class Environment { Local, GoogleCloudBuild, Cluster };

QString environmentKey(Environment environment);

// An image that another one needs.
struct Requirement
{
    yaml::Node node;   // its mapping
    yaml::Node image;  // as written; invalid when it is not
    yaml::Node alias;  // as written; invalid when it is not
    QString imageName; // empty when nothing is written
    QString aliasName; // the image's name when no alias is written
};

struct Artifact
{
    yaml::Node node;    // its mapping
    yaml::Node image;   // as written; invalid when it is not
    yaml::Node context; // as written; invalid when it is not
    QString imageName;
    QString contextPath; // "." when nothing is written
    Builder builder = Builder::Docker;
    yaml::Node settings; // the builder's mapping, aliases followed; invalid when nothing is written
    QList<Requirement> requirements;

    yaml::Node setting(QStringView key) const;
    // What a message points at: the image's name, else the whole artifact.
    yaml::Node place() const { return image ? image : node; }
};

// What the top of a configuration and each of its profiles can say.
struct Pipeline
{
    yaml::Node node; // the configuration, or the profile
    yaml::Node build;
    Environment environment = Environment::Local;
    yaml::Node environmentSettings; // invalid when nothing is written
    QList<Artifact> artifacts;
    bool writesArtifacts = false;
    bool writesEnvironment = false;
};

struct Profile
{
    yaml::Node name; // as written; invalid when it is not
    QString nameText;
    Pipeline pipeline;
};

// Another skaffold.yaml that a configuration needs.
struct Module
{
    yaml::Node node;
    yaml::Node path; // of a local one, as written; invalid for the same file and for remote ones
    QString pathText;
    bool isRemote = false; // in Git or a bucket
    QStringList configurations;
};

// One YAML document of a skaffold.yaml, as it is written: no profile applied, no default filled in, aliases
// and merge keys followed. A view: valid as long as a copy of the Document lives. Any thread.
struct Configuration
{
    yaml::Node root;
    yaml::Node name; // metadata.name; invalid when it is not written
    Pipeline base;
    QList<Profile> profiles;
    QList<Module> modules;

    static Configuration of(const yaml::Node &root);
    // Those of the whole file.
    static QList<Configuration> all(const yaml::Document &document);

    const Profile *profile(const QString &name) const;
};

} // namespace kw::skaffold
