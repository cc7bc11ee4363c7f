// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/suggestion.h"
#include "app/kitw/tr.h"
#include "app/kitw/verb.h"
#include "schema/json_schema.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

Error usage(const QString &why, const QString &hint)
{
    return {.code = ErrorCode::InvalidInput,
            .what = Tr::tr("wrong usage of “%1”").arg(u"kitw schema"_s),
            .where = {},
            .why = why,
            .hint = hint,
            .detail = {}};
}

void list(Invocation &invocation)
{
    QString text;
    for (const QString &name : schema::ApiVersion::names()) {
        if (schema::ApiVersion::parse(name)->isComplete())
            text += u"skaffold/"_s + name + u'\n';
    }
    invocation.print(text);
    invocation.finish(ExitStatus::Done);
}

void runSchema(Invocation &invocation)
{
    const QCommandLineParser &arguments = invocation.arguments();
    if (arguments.isSet(u"list"_s)) {
        list(invocation);
        return;
    }
    const QStringList names = arguments.positionalArguments();
    if (names.size() > 1) {
        invocation.fail(usage(Tr::tr("“%1” is one argument too many").arg(names.at(1)), {}));
        return;
    }
    const auto version =
        names.isEmpty() ? schema::ApiVersion::newest() : schema::ApiVersion::parse(names.first());
    if (!version) {
        const QString near = nearest(names.first(), schema::ApiVersion::names());
        invocation.fail(usage(Tr::tr("there is no version “%1”").arg(names.first()),
                              near.isEmpty() ? Tr::tr("“kitw schema --list” names them")
                                             : Tr::tr("did you mean “%1”?").arg(near)));
        return;
    }
    if (!version->isComplete()) {
        invocation.fail(
            usage(Tr::tr("%1 is not completely known").arg(version->text()),
                  Tr::tr("“kitw schema --list” names those that are; “kitw upgrade” brings a file up "
                         "to the newest")));
        return;
    }
    const QString flavour = arguments.value(u"flavour"_s);
    if (flavour != "buildx"_L1 && flavour != "upstream"_L1) {
        invocation.fail(usage(
            Tr::tr("“%1” is no value of --%2; there is %3").arg(flavour, u"flavour"_s, u"buildx, upstream"_s),
            {}));
        return;
    }
    const auto model = schema::Model::of(*version, flavour == "upstream"_L1 ? schema::Flavour::Upstream
                                                                            : schema::Flavour::Buildx);
    invocation.printBytes(QJsonDocument(schema::toJsonSchema(*model)).toJson());
    invocation.finish(ExitStatus::Done);
}

} // namespace

Verb schemaVerb()
{
    return {.name = u"schema"_s,
            .summary = Tr::tr("Print the schema of skaffold.yaml, for other editors"),
            .arguments = u"[VERSION]"_s,
            .options = {{u"flavour"_s,
                         Tr::tr("whose Skaffold reads the files: buildx (knows “cacheTo”) or upstream"),
                         u"FLAVOUR"_s, u"buildx"_s},
                        {u"list"_s, Tr::tr("print the versions that there are")}},
            .switches = {},
            .formats = {},
            .subverbs = {},
            .run = runSchema};
}

} // namespace kw::kitw
