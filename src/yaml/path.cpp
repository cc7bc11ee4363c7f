// SPDX-License-Identifier: Apache-2.0
#include "yaml/path.h"

#include "yaml/tr.h"

#include <algorithm>

namespace kw::yaml {

namespace {

bool isBareCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-/$:@").contains(c);
}

QString quoted(const QString &key)
{
    QString text = key;
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QStringLiteral("[\"%1\"]").arg(text);
}

std::unexpected<Error> fault(QStringView text, qsizetype at, const QString &why)
{
    return failure(ErrorCode::InvalidInput, Tr::tr("“%1” is not a path").arg(text), why,
                   Tr::tr("Write it like build.artifacts[0].docker.target."),
                   Tr::tr("character %1").arg(at + 1));
}

// `["…"]` from its bracket on; the place behind it, or -1.
qsizetype readQuoted(QStringView text, qsizetype at, QString &key)
{
    for (at += 2; at < text.size() && text.at(at) != u'"'; ++at) {
        if (text.at(at) == u'\\' && at + 1 < text.size())
            ++at;
        key += text.at(at);
    }
    return at + 1 < text.size() && text.at(at + 1) == u']' ? at + 2 : -1;
}

} // namespace

Result<Path> Path::parse(QStringView text)
{
    Path path;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at) == u'[' && at + 1 < text.size() && text.at(at + 1) == u'"') {
            QString key;
            const qsizetype end = readQuoted(text, at, key);
            if (end < 0)
                return fault(text, at, Tr::tr("The quoted key has no end."));
            path = path.key(key);
            at = end;
        } else if (text.at(at) == u'[') {
            const qsizetype end = text.indexOf(u']', at);
            if (end < 0)
                return fault(text, at, Tr::tr("“[” has no “]”."));
            const QStringView inside = text.sliced(at + 1, end - at - 1);
            const qsizetype equals = inside.indexOf(u'=');
            bool isNumber = false;
            const int number = inside.sliced(equals + 1).toInt(&isNumber);
            if (equals < 0 && (!isNumber || number < 0))
                return fault(text, at, Tr::tr("“[ ]” holds a number from 0, or key=value."));
            if (equals < 0)
                path = path.item(number);
            else if (at == 0 && inside.first(equals) == u"doc" && isNumber && number >= 0)
                path.setDocument(number);
            else
                path = path.selected(inside.first(equals).toString(), inside.sliced(equals + 1).toString());
            at = end + 1;
        } else {
            if (text.at(at) == u'.' && at > 0 && text.at(at - 1) != u'.')
                ++at;
            const qsizetype begin = at;
            while (at < text.size() && isBareCharacter(text.at(at)))
                ++at;
            if (at == begin)
                return fault(text, at, Tr::tr("A key is expected here."));
            path = path.key(text.sliced(begin, at - begin).toString());
        }
    }
    return path;
}

QString Path::toString() const
{
    QString text = m_document > 0 ? QStringLiteral("[doc=%1]").arg(m_document) : QString();
    bool isFirst = true;
    for (const PathStep &step : m_steps) {
        if (step.kind == PathStep::Kind::Index)
            text += QStringLiteral("[%1]").arg(step.index);
        else if (step.kind == PathStep::Kind::Selector)
            text += u'[' + step.key + u'=' + step.value + u']';
        else if (step.key.isEmpty() || !std::ranges::all_of(step.key, isBareCharacter))
            text += quoted(step.key);
        else
            text += (isFirst ? QString() : QStringLiteral(".")) + step.key;
        isFirst = false;
    }
    return text;
}

Path Path::with(const PathStep &step) const
{
    Path path = *this;
    path.m_steps.append(step);
    return path;
}

Path Path::key(const QString &name) const
{
    return with({PathStep::Kind::Key, name, {}, 0});
}

Path Path::item(int index) const
{
    return with({PathStep::Kind::Index, {}, {}, index});
}

Path Path::selected(const QString &key, const QString &value) const
{
    return with({PathStep::Kind::Selector, key, value, 0});
}

Path Path::parent() const
{
    Path path = *this;
    if (!path.m_steps.isEmpty())
        path.m_steps.removeLast();
    return path;
}

} // namespace kw::yaml
