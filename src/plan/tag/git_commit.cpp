// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/tagger.h"
#include "plan/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr qsizetype longestTag = 128;

QString sanitized(QString tag)
{
    static const QRegularExpression outside(u"[^a-zA-Z0-9\\-._]"_s);
    tag.replace(outside, u"_"_s);
    for (qsizetype i = 0; i < tag.size() && (tag[i] == u'-' || tag[i] == u'.'); ++i) {
        tag[i] = u'_';
    }
    return tag.left(longestTag);
}

// The folder with the .git that git itself would find from `folder`; empty: none. Questions about the whole
// repository are asked there, so that many artifacts of one repository ask only once.
QString repositoryOf(const QString &folder, const QMap<QString, QString> &environment)
{
    const bool isDirected =
        environment.contains(u"GIT_DIR"_s) || environment.contains(u"GIT_CEILING_DIRECTORIES"_s);
    QString path = isDirected ? QString() : QFileInfo(folder).canonicalFilePath();
    while (!path.isEmpty()) {
        if (QFileInfo::exists(path + u"/.git"_s)) {
            return path;
        }
        const QString above = QFileInfo(path).path();
        path = above == path ? QString() : above;
    }
    return {};
}

// Paths that `git status --porcelain -z` names, both of a rename.
QStringList changedPaths(const QString &status)
{
    QStringList paths;
    const QStringList fields = status.split(QChar(u'\0'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < fields.size(); ++i) {
        // An answer is trimmed: its first field may have lost a blank.
        const QString field = fields[i].size() > 2 && fields[i][2] == u' ' ? fields[i] : u' ' + fields[i];
        paths.append(field.sliced(std::min<qsizetype>(3, field.size())));
        if ((field[0] == u'R' || field[0] == u'C') && i + 1 < fields.size()) {
            paths.append(fields[++i]);
        }
    }
    return paths;
}

// Whether one of these paths lies in a folder, or the folder in one that is new as a whole ("new/").
bool touches(const QStringList &paths, const QString &folder)
{
    const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
    return std::ranges::any_of(paths, [&](const QString &path) {
        return path == folder || path.startsWith(prefix) || (path.endsWith(u'/') && prefix.startsWith(path));
    });
}

class GitTag
{
public:
    GitTag(const Artifact &artifact, const Value &policy, const TagSources &sources)
        : m_policy(policy)
        , m_sources(sources)
        , m_folder(QDir::cleanPath(QDir(sources.request.folder).absoluteFilePath(artifact.context)))
        , m_repository(repositoryOf(m_folder, sources.request.environment))
    {
    }

    TagResult run()
    {
        const auto reference = referenceOf(m_policy[u"variant"].text().toLower());
        if (m_isPending && !m_policy[u"ignoreChanges"].toBool()) {
            (void)hasChanges(); // both questions at once
        }
        if (m_isPending || !reference) {
            return m_isPending ? TagResult(u"unknown"_s) : reference;
        }
        const QString tag = m_policy[u"prefix"].text() + sanitized(*reference);
        if (m_policy[u"ignoreChanges"].toBool()) {
            return tag;
        }
        const auto isDirty = hasChanges();
        if (!isDirty) {
            return std::unexpected(isDirty.error());
        }
        return *isDirty ? tag + u"-dirty"_s : tag;
    }

private:
    TagResult referenceOf(const QString &variant)
    {
        if (variant.isEmpty() || variant == "tags"_L1) {
            return ask({u"describe"_s, u"--tags"_s, u"--always"_s});
        }
        if (variant == "commitsha"_L1) {
            return ask({u"rev-list"_s, u"-1"_s, u"HEAD"_s});
        }
        if (variant == "abbrevcommitsha"_L1) {
            return ask({u"rev-list"_s, u"-1"_s, u"HEAD"_s, u"--abbrev-commit"_s});
        }
        if (variant == "treesha"_L1) {
            return tree({u"rev-parse"_s});
        }
        if (variant == "abbrevtreesha"_L1) {
            return tree({u"rev-parse"_s, u"--short"_s});
        }
        if (variant == "branches"_L1) {
            const auto branch = ask({u"branch"_s, u"--show-current"_s});
            return branch || m_isPending ? branch : referenceOf(u"abbrevcommitsha"_s);
        }
        const Value &written = m_policy[u"variant"];
        return std::unexpected(TagFailure{
            .error = {.code = ErrorCode::InvalidInput,
                      .what = Tr::tr("Cannot make the tag"),
                      .where = written.origin().place(),
                      .why = Tr::tr("“%1” is no variant of gitCommit").arg(written.text()),
                      .hint =
                          Tr::tr("Use Tags, CommitSha, AbbrevCommitSha, TreeSha, AbbrevTreeSha or Branches."),
                      .detail = {}},
            .isFatal = true});
    }

    std::expected<bool, TagFailure> hasChanges()
    {
        const auto status = m_repository.isEmpty() ? ask({u"status"_s, u"."_s, u"--porcelain"_s})
                                                   : ask({u"status"_s, u"--porcelain"_s, u"-z"_s});
        if (!status || m_isPending) {
            return status ? std::expected<bool, TagFailure>(false) : std::unexpected(status.error());
        }
        if (m_repository.isEmpty()) {
            return !status->isEmpty();
        }
        const QString folder = QFileInfo(m_folder).canonicalFilePath();
        return touches(changedPaths(*status),
                       folder.sliced(std::min(m_repository.size() + 1, folder.size())));
    }

    TagResult tree(QStringList arguments)
    {
        const auto top = ask({u"rev-parse"_s, u"--show-toplevel"_s});
        if (!top || m_isPending) {
            return top;
        }
        const QString folder = QFileInfo(m_folder).canonicalFilePath();
        arguments.append(u"HEAD:"_s + QDir(*top).relativeFilePath(folder) + u'/');
        return ask(arguments);
    }

    TagResult ask(const QStringList &arguments)
    {
        const GitQuestion question{m_repository.isEmpty() ? m_folder : m_repository, arguments};
        const auto answer = m_sources.request.gitAnswers.constFind(question);
        if (answer == m_sources.request.gitAnswers.cend()) {
            m_isPending = true;
            if (!m_sources.questions.contains(question)) {
                m_sources.questions.append(question);
            }
            return QString();
        }
        if (answer->succeeded) {
            return answer->output.trimmed();
        }
        return std::unexpected(TagFailure{
            .error = {
                .code = ErrorCode::ToolFailed,
                .what = Tr::tr("Cannot make the tag"),
                .where = m_folder,
                .why = Tr::tr("git %1 failed: %2").arg(arguments.first(), answer->error.section(u'\n', 0, 0)),
                .hint = Tr::tr("Commit something in this folder, or use another tag policy."),
                .detail = answer->error}});
    }

    const Value &m_policy;
    const TagSources &m_sources;
    QString m_folder;
    QString m_repository; // empty: not known
    bool m_isPending = false;
};

} // namespace

TagResult gitCommitTag(const Artifact &artifact, const Value &policy, const TagSources &sources)
{
    return GitTag(artifact, policy, sources).run();
}

} // namespace kw::plan
