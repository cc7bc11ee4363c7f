// SPDX-License-Identifier: Apache-2.0
// Our verdict against that of ajv with the published schemas, on files made from the model and on mutants of
// them. Runs where KW_OFFICIAL_SCHEMAS names a folder with v4beta14.json …, and NODE_PATH one with ajv.
#include "schema/model.h"
#include "schema/validate.h"
#include "support/folders.h"
#include "text/line_index.h"
#include "yaml/document.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::schema;

namespace {

constexpr int filesPerVersion = 400;
constexpr int mutantsPerVersion = 2500;

// Random files of one version. Everything is JSON, which both sides read as it is.
class Generator
{
public:
    Generator(const Model &model, quint32 seed, const QString &version)
        : m_model(model)
        , m_random(seed)
        , m_version(version)
    {
    }

    QJsonObject file()
    {
        QJsonObject root = object(m_model.root(), 0);
        root.insert(u"apiVersion"_s, m_version);
        root.insert(u"kind"_s, u"Config"_s);
        return root;
    }

    // One random change somewhere in the value.
    QJsonValue mutant(const QJsonValue &value)
    {
        if (value.isObject() && !value.toObject().isEmpty() && m_random.bounded(5) > 0) {
            QJsonObject object = value.toObject();
            const QString key = object.keys().at(m_random.bounded(int(object.size())));
            if (key == "apiVersion"_L1)
                return changed(object);
            object.insert(key, mutant(object.value(key)));
            return object;
        }
        if (value.isArray() && !value.toArray().isEmpty() && m_random.bounded(6) > 0) {
            QJsonArray array = value.toArray();
            const int at = m_random.bounded(int(array.size()));
            array.replace(at, mutant(array.at(at)));
            return array;
        }
        return value.isObject() ? changed(value.toObject()) : other();
    }

private:
    QJsonValue other()
    {
        switch (m_random.bounded(6)) {
        case 0:
            return QJsonArray{u"text"_s};
        case 1:
            return QJsonObject{{u"key"_s, u"text"_s}};
        case 2:
            return m_random.bounded(2) == 0;
        case 3:
            return m_random.bounded(1000);
        case 4:
            return u"other text"_s;
        default:
            return QJsonObject();
        }
    }

    QJsonValue changed(QJsonObject object)
    {
        const QStringList keys = object.keys();
        const QString key = keys.isEmpty() ? QString() : keys.at(m_random.bounded(int(keys.size())));
        const auto &types = m_model.types();
        switch (m_random.bounded(4)) {
        case 0: // a key that may belong elsewhere, or to another version
        case 1: {
            const ObjectType &type = *types.at(size_t(m_random.bounded(int(types.size()))));
            if (type.properties.empty())
                return object;
            const Property &property =
                type.properties.at(size_t(m_random.bounded(int(type.properties.size()))));
            object.insert(QString::fromUtf8(property.name), value(property, 3));
            return object;
        }
        case 2:
            if (!key.isEmpty() && key != "apiVersion"_L1)
                object.remove(key);
            return object;
        default:
            if (!key.isEmpty() && key != "apiVersion"_L1)
                object.insert(key + u"x"_s, object.take(key));
            return object;
        }
    }

    QJsonObject object(const ObjectType &type, int depth)
    {
        QJsonObject made;
        int variants = 0;
        for (const Property &property : type.properties) {
            const bool isWanted = m_random.bounded(depth + 2) == 0;
            if (!property.isPublished)
                continue;
            if (!property.isRequired && (!isWanted || depth > 5))
                continue;
            if (property.isVariant && ++variants > 1)
                continue;
            made.insert(QString::fromUtf8(property.name), value(property, depth));
        }
        return made;
    }

    QJsonValue value(const Property &property, int depth)
    {
        QStringList values = property.values;
        values.removeAll(u"Branches"_s); // Skaffold knows it, its schema does not
        if (!values.isEmpty())
            return values.at(m_random.bounded(int(values.size())));
        return value(property.type, depth);
    }

    QJsonValue value(const ValueType &type, int depth)
    {
        switch (type.kind) {
        case ValueKind::Boolean:
            return m_random.bounded(2) == 0;
        case ValueKind::Integer:
            return m_random.bounded(5000);
        case ValueKind::StringOrInteger:
            return m_random.bounded(2) == 0 ? QJsonValue(80) : QJsonValue(u"http"_s);
        case ValueKind::List: {
            QJsonArray items;
            for (int i = m_random.bounded(3); i > 0; --i)
                items.append(value(ValueType{type.item, ValueKind::Any, type.object}, depth + 1));
            return items;
        }
        case ValueKind::Map:
            return QJsonObject{{u"a"_s, value(ValueType{type.item, ValueKind::Any, type.object}, depth + 1)}};
        case ValueKind::Object:
            return object(*type.object, depth + 1);
        default:
            return u"some text"_s;
        }
    }

    const Model &m_model;
    QRandomGenerator m_random;
    QString m_version;
};

// What the JSON schema would refuse, in our words: hints say where Skaffold's reader is more lenient.
bool isRefusal(const Diagnostic &one)
{
    static const QStringList codes{
        u"schema.unknown-key"_s,     u"schema.wrong-type"_s,  u"schema.missing-key"_s,
        u"schema.missing-version"_s, u"schema.one-of"_s,      u"schema.unknown-value"_s,
        u"schema.converted-value"_s, u"schema.empty-value"_s, u"schema.unpublished-key"_s};
    return codes.contains(one.code);
}

struct Judgement
{
    yaml::Document document;
    QList<Diagnostic> refusals;
};

Judgement judge(const QByteArray &json, Flavour flavour)
{
    const auto text = text::SourceText::fromBytes(json);
    Judgement judgement{.document = yaml::Document::parse(*text), .refusals = {}};
    judgement.refusals = validate(judgement.document, {.flavour = flavour, .imported = {}});
    judgement.refusals.removeIf([](const Diagnostic &one) { return !isRefusal(one); });
    return judgement;
}

struct Lines
{
    qsizetype first = 0; // from 1
    qsizetype last = 0;

    bool contains(qsizetype line) const { return first <= line && line <= last; }
};

// The lines of the mutant that are not in the original.
Lines changedLines(const QByteArray &original, const QByteArray &mutant)
{
    const QList<QByteArray> before = original.split('\n');
    const QList<QByteArray> after = mutant.split('\n');
    qsizetype head = 0;
    while (head < std::min(before.size(), after.size()) && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(before.size(), after.size()) - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {head + 1, std::max(after.size() - tail, head + 1)};
}

// On a changed line; what is missing is told at the mapping that lacks it.
bool isAtChange(const Judgement &judgement, const Diagnostic &one, Lines changed)
{
    const text::LineIndex index(judgement.document.text());
    const auto lineOf = [&index](qsizetype offset) {
        return index.position(text::ByteOffset(offset)).line.value;
    };
    if (changed.contains(lineOf(one.range.begin)))
        return true;
    const auto node = judgement.document.resolve(one.path);
    if (one.code != "schema.missing-key"_L1 || !node)
        return false;
    return lineOf(node->range().begin) <= changed.first && changed.first <= lineOf(node->range().end) + 1;
}

} // namespace

class RefereeTest : public QObject
{
    Q_OBJECT

    struct Figures
    {
        int refused = 0;
        int atChange = 0;
        int single = 0; // with one change
        int toldOnce = 0;
    };

    static void count(Figures &figures, const Judgement &ours, Lines changed, bool isSingle)
    {
        ++figures.refused;
        figures.atChange += std::ranges::any_of(
            ours.refusals, [&](const Diagnostic &one) { return isAtChange(ours, one, changed); });
        if (!isSingle)
            return;
        ++figures.single;
        figures.toldOnce += ours.refusals.size() == 1;
        if (ours.refusals.size() != 1 && qEnvironmentVariableIsSet("KW_TELL"))
            for (const Diagnostic &one : ours.refusals)
                qInfo("  %s: %s", qPrintable(one.code), qPrintable(one.message));
    }

    QString m_folder = qEnvironmentVariable("KW_OFFICIAL_SCHEMAS");
    QTemporaryDir m_scratch;

private Q_SLOTS:
    void initTestCase()
    {
        if (m_folder.isEmpty() || QStandardPaths::findExecutable(u"node"_s).isEmpty())
            QSKIP("needs KW_OFFICIAL_SCHEMAS, node and ajv");
    }

    void sameVerdict_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("isBuildx");
        const QStringList files = QDir(m_folder).entryList({u"v*.json"_s}, QDir::Files);
        for (const QString &file : files) {
            const QString stem = file.chopped(5);
            const bool isBuildx = stem.endsWith("-buildx"_L1);
            QTest::newRow(qPrintable(stem)) << (isBuildx ? stem.chopped(7) : stem) << isBuildx;
        }
    }
    void sameVerdict()
    {
        QFETCH(QString, version);
        QFETCH(bool, isBuildx);
        const Flavour flavour = isBuildx ? Flavour::Buildx : Flavour::Upstream;
        const auto model = Model::of(*ApiVersion::parse(version), flavour);
        Generator generator(*model, 7, u"skaffold/"_s + version);
        QList<QByteArray> originals;
        QList<QByteArray> cases;
        for (int i = 0; i < filesPerVersion + mutantsPerVersion; ++i) {
            QJsonValue value = generator.file();
            originals.append(QJsonDocument(value.toObject()).toJson());
            for (int change = 0; i >= filesPerVersion && change < 1 + i % 2; ++change)
                value = generator.mutant(value);
            cases.append(QJsonDocument(value.toObject()).toJson());
        }
        QFile file(m_scratch.filePath(u"cases"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        for (const QByteArray &one : std::as_const(cases))
            file.write(QJsonDocument::fromJson(one).toJson(QJsonDocument::Compact) + '\n');
        file.close();
        QProcess node;
        const QString schema =
            QDir(m_folder).filePath(QString::fromUtf8(QTest::currentDataTag()) + u".json"_s);
        node.start(u"node"_s, {kw::test::sourceFolder() + QStringLiteral("/tests/schema/data/judge.js"),
                               schema, file.fileName()});
        QVERIFY(node.waitForFinished(120'000));
        const QByteArray verdicts = node.readAllStandardOutput().trimmed();
        QVERIFY2(verdicts.size() == cases.size(), node.readAllStandardError().constData());
        Figures figures;
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const bool theirs = verdicts.at(i) == '1';
            const Judgement ours = judge(cases.at(i), flavour);
            QVERIFY2(ours.refusals.isEmpty() == theirs,
                     (QByteArray(theirs ? "ajv accepts " : "ajv refuses ") + cases.at(i)).constData());
            if (!theirs)
                count(figures, ours, changedLines(originals.at(i), cases.at(i)), i % 2 == 0);
        }
        qInfo("%d refused; at the changed line: %.2f %%; one message for one fault: %.2f %%", figures.refused,
              100.0 * figures.atChange / figures.refused, 100.0 * figures.toldOnce / figures.single);
        QVERIFY(figures.refused > mutantsPerVersion / 3);
        QVERIFY(figures.atChange >= 0.995 * figures.refused);
        QVERIFY(figures.toldOnce >= 0.98 * figures.single);
    }
};

QTEST_GUILESS_MAIN(RefereeTest)
#include "tst_schema_referee.moc"
