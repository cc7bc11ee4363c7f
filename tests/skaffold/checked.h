// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "files_in_memory.h"
#include "skaffold/check.h"

#include <QStringList>

// What check() says of a configuration: everything below `apiVersion` and `kind`.
class Checked
{
public:
    explicit Checked(const QByteArray &body, const kw::skaffold::ProjectFiles *files = nullptr,
                     kw::schema::Flavour flavour = kw::schema::Flavour::Buildx)
        : m_yaml("apiVersion: skaffold/v4beta14\nkind: Config\n" + body)
    {
        const auto text = kw::text::SourceText::fromBytes(m_yaml);
        m_found = kw::skaffold::check(kw::yaml::Document::parse(*text), files,
                                      {.flavour = flavour, .imported = {}});
    }

    // "code@marked text", one for each problem.
    QStringList brief() const
    {
        QStringList lines;
        for (const kw::schema::Diagnostic &one : m_found)
            lines.append(one.code + u'@' + marked(one));
        return lines;
    }

    QString marked(const kw::schema::Diagnostic &one) const
    {
        return QString::fromUtf8(m_yaml.sliced(one.range.begin, one.range.length()));
    }

    const QList<kw::schema::Diagnostic> &found() const { return m_found; }

    // The body after the first fix of the first problem; "no fix" without one.
    QByteArray fixed() const
    {
        if (m_found.isEmpty() || m_found.first().fixes.isEmpty())
            return "no fix";
        const auto bytes = m_found.first().fixes.first().patches.applied(m_yaml);
        return bytes ? bytes->sliced(m_yaml.indexOf("Config\n") + 7) : QByteArray("a patch outside the text");
    }

private:
    QByteArray m_yaml;
    QList<kw::schema::Diagnostic> m_found;
};
