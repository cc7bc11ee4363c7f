// SPDX-License-Identifier: Apache-2.0
#include "workspace/swap_file.h"

#include "workspace/project_document.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace kw::workspace {

namespace {

constexpr std::chrono::milliseconds untilWritten{800};

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        // Not for the eyes of others: a project may be private.
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(bytes);
        file.commit();
    }
}

} // namespace

SwapFile::SwapFile(ProjectDocument &document, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) +
                                      QStringLiteral("/kitwright/unsaved")
                                : folder)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(untilWritten);
    connect(&m_pause, &QTimer::timeout, this, &SwapFile::write);
    connect(&document, &ProjectDocument::patched, &m_pause, qOverload<>(&QTimer::start));
    connect(&document, &ProjectDocument::opened, &m_pause, &QTimer::stop);
    connect(&document, &ProjectDocument::saved, this, &SwapFile::discard);
}

QString SwapFile::path() const
{
    const QByteArray hash =
        QCryptographicHash::hash(m_document.path().toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("%1/%2.yaml").arg(m_folder, QLatin1StringView(hash));
}

std::optional<text::SourceText> SwapFile::leftBehind() const
{
    QFile file(path());
    if (m_document.path().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const Result<text::SourceText> text = text::SourceText::fromBytes(file.readAll());
    if (!text || *text == m_document.text()) {
        return {};
    }
    return *text;
}

bool SwapFile::isWritten() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) && file.readAll() == m_document.text().bytes();
}

void SwapFile::discard()
{
    m_pause.stop();
    if (!m_document.path().isEmpty()) {
        QFile::remove(path());
    }
}

void SwapFile::write()
{
    if (m_document.path().isEmpty()) {
        return;
    }
    if (m_document.isModified()) {
        QThreadPool::globalInstance()->start(
            [path = path(), bytes = m_document.text().bytes()] { writeFile(path, bytes); });
    } else {
        discard();
    }
}

} // namespace kw::workspace
