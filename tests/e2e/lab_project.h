// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/run_to_end.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

// The parts of tests that build in the lab with the programs themselves.
namespace lab {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

inline QString variable(const char *name)
{
    return qEnvironmentVariable(name);
}

// Runs to the end, in `folder`, with these variables beside ours.
inline Answer run(const QString &program, const QStringList &arguments, const QString &folder = {},
                  const QList<std::pair<QString, QString>> &environment = {})
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment) {
        all.insert(name, value);
    }
    process.setProcessEnvironment(all);
    process.setWorkingDirectory(folder);
    Answer answer{
        .status = kw::test::runToEnd(process, program, arguments, {}, 120'000), .out = {}, .err = {}};
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

// A copy of a folder of the repository, or an empty folder.
inline bool copyInto(const QString &from, const QString &to)
{
    const QDir source(from);
    bool done = QDir().mkpath(to);
    for (const QFileInfo &entry :
         source.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        done = done &&
               (entry.isDir() ? copyInto(entry.filePath(), target) : QFile::copy(entry.filePath(), target));
    }
    return done;
}

inline bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

// A builder for as long as it lives.
class Builder
{
public:
    explicit Builder(QString name)
        : m_name(std::move(name))
    {
    }
    ~Builder() { run(QStringLiteral("docker"), {QStringLiteral("buildx"), QStringLiteral("rm"), m_name}); }
    Builder(const Builder &) = delete;
    Builder &operator=(const Builder &) = delete;

    bool add(const QString &endpoint, const QStringList &options = {}) const
    {
        QStringList arguments = {QStringLiteral("buildx"),   QStringLiteral("create"),
                                 QStringLiteral("--name"),   m_name,
                                 QStringLiteral("--driver"), QStringLiteral("remote")};
        const Answer answer = run(QStringLiteral("docker"), arguments + options + QStringList{endpoint});
        if (answer.status != 0) {
            qWarning("%s", answer.err.constData());
        }
        return answer.status == 0;
    }
    const QString &name() const { return m_name; }

private:
    QString m_name;
};

} // namespace lab
