// SPDX-License-Identifier: Apache-2.0
#include "language/hover.h"

#include "core/platform.h"
#include "language/help_text.h"
#include "language/names.h"
#include "language/place.h"
#include "language/readable.h"
#include "language/tr.h"
#include "schema/api_version.h"
#include "text/line_index.h"
#include "yaml/document.h"

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

// One hover of one document.
class Reader
{
public:
    Reader(const yaml::Document &document, const yaml::Node &root)
        : m_document(document)
        , m_root(root)
    {
    }

    // What a value says beyond its text; empty when there is nothing to say.
    QString about(const yaml::Node &value, const Place &place) const
    {
        if (value.kind() == yaml::Kind::Alias)
            return alias(value);
        const QString text = value.text();
        switch (place.role()) {
        case Role::Image:
            return image(text);
        case Role::Platform:
            return platform(text);
        case Role::Profile:
            return profile(text);
        case Role::ApiVersion:
            return version(text);
        default:
            return {};
        }
    }

private:
    QString lineOf(const yaml::Node &node) const
    {
        const QByteArrayView before = QByteArrayView(m_document.text().bytes()).first(node.range().begin);
        return QString::number(before.count('\n') + 1);
    }

    QString alias(const yaml::Node &value) const
    {
        const yaml::Node target = value.resolved();
        if (!target)
            return Tr::tr("No value above has the anchor %1")
                .arg(code(u'&' + QString::fromUtf8(value.anchor())));
        const QString what = target.isScalar() ? Tr::tr(", which is %1").arg(code(target.text())) : QString();
        return Tr::tr("Stands for the value with the anchor %1 in line %2%3")
            .arg(code(u'&' + QString::fromUtf8(value.anchor())), lineOf(target), what);
    }

    QString image(const QString &name) const
    {
        const yaml::Node found = named(imageNames(m_document), name);
        if (!found)
            return Tr::tr("No artifact of this file makes this image");
        const QString context = below(found.parent(), {u"context"}).text();
        return Tr::tr("An artifact of this file, built from %1 (line %2)")
            .arg(code(context.isEmpty() ? u"."_s : context), lineOf(found));
    }

    QString profile(const QString &name) const
    {
        const yaml::Node found = named(profileNames(m_root), name.startsWith(u'-') ? name.sliced(1) : name);
        return found ? Tr::tr("A profile of this configuration (line %1)").arg(lineOf(found))
                     : Tr::tr("No profile of this configuration has this name");
    }

    static QString platform(const QString &text)
    {
        const auto platform = Platform::parse(text);
        if (!platform)
            return platform.error().why;
        const QString host = *platform == Platform::host()
                                 ? Tr::tr("; this machine is one, so it builds without emulation")
                                 : QString();
        return Tr::tr("The platform %1%2").arg(code(platform->text()), host);
    }

    static QString version(const QString &text)
    {
        const auto version = schema::ApiVersion::parse(text);
        if (!version)
            return Tr::tr("No version that is known here");
        return *version == schema::ApiVersion::newest() ? Tr::tr("The newest version")
                                                        : Tr::tr("An older version; the newest is %1")
                                                              .arg(code(schema::ApiVersion::newest().text()));
    }

    const yaml::Document &m_document;
    yaml::Node m_root;
};

} // namespace

std::optional<Hover> hover(const yaml::Document &document, text::ByteOffset offset,
                           const schema::Options &options)
{
    const yaml::Document read = readable(document);
    const yaml::Node node = read.nodeAt(offset);
    if (!node || (!node.isScalar() && node.kind() != yaml::Kind::Alias))
        return {};
    const yaml::Node root = read.root(node.documentIndex());
    const auto model = schema::modelFor(root, options);
    const Place place = placeOf(node, *model);
    QStringList parts;
    if (!node.isKey()) {
        if (const QString about = Reader(read, root).about(node, place); !about.isEmpty())
            parts.append(about);
    }
    const bool isOwnKey = !place.isItem || !node.isKey(); // the name of a map's entry is the user's own
    if (place.property && place.owner && isOwnKey)
        parts.append(helpFor(*place.property, *place.owner));
    if (parts.isEmpty())
        return {};
    return Hover{node.range(), parts.join(u"\n\n"_s)};
}

} // namespace kw::language
