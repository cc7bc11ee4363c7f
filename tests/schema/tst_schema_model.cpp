// SPDX-License-Identifier: Apache-2.0
#include "schema/help.h"
#include "schema/json_schema.h"
#include "schema/model.h"
#include "schema/spelling.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::schema;

class SchemaModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void versionsAreInOrder()
    {
        QCOMPARE(ApiVersion::names().size(), 72);
        QVERIFY(*ApiVersion::parse(u"skaffold/v4beta9") < *ApiVersion::parse(u"skaffold/v4beta10"));
        QVERIFY(*ApiVersion::parse(u"v3alpha1") < *ApiVersion::parse(u"v3"));
        QVERIFY(!ApiVersion::parse(u"skaffold/v4beta15"));
        QVERIFY(!ApiVersion::parse(u""));
        QCOMPARE(ApiVersion::newest().text(), u"skaffold/v4beta14"_s);
    }

    void nextVersionsAreForeseen()
    {
        for (const QString &next :
             {u"skaffold/v4beta15"_s, u"skaffold/v4"_s, u"skaffold/v5alpha1"_s, u"skaffold/v5"_s})
            QVERIFY2(ApiVersion::maybeNewer(next), qPrintable(next));
        for (const QString &other : {u"skaffold/v4beta14"_s, u"skaffold/v4beta41"_s, u"skaffold/v4alpha1"_s,
                                     u"skaffold/v3beta1"_s, u"v4beta15"_s, u"skaffold/v9"_s, u""_s})
            QVERIFY2(!ApiVersion::maybeNewer(other), qPrintable(other));
    }

    void typeCounts_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("types");
        QTest::newRow("v4beta14") << u"v4beta14"_s << 90; // and one that is only a text
        QTest::newRow("v2beta29") << u"v2beta29"_s << 74;
    }
    void typeCounts()
    {
        QFETCH(QString, version);
        QTEST(int(Model::of(*ApiVersion::parse(version), Flavour::Upstream)->types().size()), "types");
    }

    void everyKeyHasHelpInEveryVersion()
    {
        for (const QString &name : ApiVersion::names()) {
            const auto model = Model::of(*ApiVersion::parse(name), Flavour::Buildx);
            for (const auto &type : model->types()) {
                QVERIFY2(!type->text.isEmpty(), type->name.constData());
                QStringList seen;
                for (const Property &property : type->properties) {
                    const QByteArray place = name.toUtf8() + ": " + type->name + '.' + property.name;
                    QVERIFY2(property.text.endsWith(u'.'), place.constData());
                    QVERIFY2(!seen.contains(QString::fromUtf8(property.name)), place.constData());
                    const bool needsType =
                        property.type.kind == ValueKind::Object || property.type.item == ValueKind::Object;
                    QVERIFY2(!needsType || property.type.object, place.constData());
                    seen.append(QString::fromUtf8(property.name));
                }
            }
        }
    }

    void everyTextAndNumberHasAnExample()
    {
        const auto model = Model::of(ApiVersion::newest(), Flavour::Buildx);
        for (const auto &type : model->types()) {
            for (const Property &property : type->properties) {
                const ValueKind kind =
                    property.type.kind == ValueKind::List || property.type.kind == ValueKind::Map
                        ? property.type.item
                        : property.type.kind;
                const bool needsExample = kind == ValueKind::String || kind == ValueKind::Integer ||
                                          kind == ValueKind::StringOrInteger || kind == ValueKind::Any;
                const bool hasDefault = !property.defaultValue.isEmpty() &&
                                        property.defaultValue != "[]"_L1 && property.defaultValue != "{}"_L1;
                const bool isShown = !property.example.isEmpty() || !property.values.isEmpty() || hasDefault;
                QVERIFY2(!needsExample || isShown, (type->name + '.' + property.name).constData());
            }
        }
    }

    void helpSaysWhetherTemplatesExpand()
    {
        const auto buildx = Model::of(ApiVersion::newest(), Flavour::Buildx);
        const auto upstream = Model::of(ApiVersion::newest(), Flavour::Upstream);
        const auto help = [](const Model &model, const char *key) {
            return helpText(*model.type("DockerArtifact")->find(key));
        };
        QVERIFY(help(*buildx, "target").endsWith("Templates are not expanded here."_L1));
        QVERIFY(help(*buildx, "buildArgs").contains("`{{.IMAGE_TAG}}`"_L1));
        QVERIFY(help(*buildx, "cacheFrom").contains("`{{.CACHE_TAG}}`"_L1));
        QVERIFY(help(*upstream, "cacheFrom").endsWith("Templates are not expanded here."_L1));
        QVERIFY(!help(*buildx, "noCache").contains("emplate"_L1));
        QVERIFY(help(*buildx, "dockerfile").contains("Default: `Dockerfile`."_L1));
    }

    void numbersInExamplesStayNumbers()
    {
        const auto model = Model::of(ApiVersion::newest(), Flavour::Buildx);
        QCOMPARE(model->type("PortForwardResource")->find("port")->example, u"8080"_s);
    }

    void cacheExportBelongsToBuildx_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<Flavour>("flavour");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("buildx") << u"v4beta13"_s << Flavour::Buildx << true;
        QTest::newRow("too old") << u"v4beta12"_s << Flavour::Buildx << false;
        QTest::newRow("upstream") << u"v4beta14"_s << Flavour::Upstream << false;
    }
    void cacheExportBelongsToBuildx()
    {
        QFETCH(QString, version);
        QFETCH(Flavour, flavour);
        const auto model = Model::of(*ApiVersion::parse(version), flavour);
        QTEST(model->type("DockerArtifact")->find("cacheTo") != nullptr, "isKnown");
    }

    void exportedSchemaComesBackTheSame()
    {
        for (const QString &name : {u"v2beta29"_s, u"v4beta6"_s, u"v4beta14"_s}) {
            const auto model = Model::of(*ApiVersion::parse(name), Flavour::Upstream);
            const QByteArray json = QJsonDocument(toJsonSchema(*model)).toJson();
            const auto again = Model::fromJsonSchema(json);
            QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().summary()));
            QCOMPARE(QJsonDocument(toJsonSchema(**again)).object().value("definitions"_L1).toObject().keys(),
                     QJsonDocument::fromJson(json).object().value("definitions"_L1).toObject().keys());
            for (const auto &type : model->types()) {
                const ObjectType *other = (*again)->type(type->name);
                QVERIFY(other);
                QCOMPARE(other->keys(), type->keys());
                QCOMPARE(other->isOpen, type->isOpen);
                QCOMPARE(other->isChoiceInSchema, type->isChoiceInSchema);
                for (size_t i = 0; i < type->properties.size(); ++i) {
                    QCOMPARE(other->properties[i].isRequired, type->properties[i].isRequired);
                    QCOMPARE(other->properties[i].type.kind, type->properties[i].type.kind);
                    QCOMPARE(other->properties[i].type.item, type->properties[i].type.item);
                }
            }
        }
    }

    void wrongSchemasAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no root") << QByteArray("{}");
        QTest::newRow("root that is not there")
            << QByteArray("{\"anyOf\": [{\"$ref\": \"#/definitions/A\"}]}");
        QTest::newRow("another format") << QByteArray("{\"anyOf\": [{\"$ref\": \"#/definitions/A\"}], "
                                                      "\"definitions\": {\"A\": {\"type\": \"object\"}}}");
    }
    void wrongSchemasAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto model = Model::fromJsonSchema(json);
        QVERIFY(!model);
        QCOMPARE(model.error().code, ErrorCode::ParseFailed);
        QVERIFY(!model.error().hint.isEmpty());
    }

    void slipsAreRecognised_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("meant");
        QTest::newRow("missing letter") << u"noCach"_s << u"noCache"_s;
        QTest::newRow("swapped letters") << u"tagret"_s << u"target"_s;
        QTest::newRow("other case") << u"NOCACHE"_s << u"noCache"_s;
        QTest::newRow("another word") << u"replicas"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void slipsAreRecognised()
    {
        QFETCH(QString, word);
        QTEST(likelyMeant(word, {u"noCache"_s, u"target"_s, u"ssh"_s}), "meant");
    }
};

QTEST_GUILESS_MAIN(SchemaModelTest)
#include "tst_schema_model.moc"
