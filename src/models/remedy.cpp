// SPDX-License-Identifier: Apache-2.0
#include "models/remedy.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kw::models {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Remedy)
};

bool isAboutTheBuilder(const build::BuildFailure &failure)
{
    const QString &hint = failure.hint;
    return hint.contains(QLatin1String("builder")) || hint.contains(QLatin1String("node"));
}

QString sentence(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace

QList<Remedy> remediesFor(const build::BuildFailure &failure)
{
    QList<Remedy> remedies;
    const bool aboutBuilder = isAboutTheBuilder(failure);
    if (!failure.hint.isEmpty()) {
        remedies.append({.title = failure.hint,
                         .explanation = Tr::tr("This cause is known; the text of the tool is below."),
                         .button = aboutBuilder ? Tr::tr("Show the builders") : QString(),
                         .action = aboutBuilder ? Remedy::Action::ShowBuilders : Remedy::Action::None});
    }
    if (failure.line > 0) {
        remedies.append({.title = Tr::tr("Correct line %1 of %2").arg(failure.line).arg(failure.file),
                         .explanation = Tr::tr("The step that failed is written there."),
                         .button = Tr::tr("Open the file"),
                         .action = Remedy::Action::OpenFile});
    }
    if (!failure.step.isEmpty()) {
        remedies.append({.title = Tr::tr("Read what the step said before it failed"),
                         .explanation = failure.step,
                         .button = Tr::tr("Show the log"),
                         .action = Remedy::Action::ShowLog});
    }
    remedies.append({.title = Tr::tr("Build the same again"),
                     .explanation = Tr::tr("What was done is in the cache; only the rest runs."),
                     .button = Tr::tr("Retry"),
                     .action = Remedy::Action::Retry});
    return remedies;
}

QString causeInWords(const QString &cause)
{
    static const QRegularExpression ended(
        QStringLiteral("^process \"(.*)\" did not complete successfully: exit code: (\\d+)$"));
    const QRegularExpressionMatch match = ended.match(cause);
    if (!match.hasMatch()) {
        return cause;
    }
    QString command = match.captured(1);
    if (const QLatin1StringView shell("/bin/sh -c "); command.startsWith(shell)) {
        command = command.sliced(shell.size());
    }
    constexpr qsizetype longest = 80;
    if (command.size() > longest) {
        command = command.first(longest) + QChar(0x2026);
    }
    return Tr::tr("“%1” ended with exit code %2").arg(command, match.captured(2));
}

QString causeHead(const build::BuildFailure &failure)
{
    const QString cause = causeInWords(failure.cause);
    return failure.platform.isEmpty() ? sentence(cause)
                                      : QStringLiteral("%1: %2").arg(failure.platform, cause);
}

QString failureReport(const build::BuildFailure &failure, const QString &command)
{
    QString text = Tr::tr("%1 was not built: %2").arg(failure.artifact, failure.cause) + QLatin1Char('\n');
    if (!failure.step.isEmpty()) {
        text += Tr::tr("Step: %1").arg(failure.step) + QLatin1Char('\n');
    }
    if (failure.line > 0) {
        text += Tr::tr("Place: %1:%2").arg(failure.file).arg(failure.line) + QLatin1Char('\n');
    }
    if (!failure.hint.isEmpty()) {
        text += Tr::tr("What to do: %1").arg(failure.hint) + QLatin1Char('\n');
    }
    text += Tr::tr("Command: %1").arg(command) + QLatin1Char('\n');
    if (!failure.lastLines.isEmpty()) {
        text += QLatin1Char('\n') + failure.lastLines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }
    return text + QLatin1Char('\n') + failure.originalText + QLatin1Char('\n');
}

} // namespace kw::models
