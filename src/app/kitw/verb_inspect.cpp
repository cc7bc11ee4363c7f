// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/invocation.h"
#include "app/kitw/tr.h"
#include "app/kitw/verb.h"
#include "image/inspector.h"
#include "image/report.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

void show(Invocation &invocation, const image::Image &image)
{
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(QJsonDocument(image::jsonReport(image)).toJson());
    } else {
        invocation.print(image::textReport(image));
    }
    invocation.finish(image.integrity.isComplete() ? ExitStatus::Done : ExitStatus::FoundProblems);
}

void inspect(Invocation &invocation)
{
    const QStringList names = invocation.arguments().positionalArguments();
    if (names.size() != 1) {
        invocation.fail({.code = ErrorCode::InvalidInput,
                         .what = Tr::tr("Cannot inspect"),
                         .where = {},
                         .why = Tr::tr("one reference is needed, and %n were given", nullptr,
                                       static_cast<int>(names.size())),
                         .hint = Tr::tr("Write it like registry.example/team/app:1.2."),
                         .detail = {}});
        return;
    }
    const auto reference = image::Reference::parse(names.first());
    if (!reference) {
        invocation.fail(reference.error());
        return;
    }
    std::optional<Platform> platform;
    if (invocation.arguments().isSet(u"platform"_s)) {
        const auto parsed = Platform::parse(invocation.arguments().value(u"platform"_s));
        if (!parsed) {
            invocation.fail(parsed.error());
            return;
        }
        platform = *parsed;
    }
    auto *inspector = new image::Inspector(invocation.runner(), &invocation);
    inspector->setBuilder(invocation.arguments().value(u"builder"_s));
    inspector->inspect(*reference, invocation.token())
        .then(&invocation,
              [&invocation, inspector](const Result<image::Image> &image) {
                  return image ? inspector->describe(*image, invocation.token())
                               : QtFuture::makeReadyValueFuture(image);
              })
        .unwrap()
        .then(&invocation, [&invocation, platform](Result<image::Image> image) {
            if (image && platform) {
                image = image::onlyPlatform(*image, *platform);
            }
            if (image) {
                show(invocation, *image);
            } else {
                invocation.fail(image.error());
            }
        });
}

} // namespace

Verb inspectVerb()
{
    return {.name = u"inspect"_s,
            .summary = Tr::tr("Show what a reference names in its registry, without pulling"),
            .arguments = u"REF"_s,
            .options = {{u"platform"_s, Tr::tr("Show only this platform."), u"PLATFORM"_s},
                        {u"builder"_s, Tr::tr("Use this builder's registry settings."), u"NAME"_s}},
            .switches = {},
            .formats = {u"text"_s, u"json"_s},
            .subverbs = {},
            .run = inspect};
}

} // namespace kw::kitw
