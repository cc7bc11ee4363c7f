// SPDX-License-Identifier: Apache-2.0
#include "image/inspector.h"
#include "process/process_runner.h"
#include "registry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kw::image;
using namespace Qt::StringLiterals;

// The inspector against a stand-in for docker that serves objects from a folder and writes down what it was
// asked.
class InspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_path = qgetenv("PATH");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile docker(m_folder->filePath(u"docker"_s));
        QVERIFY(docker.open(QIODevice::WriteOnly));
        docker.write("#!/bin/sh\n"
                     "for last; do :; done\n"
                     "echo \"$*\" >> \"${0%/*}/asked\"\n"
                     "name=$(echo \"$last\" | tr '/:@' '___')\n"
                     "case $last in *slow*) exec sleep 60;; esac\n"
                     "[ -f \"${0%/*}/$name\" ] && exec cat \"${0%/*}/$name\"\n"
                     "echo \"ERROR: $last: not found\" >&2\n"
                     "exit 1\n");
        docker.close();
        QVERIFY(docker.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", m_folder->path().toLocal8Bit() + ':' + m_path);
        m_journal = std::make_unique<kw::process::ActivityJournal>();
        m_runner = std::make_unique<kw::process::ProcessRunner>(*m_journal);
    }

    void cleanup()
    {
        m_runner.reset();
        m_journal.reset();
        qputenv("PATH", m_path);
    }

    void everyObjectIsAskedForOnce()
    {
        Registry registry;
        const QByteArray root = pushTwoPlatforms(registry);
        serve(u"r.example/demo:1"_s, root);
        serve(registry);
        Inspector inspector(*m_runner);
        inspector.setBuilder(u"fleet"_s);
        QSignalSpy progress(&inspector, &Inspector::progress);
        const auto image = inspect(inspector, u"r.example/demo:1"_s);
        QVERIFY2(image, image ? "" : qPrintable(image.error().summary()));
        QCOMPARE(image->platforms.size(), 2);
        QCOMPARE(image->platforms.first().layers.first().letter, u"A"_s);
        QVERIFY(image->integrity.isComplete());
        QCOMPARE(asked().size(), 5);
        QCOMPARE(QSet<QString>(m_asked.begin(), m_asked.end()).size(), 5);
        QVERIFY(m_asked.first().startsWith(u"buildx imagetools inspect --raw --builder fleet "_s));
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.last().at(1).toInt(), 5);
        QCOMPARE(progress.last().at(2).toInt(), 5);

        // Only the name is asked for again: a digest never changes its content.
        QVERIFY(inspect(inspector, u"r.example/demo:1"_s));
        QCOMPARE(asked().size(), 6);
        QVERIFY(inspect(inspector, u"r.example/demo@"_s + Digest::sha256Of(root).text()));
        QCOMPARE(asked().size(), 6);
    }

    void aChangedObjectIsNotTrusted()
    {
        Registry registry;
        const QByteArray root = pushTwoPlatforms(registry);
        serve(u"r.example/demo:1"_s, root);
        serve(registry);
        const Digest damaged = registry.objects.constBegin().key();
        serve(u"r.example/demo@"_s + damaged.text(), "{}");
        Inspector inspector(*m_runner);
        const auto image = inspect(inspector, u"r.example/demo:1"_s);
        QVERIFY(image);
        QCOMPARE(image->integrity.missing.size(), 1);
        QCOMPARE(image->integrity.missing.first().digest, damaged);
        QVERIFY(image->integrity.missing.first().error.why.contains(Digest::sha256Of("{}").text()));
    }

    void aMissingTagIsNotFound()
    {
        Inspector inspector(*m_runner);
        const auto image = inspect(inspector, u"r.example/nothing"_s);
        QVERIFY(!image);
        QCOMPARE(image.error().code, kw::ErrorCode::NotFound);
        QCOMPARE(image.error().where, u"r.example/nothing:latest"_s);
    }

    void aMissingDockerIsSaid()
    {
        qputenv("PATH", "/nonexistent");
        Inspector inspector(*m_runner);
        const auto image = inspect(inspector, u"r.example/x"_s);
        QVERIFY(!image);
        QCOMPARE(image.error().code, kw::ErrorCode::ToolMissing);
    }

    void readingCanBeCancelled()
    {
        Inspector inspector(*m_runner);
        kw::CancelToken token;
        auto future = inspector.inspect(Reference::parse(u"r.example/slow:1").value(), token);
        QVERIFY(QTest::qWaitFor([this] { return asked().size() == 1; }, 20'000));
        token.cancel();
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
        QCOMPARE(future.result().error().code, kw::ErrorCode::Cancelled);
    }

    void theInspectorMayGoFirst()
    {
        auto inspector = std::make_unique<Inspector>(*m_runner);
        auto future = inspector->inspect(Reference::parse(u"r.example/slow:1").value());
        inspector.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, kw::ErrorCode::Cancelled);
    }

private:
    static QByteArray pushTwoPlatforms(Registry &registry)
    {
        QJsonArray entries;
        for (const QString &architecture : {u"amd64"_s, u"arm64"_s}) {
            const QJsonArray layers{Registry::layer("all", 900), Registry::layer(architecture.toUtf8(), 30)};
            entries << Registry::onPlatform(
                registry.image(architecture, layers, {u"COPY all /"_s, u"COPY one /"_s}), u"linux"_s,
                architecture);
        }
        return Registry::index(entries);
    }

    void serve(QString name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name.replace(u'/', u'_').replace(u':', u'_').replace(u'@', u'_')));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    void serve(const Registry &registry)
    {
        for (auto it = registry.objects.begin(); it != registry.objects.end(); ++it) {
            serve(u"r.example/demo@"_s + it.key().text(), it.value());
        }
    }

    kw::Result<Image> inspect(Inspector &inspector, const QString &name)
    {
        auto future = inspector.inspect(Reference::parse(name).value());
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000)) {
            return kw::failure(kw::ErrorCode::TimedOut, u"the inspector does not end"_s);
        }
        return future.result();
    }

    QStringList asked()
    {
        QFile file(m_folder->filePath(u"asked"_s));
        m_asked.clear();
        if (file.open(QIODevice::ReadOnly)) {
            m_asked = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        }
        return m_asked;
    }

    QByteArray m_path;
    QStringList m_asked;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<kw::process::ActivityJournal> m_journal;
    std::unique_ptr<kw::process::ProcessRunner> m_runner;
};

QTEST_GUILESS_MAIN(InspectorTest)
#include "tst_inspector.moc"
