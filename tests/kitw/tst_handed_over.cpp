// SPDX-License-Identifier: Apache-2.0
#include "kitw_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString digest = u"sha256:"_s + QString(64, u'a');

// Says what it was asked, and writes a result as Skaffold does.
const auto standIn = QByteArrayLiteral(R"(#!/bin/sh
printf '%s\n' "$@" > "$ASKED"
for word in "$@"; do
    case "$word" in --file-output=*) file=${word#--file-output=} ;; esac
done
[ -z "$FAILS" ] || { echo "build [j] failed: no JDK" >&2; exit 1; }
printf '{"builds":[{"imageName":"other","tag":"other:1"},{"imageName":"j","tag":"r/j:v1@sha256:%064d"}]}' 0 |
    sed 's/0\{64\}/DIGEST/' > "$file"
)");

} // namespace

// Artifacts that Skaffold builds: kitw build hands them to it.
class HandedOverTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    kw::tests::Answer build(const QStringList &words, bool fails = false)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, m_folder.filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"ASKED"_s, m_folder.filePath(u"asked"_s));
        environment.insert(u"FAILS"_s, fails ? u"1"_s : QString());
        environment.remove(u"SKAFFOLD_CONFIG"_s);
        for (const QString &name : {u"CONFIG"_s, u"CACHE"_s, u"DATA"_s, u"STATE"_s}) {
            environment.insert(u"XDG_"_s + name + u"_HOME"_s, m_folder.filePath(name));
        }
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.filePath(u"project"_s));
        return kw::tests::kitw(process, QStringList{u"build"_s, u"--progress=quiet"_s} + words);
    }

    QStringList asked() const
    {
        QFile file(m_folder.filePath(u"asked"_s));
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                   : QStringList();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning();
        QFile::remove(m_folder.filePath(u"asked"_s));
        QDir(m_folder.filePath(u"CONFIG"_s)).removeRecursively(); // what was allowed before
        QDir(m_folder.filePath(u"bin"_s)).removeRecursively();
        write(m_folder.filePath(u"bin/docker"_s), "#!/bin/sh\nexit 1\n");
        write(m_folder.filePath(u"project/skaffold.yaml"_s),
              "apiVersion: skaffold/v4beta13\nkind: Config\nbuild:\n  tagPolicy: {sha256: {}}\n"
              "  artifacts: [{image: j, jib: {}}]\n");
    }

    void asksForLeaveFirst()
    {
        write(m_folder.filePath(u"bin/skaffold"_s), standIn);
        const kw::tests::Answer answer = build({});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains(u"Cannot have Skaffold build j"_s), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(u"--trust"_s), qPrintable(answer.err));
        QVERIFY(asked().isEmpty());
    }

    void saysThatSkaffoldIsMissing()
    {
        const kw::tests::Answer answer = build({u"--trust"_s});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains(u"the program “skaffold” is not installed"_s), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(u"\nhint: Install Skaffold"_s), qPrintable(answer.err));
    }

    void handsOverAndTakesTheResult()
    {
        write(m_folder.filePath(u"bin/skaffold"_s),
              QByteArray(standIn).replace("DIGEST", digest.mid(7).toLatin1()));
        const QString file = m_folder.filePath(u"built.json"_s);
        const kw::tests::Answer answer =
            build({u"--trust"_s, u"--default-repo"_s, u"r"_s, u"--file-output"_s, file});
        QVERIFY2(answer.status == 0, qPrintable(answer.err));
        QCOMPARE(answer.out, u"j -> r/j:v1@%1\n"_s.arg(digest));
        QFile result(file);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(result.readAll()),
                 u"{\"builds\":[{\"imageName\":\"j\",\"tag\":\"r/j:v1@%1\"}]}"_s.arg(digest));
        QStringList words = asked();
        QVERIFY(words.takeLast().startsWith(u"--file-output=/"_s));
        QCOMPARE(words, QStringList({u"build"_s, u"-f"_s, u"skaffold.yaml"_s, u"-b"_s, u"j"_s,
                                     u"--default-repo=r"_s, u"--interactive=false"_s}));
    }

    void tellsWhatSkaffoldSaid()
    {
        write(m_folder.filePath(u"bin/skaffold"_s), standIn);
        const kw::tests::Answer answer = build({u"--trust"_s}, true);
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains(u"no JDK"_s), qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(HandedOverTest)
#include "tst_handed_over.moc"
