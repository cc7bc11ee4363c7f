// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/tagger.h"
#include "plan/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

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

class GitTag
{
public:
    GitTag(const Artifact &artifact, const Value &policy, const TagSources &sources)
        : m_policy(policy)
        , m_sources(sources)
        , m_folder(QDir::cleanPath(QDir(sources.request.folder).absoluteFilePath(artifact.context)))
    {
    }

    TagResult run()
    {
        const auto reference = referenceOf(m_policy[u"variant"].text().toLower());
        if (m_isPending || !reference) {
            return m_isPending ? TagResult(u"unknown"_s) : reference;
        }
        const QString tag = m_policy[u"prefix"].text() + sanitized(*reference);
        if (m_policy[u"ignoreChanges"].toBool()) {
            return tag;
        }
        const auto changes = ask({u"status"_s, u"."_s, u"--porcelain"_s});
        if (m_isPending || !changes) {
            return m_isPending ? TagResult(tag) : changes;
        }
        return changes->isEmpty() ? tag : tag + u"-dirty"_s;
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
        const GitQuestion question{m_folder, arguments};
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
    bool m_isPending = false;
};

} // namespace

TagResult gitCommitTag(const Artifact &artifact, const Value &policy, const TagSources &sources)
{
    return GitTag(artifact, policy, sources).run();
}

} // namespace kw::plan
