// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dockerfile/dockerfile.h"
#include "dockerfile/glob.h"
#include "skaffold/project_files.h"
#include "yaml/document.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

// The files of a project that exists in a test only: path to content.
class FilesInMemory final : public kw::skaffold::ProjectFiles
{
public:
    explicit FilesInMemory(const QMap<QString, QByteArray> &files = {})
        : m_files(files)
    {
    }

    Kind kind(const QString &path) const override
    {
        const QString clean = cleaned(path);
        if (clean.isEmpty())
            return Kind::Folder;
        if (m_files.contains(clean))
            return Kind::File;
        const QStringList names = m_files.keys();
        const bool isFolder = std::ranges::any_of(
            names, [&clean](const QString &name) { return name.startsWith(clean + u'/'); });
        return isFolder ? Kind::Folder : Kind::Nothing;
    }

    kw::Result<std::shared_ptr<const kw::dockerfile::Dockerfile>>
    dockerfile(const QString &path) const override
    {
        auto file = kw::dockerfile::Dockerfile::parse(m_files.value(cleaned(path)), path);
        if (!file)
            return std::unexpected(file.error());
        return std::make_shared<const kw::dockerfile::Dockerfile>(std::move(*file));
    }

    kw::Result<kw::yaml::Document> configuration(const QString &path) const override
    {
        const auto text = kw::text::SourceText::fromBytes(m_files.value(cleaned(path)));
        if (!text)
            return std::unexpected(text.error());
        return kw::yaml::Document::parse(*text);
    }

    bool anyMatches(const QString &pattern) const override
    {
        const QStringList names = m_files.keys();
        return std::ranges::any_of(
            names, [&pattern](const QString &name) { return kw::dockerfile::globMatches(pattern, name); });
    }

private:
    static QString cleaned(QString path)
    {
        while (path.startsWith(QLatin1StringView("./")))
            path = path.sliced(2);
        while (path.endsWith(u'/'))
            path.chop(1);
        return path == QLatin1StringView(".") ? QString() : path;
    }

    QMap<QString, QByteArray> m_files;
};
