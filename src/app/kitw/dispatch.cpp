// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/dispatch.h"

#include "app/kitw/help.h"
#include "app/kitw/suggestion.h"
#include "app/kitw/tr.h"

namespace kw::kitw {

namespace {

Error usageError(const QString &path, const QString &what, const QString &why, QString hint = {})
{
    if (hint.isEmpty()) {
        hint = Tr::tr("“%1 --help” lists what it takes").arg(path);
    }
    return Error{.code = ErrorCode::InvalidInput, .what = what, .why = why, .hint = std::move(hint)};
}

const Verb *findVerb(const QList<Verb> &verbs, const QString &name)
{
    for (const Verb &verb : verbs) {
        if (verb.name == name) {
            return &verb;
        }
    }
    return nullptr;
}

Error unknownVerb(const QString &path, const QList<Verb> &verbs, const QString &name)
{
    QStringList names;
    for (const Verb &verb : verbs) {
        names.append(verb.name);
    }
    const QString near = nearest(name, names);
    return usageError(path, Tr::tr("unknown verb “%1”").arg(name), {},
                      near.isEmpty() ? QString() : Tr::tr("did you mean “%1 %2”?").arg(path, near));
}

QList<QCommandLineOption> allOptions(const Verb &verb)
{
    QList<QCommandLineOption> options = verb.options;
    if (!verb.formats.isEmpty()) {
        options.append(QCommandLineOption(
            QStringLiteral("format"),
            Tr::tr("how the data is printed: %1").arg(verb.formats.join(QStringLiteral(", "))),
            QStringLiteral("FORMAT"), verb.formats.constFirst()));
    }
    options.append(QCommandLineOption(QStringLiteral("verbose"), Tr::tr("tell every command that is run")));
    options.append(
        QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("show this help")));
    return options;
}

// "--push" becomes "--push=true": the parser knows options with a value and without, not both.
QStringList withSwitchValues(QStringList words, const QStringList &switches)
{
    for (QString &word : words) {
        if (word == QLatin1String("--")) {
            break;
        }
        if (word.startsWith(QLatin1String("--")) && switches.contains(word.sliced(2))) {
            word += QStringLiteral("=true");
        }
    }
    return words;
}

// What the parser has accepted and the verb's own lists do not. Empty text: nothing.
QString wrongValue(const QCommandLineParser &parser, const Verb &verb)
{
    for (const QString &name : verb.switches) {
        const QString value = parser.value(name);
        if (parser.isSet(name) && value != QLatin1String("true") && value != QLatin1String("false")) {
            return Tr::tr("“%1” is neither true nor false").arg(value);
        }
    }
    if (!verb.formats.isEmpty()) {
        const QString format = parser.value(QStringLiteral("format"));
        if (!verb.formats.contains(format)) {
            return Tr::tr("unknown format “%1”; there is %2")
                .arg(format, verb.formats.join(QStringLiteral(", ")));
        }
    }
    return {};
}

QString optionSuggestion(const QString &path, const QStringList &unknown,
                         const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options) {
        names.append(option.names());
    }
    const QString near = unknown.isEmpty() ? QString() : nearest(unknown.constFirst(), names);
    return near.isEmpty() ? QString() : Tr::tr("did you mean “%1 --%2”?").arg(path, near);
}

void startVerb(Invocation &invocation, const Verb &verb, const QString &path, const QStringList &words)
{
    const QList<QCommandLineOption> options = allOptions(verb);
    QCommandLineParser &parser = invocation.parser();
    parser.addOptions(options);
    const bool parsed = parser.parse(QStringList{path} + withSwitchValues(words, verb.switches));
    if (parser.isSet(QStringLiteral("help"))) {
        invocation.print(verbHelp(path, verb, options));
        invocation.finish(ExitStatus::Done);
        return;
    }
    const QString what = Tr::tr("wrong usage of “%1”").arg(path);
    if (!parsed) {
        invocation.fail(usageError(path, what, parser.errorText(),
                                   optionSuggestion(path, parser.unknownOptionNames(), options)));
        return;
    }
    if (const QString wrong = wrongValue(parser, verb); !wrong.isEmpty()) {
        invocation.fail(usageError(path, what, wrong));
        return;
    }
    if (!verb.formats.isEmpty()) {
        invocation.setFormat(parser.value(QStringLiteral("format")));
    }
    if (verb.arguments.isEmpty() && !parser.positionalArguments().isEmpty()) {
        invocation.fail(usageError(
            path, what,
            Tr::tr("“%1” is one argument too many").arg(parser.positionalArguments().constFirst())));
        return;
    }
    verb.run(invocation);
}

void startSubverb(Invocation &invocation, const Verb &verb, const QString &path, QStringList words)
{
    const bool named = !words.isEmpty() && !words.constFirst().startsWith(QLatin1Char('-'));
    if (!named) {
        if (words.contains(QStringLiteral("--help")) || words.contains(QStringLiteral("-h"))) {
            invocation.print(verbHelp(path, verb, allOptions(verb)));
            invocation.finish(ExitStatus::Done);
            return;
        }
        const Verb &first = verb.subverbs.constFirst();
        startVerb(invocation, first, path + QLatin1Char(' ') + first.name, words);
        return;
    }
    const QString name = words.takeFirst();
    const Verb *subverb = findVerb(verb.subverbs, name);
    if (subverb == nullptr) {
        invocation.fail(unknownVerb(path, verb.subverbs, name));
        return;
    }
    startVerb(invocation, *subverb, path + QLatin1Char(' ') + name, words);
}

} // namespace

void dispatch(Invocation &invocation, const QList<Verb> &verbs, QStringList words, const QString &version)
{
    const QString program = QStringLiteral("kitw");
    const QString first = words.isEmpty() ? QString() : words.takeFirst();
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        invocation.print(programHelp(verbs));
        invocation.finish(ExitStatus::Done);
        return;
    }
    if (first == QLatin1String("--version")) {
        invocation.print(QStringLiteral("kitw %1\n").arg(version));
        invocation.finish(ExitStatus::Done);
        return;
    }
    if (first.isEmpty() || first.startsWith(QLatin1Char('-'))) {
        invocation.fail(usageError(program, Tr::tr("wrong usage of “%1”").arg(program),
                                   first.isEmpty() ? Tr::tr("no verb is given")
                                                   : Tr::tr("unknown option “%1”").arg(first)));
        return;
    }
    const Verb *verb = findVerb(verbs, first);
    if (verb == nullptr) {
        invocation.fail(unknownVerb(program, verbs, first));
        return;
    }
    const QString path = program + QLatin1Char(' ') + first;
    if (verb->subverbs.isEmpty()) {
        startVerb(invocation, *verb, path, words);
    } else {
        startSubverb(invocation, *verb, path, words);
    }
}

} // namespace kw::kitw
