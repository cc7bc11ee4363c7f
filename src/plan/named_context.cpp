// SPDX-License-Identifier: Apache-2.0
#include "plan/named_context.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr QLatin1StringView option("--build-context");

// How many flags from `index` on say a named context: 0, 1 or 2.
qsizetype lengthAt(const QStringList &flags, qsizetype index)
{
    if (flags[index].startsWith("--build-context="_L1)) {
        return 1;
    }
    return flags[index] == option && index + 1 < flags.size() ? 2 : 0;
}

} // namespace

NamedContext::Kind NamedContext::kind() const
{
    static const QRegularExpression address(u"^(?:https?://|git://|ssh://|git@|github\\.com/)"_s);
    if (source.startsWith("docker-image://"_L1)) {
        return Kind::Image;
    }
    if (source.startsWith("oci-layout://"_L1)) {
        return Kind::OciLayout;
    }
    return address.match(source).hasMatch() ? Kind::Address : Kind::Folder;
}

QString NamedContext::localFolder(const QString &project) const
{
    QString folder = source;
    switch (kind()) {
    case Kind::Image:
    case Kind::Address:
        return {};
    case Kind::OciLayout:
        folder = folder.sliced(QLatin1StringView("oci-layout://").size()).section(u'@', 0, 0);
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

QList<NamedContext> namedContexts(const QStringList &flags)
{
    QList<NamedContext> contexts;
    for (qsizetype i = 0; i < flags.size(); ++i) {
        const qsizetype length = lengthAt(flags, i);
        if (length == 0) {
            continue;
        }
        const QString text = length == 2 ? flags[++i] : flags[i].sliced(option.size() + 1);
        if (const auto context = NamedContext::parse(text)) {
            contexts.append(*context);
        }
    }
    return contexts;
}

QStringList withNamedContexts(const QStringList &flags, const QList<NamedContext> &contexts)
{
    QStringList others;
    qsizetype place = -1;
    for (qsizetype i = 0; i < flags.size(); ++i) {
        if (const qsizetype length = lengthAt(flags, i); length > 0) {
            place = place < 0 ? others.size() : place;
            i += length - 1;
        } else {
            others.append(flags[i]);
        }
    }
    place = place < 0 ? others.size() : place;
    for (const NamedContext &context : contexts) {
        others.insert(place++, context.flag());
    }
    return others;
}

} // namespace kw::plan
