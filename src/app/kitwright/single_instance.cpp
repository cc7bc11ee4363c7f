// SPDX-License-Identifier: Apache-2.0
#include "single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace kw {

namespace {

constexpr std::chrono::milliseconds patience{2000};
constexpr char activationVariable[] = "XDG_ACTIVATION_TOKEN";

} // namespace

QString SingleInstance::socketName(const QString &folder)
{
    const QFileInfo info(folder);
    // A file stands for its folder, as it does for the workspace.
    const QString canonical = info.isFile()      ? QFileInfo(info.absolutePath()).canonicalFilePath()
                              : folder.isEmpty() ? QString()
                                                 : info.canonicalFilePath();
    const QByteArray hash =
        QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("%1/kitwright-%2")
        .arg(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), QLatin1StringView(hash));
}

void SingleInstance::decide(const QString &folder, const std::function<void()> &first,
                            const std::function<void()> &raised)
{
    auto *socket = new QLocalSocket(this);
    // A copy: the connection that is cut here owns what is called.
    // NOLINTNEXTLINE(performance-unnecessary-value-param)
    const auto end = [socket](std::function<void()> then) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
        then();
    };
    connect(socket, &QLocalSocket::connected, this, [socket] {
        // With it, the desktop lets the other window come to the front.
        socket->write("raise " + qgetenv(activationVariable) + '\n');
    });
    connect(socket, &QLocalSocket::readyRead, this, [end, raised] { end(raised); });
    // Nobody listens there, or a socket was left behind by a crash.
    connect(socket, &QLocalSocket::errorOccurred, this, [end, first] { end(first); });
    QTimer::singleShot(patience, socket, [end, first] { end(first); });
    // Errors can come before connectToServer() returns; the callers expect neither call before that.
    QTimer::singleShot(0, socket, [socket, name = socketName(folder)] { socket->connectToServer(name); });
}

void SingleInstance::answerFor(const QString &folder)
{
    const QString name = socketName(folder);
    if (m_server.isListening() && m_server.fullServerName() == name) {
        return;
    }
    m_server.close();
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer, Qt::UniqueConnection);
    if (m_server.listen(name)) {
        return;
    }
    // A file is in the way: of a program that still answers, then it keeps the project, or of a crashed one.
    auto *probe = new QLocalSocket(this);
    connect(probe, &QLocalSocket::connected, probe, &QObject::deleteLater);
    connect(probe, &QLocalSocket::errorOccurred, this, [this, probe, name] {
        probe->deleteLater();
        QLocalServer::removeServer(name);
        m_server.listen(name);
    });
    QTimer::singleShot(0, probe, [probe, name] { probe->connectToServer(name); });
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                return;
            }
            const QByteArray line = socket->readLine(512).trimmed();
            if (line.startsWith("raise")) {
                if (const QByteArray token = line.mid(6); !token.isEmpty()) {
                    qputenv(activationVariable, token);
                }
                Q_EMIT raiseAsked();
                socket->write("done\n");
                socket->flush();
            }
        });
    }
}

} // namespace kw
