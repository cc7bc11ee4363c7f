// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "models/log_source.h"

#include <QFuture>
#include <QObject>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace kw::models {

// Writes a log into a file without holding up the window: lines are taken in portions on the thread of the
// source, the disk is waited for on another. The file is there whole or not at all; destroyed before the end,
// this gives up. GUI thread.
class LogSave : public QObject
{
    Q_OBJECT

public:
    LogSave(std::shared_ptr<LogSource> source, const QString &path, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void ended(const kw::Result<void> &result);

private:
    void takeOn(const QString &problem);
    void finish(const QString &problem);

    std::shared_ptr<LogSource> m_source;
    std::shared_ptr<QSaveFile> m_file;
    QThreadPool m_disk;
    qsizetype m_next = 0;
    qsizetype m_count = 0;
};

} // namespace kw::models
