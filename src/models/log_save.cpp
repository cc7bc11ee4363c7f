// SPDX-License-Identifier: Apache-2.0
#include "models/log_save.h"

namespace kw::models {

namespace {

constexpr qsizetype linesAtOnce = 4000;

} // namespace

LogSave::LogSave(std::shared_ptr<LogSource> source, const QString &path, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_file(std::make_shared<QSaveFile>(path))
{
    m_disk.setMaxThreadCount(1);
}

void LogSave::start()
{
    m_count = m_source->lineCount();
    QtFuture::makeReadyVoidFuture()
        .then(&m_disk,
              [file = m_file] { return file->open(QIODevice::WriteOnly) ? QString() : file->errorString(); })
        .then(this, [this](const QString &problem) { takeOn(problem); });
}

void LogSave::takeOn(const QString &problem)
{
    if (!problem.isEmpty()) {
        finish(problem);
        return;
    }
    const bool isLast = m_next + linesAtOnce >= m_count;
    QByteArray portion;
    for (const qsizetype end = std::min(m_count, m_next + linesAtOnce); m_next < end; ++m_next) {
        portion += m_source->line(m_next).text.toUtf8() + '\n';
    }
    QtFuture::makeReadyVoidFuture()
        .then(&m_disk,
              [file = m_file, portion, isLast] {
                  const bool written = file->write(portion) == portion.size() && (!isLast || file->commit());
                  return written ? QString() : file->errorString();
              })
        .then(this, [this, isLast](const QString &failed) {
            if (isLast || !failed.isEmpty()) {
                finish(failed);
            } else {
                takeOn({});
            }
        });
}

void LogSave::finish(const QString &problem)
{
    if (problem.isEmpty()) {
        Q_EMIT ended({});
    } else {
        Q_EMIT ended(failure(ErrorCode::WriteFailed, tr("The log was not saved"), problem));
    }
}

} // namespace kw::models
