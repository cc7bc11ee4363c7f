// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

// A project folder for one test.
class Project
{
public:
    Project() { QVERIFY(m_folder.isValid()); }

    QString path() const { return QDir(m_folder.path()).canonicalPath(); }

    void write(const QString &name, const QByteArray &content) const
    {
        const QString file = path() + u'/' + name;
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }

private:
    QTemporaryDir m_folder;
};
