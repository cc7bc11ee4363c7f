// SPDX-License-Identifier: Apache-2.0
#include "buildx/tool_failure.h"

#include "buildx/tr.h"
#include "process/process_runner.h"

#include <QRegularExpression>

namespace kw::buildx {

namespace {

struct Explanation
{
    const char *marker; // part of the tool's text, lower case
    ErrorCode code;
    const char *why;
    const char *hint;
};

// First match wins, so the special texts stand above the general ones.
const Explanation explanations[] = {
    {"permission denied while trying to connect to the docker", ErrorCode::PermissionDenied,
     QT_TRANSLATE_NOOP("Buildx", "you may not use Docker's socket"),
     QT_TRANSLATE_NOOP("Buildx",
                       "Add your user to the group docker and log in again, or use rootless Docker.")},
    {"cannot connect to the docker daemon", ErrorCode::Unreachable,
     QT_TRANSLATE_NOOP("Buildx", "Docker's engine does not answer"),
     QT_TRANSLATE_NOOP("Buildx", "Start the engine, or check DOCKER_HOST and the Docker context.")},
    {"'buildx' is not a docker command", ErrorCode::ToolMissing,
     QT_TRANSLATE_NOOP("Buildx", "Docker has no buildx plugin"),
     QT_TRANSLATE_NOOP("Buildx", "Install docker-buildx (docker-buildx-plugin in Docker's own packages).")},
    {"unknown command: docker buildx", ErrorCode::ToolMissing,
     QT_TRANSLATE_NOOP("Buildx", "Docker has no buildx plugin"),
     QT_TRANSLATE_NOOP("Buildx", "Install docker-buildx (docker-buildx-plugin in Docker's own packages).")},
    {"certificate signed by unknown authority", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "the CA that was given did not sign the server's certificate"),
     QT_TRANSLATE_NOOP("Buildx", "Give the CA that signed it as cacert; the system's CAs are not used.")},
    {"x509: certificate is valid for", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "the server's certificate is for other names"),
     QT_TRANSLATE_NOOP("Buildx",
                       "Set servername to a name that the certificate has, or renew the certificate.")},
    {"certificate has expired", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "a certificate has expired"),
     QT_TRANSLATE_NOOP("Buildx", "Renew the certificate, and check the clocks of both machines.")},
    {"certificate required", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "the server wants a client certificate"),
     QT_TRANSLATE_NOOP("Buildx", "Give cert and key.")},
    {"first record does not look like a tls handshake", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "the server speaks no TLS"),
     QT_TRANSLATE_NOOP("Buildx", "Leave out the TLS options, or switch TLS on in the server.")},
    {"error loading tls config", ErrorCode::ReadFailed,
     QT_TRANSLATE_NOOP("Buildx", "a certificate file cannot be read"),
     QT_TRANSLATE_NOOP("Buildx", "Check the paths of cacert, cert and key.")},
    {"connection refused", ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Buildx", "it refuses the connection"),
     QT_TRANSLATE_NOOP("Buildx", "Check that BuildKit runs there and that the port is right.")},
    {"no such host", ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Buildx", "the name of the host is not known"),
     QT_TRANSLATE_NOOP("Buildx", "Check the spelling and the name server.")},
    {"no route to host", ErrorCode::Unreachable, QT_TRANSLATE_NOOP("Buildx", "there is no way to the host"),
     QT_TRANSLATE_NOOP("Buildx", "Check the network, the firewall and a VPN.")},
    {"no such file or directory", ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Buildx", "a file or socket is not there"),
     QT_TRANSLATE_NOOP("Buildx", "Check the path.")},
    {"error reading server preface", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "the server ended the connection before it spoke BuildKit's protocol"),
     QT_TRANSLATE_NOOP("Buildx", "When the server wants TLS, give cacert, cert and key.")},
    {"use of closed network connection", ErrorCode::Unreachable,
     QT_TRANSLATE_NOOP("Buildx", "the port is open, but nothing answers there"),
     QT_TRANSLATE_NOOP("Buildx", "Check that it is BuildKit that listens on this port.")},
    {"context deadline exceeded", ErrorCode::TimedOut,
     QT_TRANSLATE_NOOP("Buildx", "it does not answer in time"),
     QT_TRANSLATE_NOOP("Buildx", "Check the endpoint and its TLS options.")},
    {"permission denied (publickey", ErrorCode::Unauthorized,
     QT_TRANSLATE_NOOP("Buildx", "SSH refused the key"),
     QT_TRANSLATE_NOOP("Buildx", "Check that ssh to this host works without a question.")},
    {"no such container", ErrorCode::NotFound, QT_TRANSLATE_NOOP("Buildx", "there is no such container"),
     QT_TRANSLATE_NOOP("Buildx", "Check the container's name and that it runs.")},
    {"but no append mode", ErrorCode::Conflict, QT_TRANSLATE_NOOP("Buildx", "a builder of this name exists"),
     QT_TRANSLATE_NOOP("Buildx", "Choose another name, or add a node to the existing builder.")},
    {"already exists as context builder", ErrorCode::Conflict,
     QT_TRANSLATE_NOOP("Buildx", "a Docker context has this name"),
     QT_TRANSLATE_NOOP("Buildx", "Choose another name.")},
    {"mismatched driver", ErrorCode::Conflict, QT_TRANSLATE_NOOP("Buildx", "the builder uses another driver"),
     QT_TRANSLATE_NOOP("Buildx", "All nodes of a builder share one driver: create a new builder.")},
    {"invalid duplicate endpoint", ErrorCode::Conflict,
     QT_TRANSLATE_NOOP("Buildx", "another node of this builder has the same endpoint"), ""},
    {"for append", ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Buildx", "there is no builder of this name to add to"),
     QT_TRANSLATE_NOOP("Buildx", "kitw builders ls shows the names.")},
    {"failed to find instance", ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Buildx", "there is no builder of this name"),
     QT_TRANSLATE_NOOP("Buildx", "kitw builders ls shows the names.")},
    {"no builder ", ErrorCode::NotFound, QT_TRANSLATE_NOOP("Buildx", "there is no builder of this name"),
     QT_TRANSLATE_NOOP("Buildx", "kitw builders ls shows the names.")},
    {"can not leave last node", ErrorCode::Conflict,
     QT_TRANSLATE_NOOP("Buildx", "it is the builder's last node"),
     QT_TRANSLATE_NOOP("Buildx", "Remove the builder instead.")},
    {"context builder cannot be removed", ErrorCode::Unsupported,
     QT_TRANSLATE_NOOP("Buildx", "it belongs to a Docker context"),
     QT_TRANSLATE_NOOP("Buildx", "docker context rm removes the context.")},
    {"no space left on device", ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("Buildx", "the disk is full"),
     QT_TRANSLATE_NOOP("Buildx", "Prune the builder's cache, or set rules for its size.")},
};

QString lastLine(const QString &text)
{
    QString line = text.trimmed().section(u'\n', -1).trimmed();
    if (line.startsWith(QLatin1String("ERROR: "))) {
        line.remove(0, 7);
    }
    return line;
}

// The names that the certificate has, when the text tells them: "certificate is valid for A, B, not C".
QString certificateNames(const QString &text)
{
    static const QRegularExpression names(
        QStringLiteral("certificate is valid for (.+?), not (\\S+?)[\"\\s]*(?:\\n|$)"));
    const QRegularExpressionMatch match = names.match(text);
    return match.hasMatch() ? Tr::tr("the server's certificate is for %1, not for %2")
                                  .arg(match.captured(1), match.captured(2))
                            : QString();
}

} // namespace

Error explainFailure(const QString &text, const QString &where)
{
    Error error;
    error.code = ErrorCode::ToolFailed;
    error.what = Tr::tr("The builder does not answer");
    error.where = where;
    error.detail = text.trimmed();
    error.why = lastLine(text);
    const QString lower = text.toLower();
    for (const Explanation &explanation : explanations) {
        if (lower.contains(QLatin1String(explanation.marker))) {
            error.code = explanation.code;
            error.why = Tr::tr(explanation.why);
            error.hint = *explanation.hint ? Tr::tr(explanation.hint) : QString();
            break;
        }
    }
    if (const QString names = certificateNames(text); !names.isEmpty()) {
        error.why = names;
    }
    return error;
}

Error explainOutcome(const process::ProcessOutcome &outcome, const QString &what, const QString &where)
{
    Error error = process::outcomeError(outcome, what);
    if (outcome.reason == process::ProcessReason::Exited) {
        error = explainFailure(error.detail, where);
        error.what = what;
        if (error.why.isEmpty()) {
            error.why = Tr::tr("exit code %1").arg(outcome.exitCode);
        }
    } else if (outcome.reason == process::ProcessReason::FailedToStart) {
        error.hint = Tr::tr("Install Docker's command line and the buildx plugin.");
    }
    error.where = where;
    return error;
}

} // namespace kw::buildx
