// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

// A project folder for one test, and a request to plan it.
class Project
{
public:
    Project()
    {
        QVERIFY(m_folder.isValid() && m_home.isValid());
        writeFile(home() + QStringLiteral("/docker.json"), "{\"credsStore\": \"keychain\"}");
    }

    QString path() const { return QDir(m_folder.path()).canonicalPath(); }
    QString home() const { return QDir(m_home.path()).canonicalPath(); } // beside the project

    void write(const QString &name, const QByteArray &content) const
    {
        writeFile(path() + u'/' + name, content);
    }

    static void writeFile(const QString &file, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }

    // The file of one configuration: what stands below `apiVersion` and `kind`.
    void configure(const QByteArray &body) const
    {
        write(QStringLiteral("skaffold.yaml"), "apiVersion: skaffold/v4beta13\nkind: Config\n" + body);
    }

    // Somebody is logged in everywhere.
    kw::plan::Request request() const
    {
        return {.folder = path(),
                .builder = QStringLiteral("fleet"),
                .dockerConfigFile = home() + QStringLiteral("/docker.json"),
                .now = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 890), QTimeZone::utc())};
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_home;
};
