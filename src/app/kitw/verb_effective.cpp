// SPDX-License-Identifier: Apache-2.0
#include "app/kitw/consent.h"
#include "app/kitw/plan_options.h"
#include "app/kitw/tr.h"
#include "plan/effective.h"
#include "plan/remote_configuration.h"

using namespace Qt::StringLiterals;

namespace kw::kitw {

namespace {

void show(Invocation &invocation, const QList<plan::Configuration> &configurations)
{
    const bool origins = invocation.arguments().isSet(u"origins"_s);
    if (invocation.format() == "json"_L1) {
        invocation.printBytes(plan::effectiveJson(configurations, origins));
    } else {
        invocation.print(plan::effectiveYaml(configurations, origins));
    }
    invocation.finish(ExitStatus::Done);
}

void runEffective(Invocation &invocation)
{
    const auto request = planRequest(invocation);
    if (!request) {
        invocation.fail(request.error());
        return;
    }
    withConsent(invocation, *request)
        .then(&invocation,
              [&invocation](const Result<plan::Request> &allowed) {
                  return allowed ? plan::effectiveWithRemotes(invocation.runner(), *allowed, &invocation,
                                                              invocation.token())
                                 : QtFuture::makeReadyValueFuture(
                                       Result<QList<plan::Configuration>>(std::unexpected(allowed.error())));
              })
        .unwrap()
        .then(&invocation, [&invocation](const Result<QList<plan::Configuration>> &configurations) {
            if (configurations) {
                show(invocation, *configurations);
            } else {
                invocation.fail(configurations.error());
            }
        });
}

} // namespace

Verb effectiveVerb()
{
    return {.name = u"effective"_s,
            .summary = Tr::tr("Show the configuration after profiles, patches and defaults"),
            .arguments = {},
            .options = planOptions() +
                       QList<QCommandLineOption>{{u"origins"_s, Tr::tr("Say where each value comes from.")}},
            .switches = planSwitches(),
            .formats = {u"yaml"_s, u"json"_s},
            .subverbs = {},
            .run = runEffective};
}

} // namespace kw::kitw
