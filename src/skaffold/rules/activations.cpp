// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "skaffold/go_expression.h"
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

const QStringList &commands()
{
    static const QStringList all{u"apply"_s,   u"build"_s,  u"cmd"_s,  u"config"_s,   u"debug"_s,
                                 u"delete"_s,  u"deploy"_s, u"dev"_s,  u"diagnose"_s, u"exec"_s,
                                 u"filter"_s,  u"fix"_s,    u"init"_s, u"inspect"_s,  u"lint"_s,
                                 u"options"_s, u"render"_s, u"run"_s,  u"test"_s,     u"verify"_s};
    return all;
}

// The expression without the "!" that negates it.
QString expressionOf(const QString &pattern)
{
    qsizetype at = 0;
    while (at < pattern.size() && pattern[at] == u'!')
        ++at;
    return pattern.sliced(at);
}

// True when the pattern can be used.
bool checkPattern(const Scope &scope, const yaml::Node &node, const QString &pattern)
{
    const QString expression = expressionOf(pattern);
    const auto fault = goExpressionFault(expression);
    if (!fault)
        return true;
    const bool isNegated = expression.size() < pattern.size();
    const QString effect = isNegated ? Tr::tr("so this always matches") : Tr::tr("so this never matches");
    scope.warning(
        node, u"skaffold.activation-pattern"_s,
        Tr::tr("Go cannot read the expression %1, %2: %3").arg(quoted(expression), effect, fault->message));
    return false;
}

void checkEnvironment(const Scope &scope, const yaml::Node &node)
{
    const QString text = textOf(node);
    const qsizetype equals = text.indexOf(u'=');
    if (text.isEmpty())
        return;
    if (equals < 0) {
        auto &wrong =
            scope.error(node, u"skaffold.activation-variable"_s,
                        Tr::tr("write the variable as NAME=VALUE, and this is %1").arg(quoted(text)));
        offerText(wrong, node, text + u"=true"_s);
        return;
    }
    if (text.startsWith(u'!')) {
        auto &outside = scope.warning(node, u"skaffold.activation-variable"_s,
                                      Tr::tr("“!” belongs behind “=”: this looks at a variable called %1")
                                          .arg(quoted(text.first(equals))));
        offerText(outside, node, text.sliced(1, equals - 1) + u"=!"_s + text.sliced(equals + 1));
        return;
    }
    checkPattern(scope, node, text.sliced(equals + 1));
}

void checkCommand(const Scope &scope, const yaml::Node &node)
{
    const QString pattern = textOf(node);
    if (pattern.isEmpty() || !checkPattern(scope, node, pattern))
        return;
    const QString text = expressionOf(pattern);
    const QRegularExpression expression(text);
    if (!expression.isValid())
        return;
    const bool matches = std::ranges::any_of(
        commands(), [&](const QString &command) { return expression.match(command).hasMatch(); });
    if (matches)
        return;
    const QString meant = schema::likelyMeant(text, commands());
    QString message = Tr::tr("no command of Skaffold matches %1").arg(quoted(text));
    if (!meant.isEmpty())
        message += Tr::tr("; did you mean “%1”?").arg(meant);
    auto &unknown = scope.warning(node, u"skaffold.activation-command"_s, message);
    if (!meant.isEmpty())
        offerText(unknown, node, pattern.first(pattern.size() - text.size()) + meant);
}

void checkProfile(const Scope &scope, const Profile &profile)
{
    const QList<yaml::Node> activations = items(profile.pipeline.node, u"activation");
    for (const yaml::Node &activation : activations) {
        const yaml::Node environment = member(activation, u"env");
        const yaml::Node context = member(activation, u"kubeContext");
        const yaml::Node command = member(activation, u"command");
        if (activation.resolved().isMapping() && !environment && !context && !command)
            scope.warning(activation, u"skaffold.activation-empty"_s,
                          Tr::tr("a condition without “env”, “kubeContext” and “command” always holds"));
        checkEnvironment(scope, environment);
        checkCommand(scope, command);
        if (const QString pattern = textOf(context); !pattern.isEmpty())
            checkPattern(scope, context, pattern);
    }
    const yaml::Node all = member(profile.pipeline.node, u"requiresAllActivations");
    if (all && isTrue(all) && activations.isEmpty())
        scope.warning(keyOrSelf(all), u"skaffold.activation-empty"_s,
                      Tr::tr("without “activation” this profile is never active by itself"));
}

} // namespace

void checkActivations(const Scope &scope)
{
    for (const Profile &profile : scope.configuration.profiles)
        checkProfile(scope, profile);
}

} // namespace kw::skaffold
