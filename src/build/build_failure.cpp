// SPDX-License-Identifier: Apache-2.0
#include "build/build_failure.h"

#include "build/tr.h"

#include <QRegularExpression>

namespace kw::build {

namespace {

// "Dockerfile:6", a rule, numbered lines ("   6 | >>> RUN …"), a rule.
void readExcerpt(const QStringList &text, BuildFailure &failure)
{
    static const QRegularExpression place(QStringLiteral("^(?<file>\\S.*):(?<line>\\d{1,7})$"));
    static const QRegularExpression numbered(
        QStringLiteral("^ *(?<n>\\d{1,7}) \\| (?<mark>>>>| {3})? ?(?<text>.*)$"));
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const QRegularExpressionMatch found = place.match(text.at(i));
        if (!found.hasMatch() || !text.at(i + 1).startsWith(QLatin1String("-----"))) {
            continue;
        }
        failure.file = found.captured(QStringLiteral("file"));
        failure.line = found.captured(QStringLiteral("line")).toInt();
        for (qsizetype j = i + 2; j < text.size(); ++j) {
            const QRegularExpressionMatch row = numbered.match(text.at(j));
            if (!row.hasMatch()) {
                break;
            }
            failure.excerpt.append({row.captured(QStringLiteral("n")).toInt(),
                                    row.captured(QStringLiteral("text")),
                                    row.captured(QStringLiteral("mark")) == QLatin1String(">>>")});
        }
        return;
    }
}

QString lastError(const QStringList &text)
{
    for (auto line = text.crbegin(); line != text.crend(); ++line) {
        if (line->startsWith(QLatin1String("ERROR: ")) || line->startsWith(QLatin1String("error: "))) {
            return *line;
        }
    }
    return {};
}

struct KnownCause
{
    const char *pattern;
    const char *hint;
};

// Texts of buildx, BuildKit and registries, and what helps. The first match counts.
constexpr KnownCause knownCauses[] = {
    {"exec format error",
     QT_TRANSLATE_NOOP(
         "Build",
         "Build this platform on a node of its own architecture, or install an emulator on the node")},
    {"no builder \".*\" found", QT_TRANSLATE_NOOP("Build", "Create the builder, or choose another one")},
    {"context deadline exceeded",
     QT_TRANSLATE_NOOP("Build", "Check that the builder's nodes run and can be reached")},
    {"Cannot connect to the Docker daemon|failed to connect to the docker API",
     QT_TRANSLATE_NOOP("Build", "Start the Docker engine, or choose a builder that does not need it")},
    {"no space left on device",
     QT_TRANSLATE_NOOP("Build", "Free disk space on the node: prune its build cache")},
    {"401 Unauthorized|403 Forbidden|denied:|authorization failed|insufficient_scope",
     QT_TRANSLATE_NOOP("Build", "Log in to the registry with an account that may push there")},
    {"http: server gave HTTP response to HTTPS client",
     QT_TRANSLATE_NOOP("Build", "Mark the registry as insecure (plain HTTP) in the builder's configuration")},
    {"connection refused|no such host",
     QT_TRANSLATE_NOOP("Build", "Check that the host runs and that its name is right")},
    {"failed to read dockerfile|no such file or directory",
     QT_TRANSLATE_NOOP("Build", "Check the path and the name of the file, and .dockerignore")},
    {"failed to calculate checksum of ref|: not found$",
     QT_TRANSLATE_NOOP("Build",
                       "Check that the file is in the build context and that .dockerignore keeps it")},
    {"secret .*: not found", QT_TRANSLATE_NOOP("Build", "Give the build the secret that the step asks for")},
    {"target stage .* could not be found",
     QT_TRANSLATE_NOOP("Build", "Name a stage that the Dockerfile has")},
};

QString hintFor(const QString &cause)
{
    for (const KnownCause &known : knownCauses) {
        if (QRegularExpression(QString::fromUtf8(known.pattern)).match(cause).hasMatch()) {
            return Tr::tr(known.hint);
        }
    }
    return {};
}

} // namespace

QString withoutPrefixes(QString message)
{
    static const QRegularExpression prefix(
        QStringLiteral("^(ERROR: |error: |target [^:]+: |failed to build: |failed to solve: |"
                       "(Canceled|Unknown|NotFound|Unavailable|InvalidArgument|PermissionDenied|Internal|"
                       "DeadlineExceeded|ResourceExhausted|FailedPrecondition): )"));
    for (QRegularExpressionMatch match = prefix.match(message); match.hasMatch();
         match = prefix.match(message)) {
        message.remove(0, match.capturedLength());
    }
    return message;
}

BuildFailure explainFailure(const QString &artifact, const VertexStore &vertexes, const QStringList &text,
                            const QStringList &lastLines, int exitCode)
{
    BuildFailure failure{.artifact = artifact, .lastLines = lastLines, .exitCode = exitCode};
    const Vertex *root = vertexes.rootCause();
    if (root != nullptr) {
        failure.step = root->name;
        failure.platform = root->step.platform;
    }
    readExcerpt(text, failure);
    failure.cause = withoutPrefixes(lastError(text));
    const bool onlyEcho =
        failure.cause.isEmpty() || failure.cause.endsWith(QLatin1String("context canceled"));
    if (onlyEcho && root != nullptr) {
        failure.cause = withoutPrefixes(root->error);
    }
    if (failure.cause.isEmpty()) {
        failure.cause = text.isEmpty()
                            ? Tr::tr("the command ended with exit status %1 and no message").arg(exitCode)
                            : text.constLast();
    }
    failure.hint = hintFor(failure.cause + QLatin1Char('\n') + lastLines.join(QLatin1Char('\n')));
    failure.originalText = text.join(QLatin1Char('\n'));
    return failure;
}

Error BuildFailure::toError() const
{
    QStringList place;
    if (!platform.isEmpty()) {
        place.append(platform);
    }
    if (line > 0) {
        place.append(QStringLiteral("%1:%2").arg(file).arg(line));
    }
    return Error{.code = ErrorCode::ToolFailed,
                 .what = Tr::tr("“%1” was not built").arg(artifact),
                 .where = place.join(QStringLiteral(", ")),
                 .why = cause,
                 .hint = hint,
                 .detail = originalText};
}

} // namespace kw::build
