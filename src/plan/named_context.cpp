// SPDX-License-Identifier: Apache-2.0
#include "plan/named_context.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr QLatin1StringView option("--build-context");
constexpr QLatin1StringView imageScheme("docker-image://");
constexpr QLatin1StringView layoutScheme("oci-layout://");

// How many flags from `index` on say a named context: 0, 1 or 2.
qsizetype lengthAt(const QStringList &flags, qsizetype index)
{
    if (flags[index].startsWith("--build-context="_L1)) {
        return 1;
    }
    return flags[index] == option && index + 1 < flags.size() ? 2 : 0;
}

} // namespace

NamedContext NamedContext::of(const QString &name, Kind kind, const QString &place)
{
    switch (kind) {
    case Kind::Image:
        return {name, imageScheme + place};
    case Kind::OciLayout:
        return {name, layoutScheme + place};
    case Kind::Folder:
    case Kind::Address:
        break;
    }
    return {name, place};
}

QString NamedContext::place() const
{
    switch (kind()) {
    case Kind::Image:
        return source.sliced(imageScheme.size());
    case Kind::OciLayout:
        return source.sliced(layoutScheme.size());
    case Kind::Folder:
    case Kind::Address:
        break;
    }
    return source;
}

NamedContext::Kind NamedContext::kind() const
{
    static const QRegularExpression address(u"^(?:https?://|git://|ssh://|git@|github\\.com/)"_s);
    if (source.startsWith(imageScheme)) {
        return Kind::Image;
    }
    if (source.startsWith(layoutScheme)) {
        return Kind::OciLayout;
    }
    return address.match(source).hasMatch() ? Kind::Address : Kind::Folder;
}

QString NamedContext::localFolder(const QString &project) const
{
    QString folder = place();
    switch (kind()) {
    case Kind::Image:
    case Kind::Address:
        return {};
    case Kind::OciLayout:
        folder = folder.section(u'@', 0, 0);
        folder = QFileInfo(folder).fileName().contains(u':') ? folder.section(u':', 0, -2) : folder;
        break;
    case Kind::Folder:
        break;
    }
    return QDir::cleanPath(QDir(project).absoluteFilePath(folder));
}

std::optional<NamedContext> NamedContext::parse(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0 || equals + 1 >= text.size()) {
        return std::nullopt;
    }
    return NamedContext{text.first(equals), text.sliced(equals + 1)};
}

QList<NamedContextFlag> namedContextFlags(const QStringList &flags)
{
    QList<NamedContextFlag> found;
    for (qsizetype i = 0; i < flags.size();) {
        const qsizetype count = lengthAt(flags, i);
        const QString text = count == 2 ? flags[i + 1] : flags[i].sliced(count * (option.size() + 1));
        if (const auto context = count > 0 ? NamedContext::parse(text) : std::nullopt) {
            found.append({*context, i, count});
        }
        i += std::max<qsizetype>(count, 1);
    }
    return found;
}

QList<NamedContext> namedContexts(const QStringList &flags)
{
    QList<NamedContext> contexts;
    for (const NamedContextFlag &flag : namedContextFlags(flags)) {
        contexts.append(flag.context);
    }
    return contexts;
}

} // namespace kw::plan
