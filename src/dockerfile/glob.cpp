// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/glob.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace kw::dockerfile {

namespace {

// One character of a "[…]" class, an escape resolved. False at its end.
bool takeClassCharacter(QStringView pattern, qsizetype &at, QChar &character)
{
    if (at < pattern.size() && pattern[at] == u'\\') {
        ++at;
    }
    if (at >= pattern.size()) {
        return false;
    }
    character = pattern[at++];
    return true;
}

// Whether the class at `at` (behind "[") holds `c`; moves `at` behind "]".
bool classHolds(QStringView pattern, qsizetype &at, QChar c)
{
    const bool negated = at < pattern.size() && pattern[at] == u'^';
    at += negated ? 1 : 0;
    bool holds = false;
    for (bool isFirst = true; at < pattern.size() && (isFirst || pattern[at] != u']'); isFirst = false) {
        QChar low;
        if (!takeClassCharacter(pattern, at, low)) {
            return false;
        }
        QChar high = low;
        if (at < pattern.size() && pattern[at] == u'-') {
            ++at;
            if (!takeClassCharacter(pattern, at, high)) {
                return false;
            }
        }
        holds = holds || (low <= c && c <= high);
    }
    if (at >= pattern.size()) {
        return false;
    }
    ++at;
    return holds != negated;
}

bool hasWildcard(QStringView segment)
{
    return segment.contains(u'*') || segment.contains(u'?') || segment.contains(u'[') ||
           segment.contains(u'\\');
}

QStringList expandSegment(const QDir &root, const QStringList &folders, const QString &segment)
{
    QStringList found;
    for (const QString &folder : folders) {
        const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
        if (!hasWildcard(segment)) {
            if (QFileInfo::exists(root.filePath(prefix + segment))) {
                found.append(prefix + segment);
            }
            continue;
        }
        const QDir below(root.filePath(folder.isEmpty() ? u"."_s : folder));
        const QStringList names = below.entryList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : names) {
            if (globMatches(segment, name)) {
                found.append(prefix + name);
            }
        }
    }
    return found;
}

} // namespace

bool globMatches(QStringView pattern, QStringView name)
{
    // The place of the last star, and how much of the name it has taken: tried again with more when the rest
    // does not fit. Only the last one needs another try, so the time is bounded by the product of both sizes.
    qsizetype star = -1;
    qsizetype taken = 0;
    qsizetype p = 0;
    qsizetype n = 0;
    while (n < name.size()) {
        qsizetype next = p;
        bool fits = false;
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            taken = n;
            continue;
        }
        if (p < pattern.size() && pattern[p] == u'[') {
            next = p + 1;
            fits = classHolds(pattern, next, name[n]) && name[n] != u'/';
        } else if (p < pattern.size() && pattern[p] == u'?') {
            next = p + 1;
            fits = name[n] != u'/';
        } else if (p < pattern.size()) {
            next = p + (pattern[p] == u'\\' && p + 1 < pattern.size() ? 2 : 1);
            fits = pattern[next - 1] == name[n];
        }
        if (fits) {
            p = next;
            ++n;
        } else if (star >= 0 && name[taken] != u'/') {
            p = star + 1;
            n = ++taken;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*') {
        ++p;
    }
    return p == pattern.size();
}

QStringList globFiles(const QString &folder, const QString &pattern)
{
    QStringList found = {QString()};
    const QDir root(folder);
    for (const QString &segment : QDir::cleanPath(pattern).split(u'/', Qt::SkipEmptyParts)) {
        found = expandSegment(root, found, segment);
    }
    return found;
}

} // namespace kw::dockerfile
