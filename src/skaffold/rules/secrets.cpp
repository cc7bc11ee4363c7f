// SPDX-License-Identifier: Apache-2.0
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QRegularExpression>

#include <bitset>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

struct Credential
{
    QByteArray mark; // must occur: cheaper than the expression
    QRegularExpression expression;
    QString name;
};

// Forms that their issuers document.
const QList<Credential> &credentials()
{
    static const QList<Credential> all = [] {
        QList<Credential> made;
        const auto add = [&made](const char *mark, const QString &expression, const QString &name) {
            made.append({mark, QRegularExpression(expression), name});
        };
        add("-----BEGIN ", u"-----BEGIN [A-Z ]*PRIVATE KEY-----"_s, Tr::tr("a private key"));
        add("AKIA", u"\\bAKIA[0-9A-Z]{16}\\b"_s, Tr::tr("an access key of AWS"));
        add("ASIA", u"\\bASIA[0-9A-Z]{16}\\b"_s, Tr::tr("an access key of AWS"));
        add("gh", u"\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"_s, Tr::tr("a token of GitHub"));
        add("github_pat_", u"\\bgithub_pat_[A-Za-z0-9_]{22,}\\b"_s, Tr::tr("a token of GitHub"));
        add("glpat-", u"\\bglpat-[A-Za-z0-9_-]{20,}"_s, Tr::tr("a token of GitLab"));
        add("xox", u"\\bxox[abprs]-[A-Za-z0-9-]{10,}"_s, Tr::tr("a token of Slack"));
        add("AIza", u"\\bAIza[0-9A-Za-z_-]{35}"_s, Tr::tr("an API key of Google"));
        add("dckr_pat_", u"\\bdckr_pat_[A-Za-z0-9_-]{20,}"_s, Tr::tr("a token of Docker Hub"));
        add("npm_", u"\\bnpm_[A-Za-z0-9]{36}\\b"_s, Tr::tr("a token of npm"));
        add("_live_", u"\\b[rs]k_live_[0-9A-Za-z]{20,}"_s, Tr::tr("a key of Stripe"));
        add("eyJ", u"\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"_s,
            Tr::tr("a signed web token"));
        add("://", u"\\b[a-z][a-z0-9+.-]*://[^/\\s:@{$]+:[^/\\s@{$]+@"_s,
            Tr::tr("an address with a password"));
        return made;
    }();
    return all;
}

constexpr size_t pairOf(char first, char second)
{
    return static_cast<uchar>(first) * size_t(0x100) + static_cast<uchar>(second);
}

bool soundsSecret(const QString &name)
{
    static const QRegularExpression secret(u"(?:^|[_-])(?:password|passwd|passphrase|secret|token|api_?key|"
                                           u"private_?key|access_?key|credentials?)"
                                           "(?:$|[_-])"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

// What a template or the environment fills in is not in the file, but it ends in the image all the same.
void checkArgument(const Scope &scope, const yaml::Node &place, const QString &name, const QString &value)
{
    if (!soundsSecret(name))
        return;
    const bool isWritten = !value.isEmpty() && !value.contains("{{"_L1);
    const QString effect =
        isWritten ? Tr::tr("the build argument %1 is readable in this file and in the image's history")
                  : Tr::tr("the build argument %1 stays readable in the image's history");
    scope.warning(place, u"security.build-argument"_s,
                  (effect + Tr::tr(": hand it over under “secrets”")).arg(quoted(name)));
}

void checkArguments(const Scope &scope, const Artifact &artifact)
{
    const QList<yaml::Entry> arguments = entries(artifact.setting(u"buildArgs"));
    for (const yaml::Entry &argument : arguments)
        checkArgument(scope, argument.key, textOf(argument.key), textOf(argument.value));
    const QList<yaml::Node> flags = items(artifact.settings, u"cliFlags");
    constexpr QLatin1StringView option("--build-arg");
    for (qsizetype i = 0; i < flags.size(); ++i) {
        QString text = textOf(flags[i]);
        yaml::Node place = flags[i];
        if (!text.startsWith(option))
            continue;
        text = text.sliced(option.size());
        if (text.isEmpty() && i + 1 < flags.size()) {
            place = flags[i + 1];
            text = textOf(place);
        } else if (text.startsWith(u'=') || text.startsWith(u' ')) {
            text = text.sliced(1);
        }
        checkArgument(scope, place, text.section(u'=', 0, 0), text.section(u'=', 1));
    }
}

// Whether the first two letters of a mark occur: most texts are passed by at once.
bool mayHoldCredential(QByteArrayView text)
{
    static const auto pairs = [] {
        std::bitset<0x10000> known;
        for (const Credential &credential : credentials())
            known.set(pairOf(credential.mark.at(0), credential.mark.at(1)));
        return known;
    }();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (pairs.test(pairOf(text.at(i - 1), text.at(i))))
            return true;
    }
    return false;
}

void checkValue(const Scope &scope, const yaml::Node &node)
{
    const QByteArrayView bytes = node.bytes();
    if (!mayHoldCredential(bytes))
        return;
    for (const Credential &credential : credentials()) {
        if (!bytes.contains(credential.mark) || !credential.expression.match(node.text()).hasMatch())
            continue;
        scope.warning(
            node, u"security.credential"_s,
            Tr::tr("this looks like %1, and everybody with the file can read it").arg(credential.name));
        return;
    }
}

void checkValues(const Scope &scope, const yaml::Node &node)
{
    if (node.isScalar()) {
        checkValue(scope, node);
    } else if (node.isSequence()) {
        for (int i = 0; i < node.size(); ++i)
            checkValues(scope, node.at(i));
    } else if (node.isMapping()) {
        for (int i = 0; i < node.size(); ++i)
            checkValues(scope, node.at(i));
    }
}

} // namespace

void checkSecrets(const Scope &scope)
{
    const QList<const Artifact *> artifacts = scope.artifacts();
    for (const Artifact *artifact : artifacts)
        checkArguments(scope, *artifact);
    checkValues(scope, scope.configuration.root);
}

} // namespace kw::skaffold
